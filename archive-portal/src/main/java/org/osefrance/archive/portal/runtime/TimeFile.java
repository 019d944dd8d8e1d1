package org.osefrance.archive.portal.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last moment that an archive believed in, so that its next start can tell a clock that leapt. Of no more value than that: one
 * that is lost or torn is as if there had been none.
 */
record TimeFile(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(TimeFile.class);

    Optional<Instant> read() {
        try {
            return Optional.of(Instant.parse(
                    Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | DateTimeParseException unreadable) {
            LOG.warn("{} cannot be read ({})", file, unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    void write(Instant moment) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, moment + "\n", StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            LOG.warn("{} cannot be written ({})", file, full.getClass().getSimpleName());
        }
    }
}
