package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Names of files that OCFL 1.1 § 3.5 and § 3.6 gives to an object, and what is read of them without the library. */
final class OcflNames {

    static final String INVENTORY = "inventory.json";
    static final String SIDECAR = "inventory.json.sha512";

    private OcflNames() {}

    /** The folder of a version. */
    static String version(int number) {
        return "v" + number;
    }

    /** What the sidecar of an object's inventory says; empty when it cannot be read. */
    static Optional<String> findSidecar(Path object) {
        try {
            return Optional.of(Files.readString(object.resolve(SIDECAR), StandardCharsets.UTF_8)
                    .strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
