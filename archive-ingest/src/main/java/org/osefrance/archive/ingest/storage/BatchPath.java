package org.osefrance.archive.ingest.storage;

import java.nio.file.Path;

/** Where something of the storage root lies in a batch: the first folder and what is in it are one name. */
final class BatchPath {

    /** Stands in no name of the root: folders are hexadecimal digits, ids letters, digits and hyphens. */
    private static final char JOINT = '!';

    private BatchPath() {}

    /** Place in the batch of a path below the root. */
    static String of(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash) + JOINT + path.substring(slash + 1);
    }

    /** Place below the root of an entry of the batch's folder. */
    static Path published(Path root, Path entry) {
        String name = entry.getFileName().toString();
        int joint = name.indexOf(JOINT);
        return joint < 0
                ? root.resolve(name)
                : root.resolve(name.substring(0, joint)).resolve(name.substring(joint + 1));
    }
}
