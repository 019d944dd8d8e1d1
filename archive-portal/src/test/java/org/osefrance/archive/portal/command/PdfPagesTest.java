package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.ingest.image.Pyramid;
import org.osefrance.archive.ingest.pdf.InventedPdf;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;

/** A PDF of eleven pages goes through the whole archive: ten written on a computer, and one that is a scan. */
class PdfPagesTest {

    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final int WRITTEN = 10;

    private final Path folder;
    private final Path home;
    private @Nullable Archive archive;

    PdfPagesTest(@TempDir Path given) {
        this.folder = given;
        this.home = given.resolve("home");
    }

    @BeforeEach
    void take_the_document_in() throws IOException {
        Path letter = InventedScans.in(folder.resolve("scans")).resolve("a");
        Path document = folder.resolve("rapport.pdf");
        try (InventedPdf pdf = new InventedPdf();
                Stream<Path> scans = Files.list(letter)) {
            for (int page = 1; page <= WRITTEN; page++) {
                PDPage written = pdf.page("Rapport inventé de la Maison des Tilleuls, feuille " + page);
                if (page == 1) {
                    pdf.comment(written, "Demander à la directrice qui est Rosamonde");
                }
            }
            Path scan = scans.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            pdf.writeOver(
                    pdf.scan(ImageIO.read(scan.toFile()), "unchecked reading by another program"), "Vu par Colombine");
            pdf.save(document);
        }
        archive = OpenArchive.in(home);
        run("ingest", document.toString(), "--into", "INVENTED", "--wait");
    }

    @AfterEach
    void close() {
        archive().close();
    }

    @Test
    void every_page_has_its_image_and_its_words_and_a_scan_among_them_is_read() throws Exception {
        assertThat(pages()).hasSize(WRITTEN + 1).allMatch(page -> page.state() == PageState.READY);
        for (PageView page : pages()) {
            PixelSize drawn =
                    Pyramid.open(archive().pyramids().pathOf(page.page().id())).size();
            assertThat(page.page().size()).contains(drawn);
            assertThat(text(page).image()).isEqualTo(drawn);
        }
        PageText last = text(pages().get(WRITTEN - 1));
        assertThat(last.plainText()).isEqualTo("Rapport inventé de la Maison des Tilleuls, feuille 10");
        assertThat(last.maker()).isInstanceOf(TextMaker.Extractor.class);
        PageText read = text(pages().getLast());
        assertThat(read.maker()).isInstanceOf(TextMaker.Reader.class);
        assertThat(read.words()).hasSizeGreaterThan(20);
        assertThat(read.plainText()).doesNotContain("unchecked");
        try (Stream<Path> scratch = Files.list(home.resolve("scratch"))) {
            assertThat(scratch.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void notes_of_the_file_are_found_and_marked_as_what_they_are_and_come_back_from_the_store() throws Exception {
        assertThat(archive().awaitIndex()).isTrue();
        assertThat(notes(pages().getFirst())).containsExactly("Demander à la directrice qui est Rosamonde");
        assertThat(notes(pages().getLast())).containsExactly("Vu par Colombine");
        assertThat(text(pages().getLast()).plainText().split("Colombine", -1)).hasSize(2);
        List<PageText> before = pages().stream().map(this::text).toList();
        archive().close();
        delete(home.resolve("database"));
        archive = OpenArchive.in(home);
        run("rebuild", "--from-store");
        assertThat(pages().stream().map(this::text)).isEqualTo(before);
    }

    private List<String> notes(PageView page) {
        return text(page).blocks().stream()
                .filter(block -> block.kind() == TextBlock.Kind.NOTE)
                .flatMap(block -> block.lines().stream())
                .map(TextLine::text)
                .toList();
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void lost_images_are_drawn_again_in_the_size_they_had_and_nothing_is_read_again() throws Exception {
        List<PageText> before = pages().stream().map(this::text).toList();
        RecordId lost = pages().get(3).page().id();
        RecordId scan = pages().getLast().page().id();
        Files.delete(archive().pyramids().pathOf(lost));
        Files.delete(archive().pyramids().pathOf(scan));
        run("rebuild");
        assertThat(Pyramid.open(archive().pyramids().pathOf(lost)).size())
                .isEqualTo(before.get(3).image());
        assertThat(Pyramid.open(archive().pyramids().pathOf(scan)).size())
                .isEqualTo(before.getLast().image());
        assertThat(pages().stream().map(this::text)).isEqualTo(before);
    }

    private List<PageView> pages() {
        RecordId item = archive()
                .catalog()
                .findUnitByReference(STAFF, "INVENTED/1")
                .orElseThrow()
                .description()
                .id();
        return archive().catalog().listPages(STAFF, item);
    }

    private PageText text(PageView page) {
        return archive().catalog().findText(STAFF, page.page().id()).orElseThrow();
    }

    private Archive archive() {
        return Objects.requireNonNull(archive);
    }

    private void run(String... arguments) {
        ListeningTerminal terminal = new ListeningTerminal();
        int ended = new Commands(terminal).execute(new Invocation(List.of(arguments), folder), this::archive);
        assertThat(ended)
                .as("%s said %s, told %s", List.of(arguments), terminal.said(), terminal.told())
                .isZero();
    }
}
