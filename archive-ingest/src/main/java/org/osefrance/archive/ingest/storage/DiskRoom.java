package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * How much room the disk of a folder has. Asked when an image could not be made or read: programs that find no room say
 * that the image is broken, or crash.
 */
public final class DiskRoom {

    /** Red, green, blue, and half as much for the smaller levels. */
    private static final long BYTES_A_PIXEL = 4;

    /** For whatever else is written meanwhile, in bytes. */
    private static final long ALWAYS = 16L << 20;

    private final Path folder;

    /** @param folder made when it is missing */
    public DiskRoom(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes sure that a failure was not for want of room.
     *
     * @throws FullDiskException when the disk has less room than work on an image of this size takes
     */
    public void requireFor(PixelSize image) throws IOException {
        Files.createDirectories(folder);
        long needed = ALWAYS + (long) image.width() * image.height() * BYTES_A_PIXEL;
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < needed) {
            throw new FullDiskException(folder, room, needed);
        }
    }
}
