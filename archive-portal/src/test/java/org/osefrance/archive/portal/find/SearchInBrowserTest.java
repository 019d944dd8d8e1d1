package org.osefrance.archive.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.osefrance.archive.portal.web.Chromium;
import org.osefrance.archive.portal.web.InventedSite;
import org.osefrance.archive.portal.web.Visit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Looking for something: by keyboard alone, with and without scripts, on a desk and on a telephone. */
@SpringBootTest(classes = InventedSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchInBrowserTest {

    private final int port;
    private final Chromium chromium = new Chromium();

    SearchInBrowserTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    private Visit visit(int width, boolean scripts) {
        return new Visit(
                chromium,
                port,
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)"));
    }

    /** Presses Tab until something is reached; a reader would give up too. */
    private static void tabTo(Page page, String what) {
        for (int step = 0; step < 40 && !focused(page).contains(what); step++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page)).contains(what);
    }

    @Test
    void from_the_start_page_to_the_words_on_the_paper_by_keyboard_alone() {
        try (Visit visit = visit(1280, true)) {
            Page page = visit.open("/");
            page.keyboard().press("Tab");
            assertThat(focused(page)).contains("class=\"skip\"");
            page.keyboard().press("Enter");
            tabTo(page, "id=\"q\"");
            page.keyboard().type("noyer");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=noyer");
            tabTo(page, "/pages/1?q=noyer");
            page.keyboard().press("Enter");
            page.waitForSelector("main[data-ready]");
            tabTo(page, "data-do=\"on\"");
            page.keyboard().press("Enter");
            assertThat(page.locator("rect.here").getAttribute("data-hit")).isEqualTo("930,636,180,56");
        }
    }

    @Test
    void every_step_of_the_keyboard_can_be_seen() {
        try (Visit visit = visit(1280, true)) {
            Page page = visit.open("/search?q=jardin");
            page.keyboard().press("Tab");
            for (int step = 0; step < 40 && !focused(page).startsWith("<body"); step++) {
                assertThat(page.evaluate("() => { const s = getComputedStyle(document.activeElement);"
                                + " return s.outlineStyle + ' ' + s.outlineWidth; }"))
                        .as(focused(page))
                        .isEqualTo("solid 3px");
                page.keyboard().press("Tab");
            }
        }
    }

    @Test
    void ticking_a_box_narrows_at_once_and_keeps_the_place_of_the_keyboard() {
        try (Visit visit = visit(1280, true)) {
            Page page = visit.open("/search?q=jardin+Garten");
            page.locator("#only-language-deu").focus();
            page.keyboard().press("Space");
            page.waitForURL(address -> address.endsWith("&language=deu"));
            page.waitForFunction("() => document.getElementById('news').textContent.length > 0");
            assertThat(page.locator("#news").textContent()).isEqualTo("Nous avons trouvé une réponse");
            assertThat(page.locator(".hit").count()).isEqualTo(1);
            assertThat(focused(page)).contains("only-language-deu");
            assertThat(visit.surprises()).isEmpty();
        }
    }

    @Test
    void without_scripts_the_same_boxes_are_sent_by_a_button() {
        try (Visit visit = visit(1280, false)) {
            Page page = visit.open("/search?q=jardin+Garten");
            page.locator("#only-language-deu").check();
            page.locator(".filters-do button").click();
            page.waitForURL(address -> address.endsWith("&language=deu"));
            assertThat(page.locator(".hit").count()).isEqualTo(1);
        }
    }

    @Test
    void on_a_telephone_the_boxes_wait_behind_one_button() {
        try (Visit visit = visit(390, false)) {
            Page page = visit.open("/search?q=jardin+Garten");
            assertThat(page.locator("#only-language-deu").isVisible()).isFalse();
            page.locator(".filters summary").click();
            assertThat(page.locator("#only-language-deu").isVisible()).isTrue();
        }
    }

    @Test
    void a_language_that_was_chosen_stays_chosen() {
        try (Visit visit = visit(1280, true)) {
            Page page = visit.open("/search?q=jardin");
            page.locator(".tongues a[lang=he]").click();
            page.waitForURL("**/search?q=jardin&lang=he");
            assertThat(visit.open("/about").locator("html").getAttribute("dir")).isEqualTo("rtl");
        }
    }
}
