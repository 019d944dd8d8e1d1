package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
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
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.ingest.image.Pyramid;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.media.Word;

/** An archivist arranges pages that were accepted, in a real browser over a real archive; strangers find them where they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArrangeInBrowserTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");

    private @Nullable LetterHouse house;
    private @Nullable StaffMember ada;
    private RecordId letter = RecordId.random();
    private String desk = "";
    private List<RecordId> leaves = List.of();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new LetterHouse(folder);
        house.command(
                "ingest",
                folder.resolve("scans/a").toString(),
                "--into",
                "TILLEULS/lettres",
                "--dated",
                "1942",
                "--category",
                "GENERAL",
                "--wait");
        house.command("release", "TILLEULS/lettres", "--scope", "text", "--persons", "none", "--reason", "invented");
        ada = house.ada();
        house.seat(ada);
        letter = house.archive()
                .catalog()
                .findUnitByReference(MACHINERY, "TILLEULS/lettres/2")
                .orElseThrow()
                .description()
                .id();
        desk = "/staff/units/" + letter + "/arrange";
        leaves = pages(letter);
        assertThat(house.archive().awaitIndex()).isTrue();
    }

    @AfterAll
    void stop() {
        Objects.requireNonNull(ada).close();
        house().close();
    }

    private LetterHouse house() {
        return Objects.requireNonNull(house);
    }

    private List<RecordId> pages(RecordId item) {
        return house().archive().catalog().listPages(MACHINERY, item).stream()
                .map(view -> view.page().id())
                .toList();
    }

    private PageView page(RecordId page) {
        return house().archive().catalog().findPage(MACHINERY, page).orElseThrow();
    }

    private HttpResponse<String> stranger(String address) throws IOException, InterruptedException {
        try (Browser stranger = new Browser(house().server().port())) {
            return stranger.get(address);
        }
    }

    /** The pipeline works in its own time. */
    private static void await(BooleanSupplier done) {
        for (int look = 0; look < 1_200 && !done.getAsBoolean(); look++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private Page open(String address) {
        Page shown = house().visit().open(address + "?lang=en");
        shown.setViewportSize(1280, 1000);
        return shown;
    }

    /** Opens what a page can have done to it, and presses one of the buttons. */
    private static void press(Page shown, RecordId page, String deed) {
        Locator card = shown.locator("#file-" + page);
        if (!(boolean) card.locator("details").evaluate("one => one.open")) {
            card.locator("summary").click();
        }
        Locator button = card.locator("button[value='" + deed + ":" + page + "']");
        button.click();
        shown.waitForCondition(() -> button.count() == 0 || !button.isVisible());
    }

    private static void confirm(Page shown) {
        shown.locator("button.primary[value=PREVIEW]").click();
        shown.locator("#reason").fill("as the sender numbered them");
        shown.locator("button.primary").click();
        shown.waitForURL("**?said=saved");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(1)
    void the_desk_has_room_and_its_shape_and_nobody_else_comes_to_it(Language language)
            throws IOException, InterruptedException {
        for (String way : List.of("", "/" + leaves.getFirst() + "/scan")) {
            house().assertRoomy(desk + way, "arrange" + (way.isEmpty() ? "" : "-scan"), language);
            String drawn = Objects.requireNonNull(ada)
                    .browser()
                    .get(desk + way + "?lang=" + language.tag())
                    .body();
            assertThat(PageShape.findings(drawn, language)).as(way).isEmpty();
            assertThat(stranger(desk + way).uri().getPath()).isEqualTo("/staff/sign-in");
        }
        assertThat(stranger("/records/" + letter).body()).doesNotContain("/arrange");
    }

    @Test
    @Order(2)
    void pages_are_put_in_order_with_buttons_and_keys_and_nothing_is_done_before_it_is_confirmed()
            throws IOException, InterruptedException {
        Page shown = open(desk);
        press(shown, leaves.getFirst(), "LATER");
        assertThat(shown.locator(".card").first().getAttribute("data-file"))
                .isEqualTo(leaves.getLast().value());
        shown.locator("#file-" + leaves.getFirst()).focus();
        shown.keyboard().press("v");
        shown.waitForCondition(() -> shown.locator("#file-" + leaves.getFirst() + " .card-name")
                .textContent()
                .contains("verso"));
        assertThat(pages(letter)).isEqualTo(leaves);
        shown.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/arrange-at-work.png"))
                .setFullPage(true));
        confirm(shown);
        assertThat(pages(letter)).isEqualTo(leaves.reversed());
        HttpResponse<String> today = stranger("/pages/" + leaves.getFirst() + "?q=invent%C3%A9");
        assertThat(today.uri().toString()).endsWith("/records/" + letter + "/pages/2?q=invent%C3%A9");
        assertThat(today.body()).contains("/pages/" + leaves.getFirst()).contains("feuillet 1, verso");
        assertThat(stranger("/iiif/presentation/3/" + letter + "/manifest").body())
                .contains("Page 1 verso", "/iiif/presentation/3/canvas/" + leaves.getFirst());
        assertThat(stranger("/pages/" + RecordId.random()).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void an_image_that_lies_on_its_side_is_turned_with_all_that_stands_on_it() throws Exception {
        RecordId page = leaves.getFirst();
        PixelSize size = page(page).page().size().orElseThrow();
        Word word = word(page);
        byte[] before = tile(page, 1, size);
        press(open(desk), page, "QUARTER");
        await(() -> house().archive().pyramids().has(page, 2));
        PixelSize turned = QuarterTurn.QUARTER.of(size);
        assertThat(Pyramid.open(house().archive().pyramids().pathOf(page, 2)).size())
                .isEqualTo(turned);
        assertThat(word(page).box()).isEqualTo(QuarterTurn.QUARTER.of(word.box(), size));
        String address = "/iiif/image/3/" + page + ".2/info.json";
        assertThat(stranger(address).body()).contains("\"width\":" + turned.width());
        assertThat(stranger("/pages/" + page).body()).contains(page + ".2/full/");
        assertThat(stranger("/iiif/image/3/" + page + ".1/info.json").body()).contains("\"width\":" + size.width());
        assertThat(stranger("/iiif/image/3/" + page + ".3/info.json").statusCode())
                .isEqualTo(404);
        assertAlike(before, tile(page, 2, turned), size);
    }

    private byte[] tile(RecordId page, int number, PixelSize size) throws Exception {
        String address =
                "/iiif/image/3/" + page + "." + number + "/full/" + Math.min(size.width(), 500) + ",/0/default.png";
        try (Crawl crawl = new Crawl(house().server().port())) {
            return crawl.ask("GET", address).body();
        }
    }

    /** The picture is really turned: its corners are where a quarter turn brings them. */
    private static void assertAlike(byte[] lying, byte[] upright, PixelSize size) throws IOException {
        var before = ImageIO.read(new ByteArrayInputStream(lying));
        var after = ImageIO.read(new ByteArrayInputStream(upright));
        int apart = 0;
        int looked = 0;
        for (int x = 5; x < before.getWidth() - 5; x += 9) {
            for (int y = 5; y < before.getHeight() - 5; y += 9) {
                int there = (before.getHeight() - 1 - y) * after.getWidth() / before.getHeight();
                int down = x * after.getHeight() / before.getWidth();
                looked++;
                apart += Math.abs((before.getRGB(x, y) & 255) - (after.getRGB(there, down) & 255)) > 96 ? 1 : 0;
            }
        }
        assertThat(apart).as("of %s pixels", looked).isLessThan(looked / 12);
        assertThat(size.width()).isPositive();
    }

    private Word word(RecordId page) {
        return house().archive()
                .catalog()
                .findText(Viewer.anyone(), page)
                .orElseThrow()
                .words()
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(4)
    void a_page_becomes_a_document_and_goes_back_and_its_addresses_lead_to_it()
            throws IOException, InterruptedException {
        RecordId page = leaves.getFirst();
        Page shown = open(desk);
        shown.locator("#file-" + page).focus();
        shown.keyboard().press("s");
        shown.waitForSelector("#title-1");
        shown.locator("#title-1").fill("Suite de la lettre");
        confirm(shown);
        RecordId suite = page(page).page().item();
        assertThat(suite).isNotEqualTo(letter);
        assertThat(stranger("/pages/" + page).uri().getPath()).isEqualTo("/records/" + suite + "/pages/1");
        assertThat(stranger("/records/" + letter + "/pages/" + page).uri().getPath())
                .isEqualTo("/records/" + suite + "/pages/1");
        assertThat(house().archive().awaitIndex()).isTrue();
        assertThat(stranger("/search?q=Suite+de+la+lettre").body()).contains("/records/" + suite);

        Page one = open("/staff/units/" + suite + "/arrange");
        one.locator("details:has(#into) > summary").click();
        one.locator("#into").fill("TILLEULS/lettres/2");
        one.locator("button[value=MERGE]").click();
        assertThat(one.locator("main").textContent()).contains("TILLEULS/lettres/2", "Nothing opens");
        one.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/arrange-preview.png"))
                .setFullPage(true));
        one.locator("#reason").fill("one letter after all");
        one.locator("button.primary").click();
        one.waitForURL("**" + desk + "?said=saved");
        assertThat(pages(letter)).containsExactly(leaves.getLast(), page);
        assertThat(stranger("/records/" + suite).uri().getPath()).isEqualTo("/records/" + letter);
        assertThat(stranger("/records/" + suite + "/pages/1").uri().getPath()).isEqualTo("/records/" + letter);
        assertThat(house().archive().awaitIndex()).isTrue();
        assertThat(stranger("/search?q=Suite+de+la+lettre").body()).doesNotContain("/records/" + suite);
    }

    @Test
    @Order(5)
    void a_better_scan_takes_the_place_of_a_bad_one_and_the_first_stays_where_it_was_cited()
            throws IOException, InterruptedException {
        RecordId page = leaves.getLast();
        RecordId first = page(page).page().file();
        replace(page, new PixelBox(80, 300, 840, 800));
        await(() -> page(page).state() == PageState.READY);
        assertThat(page(page).page().imageNumber()).isEqualTo(2);
        assertThat(page(page).page().file()).isNotEqualTo(first);
        assertThat(house().archive().pyramids().has(page, 2)).isTrue();
        String cited = stranger("/pages/" + page + "/images/1?region=10,20,300,40&lang=en")
                .body();
        assertThat(cited)
                .contains(page + ".1/full/", "data-region=\"10,20,300,40\"", "Another scan has taken its place");
        assertThat(house().archive().catalog().findFile(MACHINERY, first)).isPresent();

        Page back = open(desk + "/" + page + "/scan");
        back.locator(".card details > summary").first().click();
        back.locator("#why-1").fill("it was the right one");
        back.locator(".card form button").first().click();
        back.waitForURL("**?said=restored");
        assertThat(page(page).page().file()).isEqualTo(first);
        await(() -> house().archive().pyramids().has(page, 3));
        assertThat(stranger("/pages/" + page).body()).contains(page + ".3/full/");
    }

    /** Puts an invented scan in the place of the one there is, and waits until it is drawn and read. */
    private void replace(RecordId page, PixelBox secret) throws IOException {
        Page shown = open(desk + "/" + page + "/scan");
        Path better = Path.of("target/arranged-" + secret.height() + ".png");
        Canaries.scan(better, secret);
        shown.locator("#scan").setInputFiles(better);
        shown.locator("#reason").fill("the corner was cut off");
        shown.locator("button.primary").click();
        shown.waitForURL("**?said=replaced&deposit=*");
        await(() -> page(page).state() == PageState.READY);
    }

    @Test
    @Order(6)
    void a_withheld_place_is_drawn_again_on_the_new_scan_before_anybody_sees_the_page()
            throws IOException, InterruptedException {
        RecordId page = leaves.getLast();
        String withhold = "/staff/pages/" + page + "/withhold";
        Objects.requireNonNull(ada)
                .browser()
                .submit(
                        withhold,
                        Map.of("x", "80", "y", "80", "width", "300", "height", "60", "reason", "a name", "until", ""));
        assertThat(stranger("/pages/" + page).body()).contains("class=\"withheld\"");
        replace(page, new PixelBox(80, 300, 840, 700));
        assertThat(stranger("/pages/" + page).statusCode()).isEqualTo(404);
        assertThat(stranger("/iiif/image/3/" + page + ".1/info.json").statusCode())
                .isEqualTo(404);

        Page shown = open(withhold);
        shown.locator("#part").selectOption(new SelectOption().setIndex(1));
        List.of("x", "y", "width", "height")
                .forEach(field -> shown.locator("#" + field).fill(field.length() > 1 ? "90" : "70"));
        shown.locator("#reason").fill("it stands there on the new scan");
        shown.locator("form.sheet-form button.primary").click();
        shown.waitForURL("**" + withhold);
        assertThat(stranger("/pages/" + page).body()).contains("class=\"withheld\"");
        assertThat(house().archive()
                        .catalog()
                        .findPage(Viewer.anyone(), page)
                        .orElseThrow()
                        .masks()
                        .boxes())
                .containsExactly(new PixelBox(70, 70, 90, 90));
    }
}
