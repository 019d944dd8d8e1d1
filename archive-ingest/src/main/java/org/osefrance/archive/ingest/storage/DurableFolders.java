package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes folders whose entries in their parents are on disk when the call returns. */
final class DurableFolders {

    private DurableFolders() {}

    /** Makes a folder and what is missing above it. */
    static void make(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        Path parent = absolute.getParent();
        if (Files.isDirectory(absolute) || parent == null) {
            return;
        }
        make(parent);
        Files.createDirectory(absolute);
        FsyncEach.force(absolute);
        FsyncEach.force(parent);
    }
}
