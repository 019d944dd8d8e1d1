package org.osefrance.archive.ingest.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.identifier.RecordId;

/** A home with a store and a folder to stage files in. */
final class TestHome {

    static final Instant NOW = Instant.parse("2026-11-21T10:15:30Z");
    static final Label LETTER = new Label("lettre_01.jpg", "image/jpeg");

    private final Path home;

    TestHome(Path home) {
        this.home = home;
    }

    StoreFolders folders() {
        return StoreFolders.inHome(home);
    }

    OcflOriginals open() {
        return OcflOriginals.open(folders(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    StagedFile stage(String text) {
        return stage(text.getBytes(StandardCharsets.UTF_8));
    }

    StagedFile stage(byte[] bytes) {
        try {
            Path folder = Files.createDirectories(home.resolve("staging").resolve("incoming"));
            Path file = Files.createTempFile(folder, "in", "");
            Files.write(file, bytes);
            return new StagedFile(file, Sha512.of(bytes), bytes.length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    NewOriginal original(RecordId id, String text) {
        return new NewOriginal(id, stage(text), LETTER, "test");
    }

    static Revision revision(RecordId object, String path, String text) {
        return new Revision(object, Map.of(path, Content.of(text.getBytes(StandardCharsets.UTF_8))), "test", "read");
    }

    /** Everything below the storage root, as relative paths. */
    List<String> published() {
        return below(folders().root());
    }

    /** Everything in the folder of work but its lock and its two empty folders. */
    List<String> leftovers() {
        return below(folders().work()).stream()
                .filter(path -> !List.of("lock", "open", "scratch").contains(path))
                .toList();
    }

    private static List<String> below(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
