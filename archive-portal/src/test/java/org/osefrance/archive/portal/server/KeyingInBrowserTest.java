package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osefrance.archive.index.catalog.KnowledgeView;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Home;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.source.Confidence;
import org.osefrance.archive.schemas.source.Source;

/** Invented cards are typed in with keys alone, by one and by two people; what was typed stands in the catalogue, closed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyingInBrowserTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final String CARDS = "TILLEULS/fiches";
    private static final int WALK = 8;
    /** Strokes a second of somebody who types with care, for the figure that is told and never asserted. */
    private static final double STROKES_A_SECOND = 3.5;

    private @Nullable LetterHouse house;
    private @Nullable StaffMember ada;
    private @Nullable StaffMember rosa;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new LetterHouse(folder.resolve("house"));
        for (int card = 1; card <= WALK; card++) {
            Canaries.scan(folder.resolve("cards/fiche_%02d.png".formatted(card)));
        }
        command(folder, "ingest", "cards", "--into", CARDS, "--dated", "1942", "--category", "GENERAL", "--wait");
        command(folder, "release", CARDS, "--scope", "text", "--persons", "none", "--reason", "invented");
        ada = house.ada();
        rosa = StaffMember.invited(
                "rosa", "ARCHIVIST", ada, house.server().port(), house.archive().clock());
        house.seat(ada);
        Home home = new Home(
                RecordId.random(),
                "Petit Tilleul",
                List.of("Le Tilleul"),
                List.of(),
                Home.InUseToday.NO,
                List.of(),
                "",
                new Attestation(List.of(new Source.Unverified("invented")), Confidence.LOW, Optional.empty()));
        house.archive()
                .register()
                .write(home, Optional.of(AccessFacts.undescribed()), 0, new Signature("test", "invented"));
    }

    @AfterAll
    void stop() {
        Objects.requireNonNull(rosa).close();
        ada().close();
        house().close();
    }

    private LetterHouse house() {
        return Objects.requireNonNull(house);
    }

    private StaffMember ada() {
        return Objects.requireNonNull(ada);
    }

    private void command(Path folder, String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        assertThat(new Commands(terminal).execute(new Invocation(List.of(words), folder), () -> house().archive()))
                .as("%s", terminal.told())
                .isZero();
    }

    private String batch(String template, boolean twice, String units) throws IOException, InterruptedException {
        Map<String, String> form =
                new HashMap<>(Map.of("title", "Lot " + template, "template", template, "units", units));
        if (twice) {
            form.put("twice", "true");
        }
        return ada().browser().submit("/staff/keying", form).uri().getPath();
    }

    private List<PageView> pages() {
        RecordId series = house().archive()
                .catalog()
                .findUnitByReference(MACHINERY, CARDS)
                .orElseThrow()
                .description()
                .id();
        return house().archive().catalog().listChildren(MACHINERY, series, "", 100).stream()
                .map(UnitView::description)
                .flatMap(item -> house().archive().catalog().listPages(MACHINERY, item.id()).stream())
                .toList();
    }

    private List<KnowledgeRecord> parts(RecordId page, Viewer viewer) {
        return house().archive().knowledge().listParts(viewer, page).stream()
                .<KnowledgeRecord>map(KnowledgeView::record)
                .toList();
    }

    @Test
    @Order(1)
    void cards_are_typed_with_keys_alone_and_the_product_is_not_what_takes_the_time()
            throws IOException, InterruptedException {
        String batch = batch("registration-card", false, CARDS);
        Page shown = house().visit().open(batch + "/next?lang=fr");
        shown.setViewportSize(1280, 900);
        List<Long> waits = new ArrayList<>();
        int strokes = 0;
        for (int card = 1; card <= WALK; card++) {
            shown.waitForSelector("main[data-ready]");
            assertThat(shown.evaluate("() => document.activeElement.id")).isEqualTo("c0-0");
            String text =
                    String.join("\n", "Tilleulmann" + card, "Rosa", "5.3.193" + card, "Tilleulstadt", "allemande");
            strokes += type(shown.keyboard(), text);
            if (card == 1) {
                shown.screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/keying-at-work.png")));
            }
            String here = shown.url();
            long begun = System.nanoTime();
            shown.keyboard().press("Control+Enter");
            shown.waitForURL(url -> !url.equals(here));
            shown.waitForLoadState();
            waits.add((System.nanoTime() - begun) / 1_000_000);
            strokes++;
        }
        assertThat(shown.locator("main").textContent()).contains("Il ne reste rien à saisir");
        report(waits, strokes);
        assertThat(house().visit().surprises()).isEmpty();

        RecordId page = pages().getFirst().page().id();
        assertThat(parts(page, MACHINERY))
                .singleElement()
                .isInstanceOfSatisfying(
                        ListLine.class,
                        line -> assertThat(line.cells())
                                .startsWith("Tilleulmann1", "Rosa", "5.3.1931", "Tilleulstadt", "allemande")
                                .hasSize(13));
    }

    /** Types lines, each into a field of its own; how many keys that took. */
    private static int type(Keyboard keys, String text) {
        for (String line : text.split("\n")) {
            keys.type(line);
            keys.press("Enter");
        }
        return text.length() + 1;
    }

    /** What the walk took, for whoever asks; no test hangs on a clock. */
    private static void report(List<Long> waits, int strokes) throws IOException {
        List<Long> sorted = new ArrayList<>(waits);
        Collections.sort(sorted);
        long median = sorted.get(sorted.size() / 2);
        double keys = strokes / (double) waits.size();
        double seconds = median / 1000.0 + keys / STROKES_A_SECOND;
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/keying-walk.txt"),
                String.format(
                        Locale.ROOT,
                        "%d cards; from save to the next card: median %d ms, longest %d ms; %.1f keys a card; at %.1f keys a"
                                + " second that is %.0f cards an hour, of which the product takes %.1f %% of the time%n",
                        waits.size(),
                        median,
                        sorted.getLast(),
                        keys,
                        STROKES_A_SECOND,
                        3600 / seconds,
                        100 * median / 1000.0 / seconds));
    }

    @Test
    @Order(2)
    void nothing_becomes_public_by_keying() throws IOException, InterruptedException {
        RecordId page = pages().getFirst().page().id();
        assertThat(house().archive().awaitIndex()).isTrue();
        assertThat(parts(page, Viewer.anyone())).isEmpty();
        assertThat(ada().browser().get("/search?q=Tilleulmann1&lang=en").body())
                .as("what was typed in is found by those who work here, on pages of which no machine read a word")
                .contains("/pages/1?q=Tilleulmann1", "transcribed by a person");
        assertThat(ada().browser()
                        .get("/records/" + pages().getFirst().page().item() + "/pages/1?q=Tilleulmann1&lang=en")
                        .body())
                .contains("Noted from this page", "<bdi>Tilleulmann1</bdi> · <bdi>Rosa</bdi>");
        try (Browser stranger = new Browser(house().server().port())) {
            assertThat(stranger.get("/search?q=Tilleulmann1").body()).doesNotContain("/pages/");
            assertThat(stranger.get("/staff/keying").uri().getPath()).isEqualTo("/staff/sign-in");
        }
    }

    @Test
    @Order(3)
    void of_two_people_neither_sees_the_other_and_a_third_step_decides() throws IOException, InterruptedException {
        String batch =
                batch("ration-card", true, pages().getFirst().page().item().value());
        String card = batch + "/cards/1";
        assertThat(key(ada(), card, "Tilleul", "Ada[?]").uri().getPath()).isEqualTo(batch + "/cards/2");
        assertThat(ada().browser().get(card).uri().getPath()).isEqualTo(batch);
        String blind =
                Objects.requireNonNull(rosa).browser().get(batch + "/next").body();
        assertThat(blind).contains("name=\"cell\"").doesNotContain("value=\"Tilleul\"", "Ada[?]");
        key(Objects.requireNonNull(rosa), card, "Tilleul", "Ida");
        String overview = ada().browser().get(batch + "?lang=en").body();
        assertThat(overview).contains("/cards/1/decide", "50 % of 2 fields", "rosa");
        String decide = ada().browser().get(card + "/decide?lang=en").body();
        assertThat(decide).contains("Ada[?]", "Ida", "class=\"differs\"", "class=\"alike\"");
        for (Language language : Language.values()) {
            house().assertRoomy(card + "/decide", "keying-decide", language);
        }
        send(ada(), card + "/decide", Map.of(), "Tilleul", "Ida");
        assertThat(ada().browser().get(batch + "?lang=en").body()).doesNotContain("/cards/1/decide");
        assertThat(parts(pages().getFirst().page().id(), MACHINERY))
                .filteredOn(part -> ((ListLine) part).cells().contains("Ida"))
                .hasSize(1);
    }

    @Test
    @Order(4)
    void a_card_is_left_out_and_taken_in_again_and_rows_are_added() throws IOException, InterruptedException {
        String batch =
                batch("home-list", false, pages().getFirst().page().item().value());
        String card = batch + "/cards/1";
        assertThat(send(ada(), card, Map.of("do", "more"), "1", "Tilleul").body())
                .contains("id=\"c12-0\"", "value=\"Tilleul\"");
        assertThat(send(ada(), card, Map.of("do", "stay"), "1", "Tilleul", "Rosa", "5 mars 1932")
                        .body())
                .contains("1932-03-05");
        send(ada(), card, Map.of("do", "skip"), "", "");
        assertThat(ada().browser().get(batch + "?lang=en").body()).contains("Take in again");
        ada().browser().submit(batch, card + "/again", Map.of());
        key(ada(), card, "7", "Tilleul");
        assertThat(parts(pages().getFirst().page().id(), MACHINERY))
                .filteredOn(part -> ((ListLine) part).cells().getFirst().equals("7"))
                .hasSize(1);
        assertThat(ada().browser()
                        .submit("/staff/keying", Map.of("title", "x", "template", "home-list", "units", "NOWHERE"))
                        .body())
                .contains("role=\"alert\"");
    }

    private HttpResponse<String> key(StaffMember who, String card, String... cells)
            throws IOException, InterruptedException {
        return send(who, card, Map.of("do", "save"), cells);
    }

    /** Cells of one row, the rest of it empty; a form has the same name for all. */
    private HttpResponse<String> send(StaffMember who, String action, Map<String, String> fields, String... cells)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("_csrf=" + who.browser().token("/staff/keying"));
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(value));
        for (int i = 0; i < 7; i++) {
            String cell = i < cells.length ? cells[i] : "";
            body.append("&cell=").append(URLEncoder.encode(cell, StandardCharsets.UTF_8));
        }
        return who.browser().post(action, Map.of("Content-Type", "application/x-www-form-urlencoded"), body.toString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(5)
    void every_page_has_room_and_its_shape(Language language) throws IOException, InterruptedException {
        String cards = batch(
                "registration-card", true, pages().getFirst().page().item().value());
        String lists =
                batch("transfer-list", false, pages().getFirst().page().item().value());
        assertThat(ada().browser().get(cards + "/cards/1").body()).contains("<option value=\"Petit Tilleul\">");
        for (Map.Entry<String, String> each : Map.of(
                        "keying",
                        "/staff/keying",
                        "keying-batch",
                        cards,
                        "keying-card",
                        cards + "/cards/1",
                        "keying-list",
                        lists + "/cards/1")
                .entrySet()) {
            house().assertRoomy(each.getValue(), each.getKey(), language);
            String drawn = ada().browser()
                    .get(each.getValue() + "?lang=" + language.tag())
                    .body();
            assertThat(PageShape.findings(drawn, language)).as(each.getKey()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void a_batch_is_renamed_closed_and_opened_again() throws IOException, InterruptedException {
        String batch =
                batch("ration-card", false, pages().getFirst().page().item().value());
        ada().browser().submit(batch, batch, Map.of("do", "rename", "title", "  Fiches   du jardin "));
        assertThat(ada().browser().get(batch).body()).contains("<bdi>Fiches du jardin</bdi>");
        assertThat(ada().browser()
                        .submit(batch, batch, Map.of("do", "rename", "title", " "))
                        .body())
                .contains("role=\"alert\"", "<bdi>Fiches du jardin</bdi>");
        ada().browser().submit(batch, batch, Map.of("do", "close"));
        assertThat(ada().browser().get(batch + "/next").uri().getPath()).isEqualTo(batch);
        assertThat(ada().browser().get(batch + "?lang=en").body()).contains("hands out no more cards");
        assertThat(key(ada(), batch + "/cards/1", "Tilleulrest").statusCode()).isEqualTo(200);
        assertThat(parts(pages().getFirst().page().id(), MACHINERY))
                .as("what was being typed when it was closed is kept")
                .anyMatch(part -> ((ListLine) part).cells().contains("Tilleulrest"));
        ada().browser().submit(batch, batch, Map.of("do", "open"));
        assertThat(ada().browser().get(batch + "?lang=en").body()).contains("Key the next card");
    }

    @Test
    @Order(7)
    void what_waits_for_its_second_keying_goes_with_an_erased_fonds() throws IOException, InterruptedException {
        String batch =
                batch("ration-card", true, pages().getFirst().page().item().value());
        assertThat(key(ada(), batch + "/cards/1", "Tilleulverlust").statusCode())
                .isEqualTo(200);
        assertThat(typed("Tilleulverlust")).isEqualTo(1);
        RecordId fonds = house().archive()
                .catalog()
                .findUnitByReference(MACHINERY, "TILLEULS")
                .orElseThrow()
                .description()
                .id();
        var unused = house().archive().stock().erase(fonds, new Signature("test", "invented"));
        assertThat(typed("Tilleulverlust")).isZero();
        assertThat(ada().browser().get(batch).statusCode()).isEqualTo(200);
        assertThat(ada().browser().get(batch + "/next").uri().getPath()).isEqualTo(batch);
    }

    private long typed(String word) {
        return house().archive()
                .tables()
                .inTransaction(connection -> Tables.list(
                                connection,
                                "select count(*) from keying_entry where cells like ?",
                                row -> row.getLong(1),
                                "%" + word + "%")
                        .getFirst());
    }
}
