package org.osefrance.archive.ingest.storage;

import io.ocfl.api.OcflFileRetriever;
import io.ocfl.api.model.DigestAlgorithm;
import io.ocfl.core.storage.common.Listing;
import io.ocfl.core.storage.common.OcflObjectRootDirIterator;
import io.ocfl.core.storage.common.Storage;
import io.ocfl.core.storage.filesystem.FileSystemStorage;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The storage root for reading. What is published cannot be written or deleted through it, by whatever mistake. */
final class PublishedStorage implements Storage {

    private final FileSystemStorage root;

    PublishedStorage(Path root) {
        this.root = new FileSystemStorage(root);
    }

    @Override
    public List<Listing> listDirectory(String path) {
        return root.listDirectory(path);
    }

    @Override
    public List<Listing> listRecursive(String path) {
        return root.listRecursive(path);
    }

    @Override
    public boolean directoryIsEmpty(String path) {
        return root.directoryIsEmpty(path);
    }

    @Override
    public OcflObjectRootDirIterator iterateObjects() {
        return root.iterateObjects();
    }

    @Override
    public boolean fileExists(String path) {
        return root.fileExists(path);
    }

    @Override
    public InputStream read(String path) {
        return root.read(path);
    }

    @Override
    public String readToString(String path) {
        return root.readToString(path);
    }

    @Override
    public OcflFileRetriever readLazy(String path, DigestAlgorithm algorithm, String digest) {
        return root.readLazy(path, algorithm, digest);
    }

    @Override
    public void copyDirectoryOutOf(String source, Path destination) {
        root.copyDirectoryOutOf(source, destination);
    }

    @Override
    public void write(String path, byte[] content, String mediaType) {
        throw untouchable(path);
    }

    @Override
    public void createDirectories(String path) {
        throw untouchable(path);
    }

    @Override
    public void copyFileInto(Path source, String destination, String mediaType) {
        throw untouchable(destination);
    }

    @Override
    public void copyFileInternal(String source, String destination) {
        throw untouchable(destination);
    }

    @Override
    public void moveDirectoryInto(Path source, String destination) {
        throw untouchable(destination);
    }

    @Override
    public void moveDirectoryInternal(String source, String destination) {
        throw untouchable(destination);
    }

    @Override
    public void deleteDirectory(String path) {
        throw untouchable(path);
    }

    @Override
    public void deleteFile(String path) {
        throw untouchable(path);
    }

    @Override
    public void deleteFiles(Collection<String> paths) {
        throw untouchable(String.join(", ", paths));
    }

    @Override
    public void deleteEmptyDirsDown(String path) {
        throw untouchable(path);
    }

    @Override
    public void deleteEmptyDirsUp(String path) {
        throw untouchable(path);
    }

    @Override
    public void close() {
        root.close();
    }

    private static StorageException untouchable(String path) {
        return new StorageException("what is published in the store is only read: " + path, null);
    }
}
