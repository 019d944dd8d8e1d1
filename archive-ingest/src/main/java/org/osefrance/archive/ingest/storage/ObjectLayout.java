package org.osefrance.archive.ingest.storage;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.model.DigestAlgorithm;
import io.ocfl.core.extension.storage.layout.HashedNTupleIdEncapsulationLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Where objects lie below the root: OCFL community extension 0003, one folder of three hexadecimal digits of a hash,
 * then a folder named by the object's id. 4,096 folders keep four million objects at a thousand a folder, new objects
 * make few folders that have to be forced to disk, and a person who finds the disk without any program can still tell
 * which object is which.
 */
final class ObjectLayout {

    private final HashedNTupleIdEncapsulationLayoutExtension extension =
            new HashedNTupleIdEncapsulationLayoutExtension();

    ObjectLayout() {
        extension.init(config());
    }

    /** The extension's parameters, written into the root when it is made. */
    static HashedNTupleIdEncapsulationLayoutConfig config() {
        DigestAlgorithm sha256 = DigestAlgorithmRegistry.sha256;
        return new HashedNTupleIdEncapsulationLayoutConfig()
                .setDigestAlgorithm(sha256)
                .setTupleSize(3)
                .setNumberOfTuples(1);
    }

    /** Folder of an object, relative to the root, with {@code /}. */
    String folderOf(RecordId object) {
        return extension.mapObjectId(object.value());
    }

    /** Folders in which objects lie, or something that should not. */
    static Stream<Path> objectFolders(Path root) {
        return Trees.children(root).stream()
                .filter(child -> Files.isDirectory(child) && !isExtensions(child))
                .flatMap(child -> Trees.children(child).stream());
    }

    /** Whether a child of the root is the folder in which OCFL keeps what its layout is. */
    static boolean isExtensions(Path child) {
        return child.endsWith("extensions");
    }

    /** The id an object's folder is named by; empty for a folder that no object of this archive can have. */
    static Optional<RecordId> objectOf(Path folder) {
        return RecordId.parse(folder.getFileName().toString());
    }
}
