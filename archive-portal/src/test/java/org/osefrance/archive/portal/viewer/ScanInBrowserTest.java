package org.osefrance.archive.portal.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.osefrance.archive.portal.web.Chromium;
import org.osefrance.archive.portal.web.InventedArchive;
import org.osefrance.archive.portal.web.InventedSite;
import org.osefrance.archive.portal.web.Visit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** The scan with its boxes, moved as a reader moves it. */
@SpringBootTest(classes = InventedSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanInBrowserTest {

    private static final String PAGE = "/records/" + InventedArchive.REGISTER + "/pages/1?q=jardin";

    /** What OpenSeadragon asks for; the waiting image has a width and no height. */
    private static final Pattern TILES = Pattern.compile("/iiif/image/3/[^/]+/([0-9,]+|full/[0-9]+,[0-9]+)/");

    /** Middle of each box as drawn, and middle of the same pixels of the image as OpenSeadragon places them. */
    private static final String MIDDLES = """
            () => {
              const live = document.querySelector('.sheet-live');
              const viewport = OpenSeadragon.getViewer(live).viewport;
              const corner = live.getBoundingClientRect();
              return [...document.querySelectorAll('[data-hit]')].flatMap(box => {
                const [x, y, w, h] = box.dataset.hit.split(',').map(Number);
                const place = viewport.imageToViewerElementCoordinates(new OpenSeadragon.Point(x + w / 2, y + h / 2));
                const drawn = box.getBoundingClientRect();
                return [drawn.x + drawn.width / 2 - corner.x - place.x, drawn.y + drawn.height / 2 - corner.y - place.y];
              });
            }
            """;

    private static final String SETTLED = """
            () => {
              const viewport = OpenSeadragon.getViewer(document.querySelector('.sheet-live')).viewport;
              return Math.abs(viewport.getZoom(true) - viewport.getZoom(false)) < 1e-6
                && viewport.getRotation(true) === viewport.getRotation(false)
                && viewport.getCenter(true).distanceTo(viewport.getCenter(false)) < 1e-6;
            }
            """;

    private final int port;
    private final Chromium chromium = new Chromium();

    ScanInBrowserTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    private Visit visit() {
        return new Visit(chromium, port, new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            page.waitForFunction(SETTLED);
        }
    }

    private static void assertBoxesAreOnTheirWords(Page page) {
        page.waitForFunction(SETTLED);
        List<?> distances = (List<?>) page.evaluate(MIDDLES);
        assertThat(distances)
                .hasSize(6)
                .allSatisfy(distance ->
                        assertThat(((Number) distance).doubleValue()).isCloseTo(0, within(1.5)));
    }

    @Test
    void boxes_stay_on_their_words_when_the_scan_is_zoomed_moved_and_turned() {
        try (Visit visit = visit()) {
            Page page = visit.openScan(PAGE);
            assertBoxesAreOnTheirWords(page);
            press(page, "+", "+");
            assertBoxesAreOnTheirWords(page);
            press(page, "r");
            assertBoxesAreOnTheirWords(page);
            page.locator(".sheet-live").focus();
            press(page, "ArrowDown", "r", "-");
            assertBoxesAreOnTheirWords(page);
            assertThat(visit.surprises()).isEmpty();
        }
    }

    @Test
    void next_and_previous_hit_go_round_and_say_where_they_are() {
        try (Visit visit = visit()) {
            Page page = visit.openScan(PAGE);
            press(page, "n");
            assertThat(page.locator("#hit-place").textContent()).isEqualTo("Passage 1 sur 2");
            assertThat(page.locator("rect.here").count()).isEqualTo(2);
            press(page, "n", "n", "p");
            assertThat(page.locator("#hit-place").textContent()).isEqualTo("Passage 2 sur 2");
            assertThat(page.locator(".transcript mark.here").textContent()).isEqualTo("jardin");
            assertBoxesAreOnTheirWords(page);
        }
    }

    @Test
    void the_keys_are_listed_and_can_be_turned_off() {
        try (Visit visit = visit()) {
            Page page = visit.openScan(PAGE);
            page.keyboard().press("?");
            assertThat(page.locator("dialog").isVisible()).isTrue();
            page.locator("#keys-on").uncheck();
            page.keyboard().press("Escape");
            press(page, "n");
            assertThat(page.locator("rect.here").count()).isZero();
            visit.openScan(PAGE);
            press(page, "n");
            assertThat(page.locator("rect.here").count()).isZero();
        }
    }

    @Test
    void letters_typed_into_a_field_move_nothing() {
        try (Visit visit = visit()) {
            Page page = visit.openScan(PAGE);
            page.locator("#within").fill("");
            page.locator("#within").pressSequentially("npr");
            assertThat(page.locator("rect.here").count()).isZero();
            assertThat(page.locator("#within").inputValue()).isEqualTo("npr");
        }
    }

    @Test
    void a_word_clicked_in_the_text_is_shown_on_the_scan() {
        try (Visit visit = visit()) {
            Page page = visit.openScan(PAGE);
            page.locator(".transcript mark").last().click();
            assertThat(page.locator("#hit-place").textContent()).isEqualTo("Passage 2 sur 2");
            page.locator(".transcript .line").first().hover();
            assertThat(page.locator("rect.line").getAttribute("y")).isEqualTo("300");
        }
    }

    @Test
    void the_large_image_waits_in_its_place_until_there_are_tiles() {
        try (Visit visit = visit()) {
            Page page = visit.page();
            page.route(TILES, Route::abort);
            visit.openScan(PAGE);
            var still = page.locator(".sheet-still .sheet-image");
            assertThat(still.isVisible()).isTrue();
            assertThat(still.boundingBox().height)
                    .isCloseTo(page.locator(".sheet").boundingBox().height, within(1.0));
            page.locator("[data-do=in]").click();
            assertThat(still.isVisible())
                    .as("still there is nothing else to see")
                    .isTrue();
        }
    }

    @Test
    void the_large_image_goes_when_the_tiles_are_there() {
        try (Visit visit = visit()) {
            Page page = visit.openScan(PAGE);
            page.waitForSelector("main.drawn");
            assertThat(page.locator(".sheet-still .sheet-image").isVisible()).isFalse();
        }
    }

    @Test
    void without_tiles_at_all_the_large_image_comes_back() {
        try (Visit visit = visit()) {
            Page page = visit.page();
            page.route("**/info.json", Route::abort);
            visit.open(PAGE);
            assertThat(page.locator(".sheet-image").isVisible()).isTrue();
            assertThat(page.locator(".bar").isVisible()).isFalse();
            assertThat(page.locator(".boxes [data-hit]").count()).isEqualTo(3);
        }
    }

    @Test
    void a_hit_chosen_from_the_list_is_shown_on_the_scan() {
        try (Visit visit = visit()) {
            Page page = visit.openScan(PAGE);
            page.locator(".hit-list a").last().press("Enter");
            assertThat(page.locator("#hit-place").textContent()).isEqualTo("Passage 2 sur 2");
            assertThat(page.locator("rect.here").getAttribute("data-hit")).isEqualTo("270,972,180,56");
            assertBoxesAreOnTheirWords(page);
        }
    }

    @Test
    void words_that_are_not_here_are_said_to_be_missing_with_scripts_too() {
        try (Visit visit = visit()) {
            Page page = visit.openScan(PAGE.replace("jardin", "Xylophon"));
            assertThat(page.locator(".hit-count").isVisible()).isTrue();
            assertThat(page.locator(".bar-hits").count()).isZero();
        }
    }

    @Test
    void the_citation_opens_from_the_bar() {
        try (Visit visit = visit()) {
            Page page = visit.openScan(PAGE);
            page.locator("[data-cite]").click();
            assertThat(page.locator(".citation").isVisible()).isTrue();
        }
    }

    @Test
    void on_paper_stand_the_image_the_text_and_the_address_and_nothing_to_press() {
        try (Visit visit = visit()) {
            Page page = visit.openScan(PAGE);
            JsonObject paper = new JsonObject();
            paper.addProperty(
                    "media", "print"); // Playwright spells it by the default locale, in Turkish without its dot
            page.context().newCDPSession(page).send("Emulation.setEmulatedMedia", paper);
            assertThat(page.locator(".sheet-still .sheet-image").isVisible()).isTrue();
            assertThat(page.locator(".citation").isVisible()).isTrue();
            assertThat(page.locator(".citation").textContent()).contains("https://archives.example/pages/");
            assertThat(page.locator("button:visible, input:visible, nav.menu:visible")
                            .count())
                    .isZero();
        }
    }

    @Test
    void without_scripts_the_boxes_lie_on_the_large_image_and_the_text_is_there() {
        var options = new Browser.NewContextOptions().setViewportSize(1280, 800).setJavaScriptEnabled(false);
        try (Visit visit = new Visit(chromium, port, options)) {
            Page page = visit.open(PAGE);
            var image = page.locator(".sheet-image").boundingBox();
            var box = page.locator("[data-hit='270,972,180,56']").boundingBox();
            double scale = image.width / 1800;
            assertThat(box.x - image.x).isCloseTo(270 * scale, within(1.5));
            assertThat(box.y - image.y).isCloseTo(972 * scale, within(1.5));
            assertThat(box.width).isCloseTo(180 * scale, within(3.0));
            assertThat(page.locator(".bar").isVisible()).isFalse();
            assertThat(page.locator(".transcript").textContent()).contains("Rosa Tilleul chante.");
        }
    }
}
