package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.ingest.deposit.Sheet;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The contact sheet of a deposit of a thousand files is looked at in pages, and each change leads back to where the file is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongSheetTest {

    private static final int FILES = 1_000;
    private static final Pattern CARD = Pattern.compile("<li class=\"card\" id=\"file-");

    /** Of two pages each. */
    private static final IntFunction<String> LETTERS = i -> "lettre-%03d_%d.jpg".formatted(i / 2 + 1, i % 2 + 1);

    private Archive archive;
    private ArchiveServer server;
    private StaffMember ada;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        String setUp = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
        ada = StaffMember.of("ada", setUp, Map.of("archivist", "true"), server.port(), archive.clock());
    }

    @AfterAll
    void stop() {
        ada.close();
        server.close();
    }

    @Test
    void sixty_files_stand_on_a_page_and_the_others_on_the_next() throws Exception {
        String deposit = begin("PAGES", LETTERS);
        String first = ada.browser().get(deposit + "?lang=en").body();
        assertThat(cards(first)).isEqualTo(60);
        assertThat(first)
                .contains("would make 500 items", "Page 1 of 17", "rel=\"next\"", "PAGES/1", "PAGES/500")
                .doesNotContain("rel=\"prev\"", "continued");
        String last = ada.browser().get(deposit + "?lang=en&sheet=17").body();
        assertThat(cards(last)).isEqualTo(FILES - 16 * 60);
        assertThat(last)
                .contains("lettre-500_2.jpg", "PAGES/500", "rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        assertThat(ada.browser().get(deposit + "?lang=en&sheet=99").body()).contains("Page 17 of 17");
        assertThat(ada.browser().get(deposit + "?lang=en&sheet=x").body()).contains("Page 1 of 17");
    }

    @Test
    void each_change_leads_back_to_the_page_on_which_the_file_stands_then() throws Exception {
        String deposit = begin("MOVES", LETTERS);
        assertThat(change(deposit, "61", "TURN", "")).contains("Page 2 of 17", "turned-1");
        assertThat(change(deposit, "60", "LATER", "")).contains("Page 1 of 17");
        assertThat(sheet(deposit).items().get(29).cards()).hasSize(1);
        assertThat(change(deposit, "3", "ITEM_TO", "400")).contains("Page 14 of 17", "lettre-002_1.jpg");
        assertThat(sheet(deposit).items().get(399).title()).isEqualTo("lettre-002");
        assertThat(change(deposit, "1", "INTO", "500")).contains("Page 17 of 17", "lettre-001_1.jpg");
        assertThat(sheet(deposit).items().get(499).cards())
                .extracting(Sheet.Card::number)
                .containsExactly(999, 1000, 1);
        assertThat(change(deposit, "1", "INTO", "0")).contains("Page 1 of 17");
    }

    @Test
    void an_item_of_a_thousand_pages_goes_on_over_the_pages_of_the_sheet() throws Exception {
        String deposit = begin("ONE", i -> "registre_%04d.jpg".formatted(i + 1));
        assertThat(sheet(deposit).items()).hasSize(1);
        String first = ada.browser().get(deposit + "?lang=en").body();
        assertThat(first).contains("would make one item", "Page 1 of 17").doesNotContain("continued");
        String second = ada.browser().get(deposit + "?lang=en&sheet=2").body();
        assertThat(cards(second)).isEqualTo(60);
        assertThat(second).contains("continued", "61 · ");
        assertThat(change(deposit, "60", "LATER", ""))
                .as("over the end of its page")
                .contains("Page 2 of 17");
        assertThat(change(deposit, "500", "SPLIT", "")).contains("Page 9 of 17");
        assertThat(sheet(deposit).items()).hasSize(2);
    }

    private String change(String deposit, String file, String deed, String to) throws Exception {
        return ada.browser()
                .submit(
                        deposit + "?lang=en",
                        deposit + "/sheet",
                        to.isEmpty()
                                ? Map.of("file", file, "deed", deed)
                                : Map.of("file", file, "deed", deed, "to", to))
                .body();
    }

    private static long cards(String page) {
        return CARD.matcher(page).results().count();
    }

    private Sheet sheet(String deposit) {
        return archive.waitingDeposits()
                .sheet(archive.waitingDeposits().find(id(deposit)).orElseThrow());
    }

    private static RecordId id(String deposit) {
        return RecordId.parse(deposit.substring(deposit.lastIndexOf('/') + 1)).orElseThrow();
    }

    /** Files that came, as far as the sheet needs them: nothing is accepted here, so nobody asks for their bytes. */
    private String begin(String into, IntFunction<String> name) throws Exception {
        String deposit = ada.browser()
                .submit("/staff/intake", Map.of("name", into, "into", into))
                .uri()
                .getPath();
        List<DepositedFile> files = IntStream.range(0, FILES)
                .mapToObj(i -> new DepositedFile(
                        i + 1,
                        name.apply(i),
                        Optional.of(1_000L),
                        Optional.of(new DepositedFile.Content(
                                "%064x%064x".formatted(into.hashCode(), i),
                                FileKind.JPEG,
                                Optional.empty(),
                                List.of())),
                        new Fate.Waiting()))
                .toList();
        archive.deposits().book().add(id(deposit), files);
        return deposit;
    }
}
