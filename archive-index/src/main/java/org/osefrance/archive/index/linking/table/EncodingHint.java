package org.osefrance.archive.index.linking.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file that is no UTF-8 may be, and how to change it. */
final class EncodingHint {

    private EncodingHint() {}

    static String of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] start = bytes.readNBytes(2);
            boolean wide = start.length == 2
                    && (start[0] == (byte) 0xff && start[1] == (byte) 0xfe
                            || start[0] == (byte) 0xfe && start[1] == (byte) 0xff);
            return "Save the table as UTF-8"
                    + (wide ? "; it is UTF-16 now." : "; it may be Windows-1252 or ISO 8859 now.");
        }
    }
}
