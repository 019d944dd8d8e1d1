package org.osefrance.archive.portal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.portal.runtime.OpenArchive;

/** An index that was deleted or cut, while the archive runs and while it is shut: made again, and nothing closed shows. */
class IndexDamageTest {

    private final Path folder;
    private OpenedArchive archive;

    IndexDamageTest(@TempDir Path given) {
        this.folder = given;
        this.archive = open();
    }

    @BeforeEach
    void take_in_an_open_and_a_closed_note() throws IOException {
        Path open = Files.writeString(folder.resolve("open.txt"), "Des chaussures vertes, inventées.");
        Path closed = Files.writeString(folder.resolve("closed.txt"), "Des chaussures bleues, inventées.");
        archive.run(
                0,
                "ingest",
                open.toString(),
                "--into",
                "A",
                "--dated",
                "1941",
                "--category",
                "PRIVATE_LIFE_50",
                "--wait");
        archive.run(0, "release", "A", "--scope", "text", "--persons", "none", "--reason", "invented");
        archive.run(0, "ingest", closed.toString(), "--into", "B", "--wait");
        requireRightAnswers();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void it_is_made_again_whatever_became_of_it_and_nothing_closed_shows_meanwhile() throws IOException {
        cut();
        assertThat(archive.run(1, "verify", "--all").said()).anyMatch(line -> line.startsWith("INDEX "));
        awaitRightAnswers();
        archive.run(0, "verify", "--all");

        archive.close();
        cut();
        archive = open();
        awaitRightAnswers();

        archive.close();
        delete();
        archive = open();
        awaitRightAnswers();

        delete();
        Path more = Files.writeString(folder.resolve("more.txt"), "Des gants, inventés.");
        archive.run(0, "ingest", more.toString(), "--into", "B", "--wait");
        awaitRightAnswers();
        assertThat(archive.find("search", "--staff", "gants")).isEqualTo(1);
        archive.run(0, "verify", "--all");
    }

    private OpenedArchive open() {
        return new OpenedArchive(OpenArchive.in(folder.resolve("home")), folder);
    }

    private void requireRightAnswers() {
        assertThat(archive.find("search", "--staff", "chaussures")).isEqualTo(2);
        assertThat(archive.find("search", "chaussures")).isEqualTo(1);
        assertThat(archive.find("search", "bleues")).isZero();
    }

    private void awaitRightAnswers() {
        OpenedArchive.await(() -> {
            assertThat(archive.find("search", "bleues")).isZero();
            return archive.find("search", "--staff", "chaussures") == 2;
        });
        assertThat(archive.archive().awaitIndex()).isTrue();
        requireRightAnswers();
    }

    private void cut() throws IOException {
        for (Path file : files()) {
            if (!String.valueOf(file.getFileName()).startsWith("segments")) {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.setLength(bytes.length() / 2);
                }
            }
        }
    }

    private void delete() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(folder.resolve("home/index"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("home/index"))) {
            return files.toList();
        }
    }
}
