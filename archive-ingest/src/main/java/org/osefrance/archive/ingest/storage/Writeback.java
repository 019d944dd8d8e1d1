package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the disk begin with a staged file while the next one is still being read and digested, so that the group commit
 * finds most of its bytes written. A hint only: nothing is durable by it, and where it is not to be had nothing is lost
 * but time.
 */
public final class Writeback {

    private static final Logger LOG = LoggerFactory.getLogger(Writeback.class);

    private final Optional<LinuxFiles> files = LinuxFiles.find();

    /** Begins to write a file that is complete; does not wait. */
    public void begin(Path file) {
        if (files.isEmpty()) {
            return;
        }
        try {
            int descriptor = files.get().open(file);
            try {
                files.get().startWriting(descriptor);
            } finally {
                files.get().close(descriptor);
            }
        } catch (IOException e) {
            LOG.debug("the hint was not taken; the group commit writes the file", e);
        }
    }
}
