package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Finds the type of a file as Tika does, and takes for text what Tika can say nothing of when it holds no control
 * characters. Tika wants nine letters in ten to be ASCII, which Hebrew, Russian or much accented French in an encoding of
 * the eighties is not; and the name, which would tell, is not kept with the bytes.
 */
final class EightBitText implements Detector {

    private static final long serialVersionUID = 1L;
    private static final int LOOKED_AT = 1 << 14;
    private static final int END_OF_FILE_OF_DOS = 0x1a;

    private final Detector detector = new DefaultDetector();

    @Override
    public MediaType detect(InputStream input, Metadata metadata) throws IOException {
        MediaType type = detector.detect(input, metadata);
        return type.equals(MediaType.OCTET_STREAM) && input != null && isText(input) ? MediaType.TEXT_PLAIN : type;
    }

    private static boolean isText(InputStream input) throws IOException {
        input.mark(LOOKED_AT);
        try {
            byte[] start = input.readNBytes(LOOKED_AT);
            for (byte b : start) {
                if (b >= 0 && b < ' ' && !isLayout(b)) {
                    return false;
                }
            }
            return start.length > 0;
        } finally {
            input.reset();
        }
    }

    private static boolean isLayout(byte b) {
        return b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == END_OF_FILE_OF_DOS;
    }
}
