package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pyramids at hand: directories of those asked for last are kept, a few kilobytes each. A file made anew is noticed by
 * its time and length.
 */
public final class Pyramids {

    /**
     * A pyramid with the mark of its making.
     *
     * @param stamp changes whenever the file does; fit for an entity tag
     */
    public record Opened(Pyramid pyramid, String stamp) {}

    private static final long RECHECK_NANOS = 1_000_000_000L;

    private record Kept(Opened opened, long checkedNanos) {}

    private final Map<Path, Kept> kept;

    /** @param capacity how many directories to keep */
    public Pyramids(int capacity) {
        this.kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Path, Kept> eldest) {
                return size() > capacity;
            }
        });
    }

    /**
     * The pyramid in a file; empty when there is none yet, or only an unfinished one. A change of the file may be seen a
     * second late; the pyramid as it was is whole until then.
     */
    public Optional<Opened> find(Path file) throws IOException {
        Kept known = kept.get(file);
        long now = System.nanoTime();
        if (known != null && now - known.checkedNanos() < RECHECK_NANOS) {
            return Optional.of(known.opened());
        }
        try {
            String stamp = stamp(file);
            Opened opened = known != null && known.opened().stamp().equals(stamp)
                    ? known.opened()
                    : new Opened(Pyramid.open(file), stamp);
            kept.put(file, new Kept(opened, now));
            return Optional.of(opened);
        } catch (NoSuchFileException | UnreadableImageException notThere) {
            kept.remove(file);
            return Optional.empty();
        }
    }

    private static String stamp(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return Long.toHexString(now.lastModifiedTime().toInstant().toEpochMilli()) + "-" + Long.toHexString(now.size());
    }
}
