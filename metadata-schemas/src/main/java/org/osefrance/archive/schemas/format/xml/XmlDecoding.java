package org.osefrance.archive.schemas.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters by byte order mark, else by the XML declaration, else UTF-8 (XML 1.0, appendix F). Done here and not
 * by the JDK's parser because that one prints faults of encoding to the standard error stream, whatever it is told.
 */
final class XmlDecoding {

    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlDecoding() {}

    /** The characters; a byte that is none in the encoding is an {@link IOException} when it is reached. */
    static Reader reader(InputStream bytes) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(bytes, LONGEST_DECLARATION);
        byte[] start = ahead.readNBytes(LONGEST_DECLARATION);
        Charset charset = charset(start);
        int mark = markLength(start);
        ahead.unread(start, mark, start.length - mark);
        return new InputStreamReader(
                ahead,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] start) throws IOException {
        if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException e) {
            throw new IOException("the encoding '" + declared.group(1) + "' is not known here", e);
        }
    }

    private static int markLength(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE) ? 2 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
