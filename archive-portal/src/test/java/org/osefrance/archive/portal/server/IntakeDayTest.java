package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.ingest.deposit.Delivery;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.time.UncertainDate;

/** A day's intake: one's own first, everybody's by choice, each count a way to its list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeDayTest {

    private static final String TODAY = "/staff/intake/today";
    private static final LocalDate DAY = LocalDate.of(2031, 4, 7);
    /** More than fit on a page; 10,000 by hand, to see how long a look takes. */
    private static final int MANY = Integer.getInteger("archive.test.day", 120);

    private static final int IN_ONE_ACCEPTANCE = 500;
    private static final Pattern COUNT = Pattern.compile(
            "<a href=\"[^\"]*show=(\\w+)\"><span>[^<]*</span> <strong>([^<]*)</strong>", Pattern.DOTALL);

    private final HandSetClock clock = new HandSetClock();
    private Archive archive;
    private ArchiveServer server;
    private StaffMember ada;
    private StaffMember boris;
    private RecordId letter;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        clock.setParis(DAY, LocalTime.NOON);
        archive = OpenArchive.in(folder.resolve("home"), clock);
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        ada = StaffMember.first("ada", archive, server);
        boris = StaffMember.invited("boris", "ARCHIVIST", ada, server.port(), clock);
        letter = deliver(
                        Way.PAGE,
                        "ada",
                        Map.of("lettre.txt", "Chère Maman", "vide.txt", "", "page.jpg", "<html><p>x</p></html>"),
                        Optional.empty())
                .getFirst();
        deliver(Way.WATCHED, "watched folder", Map.of("note.txt", "Reçu"), Optional.of(Category.GENERAL));
        archive.awaitIndex();
    }

    @AfterAll
    void stop() {
        List.of(ada, boris).forEach(StaffMember::close);
        server.close();
    }

    @Test
    void everybody_sees_their_own_first() throws Exception {
        Map<String, String> mine = counts(ada, TODAY);
        assertThat(mine)
                .containsEntry("REFUSED", "2")
                .containsEntry("UNDESCRIBED", "1")
                .containsEntry("FAILED", "0");
        assertThat(ada.browser().get(TODAY + "?lang=en").body()).contains("(1 of them in quarantine)", "by this page");
        assertThat(ada.browser().get("/staff/intake").body()).contains("show=UNDESCRIBED");
        assertThat(counts(boris, TODAY)).containsEntry("REFUSED", "0").doesNotContainKey("UNDESCRIBED");
        assertThat(boris.browser().get("/staff/intake").body()).doesNotContain("show=UNDESCRIBED");
    }

    @Test
    void the_watched_folder_and_everybody_are_a_choice() throws Exception {
        String page = boris.browser().get(TODAY).body();
        assertThat(page).contains("<option value=\"watched folder\"", "<option value=\"ada\"");
        assertThat(counts(boris, TODAY + "?whose=*")).containsEntry("REFUSED", "2");
        assertThat(counts(boris, TODAY + "?whose=watched+folder")).containsEntry("REFUSED", "0");
        assertThat(counts(boris, TODAY + "?whose=*&day=" + DAY.minusDays(1))).containsEntry("REFUSED", "0");
    }

    @Test
    void each_count_leads_to_its_list() throws Exception {
        String refused = ada.browser().get(TODAY + "?lang=fr&show=REFUSED").body();
        assertThat(refused).contains("vide.txt", "Le fichier est vide.", "page.jpg", "/staff/quarantine/");
        String closed = ada.browser().get(TODAY + "?show=UNDESCRIBED").body();
        assertThat(closed).contains("lettre", "/staff/release/" + letter).doesNotContain("vide.txt", "??");
        String deposits = ada.browser().get(TODAY).body();
        assertThat(deposits).containsPattern("deposit=[a-z0-9]+&amp;show=REFUSED|show=REFUSED");
    }

    @Test
    void what_somebody_described_is_closed_for_another_reason() throws Exception {
        RecordId item = deliver(Way.PAGE, "boris", Map.of("carte.txt", "1943"), Optional.empty())
                .getFirst();
        assertThat(counts(boris, TODAY)).containsEntry("UNDESCRIBED", "1");
        archive.register()
                .changeAccess(
                        List.of(item),
                        facts -> AccessFacts.undescribed()
                                .inCategory(Category.GENERAL)
                                .dated(UncertainDate.parseEdtf("1943")),
                        new Signature("boris", "looked at"));
        assertThat(counts(boris, TODAY)).doesNotContainKey("UNDESCRIBED");
    }

    @Test
    void a_day_of_many_files_is_read_in_pages() throws Exception {
        List<NewItem> items = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) {
            NewFile file = new NewFile(
                    RecordId.random(), "%0128x".formatted(i), 1_000, "image/jpeg", "many/%05d.jpg".formatted(i));
            items.add(new NewItem(
                    RecordId.random(),
                    "many " + i,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    AccessFacts.undescribed(),
                    List.of(file)));
        }
        for (int at = 0; at < MANY; at += IN_ONE_ACCEPTANCE) {
            archive.register()
                    .accept(
                            new Consignment(
                                    "MANY", items.subList(at, Math.min(MANY, at + IN_ONE_ACCEPTANCE)), List.of()),
                            new Signature("clara", "invented"));
        }
        Deposit deposit = Deposit.begun(
                new Deposit.Origin(Way.COMMAND, "", "clara"),
                DepositTerms.said("MANY", "", Optional.empty(), List.of(), false, "clara"),
                clock.instant());
        archive.deposits().book().begin(deposit);
        List<DepositedFile> files = new ArrayList<>();
        items.forEach(item -> files.add(new DepositedFile(
                files.size() + 1,
                item.files().getFirst().path(),
                Optional.of(1_000L),
                Optional.empty(),
                new Fate.Accepted(item.files().getFirst().id(), item.id()))));
        archive.deposits().book().add(deposit.id(), files);

        long before = System.nanoTime();
        String first =
                ada.browser().get(TODAY + "?whose=clara&show=UNDESCRIBED").body();
        long taken = (System.nanoTime() - before) / 1_000_000;
        assertThat(counts(ada, TODAY + "?whose=clara")).containsEntry("UNDESCRIBED", Integer.toString(MANY));
        assertThat(first).contains("many 1<", "many 50<", "rel=\"next\"").doesNotContain("many 51<");
        int last = (MANY + 49) / 50;
        assertThat(ada.browser()
                        .get(TODAY + "?whose=clara&show=READING&page=" + last)
                        .body())
                .contains("%05d.jpg".formatted(MANY), "rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        int lastOfReceipt = (MANY + 199) / 200;
        assertThat(ada.browser()
                        .get("/staff/intake/" + deposit.id() + "?page=" + lastOfReceipt)
                        .body())
                .contains("%05d.jpg".formatted(MANY))
                .doesNotContain("rel=\"next\"");
        assertThat(taken).as("milliseconds for %d files", MANY).isLessThan(5_000);
    }

    @Test
    void the_receipt_is_printed_with_every_file_and_reason() throws Exception {
        RecordId deposit = depositOf("ada");
        for (String language : List.of("fr", "he")) {
            byte[] pdf = ada.browser().bytes("/staff/intake/" + deposit + "/receipt?lang=" + language);
            Files.createDirectories(Path.of("target/screenshots"));
            Files.write(Path.of("target/screenshots/receipt-" + language + ".pdf"), pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
                List<String> lines = new PDFTextStripper()
                        .getText(document)
                        .lines()
                        .map(String::strip)
                        .toList();
                archive.deposits().book().listFiles(deposit).forEach(file -> {
                    assertThat(lines).anyMatch(line -> line.contains(file.label()));
                    file.content()
                            .ifPresent(
                                    content -> assertThat(String.join("", lines).replace(" ", ""))
                                            .contains(content.sha512()));
                });
                if (language.equals("fr")) {
                    assertThat(lines)
                            .contains(
                                    "Récépissé de versement",
                                    "Versé par ada, par cette page",
                                    "Gardé (1)",
                                    "Refusé (2)",
                                    "Le fichier est vide.",
                                    "Sous la cote\u00a0: TIL/1")
                            .anyMatch(line -> line.startsWith("En quarantaine sous le numéro"));
                }
            }
        }
        assertThat(boris.browser().get("/staff/intake/none/receipt").statusCode())
                .isEqualTo(404);
    }

    private RecordId depositOf(String depositor) {
        return archive.deposits().book().list(Deposit.State.DONE).stream()
                .filter(deposit -> deposit.origin().depositor().equals(depositor))
                .map(Deposit::id)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> counts(StaffMember who, String address) throws Exception {
        String totals = who.browser().get(address).body().replaceFirst("(?s).*?class=\"totals\"", "");
        Matcher matcher = COUNT.matcher(totals.replaceFirst("(?s)</ul>.*", "").replace("&amp;", "&"));
        Map<String, String> counts = new LinkedHashMap<>();
        while (matcher.find()) {
            counts.put(matcher.group(1), matcher.group(2));
        }
        return counts;
    }

    /** @return items of what was accepted */
    private List<RecordId> deliver(Way way, String by, Map<String, String> files, Optional<Category> period) {
        DepositTerms terms = DepositTerms.said("TIL/1", period.isPresent() ? "1942" : "", period, List.of(), true, by);
        List<RecordId> items = new ArrayList<>();
        try (Delivery delivery = archive.deposits().deliver(new Deposit.Origin(way, "", by), terms)) {
            List<Arrival.Received> received = new ArrayList<>();
            files.forEach((name, text) -> {
                for (Arrival arrival : archive.staging()
                        .receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name)) {
                    if (arrival instanceof Arrival.Received kept) {
                        received.add(kept);
                    } else {
                        var unused = delivery.note(arrival);
                    }
                }
            });
            delivery.take(received, event -> {}).forEach(file -> {
                if (file.fate() instanceof Fate.Accepted accepted) {
                    items.add(accepted.item());
                }
            });
        }
        return items;
    }
}
