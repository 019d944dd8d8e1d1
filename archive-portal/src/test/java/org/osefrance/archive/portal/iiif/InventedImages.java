package org.osefrance.archive.portal.iiif;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PixelBox;

/** A few images by id; those closed are shown to staff only. */
final class InventedImages implements ImageAccess {

    private final Map<RecordId, Path> pyramids = new ConcurrentHashMap<>();
    private final Set<RecordId> closed = new HashSet<>();
    private final Map<RecordId, Masks> masks = new HashMap<>();

    void add(RecordId id, Path pyramid) {
        pyramids.put(id, pyramid);
    }

    void addClosed(RecordId id, Path pyramid) {
        add(id, pyramid);
        closed.add(id);
    }

    /** Of this one a place is withheld from all but staff. */
    void addMasked(RecordId id, Path pyramid, PixelBox place) {
        add(id, pyramid);
        masks.put(id, new Masks(List.of(place)));
    }

    @Override
    public Optional<ShownImage> findImage(Viewer viewer, PageImageName name) {
        if (name.number().isPresent()) {
            return Optional.empty();
        }
        RecordId page = name.page();
        boolean open = !closed.contains(page);
        return open || viewer.seesClosed()
                ? Optional.ofNullable(pyramids.get(page))
                        .map(pyramid -> new ShownImage(pyramid, page.value(), open, masks(viewer, page)))
                : Optional.empty();
    }

    private Masks masks(Viewer viewer, RecordId page) {
        return viewer.seesClosed() ? Masks.NONE : masks.getOrDefault(page, Masks.NONE);
    }
}
