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

    private final Map<Path, Opened> kept;

    /** @param capacity how many directories to keep */
    public Pyramids(int capacity) {
        this.kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Path, Opened> eldest) {
                return size() > capacity;
            }
        });
    }

    /** The pyramid in a file; empty when there is none yet, or only an unfinished one. */
    public Optional<Opened> find(Path file) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            String stamp = Long.toHexString(now.lastModifiedTime().toInstant().toEpochMilli()) + "-"
                    + Long.toHexString(now.size());
            Opened known = kept.get(file);
            if (known == null || !known.stamp().equals(stamp)) {
                known = new Opened(Pyramid.open(file), stamp);
                kept.put(file, known);
            }
            return Optional.of(known);
        } catch (NoSuchFileException | UnreadableImageException notThere) {
            kept.remove(file);
            return Optional.empty();
        }
    }
}
