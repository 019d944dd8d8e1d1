package org.osefrance.archive.ingest.storage;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ObjectDetails;
import io.ocfl.api.model.VersionDetails;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osefrance.archive.ingest.storage.StoredObject.StoredFile;
import org.osefrance.archive.ingest.storage.StoredObject.VersionNote;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Reads published objects, never in the middle of a publication. */
final class ObjectReader {

    private final Path root;
    private final OcflRepository repository;
    private final ObjectLayout layout;
    private final Lock whileNothingMoves;

    ObjectReader(Path root, OcflRepository repository, ObjectLayout layout, Lock whileNothingMoves) {
        this.root = root;
        this.repository = repository;
        this.layout = layout;
        this.whileNothingMoves = whileNothingMoves;
    }

    Optional<StoredObject> findObject(RecordId object) {
        return find(object, details -> describe(object, details));
    }

    /** Where a file of the newest version lies, and its digest. */
    Optional<Located> locate(RecordId object, String path) {
        return find(object, ObjectDetails::getHeadVersion)
                .filter(head -> head.containsFile(path))
                .map(head -> head.getFile(path))
                .map(file -> new Located(root.resolve(file.getStorageRelativePath()), sha512(file)));
    }

    /** Runs a reading that spans several files while no publication moves them. */
    <T> T undisturbed(Supplier<T> reading) {
        whileNothingMoves.lock();
        try {
            return reading.get();
        } finally {
            whileNothingMoves.unlock();
        }
    }

    private <T> Optional<T> find(RecordId object, Function<ObjectDetails, T> reading) {
        if (!Files.isDirectory(root.resolve(layout.folderOf(object)))) {
            return Optional.empty();
        }
        return undisturbed(() -> Optional.of(reading.apply(repository.describeObject(object.value()))));
    }

    private static StoredObject describe(RecordId object, ObjectDetails details) {
        return new StoredObject(
                object,
                details.getVersionMap().values().stream()
                        .sorted(Comparator.comparing(VersionDetails::getVersionNum))
                        .map(ObjectReader::note)
                        .toList(),
                details.getHeadVersion().getFiles().stream()
                        .map(file -> new StoredFile(file.getPath(), sha512(file)))
                        .sorted(Comparator.comparing(StoredFile::path))
                        .toList());
    }

    private static VersionNote note(VersionDetails version) {
        return new VersionNote(
                version.getVersionInfo().getUser().getName(),
                version.getVersionInfo().getMessage(),
                version.getCreated().toInstant());
    }

    /** The digest under which a file was accepted. */
    static String sha512(FileDetails file) {
        return Objects.requireNonNull(
                file.getFixity().get(DigestAlgorithmRegistry.sha512), "an inventory of this archive names SHA-512");
    }

    /** A file below the root. */
    record Located(Path file, String sha512) {}
}
