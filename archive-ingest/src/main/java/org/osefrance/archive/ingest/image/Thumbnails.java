package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;

/**
 * Small pictures of scans that have not been accepted yet, upright, as JPEG. Decoded by libvips in a child, and only where the
 * header claims no more than is read at all. Can be made again, so nothing here is forced to disk.
 */
public final class Thumbnails {

    /** Pixels along the longer edge: enough to tell pages apart, and to read the code of a separator sheet. */
    public static final int EDGE = 640;

    private static final int AT_ONCE = 2;
    private static final String ORIGINAL = "original";
    private static final String PICTURE = "thumbnail.jpg";

    private final ChildProcesses children;
    private final ChildLimits limits;
    private final OriginalImages originals;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /** @param limits for each run of libvips */
    public Thumbnails(ChildProcesses children, ChildLimits limits, OriginalImages originals) {
        this.children = children;
        this.limits = limits;
        this.originals = originals;
    }

    /**
     * Makes the picture of a file's first image, or leaves the one that is there.
     *
     * @param picture the file to be made, beside the original's folder or in it
     * @throws UnreadableImageException when no picture can be made of it
     */
    public void make(Path original, Path picture) throws IOException, UnreadableImageException, InterruptedException {
        if (Files.exists(picture)) {
            return;
        }
        ImageHeader header = originals.list(original).getFirst();
        turns.acquire();
        try (WorkFolder work = WorkFolder.beside(picture)) {
            // The link keeps names that libvips would read options out of away from it.
            Files.createSymbolicLink(work.file(ORIGINAL), original.toAbsolutePath());
            String source = ORIGINAL + (header.directory() > 0 ? "[page=" + header.directory() + "]" : "");
            new Vips(children, limits, work.path())
                    .run(
                            header.kind() != ImageKind.JPEG_2000,
                            List.of(
                                    "thumbnail",
                                    source,
                                    PICTURE + "[Q=80,strip,background=255]",
                                    Integer.toString(EDGE),
                                    "--size",
                                    "down",
                                    "--export-profile",
                                    "srgb"));
            Files.move(
                    work.file(PICTURE), picture, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            turns.release();
        }
    }
}
