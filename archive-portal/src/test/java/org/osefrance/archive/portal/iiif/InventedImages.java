package org.osefrance.archive.portal.iiif;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** A few images by id; those closed are shown to staff only. */
final class InventedImages implements ImageAccess {

    private final Map<RecordId, Path> pyramids = new ConcurrentHashMap<>();
    private final Set<RecordId> closed = new HashSet<>();

    void add(RecordId id, Path pyramid) {
        pyramids.put(id, pyramid);
    }

    void addClosed(RecordId id, Path pyramid) {
        add(id, pyramid);
        closed.add(id);
    }

    @Override
    public Optional<ShownImage> findImage(Viewer viewer, RecordId page) {
        boolean open = !closed.contains(page);
        return open || viewer.seesClosed()
                ? Optional.ofNullable(pyramids.get(page)).map(pyramid -> new ShownImage(pyramid, open))
                : Optional.empty();
    }
}
