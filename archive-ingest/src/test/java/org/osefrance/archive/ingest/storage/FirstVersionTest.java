package org.osefrance.archive.ingest.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.storage.filesystem.FileSystemStorage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.schemas.identifier.RecordId;

class FirstVersionTest {

    private static final RecordId LETTER = RecordId.random();
    private static final VersionInfo ACCEPTED = new VersionInfo()
            .setUser("test", null)
            .setMessage("accepted image/jpeg lettre_01.jpg")
            .setCreated(TestHome.NOW.atOffset(ZoneOffset.UTC));

    @TempDir
    Path folder;

    private Path batch;

    @BeforeEach
    void beginABatch() throws IOException {
        batch = Files.createDirectory(folder.resolve("batch"));
    }

    @Test
    void a_new_object_is_byte_for_byte_what_ocfl_java_would_have_written() throws IOException {
        Map<String, byte[]> files = Map.of(
                "original", "Chère Maman".getBytes(UTF_8), "sidecars/a/lettre_01.xml", "<alto/>".getBytes(UTF_8));
        Map<String, Content> contents = new TreeMap<>();
        files.forEach((path, bytes) -> contents.put(path, Content.of(bytes)));

        new FirstVersion(batch, new ObjectLayout()).write(LETTER, contents, ACCEPTED);
        assertThat(below(batch.resolve(BatchPath.of(new ObjectLayout().folderOf(LETTER)))))
                .hasSize(7)
                .containsExactlyEntriesOf(below(writtenByTheLibrary(files)));
    }

    @Test
    void the_same_bytes_under_two_paths_lie_there_once() throws IOException {
        Map<String, Content> twice =
                Map.of("readings/a", Content.of("lu".getBytes(UTF_8)), "readings/b", Content.of("lu".getBytes(UTF_8)));

        new FirstVersion(batch, new ObjectLayout()).write(LETTER, twice, ACCEPTED);
        assertThat(below(batch)).containsValue("lu").hasSize(6);
    }

    @Test
    void a_path_that_leads_elsewhere_is_refused_before_anything_is_written() throws IOException {
        FirstVersion writer = new FirstVersion(batch, new ObjectLayout());
        Map<String, Content> escape = Map.of("../../escape", Content.of(new byte[0]));

        assertThatExceptionOfType(OcflJavaException.class)
                .isThrownBy(() -> writer.write(LETTER, escape, ACCEPTED))
                .withMessageContaining("../../escape");
        assertThat(Trees.isEmpty(batch)).isTrue();
    }

    private Path writtenByTheLibrary(Map<String, byte[]> files) throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Path work = Files.createDirectory(folder.resolve("work"));
        OcflRepository library = Repositories.over(new FileSystemStorage(root), work);
        ObjectVersionId unused = library.updateObject(
                ObjectVersionId.head(LETTER.value()),
                ACCEPTED,
                updater -> new TreeMap<>(files)
                        .forEach((path, bytes) -> updater.writeFile(new ByteArrayInputStream(bytes), path)));
        library.close();
        return root.resolve(new ObjectLayout().folderOf(LETTER));
    }

    /** Files by path below a folder, with their text. */
    private static Map<String, String> below(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
