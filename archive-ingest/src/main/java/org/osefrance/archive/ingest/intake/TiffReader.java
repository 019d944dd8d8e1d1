package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * TIFF 6.0 and BigTIFF: every image file directory once, every strip or tile within the file. An offset outside is the
 * mark of a file cut off, a directory met twice that of a file made to be read for ever.
 */
final class TiffReader implements FormatReader {

    /** Pages of one file; the largest register seen has some thousands. */
    private static final int MOST_DIRECTORIES = 100_000;

    /**
     * Entries and strips of all pages together that are looked at: directories that overlap, or share a list of a million
     * strips, would keep the reader busy for days. A register of 2,000 pages has some 200,000.
     */
    private static final long MOST_STEPS = 10_000_000;

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        Optional<TiffLayout> layout = TiffLayout.of(head);
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        FileKind kind = layout.get().big() ? FileKind.BIG_TIFF : FileKind.TIFF;
        try {
            return Optional.of(walk(file, layout.get(), kind, limits));
        } catch (FileBytes.CutOffException e) {
            return Optional.of(Identified.not(new Refusal.Truncated(kind, "image data or directory")));
        }
    }

    private static Identified walk(FileBytes file, TiffLayout layout, FileKind kind, IntakeLimits limits)
            throws IOException {
        Set<Long> seen = new HashSet<>();
        Identified first = Identified.not(new Refusal.Damaged(kind, "it holds no image"));
        long at = layout.offset(file, layout.firstDirectoryAt());
        long steps = 0;
        while (at != 0) {
            if (!seen.add(at)) {
                return Identified.not(new Refusal.SelfReferringTiff(at));
            }
            if (seen.size() > MOST_DIRECTORIES) {
                return Identified.not(new Refusal.Damaged(kind, "it has more than " + MOST_DIRECTORIES + " pages"));
            }
            TiffDirectory directory = TiffDirectory.read(file, layout, at);
            Identified image = Identified.image(kind, directory.width(), directory.height(), limits);
            if (image instanceof Identified.Not) {
                return image;
            }
            steps += directory.fields().size() + directory.requireData(file, MOST_STEPS);
            if (steps > MOST_STEPS) {
                return Identified.not(
                        new Refusal.Damaged(kind, "its pages have more than " + MOST_STEPS + " parts together"));
            }
            first = seen.size() == 1 ? image : first;
            at = directory.next();
        }
        return first;
    }

    /** How numbers are written in a file: TIFF 6.0 section 2, BigTIFF in 64 bits. */
    record TiffLayout(ByteOrder order, boolean big) {

        static Optional<TiffLayout> of(byte[] head) {
            if (Signatures.starts(head, 'I', 'I', 42, 0)) {
                return Optional.of(new TiffLayout(ByteOrder.LITTLE_ENDIAN, false));
            } else if (Signatures.starts(head, 'M', 'M', 0, 42)) {
                return Optional.of(new TiffLayout(ByteOrder.BIG_ENDIAN, false));
            } else if (Signatures.starts(head, 'I', 'I', 43, 0, 8, 0, 0, 0)) {
                return Optional.of(new TiffLayout(ByteOrder.LITTLE_ENDIAN, true));
            } else if (Signatures.starts(head, 'M', 'M', 0, 43, 0, 8, 0, 0)) {
                return Optional.of(new TiffLayout(ByteOrder.BIG_ENDIAN, true));
            }
            return Optional.empty();
        }

        int firstDirectoryAt() {
            return big ? 8 : 4;
        }

        int offsetBytes() {
            return big ? 8 : 4;
        }

        int entryBytes() {
            return big ? 20 : 12;
        }

        long offset(FileBytes file, long at) throws IOException {
            return big ? file.unsigned64(at, order) : file.unsigned32(at, order);
        }
    }
}
