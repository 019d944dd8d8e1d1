package org.osefrance.archive.ingest.storage;

import io.ocfl.api.exception.OcflJavaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.storage.Finding.Kind;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Brings objects from one storage root to another. Every byte is compared with the digest under which it was accepted while it
 * is copied; an object of which one does not match is not brought, so that what has gone bad in one place never takes the
 * place of what is good in another. A whole batch is on disk before the first object is moved into place.
 */
final class ObjectTransfer {

    private final StoredRoot from;
    private final StoredRoot to;
    private final Path work;
    private final DiskSync sync;
    private final ObjectLayout layout = new ObjectLayout();

    /** @param work folder on the file system of the root that is written, nobody else's */
    ObjectTransfer(StoredRoot from, StoredRoot to, Path work, DiskSync sync) {
        this.from = from;
        this.to = to;
        this.work = work;
        this.sync = sync;
    }

    /**
     * Brings objects that lie in the one root and not, or in an older version, in the other.
     *
     * @return what kept an object from being brought
     */
    List<Finding> bringNewer(List<RecordId> objects) throws IOException {
        return bring(objects, Optional.empty());
    }

    /**
     * Puts a sound object in the place of a damaged one.
     *
     * @param damaged folder that keeps what was there before
     * @return what kept it from being brought; empty when it was
     */
    List<Finding> replace(RecordId object, Path damaged) throws IOException {
        return bring(List.of(object), Optional.of(damaged));
    }

    private List<Finding> bring(List<RecordId> objects, Optional<Path> damaged) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Map<RecordId, Load> loads = new LinkedHashMap<>();
        to.oneBatch().lock();
        try {
            for (RecordId object : new LinkedHashSet<>(objects)) {
                Path source = from.folderOf(layout, object);
                Path target = to.folderOf(layout, object);
                if (damaged.isEmpty() && StoredRoot.haveTheSame(source, target)) {
                    continue;
                }
                List<Finding> wrong = new ArrayList<>();
                Load load = load(object, source, damaged.isPresent() ? 0 : versionsOf(object, target), wrong);
                if (wrong.isEmpty()) {
                    loads.put(object, load);
                }
                findings.addAll(wrong);
            }
            if (!loads.isEmpty()) {
                sync.tree(work);
                moveIn(loads, damaged);
            }
            return findings;
        } finally {
            Trees.delete(work.resolve("loads"));
            to.oneBatch().unlock();
        }
    }

    /**
     * What is to be moved.
     *
     * @param folder as much of the object as the other root has not
     * @param whole whether that is all of it
     */
    private record Load(Path folder, boolean whole) {}

    /** How many versions the other root has; 0 when it is to get all of them. */
    private int versionsOf(RecordId object, Path target) {
        if (!Files.isDirectory(target)) {
            return 0;
        }
        try {
            return (int) to.repository()
                    .describeObject(object.value())
                    .getHeadVersionNum()
                    .getVersionNum();
        } catch (OcflJavaException unreadable) {
            return 0;
        }
    }

    private Load load(RecordId object, Path source, int known, List<Finding> wrong) throws IOException {
        Path load = Files.createDirectories(work.resolve("loads")).resolve(object.value());
        from.moving().readLock().lock();
        try {
            Map<String, String> digests = digests(object, source);
            try (Stream<Path> tree = Files.walk(source)) {
                for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                    Path name = source.relativize(file);
                    if (!isKnown(name, known)) {
                        copy(file, load.resolve(name), Optional.ofNullable(digests.remove(name.toString())), wrong);
                    } else {
                        digests.remove(name.toString());
                    }
                }
            }
            digests.keySet()
                    .forEach(missing -> wrong.add(new Finding(
                            Kind.MISSING, "E092", object + "/" + missing, "not there, so the object was not copied")));
            checkInventory(load, object, wrong);
        } catch (OcflJavaException | NoSuchFileException unreadable) {
            wrong.add(new Finding(
                    Kind.BAD_INVENTORY,
                    "E033",
                    object.value(),
                    "cannot be read, so the object was not copied: " + unreadable.getMessage()));
        } finally {
            from.moving().readLock().unlock();
        }
        return new Load(load, known == 0);
    }

    private static boolean isKnown(Path name, int versions) {
        for (int version = 1; version <= versions; version++) {
            if (name.startsWith(OcflNames.version(version))) {
                return true;
            }
        }
        return false;
    }

    /** Digest of each content file of all versions, by its path within the object. */
    private Map<String, String> digests(RecordId object, Path source) {
        Map<String, String> digests = new HashMap<>();
        from.repository()
                .describeObject(object.value())
                .getVersionMap()
                .values()
                .forEach(version -> version.getFiles()
                        .forEach(file -> digests.put(
                                source.relativize(from.folder().resolve(file.getStorageRelativePath()))
                                        .toString(),
                                ObjectReader.sha512(file))));
        return digests;
    }

    private static void copy(Path file, Path target, Optional<String> expected, List<Finding> wrong)
            throws IOException {
        Files.createDirectories(target.resolveSibling("."));
        MessageDigest digest = Sha512.digest();
        try (InputStream bytes = Files.newInputStream(file);
                OutputStream copy =
                        new DigestOutputStream(Files.newOutputStream(target, StandardOpenOption.CREATE_NEW), digest)) {
            bytes.transferTo(copy);
        }
        String found = Sha512.hex(digest.digest());
        if (expected.isPresent() && !expected.get().equals(found)) {
            wrong.add(new Finding(
                    Kind.MISMATCH, "E092", file.toString(), "the bytes have changed, so the object was not copied"));
        }
        if (!target.toFile().setReadOnly()) {
            throw new IOException("cannot be made read-only: " + target);
        }
    }

    /** The inventory says what the rest has to be, so it has to be what its sidecar says. */
    private static void checkInventory(Path load, RecordId object, List<Finding> wrong) throws IOException {
        String found = Sha512.of(Files.readAllBytes(load.resolve(OcflNames.INVENTORY)));
        if (!OcflNames.findSidecar(load).orElse("").startsWith(found)) {
            wrong.add(new Finding(
                    Kind.BAD_INVENTORY,
                    "E060",
                    object.value(),
                    "the inventory is not what its digest says, so the object was not copied"));
        }
    }

    private void moveIn(Map<RecordId, Load> loads, Optional<Path> damaged) throws IOException {
        Set<Path> changed = new LinkedHashSet<>(Set.of(to.folder()));
        to.moving().writeLock().lock();
        try {
            for (Map.Entry<RecordId, Load> one : loads.entrySet()) {
                Path target = to.folderOf(layout, one.getKey());
                changed.add(Files.createDirectories(target.resolveSibling("")));
                if (one.getValue().whole()) {
                    putAside(one.getKey(), target, damaged);
                    Files.move(one.getValue().folder(), target, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    addTo(target, one.getValue().folder());
                }
                changed.add(target);
            }
            sync.folders(changed);
        } finally {
            to.moving().writeLock().unlock();
        }
    }

    /** Versions first, then the inventory that names them, then its digest: a crash between any two is seen as a difference. */
    private static void addTo(Path target, Path load) throws IOException {
        for (Path part : Trees.children(load)) {
            Path place = target.resolve(part.getFileName());
            if (Files.isDirectory(part)) {
                Trees.delete(place);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (String name : List.of(OcflNames.INVENTORY, OcflNames.SIDECAR)) {
            Files.move(
                    load.resolve(name),
                    target.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void putAside(RecordId object, Path target, Optional<Path> damaged) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (damaged.isPresent()) {
            Files.createDirectories(damaged.get());
            Path kept = damaged.get().resolve(object.value());
            for (int number = 2; Files.exists(kept); number++) {
                kept = damaged.get().resolve(object.value() + "-" + number);
            }
            Files.move(target, kept, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(target, work.resolve("loads").resolve(object.value() + ".old"), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
