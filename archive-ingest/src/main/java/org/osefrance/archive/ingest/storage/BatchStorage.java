package org.osefrance.archive.ingest.storage;

import io.ocfl.api.OcflFileRetriever;
import io.ocfl.api.exception.OcflIOException;
import io.ocfl.api.exception.OcflNoSuchFileException;
import io.ocfl.api.model.DigestAlgorithm;
import io.ocfl.core.storage.common.Listing;
import io.ocfl.core.storage.common.OcflObjectRootDirIterator;
import io.ocfl.core.storage.common.Storage;
import io.ocfl.core.storage.filesystem.FileSystemStorage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * The storage root as it will be when the open batch is published. Writing goes to the batch's folder, which holds as
 * much of the root's tree as the batch changes; reading sees the batch before the root. ocfl-java writes an object in
 * half a dozen steps and forces none of them to disk; here it may, because nobody looks until {@link GroupCommit}.
 *
 * <p>{@code abc/id/v1} lies in the batch as {@code abc!id/v1} ({@link BatchPath}): the hundred folders {@code abc} that
 * a batch of a hundred objects falls into are not made and deleted again for it.
 */
final class BatchStorage implements Storage {

    private final Path batch;
    private final FileSystemStorage written;
    private final PublishedStorage published;

    BatchStorage(Path batch, PublishedStorage published) {
        this.batch = batch;
        this.written = new FileSystemStorage(batch);
        this.published = published;
    }

    @Override
    public List<Listing> listDirectory(String path) {
        if (!isWritten(path)) {
            return published.listDirectory(path);
        }
        SequencedSet<Listing> entries = new LinkedHashSet<>(written.listDirectory(BatchPath.of(path)));
        try {
            entries.addAll(published.listDirectory(path));
        } catch (OcflNoSuchFileException onlyInTheBatch) {
            return new ArrayList<>(entries);
        }
        return new ArrayList<>(entries);
    }

    @Override
    public List<Listing> listRecursive(String path) {
        return isWritten(path) ? written.listRecursive(BatchPath.of(path)) : published.listRecursive(path);
    }

    @Override
    public boolean directoryIsEmpty(String path) {
        return listDirectory(path).isEmpty();
    }

    @Override
    public OcflObjectRootDirIterator iterateObjects() {
        return published.iterateObjects();
    }

    @Override
    public boolean fileExists(String path) {
        return isWritten(path) || published.fileExists(path);
    }

    @Override
    public InputStream read(String path) {
        return isWritten(path) ? written.read(BatchPath.of(path)) : published.read(path);
    }

    @Override
    public String readToString(String path) {
        return isWritten(path) ? written.readToString(BatchPath.of(path)) : published.readToString(path);
    }

    @Override
    public OcflFileRetriever readLazy(String path, DigestAlgorithm algorithm, String digest) {
        return isWritten(path)
                ? written.readLazy(BatchPath.of(path), algorithm, digest)
                : published.readLazy(path, algorithm, digest);
    }

    @Override
    public void write(String path, byte[] content, String mediaType) {
        makeParents(path);
        written.write(BatchPath.of(path), content, mediaType);
    }

    @Override
    public void createDirectories(String path) {
        written.createDirectories(BatchPath.of(path));
    }

    @Override
    public void copyDirectoryOutOf(String source, Path destination) {
        if (isWritten(source)) {
            written.copyDirectoryOutOf(BatchPath.of(source), destination);
        } else {
            published.copyDirectoryOutOf(source, destination);
        }
    }

    @Override
    public void copyFileInto(Path source, String destination, String mediaType) {
        makeParents(destination);
        written.copyFileInto(source, BatchPath.of(destination), mediaType);
    }

    @Override
    public void copyFileInternal(String source, String destination) {
        makeParents(destination);
        try (InputStream bytes = read(source)) {
            Files.copy(bytes, batch.resolve(BatchPath.of(destination)), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw OcflIOException.from(e);
        }
    }

    @Override
    public void moveDirectoryInto(Path source, String destination) {
        makeParents(destination);
        written.moveDirectoryInto(source, BatchPath.of(destination));
    }

    @Override
    public void moveDirectoryInternal(String source, String destination) {
        makeParents(destination);
        written.moveDirectoryInternal(BatchPath.of(source), BatchPath.of(destination));
    }

    @Override
    public void deleteDirectory(String path) {
        if (isWritten(path)) {
            written.deleteDirectory(BatchPath.of(path));
        }
    }

    @Override
    public void deleteFile(String path) {
        written.deleteFile(BatchPath.of(path));
    }

    @Override
    public void deleteFiles(Collection<String> paths) {
        written.deleteFiles(paths.stream().map(BatchPath::of).toList());
    }

    @Override
    public void deleteEmptyDirsDown(String path) {
        written.deleteEmptyDirsDown(BatchPath.of(path));
    }

    @Override
    public void deleteEmptyDirsUp(String path) {
        // Folders above an object are not made in the batch.
    }

    @Override
    public void close() {
        written.close();
    }

    private boolean isWritten(String path) {
        return written.fileExists(BatchPath.of(path));
    }

    private void makeParents(String path) {
        Path parent = batch.resolve(BatchPath.of(path)).getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            written.createDirectories(batch.relativize(parent).toString());
        }
    }
}
