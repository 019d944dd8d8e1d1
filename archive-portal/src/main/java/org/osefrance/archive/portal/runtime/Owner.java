package org.osefrance.archive.portal.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process that has a home.
 *
 * @param pid its number
 * @param port where it listens on loopback; 0 while it does not listen
 * @param token what it wants to be shown
 */
public record Owner(long pid, int port, String token) {

    static Optional<Owner> read(Path folder) throws IOException {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(Home.LOCK), StandardCharsets.UTF_8);
            if (lines.size() == 3
                    && lines.get(0).matches("[0-9]{1,18}")
                    && lines.get(1).matches("[0-9]{1,5}")) {
                return Optional.of(
                        new Owner(Long.parseLong(lines.get(0)), Integer.parseInt(lines.get(1)), lines.get(2)));
            }
            return Optional.empty();
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        }
    }

    String text() {
        return pid + "\n" + port + "\n" + token + "\n";
    }
}
