package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Wrapping;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** A packed folder, a letter with an enclosure and a mailbox go through the whole archive. */
class ContainersTest {

    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final String PLAIN =
            "From: a@tilleuls.example\nTo: b@tilleuls.example\nSubject: Retour\n\nBon retour\n";
    private static final String LETTER = """
            From: a@tilleuls.example
            To: b@tilleuls.example
            Subject: Le jardin
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Voici la liste du jardin
            --b
            Content-Type: text/plain; name="liste.txt"
            Content-Disposition: attachment; filename="liste.txt"

            poireaux, tomates
            --b--
            """;

    private final Path folder;
    private final Path home;
    private @Nullable Archive archive;

    ContainersTest(@TempDir Path given) {
        this.folder = given;
        this.home = given.resolve("home");
    }

    @BeforeEach
    void open() {
        archive = OpenArchive.in(home);
    }

    @AfterEach
    void close() {
        archive().close();
    }

    @Test
    void files_of_a_packed_folder_are_accepted_and_say_in_what_they_came_also_after_a_rebuild() throws Exception {
        Path zip = folder.resolve("carton.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("Tilleuls/menu.txt"));
            out.write("soupe, pain".getBytes(StandardCharsets.UTF_8));
        }
        List<String> said = run(0, "ingest", zip.toString(), "--into", "INVENTED", "--wait");
        assertThat(said.getFirst()).startsWith("ACCEPTED ").endsWith("carton.zip/Tilleuls/menu.txt");
        assertThat(run(0, "ingest", zip.toString(), "--into", "INVENTED").getFirst())
                .startsWith("KNOWN ");

        FileView file = file(said.getFirst());
        assertThat(file.file().mediaType()).isEqualTo("text/plain");
        assertThat(file.file().placements().getFirst().within()).singleElement().satisfies(wrapping -> {
            assertThat(wrapping.relation()).isEqualTo(Relation.PACKED);
            assertThat(wrapping.path()).endsWith("carton.zip");
            assertThat(wrapping.mediaType()).isEqualTo("application/zip");
        });
        assertThat(archive().store().path(file.file().id(), "original")).hasContent("soupe, pain");
    }

    @Test
    void a_letter_and_its_enclosure_are_one_item_read_in_order() throws Exception {
        Path letter = Files.writeString(folder.resolve("jardin.eml"), LETTER);
        List<String> said = run(0, "ingest", letter.toString(), "--into", "INVENTED", "--wait");

        FileView first = file(said.getFirst());
        FileView second = file(said.get(1));
        assertThat(second.item()).isEqualTo(first.item());
        assertThat(second.file().placements().getFirst().within())
                .extracting(Wrapping::sha512)
                .containsExactly(first.file().sha512());
        assertThat(texts(first.item())).hasSize(2);
        assertThat(texts(first.item()).getFirst()).contains("Le jardin", "Voici la liste du jardin");
        assertThat(texts(first.item()).getLast()).contains("poireaux");
    }

    @Test
    void a_mailbox_is_kept_and_read_letter_by_letter() throws Exception {
        String envelope = "From tilleuls Thu Jan 1 00:00:00 1998\n";
        Path mailbox = Files.writeString(folder.resolve("boite.mbox"), envelope + PLAIN + "\n" + envelope + LETTER);
        List<String> said = run(0, "ingest", mailbox.toString(), "--into", "INVENTED", "--wait");

        List<FileView> files = said.stream()
                .filter(line -> line.startsWith("ACCEPTED"))
                .map(this::file)
                .toList();
        assertThat(files).hasSize(4);
        assertThat(files.stream().map(FileView::item).distinct()).hasSize(3);
        FileView box = files.stream()
                .filter(file -> file.file().mediaType().equals("application/mbox"))
                .findFirst()
                .orElseThrow();
        assertThat(archive().catalog().listPages(STAFF, box.item()))
                .singleElement()
                .satisfies(page -> assertThat(page.state()).isEqualTo(PageState.NO_IMAGE));
        assertThat(files.stream()
                        .filter(file -> !file.equals(box))
                        .map(file ->
                                file.file().placements().getFirst().within().getFirst()))
                .allMatch(wrapping -> wrapping.sha512().equals(box.file().sha512()))
                .allMatch(wrapping -> wrapping.relation() == Relation.MESSAGE);
    }

    @Test
    void what_would_flood_the_disk_is_refused_in_words() throws Exception {
        Path bomb = folder.resolve("bomb.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                out.write(zeros);
            }
        }
        assertThat(run(1, "ingest", bomb.toString()))
                .containsExactly("REFUSED " + bomb + ": more than 200 bytes would come out of it for each of its own");
        try (var left = Files.list(home.resolve("staging/incoming"))) {
            assertThat(left.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock")))
                    .isEmpty();
        }
    }

    private List<String> texts(RecordId item) {
        return archive().catalog().listPages(STAFF, item).stream()
                .map(PageView::page)
                .map(page -> archive()
                        .catalog()
                        .findText(STAFF, page.id())
                        .orElseThrow()
                        .plainText())
                .toList();
    }

    private FileView file(String accepted) {
        RecordId id = new RecordId(accepted.split(" ")[1]);
        return archive().catalog().findFile(STAFF, id).orElseThrow();
    }

    private Archive archive() {
        return Objects.requireNonNull(archive);
    }

    private List<String> run(int status, String... arguments) throws IOException {
        ListeningTerminal terminal = new ListeningTerminal();
        int ended = new Commands(terminal).execute(new Invocation(Arrays.asList(arguments), folder), this::archive);
        assertThat(ended)
                .as("%s said %s, told %s", List.of(arguments), terminal.said(), terminal.told())
                .isEqualTo(status);
        return terminal.said();
    }
}
