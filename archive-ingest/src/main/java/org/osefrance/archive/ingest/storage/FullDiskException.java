package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Path;

/** There is too little room on a disk for what is to be done; passes when room is made. */
public final class FullDiskException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param folder on the disk
     * @param room bytes that are left
     * @param needed bytes that should be
     */
    public FullDiskException(Path folder, long room, long needed) {
        super("the disk of " + folder + " has room for " + room + " bytes; " + needed + " are needed");
    }
}
