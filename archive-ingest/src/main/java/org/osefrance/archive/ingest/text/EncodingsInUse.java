package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Map;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a text as Tika does, but takes what is called Latin-1 for what it is in practice: the Windows
 * encoding with quotes and dashes in the places where the standard has control characters (WHATWG Encoding Standard, 4.2).
 */
final class EncodingsInUse implements EncodingDetector {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> IN_PRACTICE = Map.of(
            "US-ASCII", "windows-1252",
            "ISO-8859-1", "windows-1252",
            "ISO-8859-9", "windows-1254");

    private final EncodingDetector detector = new DefaultEncodingDetector();

    @Override
    public @Nullable Charset detect(InputStream input, Metadata metadata) throws IOException {
        Charset found = detector.detect(input, metadata);
        return found == null ? null : Charset.forName(IN_PRACTICE.getOrDefault(found.name(), found.name()));
    }
}
