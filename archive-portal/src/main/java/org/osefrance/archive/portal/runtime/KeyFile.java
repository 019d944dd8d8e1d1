package org.osefrance.archive.portal.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;

/** A random key of 256 bits in a file that only its owner may read, made when it is missing. */
public final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /**
     * The key.
     *
     * @throws IOException when the file cannot be read or made, or holds no such key; the message names it
     */
    public static byte[] readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
            Files.createDirectories(folder);
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Path fresh = Files.createTempFile(folder, "key", ".new"); // mode 0600
            Files.write(fresh, key);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new IOException("the key in " + file + " is damaged; bring the file back from a backup, or remove it"
                    + " and a new one is made");
        }
        return key;
    }
}
