package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Takes objects out of a storage root.
 *
 * @param root the root
 * @param erased folder on the same file system where they go, to be deleted there
 */
record ObjectRemoval(Path root, Path erased, DiskSync sync, ObjectLayout layout) {

    /** One rename takes an object out whole; OCFL 1.1 § 3.2 wants no empty folder to stay behind. */
    List<RecordId> takeOut(Collection<RecordId> objects) throws IOException {
        List<RecordId> gone = new ArrayList<>();
        Set<Path> changed = new LinkedHashSet<>(List.of(erased, root));
        for (RecordId object : objects) {
            Path folder = root.resolve(layout.folderOf(object));
            if (Files.isDirectory(folder)) {
                Files.move(folder, erased.resolve(object.value()), StandardCopyOption.ATOMIC_MOVE);
                gone.add(object);
                Path above = folder.resolveSibling("");
                changed.add(above);
                if (Trees.isEmpty(above)) {
                    Files.delete(above);
                    changed.remove(above);
                }
            }
        }
        sync.folders(changed);
        return gone;
    }
}
