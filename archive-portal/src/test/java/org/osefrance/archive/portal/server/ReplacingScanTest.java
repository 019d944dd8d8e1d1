package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Rearrangement.Closure;
import org.osefrance.archive.index.catalog.Rearrangement.Step;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.ingest.storage.Sha512;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.demonstration.InventedPages;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Page;

/** A scan that takes the place of a bad one comes in pieces over a line that breaks, and stands on a receipt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplacingScanTest {

    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final String BYTES = "application/offset+octet-stream";

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
        Path scans = Files.createDirectories(folder.resolve("scans"));
        for (int seed = 1; seed <= 3; seed++) {
            Files.write(scans.resolve("carte" + "abc".charAt(seed - 1) + ".png"), InventedPages.png(seed));
        }
        ListeningTerminal terminal = new ListeningTerminal();
        List<String> words = List.of("ingest", scans.toString(), "--into", "INV", "--each", "--wait");
        assertThat(new Commands(terminal).execute(new Invocation(words, folder), () -> archive))
                .isZero();
    }

    @AfterAll
    void stop() {
        ada.close();
        server.close();
    }

    @Test
    void it_comes_in_pieces_takes_the_place_and_stands_on_a_receipt() throws Exception {
        Page page = page("INV/1");
        byte[] better = InventedPages.png(11);
        String deposit = begin(page, "le coin manquait");
        assertThat(ada.browser().get(deposit + "?lang=fr").body())
                .contains("prend la place d’une autre", "/pages/" + page.id(), "le coin manquait", "data-uploads")
                .doesNotContain("Planche-contact");
        String upload = announce(deposit, "better.png", better.length);
        assertThat(send(upload, better, 0, better.length / 2)).isEqualTo(204);
        assertThat(send(upload, better, better.length / 2, better.length)).isEqualTo(204);
        assertThat(page("INV/1").imageNumber())
                .as("nothing before it is confirmed")
                .isEqualTo(1);

        String done = accept(deposit);
        assertThat(done).contains("prend la place d’une autre", "better.png", Sha512.of(better));
        Page now = page("INV/1");
        assertThat(now.imageNumber()).isEqualTo(2);
        assertThat(now.id()).isEqualTo(page.id());
        assertThat(deposit(deposit).standing().state()).isEqualTo(Deposit.State.DONE);
        assertThat(archive.deposits().book().listFiles(id(deposit)))
                .singleElement()
                .satisfies(file -> assertThat(file.fate()).isEqualTo(new Fate.Accepted(now.file(), now.item())));
        assertThat(archive.catalog().listVersions(STAFF, page.id()))
                .anyMatch(version ->
                        version.author().equals("ada") && version.reason().equals("le coin manquait"));
        try (PDDocument receipt = Loader.loadPDF(ada.browser().bytes(deposit + "/receipt?lang=fr"))) {
            assertThat(new PDFTextStripper().getText(receipt))
                    .contains("la place de la num", page.id().value(), "le coin manquait", "better.png", "ada");
        }
        assertThat(accept(deposit)).contains("Quelqu’un d’autre a été plus rapide");
    }

    @Test
    void who_hears_that_the_page_was_changed_meanwhile_looks_and_confirms_once_more() throws Exception {
        Page page = page("INV/2");
        byte[] better = InventedPages.png(12);
        String deposit = begin(page, "trop pâle");
        assertThat(send(announce(deposit, "b.png", better.length), better, 0, better.length))
                .isEqualTo(204);
        int version = archive.catalog().listVersions(STAFF, page.id()).getLast().number();
        List<RecordId> unused = archive.register()
                .arrange(
                        new Rearrangement(
                                List.of(new Step.Mark(page.id(), Optional.of(Page.Side.VERSO))),
                                Map.of(page.id(), version),
                                Closure.KEPT),
                        new Signature("boris", "a back"));
        assertThat(accept(deposit)).contains("Quelqu’un a changé cette page");
        assertThat(page("INV/2").imageNumber()).isEqualTo(1);
        assertThat(accept(deposit)).doesNotContain("Quelqu’un a changé cette page");
        assertThat(page("INV/2").imageNumber()).isEqualTo(2);
        assertThat(page("INV/2").side()).contains(Page.Side.VERSO);
    }

    @Test
    void only_one_scan_of_one_image_takes_a_place_and_no_other_page_s() throws Exception {
        Page page = page("INV/3");
        String deposit = begin(page, "floue");
        assertThat(accept(deposit)).contains("un seul fichier");
        byte[] words = "no picture".getBytes(StandardCharsets.UTF_8);
        String upload = announce(deposit, "words.txt", words.length);
        assertThat(send(upload, words, 0, words.length)).isEqualTo(204);
        assertThat(accept(deposit)).contains("un seul fichier");
        assertThat(ada.browser()
                        .ask("DELETE", upload, headers(deposit, Map.of()), new byte[0])
                        .statusCode())
                .isEqualTo(204);
        byte[] known = InventedPages.png(1);
        assertThat(send(announce(deposit, "a.png", known.length), known, 0, known.length))
                .isEqualTo(204);
        assertThat(accept(deposit)).contains("déjà l’image d’une page");
        assertThat(page("INV/3").imageNumber()).isEqualTo(1);
        assertThat(deposit(deposit).standing().state().isOpen()).isTrue();
    }

    private String begin(Page page, String reason) throws Exception {
        String scan = "/staff/units/" + page.item() + "/arrange/" + page.id() + "/scan";
        int version = archive.catalog().listVersions(STAFF, page.id()).getLast().number();
        String there = ada.browser()
                .submit(scan, Map.of("do", "BEGIN", "reason", reason, "version", Integer.toString(version)))
                .uri()
                .getPath();
        assertThat(there).startsWith("/staff/intake/");
        return there;
    }

    private String announce(String deposit, String name, int length) throws Exception {
        HttpResponse<String> answer = ada.browser()
                .ask(
                        "POST",
                        deposit + "/uploads",
                        headers(
                                deposit,
                                Map.of(
                                        "Upload-Length",
                                        Integer.toString(length),
                                        "Upload-Metadata",
                                        "filename "
                                                + Base64.getEncoder()
                                                        .encodeToString(name.getBytes(StandardCharsets.UTF_8)))),
                        new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private int send(String upload, byte[] file, int from, int to) throws Exception {
        String deposit = upload.substring(0, upload.indexOf("/uploads"));
        return ada.browser()
                .ask(
                        "PATCH",
                        upload,
                        headers(deposit, Map.of("Upload-Offset", Integer.toString(from), "Content-Type", BYTES)),
                        Arrays.copyOfRange(file, from, to))
                .statusCode();
    }

    private Map<String, String> headers(String deposit, Map<String, String> more) throws Exception {
        Map<String, String> all = new TreeMap<>(more);
        all.put("Tus-Resumable", "1.0.0");
        all.put("X-CSRF-TOKEN", ada.browser().token(deposit));
        return all;
    }

    private String accept(String deposit) throws Exception {
        return ada.browser()
                .submit("/staff/intake?lang=fr", deposit + "/accept", Map.of())
                .body();
    }

    private Deposit deposit(String address) {
        return archive.deposits().book().find(id(address)).orElseThrow();
    }

    private static RecordId id(String address) {
        return RecordId.parse(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }

    private Page page(String reference) {
        RecordId item = archive.catalog()
                .findUnitByReference(STAFF, reference)
                .orElseThrow()
                .description()
                .id();
        return archive.catalog().listPages(STAFF, item).getFirst().page();
    }
}
