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

    /** Pixels along the longer edge: enough to tell pages apart. */
    public static final int EDGE = 640;

    /** The same for a code: on A4 a square of it is then some five pixels wide. */
    private static final int CODE_EDGE = 1_000;

    private static final int AT_ONCE = 2;
    private static final String ORIGINAL = "original";
    private static final String PICTURE = "thumbnail.jpg";
    private static final String GREY = "grey.pgm";

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
        turns.acquire();
        try (WorkFolder work = WorkFolder.beside(picture)) {
            draw(original, work, EDGE);
            Files.move(
                    work.file(PICTURE), picture, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            turns.release();
        }
    }

    /**
     * Looks at a grey copy of a file's first image, as raw PGM; it is gone afterwards.
     *
     * @throws UnreadableImageException when no picture can be made of it
     */
    public <T> T withGrey(Path original, Look<T> look)
            throws IOException, UnreadableImageException, InterruptedException {
        turns.acquire();
        try (WorkFolder work = WorkFolder.beside(original)) {
            Vips vips = draw(original, work, CODE_EDGE);
            vips.run(true, List.of("colourspace", PICTURE, GREY, "b-w"));
            return look.at(work.file(GREY));
        } finally {
            turns.release();
        }
    }

    /** What is done with a picture. */
    @FunctionalInterface
    public interface Look<T> {
        T at(Path picture) throws IOException;
    }

    private Vips draw(Path original, WorkFolder work, int edge)
            throws IOException, UnreadableImageException, InterruptedException {
        ImageHeader header = originals.list(original).getFirst();
        // The link keeps names that libvips would read options out of away from it.
        Files.createSymbolicLink(work.file(ORIGINAL), original.toAbsolutePath());
        String source = ORIGINAL + (header.directory() > 0 ? "[page=" + header.directory() + "]" : "");
        Vips vips = new Vips(children, limits, work.path());
        vips.run(
                header.kind() != ImageKind.JPEG_2000,
                List.of(
                        "thumbnail",
                        source,
                        PICTURE + "[Q=80,strip,background=255]",
                        Integer.toString(edge),
                        "--size",
                        "down",
                        "--export-profile",
                        "srgb"));
        return vips;
    }
}
