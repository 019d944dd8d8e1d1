package org.osefrance.archive.portal.iiif;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.osefrance.archive.portal.runtime.KeyFile;

/**
 * The folder an external image server serves from. Each image has a link there whose name is a keyed digest of its id
 * (HMAC-SHA-256, RFC 2104, 128 bits of it): whoever knows the ids of our pages and reaches the server past us still
 * cannot ask it for one.
 */
final class OpaqueLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAME_BYTES = 16;
    private static final String SUFFIX = ".tif";

    private final Path folder;
    private final SecretKeySpec key;

    private OpaqueLinks(Path folder, byte[] key) {
        this.folder = folder;
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Opens the folder, making it and the key when they are missing. */
    static OpaqueLinks open(Path folder, Path keyFile) throws IOException {
        Files.createDirectories(folder);
        return new OpaqueLinks(folder, KeyFile.readOrMake(keyFile));
    }

    /** The name under which the server finds a pyramid; the link is made when it is missing or leads elsewhere. */
    String nameFor(String image, Path pyramid) throws IOException {
        String name = digest(image) + SUFFIX;
        Path link = folder.resolve(name);
        Path target = pyramid.toAbsolutePath();
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
                return name;
            }
            Files.delete(link);
        }
        try {
            Files.createSymbolicLink(link, target);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return name; // by another request for the same image
        }
        return name;
    }

    private String digest(String image) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal(image.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, NAME_BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
