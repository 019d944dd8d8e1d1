package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The system call {@code syncfs(2)} for one file system.
 *
 * <p>Used only where it tells the truth: before Linux 5.8 it kept quiet about blocks that could not be written
 * (syncfs(2), "History"). The descriptor stays open as long as the store, so that an error between two calls is reported
 * to the next one, whoever else asks meanwhile.
 */
final class LinuxSyncfs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LinuxSyncfs.class);
    private static final Pattern KERNEL = Pattern.compile("(\\d+)\\.(\\d+).*");

    private final LinuxFiles files;
    private final int descriptor;

    private LinuxSyncfs(LinuxFiles files, int descriptor) {
        this.files = files;
        this.descriptor = descriptor;
    }

    /** The call for the file system that holds a folder, where there is one that says when it failed. */
    static Optional<LinuxSyncfs> open(Path folder) {
        Optional<LinuxFiles> files = LinuxFiles.find();
        if (files.isEmpty() || !isTruthful(System.getProperty("os.version", ""))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LinuxSyncfs(files.get(), files.get().open(folder)));
        } catch (IOException e) {
            LOG.warn("the store's file system cannot be forced to disk as a whole; each file is, which is slower", e);
            return Optional.empty();
        }
    }

    /** Whether {@code syncfs} reports write errors in this version of Linux. */
    static boolean isTruthful(String version) {
        Matcher kernel = KERNEL.matcher(version);
        if (!kernel.matches()) {
            return false;
        }
        int major = Integer.parseInt(kernel.group(1));
        return major > 5 || (major == 5 && Integer.parseInt(kernel.group(2)) >= 8);
    }

    /** Forces the whole file system. */
    void sync() throws IOException {
        files.syncFileSystem(descriptor);
    }

    @Override
    public void close() throws IOException {
        files.close(descriptor);
    }
}
