package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.RecordVersion;

/** The contact sheet before anything is accepted: separator sheets, shelfmarks in names, references to come, what is known already. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetBeforeAcceptanceTest {

    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final int DOTS_PER_INCH = 100;

    private Path folder;
    private Archive archive;
    private ArchiveServer server;
    private StaffMember ada;

    @BeforeAll
    void start(@TempDir Path given) throws IOException, InterruptedException {
        folder = given;
        archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        ada = StaffMember.first("ada", archive, server);
    }

    @AfterAll
    void stop() {
        ada.close();
        server.close();
    }

    @Test
    void a_printed_sheet_is_found_in_its_scan_and_the_item_behind_it_gets_what_it_says() throws Exception {
        String deposit = begin("SEP");
        send(deposit, "p_1.png", page(1));
        send(deposit, "p_2.png", sheet("?references=TIL%2F77&dated=1943-02&box=bo%C3%AEte+4"));
        send(deposit, "p_3.png", page(3));
        send(deposit, "p_4.png", page(4));
        assertThat(files(deposit).get(1).separator()).contains(new Separator("TIL/77", "1943-02", "boîte 4"));
        String shown = ada.browser().get(deposit + "?lang=fr").body();
        assertThat(shown).contains("Feuille de séparation", "TIL/77", "SEP/1", "SEP/2", "naîtraient 2 pièces");

        ada.browser().submit(deposit, deposit + "/accept", Map.of());
        assertThat(files(deposit)).extracting(DepositedFile::fate).element(1).isEqualTo(new Fate.LeftOut());
        Fate.Accepted behind = (Fate.Accepted) files(deposit).get(2).fate();
        assertThat(((Fate.Accepted) files(deposit).get(3).fate()).item()).isEqualTo(behind.item());
        assertThat(((Fate.Accepted) files(deposit).getFirst().fate()).item()).isNotEqualTo(behind.item());
        Description item = (Description)
                archive.catalog().listVersions(STAFF, behind.item()).getLast().record();
        assertThat(item.reference()).isEqualTo("TIL/77");
        assertThat(item.title()).isEqualTo("TIL/77");
        assertThat(item.location()).contains("boîte 4");
        assertThat(item.dates().orElseThrow().edtf()).isEqualTo("1943-02");
        assertThat(ada.browser().get(deposit + "?lang=fr").body())
                .contains("Feuille de séparation\u00a0: la pièce suivante");
    }

    @Test
    void a_picture_of_a_file_that_was_taken_away_meanwhile_is_not_there() throws Exception {
        String deposit = begin("GONE");
        send(deposit, "p_1.png", page(21));
        String picture = deposit + "/files/1/thumbnail";
        RecordId id =
                RecordId.parse(deposit.substring(deposit.lastIndexOf('/') + 1)).orElseThrow();
        Files.delete(archive.waitingDeposits().shelf().path(id, 1));
        assertThat(ada.browser().get(picture).statusCode()).isEqualTo(404);
    }

    @Test
    void the_command_line_tells_separator_sheets_where_it_is_asked_to() throws Exception {
        Path scans = Files.createDirectories(folder.resolve("scans"));
        Files.write(scans.resolve("s_1.png"), page(11));
        Files.write(scans.resolve("s_2.png"), sheet("?copies=1"));
        Files.write(scans.resolve("s_3.png"), page(13));
        ListeningTerminal trial = run("ingest", scans.toString(), "--into", "CLI", "--separators", "--dry-run");
        assertThat(trial.said()).filteredOn(line -> line.startsWith("ITEM")).hasSize(2);
        ListeningTerminal told = run("ingest", scans.toString(), "--into", "CLI", "--separators");
        assertThat(told.said()).filteredOn(line -> line.startsWith("ACCEPTED")).hasSize(2);
        assertThat(told.told()).anyMatch(line -> line.startsWith("separator ") && line.contains("s_2.png"));
        assertThat(archive.catalog().findUnitByReference(STAFF, "CLI/2")).isPresent();
        ListeningTerminal without = run("ingest", scans.toString(), "--into", "PLAIN", "--dry-run");
        assertThat(without.said()).filteredOn(line -> line.startsWith("ITEM")).hasSize(1);
    }

    @Test
    void what_a_pattern_reads_is_shown_before_it_is_used_and_what_is_known_is_told() throws Exception {
        String deposit = begin("PAT");
        send(deposit, "til_12a_001.txt", "un".getBytes(StandardCharsets.UTF_8));
        send(deposit, "autre.txt", "deux".getBytes(StandardCharsets.UTF_8));
        String tried = ada.browser()
                .get(deposit + "/sheet/pattern?lang=fr&pattern=TIL_%7Bitem%7D_%7Bpage%7D")
                .body();
        assertThat(tried).contains("1 noms sur 2", "12a", "Ne convient pas", "value=\"SHELFMARK\"");
        assertThat(ada.browser()
                        .get(deposit + "/sheet/pattern?lang=fr&pattern=x")
                        .body())
                .contains("Ce modèle ne se lit pas");
        assertThat(ada.browser().get(deposit).body()).contains("PAT/1", "PAT/2").doesNotContain("Déjà aux archives");
        ada.browser().submit(deposit, deposit + "/accept", Map.of());
        assertThat(archive.catalog().findUnitByReference(STAFF, "PAT/2")).isPresent();

        String again = begin("PAT");
        send(again, "autre.txt", "deux".getBytes(StandardCharsets.UTF_8));
        send(again, "neuf.txt", "trois".getBytes(StandardCharsets.UTF_8));
        assertThat(ada.browser().get(again + "?lang=fr").body())
                .contains("Déjà aux archives", "PAT/3", "Un fichier est déjà aux archives")
                .doesNotContain("PAT/4");
    }

    @Test
    void a_page_is_turned_and_marked_and_the_sheet_says_so() throws Exception {
        String deposit = begin("TURN");
        send(deposit, "x_1.png", page(21));
        ada.browser().submit(deposit, deposit + "/sheet", Map.of("file", "1", "deed", "TURN"));
        ada.browser().submit(deposit, deposit + "/sheet", Map.of("file", "1", "deed", "VERSO"));
        assertThat(ada.browser().get(deposit + "?lang=fr").body())
                .contains("turned-1", "tourné de 90°", "data-side=\"VERSO\"");
        assertThat(files(deposit).getFirst().place().orElseThrow().leaf().quarters())
                .isEqualTo(1);
        ada.browser().submit(deposit, deposit + "/accept", Map.of());
        Fate.Accepted accepted = (Fate.Accepted) files(deposit).getFirst().fate();
        Page made = settled(accepted.file());
        assertThat(made.imageNumber()).isEqualTo(2);
        for (int image = 1; image <= 2; image++) {
            assertThat(ada.browser()
                            .get("/iiif/image/3/" + made.id() + "." + image + "/info.json")
                            .statusCode())
                    .as("image %d, as it lay and as it was turned", image)
                    .isEqualTo(200);
        }
        assertThat(made.side()).contains(Page.Side.VERSO);
        assertThat(made.turn()).contains(QuarterTurn.QUARTER);
        assertThat(made.size()).contains(new PixelSize(800, 600));
        assertThat(archive.pyramids().has(made.id(), made.imageNumber())).isTrue();
        assertThat(archive.catalog().listVersions(STAFF, made.id()).getLast())
                .extracting(RecordVersion::author, RecordVersion::reason)
                .containsExactly("ada", "as marked on the contact sheet");
    }

    /** The page of a file, once the pipeline is done with it. */
    private Page settled(RecordId file) {
        for (long left = 60L * 1000 * 1000 * 1000, end = System.nanoTime() + left;
                left > 0;
                left = end - System.nanoTime()) {
            List<PageView> pages = archive.catalog().listPagesOfFile(STAFF, file);
            if (!pages.isEmpty() && pages.getFirst().state() != PageState.WAITING) {
                return pages.getFirst().page();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the pipeline did not finish the page in a minute");
    }

    @Test
    void a_sheet_for_each_reference_is_printed_and_a_wrong_date_is_not() throws Exception {
        byte[] pdf = ada.browser().bytes("/staff/intake/separators/sheets?references=A%0AB%0A%0AC&lang=fr");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(document)).contains("Nouvelle pièce", "New item", "פריט חדש", "B");
        }
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/separators.pdf"), pdf);
        assertThat(ada.browser()
                        .get("/staff/intake/separators/sheets?dated=hier&lang=fr")
                        .body())
                .contains("Cette date ne se lit pas");
    }

    private String begin(String into) throws Exception {
        return ada.browser()
                .submit("/staff/intake", Map.of("name", into, "into", into))
                .uri()
                .getPath();
    }

    private void send(String deposit, String name, byte[] bytes) throws Exception {
        assertThat(ada.browser()
                        .upload(deposit + "/files", deposit, name, bytes)
                        .statusCode())
                .isEqualTo(200);
    }

    private List<DepositedFile> files(String deposit) {
        return archive.deposits()
                .book()
                .listFiles(RecordId.parse(deposit.substring(deposit.lastIndexOf('/') + 1))
                        .orElseThrow());
    }

    private ListeningTerminal run(String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        new Commands(terminal).execute(new Invocation(List.of(words), folder), () -> archive);
        return terminal;
    }

    /** The sheet as it comes off the printer and out of the scanner. */
    private byte[] sheet(String query) throws Exception {
        byte[] pdf = ada.browser().bytes("/staff/intake/separators/sheets" + query);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return png(new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH));
        }
    }

    /** Lines that nobody can read and nobody takes for a document. */
    private static byte[] page(int seed) throws IOException {
        BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 800);
        pen.setColor(Color.BLACK);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            pen.drawLine(random.nextInt(600), random.nextInt(800), random.nextInt(600), random.nextInt(800));
        }
        pen.dispose();
        return png(image);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
