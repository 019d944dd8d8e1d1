package org.osefrance.archive.ingest.storage;

import io.ocfl.api.OcflObjectUpdater;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.VersionInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Puts versions into the open batch, or says that the store holds them already. */
final class ObjectWriter {

    private final OcflRepository repository;
    private final FirstVersion first;
    private final ObjectReader published;
    private final Clock clock;

    ObjectWriter(OcflRepository repository, FirstVersion first, ObjectReader published, Clock clock) {
        this.repository = repository;
        this.first = first;
        this.published = published;
        this.clock = clock;
    }

    /** The version of a new original; the one there is when it holds the same bytes. */
    StoredVersion put(NewOriginal original) throws IOException {
        Optional<StoredObject> existing = published.findObject(original.id());
        if (existing.isPresent()) {
            if (!holds(existing.get(), OriginalStore.ORIGINAL, original.bytes())) {
                throw new OriginalUntouchableException(original.id());
            }
            return newest(existing.get());
        }
        Map<String, Content> files = new HashMap<>();
        files.put(OriginalStore.ORIGINAL, original.bytes());
        original.sidecars().forEach((name, bytes) -> files.put(OriginalStore.SIDECARS + name, bytes));
        return create(
                original.id(), files, info(original.author(), original.label().message()));
    }

    /** The next version of an object; the newest there is when it holds the same files. */
    StoredVersion put(Revision revision) throws IOException {
        Optional<StoredObject> existing = published.findObject(revision.object());
        boolean nothingNew = existing.isPresent()
                && revision.files().entrySet().stream()
                        .allMatch(file -> holds(existing.get(), file.getKey(), file.getValue()));
        if (nothingNew) {
            return newest(existing.get());
        }
        if (revision.files().containsKey(OriginalStore.ORIGINAL)) {
            throw new OriginalUntouchableException(revision.object());
        }
        VersionInfo info = info(revision.author(), revision.message());
        return existing.isPresent()
                ? update(revision.object(), revision.files(), info)
                : create(revision.object(), revision.files(), info);
    }

    private VersionInfo info(String author, String message) {
        return new VersionInfo()
                .setUser(author, null)
                .setMessage(message)
                .setCreated(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private StoredVersion create(RecordId object, Map<String, Content> files, VersionInfo info) throws IOException {
        first.write(object, files, info);
        return new StoredVersion(object, 1);
    }

    private StoredVersion update(RecordId object, Map<String, Content> files, VersionInfo info) {
        ObjectVersionId written = repository.updateObject(
                ObjectVersionId.head(object.value()),
                info,
                updater -> files.forEach((path, content) -> add(updater, path, content)));
        return new StoredVersion(object, (int) written.getVersionNum().getVersionNum());
    }

    /** The digest of a staged file was computed while it was written: reading it again would prove the page cache only. */
    private static void add(OcflObjectUpdater updater, String path, Content content) {
        switch (content) {
            case StagedFile file -> {
                file.protect();
                updater.unsafeAddPath(file.sha512(), file.path(), path, OcflOption.MOVE_SOURCE, OcflOption.OVERWRITE);
            }
            case Content.Bytes bytes ->
                updater.writeFile(new ByteArrayInputStream(bytes.value()), path, OcflOption.OVERWRITE);
        }
    }

    private static boolean holds(StoredObject object, String path, Content content) {
        return object.findFile(path)
                .filter(file -> file.sha512().equals(content.sha512()))
                .isPresent();
    }

    private static StoredVersion newest(StoredObject object) {
        return new StoredVersion(object.id(), object.versions().size());
    }
}
