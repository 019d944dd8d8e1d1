package org.osefrance.archive.ingest.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskSyncTest {

    @TempDir
    Path folder;

    private StoreFolders folders;

    @BeforeEach
    void makeFolders() throws IOException {
        folders = new StoreFolders(folder.resolve("root"), folder.resolve("work"));
        Files.createDirectories(folders.root());
        Files.createDirectories(folders.open().resolve("abc!one/v1"));
        Files.writeString(folders.open().resolve("abc!one/v1/inventory.json"), "{}");
    }

    @Test
    void a_batch_is_forced_before_it_is_sealed_and_its_folders_before_it_is_acknowledged() throws IOException {
        List<String> calls = new ArrayList<>();
        GroupCommit commit = new GroupCommit(folders);
        DiskSync recording = new RecordingSync(folders, calls);

        commit.seal(recording);
        assertThat(folders.open()).doesNotExist();
        assertThat(folders.sealed()).exists();
        commit.publish(recording);
        assertThat(calls).containsExactly("tree open, sealed false", "folders [root, abc], published true");
        assertThat(folders.sealed()).doesNotExist();
    }

    @Test
    void a_disk_that_refuses_leaves_the_batch_unsealed() throws IOException {
        DiskSync refusing = new RecordingSync(folders, new ArrayList<>()) {
            @Override
            public void tree(Path tree) throws IOException {
                throw new IOException("no space left on device");
            }
        };

        assertThatIOException().isThrownBy(() -> new GroupCommit(folders).seal(refusing));
        assertThat(folders.sealed()).doesNotExist();
        assertThat(Trees.isEmpty(folders.root())).isTrue();
    }

    @Test
    void a_folder_that_is_there_already_is_forced_again_at_recovery() throws IOException {
        Files.createDirectories(folders.root().resolve("abc/one/v1"));
        Files.createDirectories(folders.sealed().resolve("abc!one"));
        List<String> calls = new ArrayList<>();

        new GroupCommit(folders).recover(new RecordingSync(folders, calls));
        assertThat(calls).containsExactly("folders [root, one, abc], published true");
    }

    @Test
    void every_file_and_folder_of_a_tree_can_be_forced_by_itself_and_all_at_once() throws IOException {
        new FsyncEach().tree(folders.open());
        new FsyncEach().folders(List.of(folders.root()));
        try (DiskSync best = DiskSync.on(folders.work())) {
            best.tree(folders.open());
            best.folders(List.of(folders.root()));
            best.folders(List.of());
        }
        assertThatIOException().isThrownBy(() -> FsyncEach.force(folder.resolve("nowhere")));
    }

    @ParameterizedTest
    @CsvSource({"6.18.44-fc, true", "5.8.0, true", "5.7.19, false", "4.19.0-amd64, false", "rubbish, false"})
    void syncfs_is_used_where_it_reports_what_it_could_not_write(String version, boolean truthful) {
        assertThat(LinuxSyncfs.isTruthful(version)).isEqualTo(truthful);
    }

    @Test
    void what_is_published_is_only_read() throws IOException {
        Path root = folders.root();
        Files.writeString(root.resolve("kept"), "kept");
        PublishedStorage published = new PublishedStorage(root);

        assertThat(published.readToString("kept")).isEqualTo("kept");
        List<Runnable> writings = List.of(
                () -> published.deleteFile("kept"),
                () -> published.deleteFiles(List.of("kept")),
                () -> published.deleteDirectory(""),
                () -> published.deleteEmptyDirsDown(""),
                () -> published.deleteEmptyDirsUp(""),
                () -> published.write("kept", new byte[0], "text/plain"),
                () -> published.createDirectories("new"),
                () -> published.copyFileInto(root, "kept", "text/plain"),
                () -> published.copyFileInternal("kept", "new"),
                () -> published.moveDirectoryInto(root, "new"),
                () -> published.moveDirectoryInternal("kept", "new"));
        assertThat(writings)
                .allSatisfy(writing ->
                        assertThatExceptionOfType(StorageException.class).isThrownBy(writing::run));
        assertThat(Files.readString(root.resolve("kept"))).isEqualTo("kept");
    }

    /** Notes what is forced, and where things stood. */
    private static class RecordingSync implements DiskSync {

        private final StoreFolders folders;
        private final List<String> calls;

        RecordingSync(StoreFolders folders, List<String> calls) {
            this.folders = folders;
            this.calls = calls;
        }

        @Override
        public void tree(Path tree) throws IOException {
            calls.add("tree " + tree.getFileName() + ", sealed " + Files.exists(folders.sealed()));
        }

        @Override
        public void folders(Collection<Path> changed) throws IOException {
            Stream<String> names =
                    changed.stream().map(path -> path.getFileName().toString());
            boolean published = Files.exists(folders.root().resolve("abc/one/v1"));
            calls.add("folders " + names.toList() + ", published " + published);
        }
    }
}
