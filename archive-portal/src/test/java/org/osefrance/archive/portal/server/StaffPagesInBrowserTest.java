package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
import org.osefrance.archive.portal.account.InventedApp;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.web.Chromium;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.Visit;

/** The pages of the staff as a browser draws them on the narrowest screen: fields and buttons that a finger meets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffPagesInBrowserTest {

    private static final String PASSWORD = "ein Satz, den ich behalte";
    private static final String SMALL = """
            () => [...document.querySelectorAll('input:not([type=checkbox], [type=hidden]), select, button, .tick')]
              .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
              .map(e => e.outerHTML.slice(0, 80))
            """;
    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth";

    private final Chromium chromium = new Chromium();
    private ArchiveServer server;
    private String setup;
    private Visit visit;

    @BeforeAll
    void start(@TempDir Path folder) {
        Archive archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        setup = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
        visit = new Visit(chromium, server.port(), new Browser.NewContextOptions().setViewportSize(320, 640));
    }

    @AfterAll
    void stop() {
        visit.close();
        chromium.close();
        server.close();
    }

    private void assertRoomy(String address) {
        Page page = visit.open(address);
        assertThat(page.locator("main h1").isVisible()).isTrue();
        assertThat((List<?>) page.evaluate(SMALL)).as(address).isEmpty();
        assertThat(page.evaluate(TOO_WIDE)).as("pixels too wide: %s", address).isEqualTo(0);
        assertThat(visit.surprises()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(1)
    void those_who_come_for_the_first_time_can_read_and_meet_every_field(Language language) {
        assertRoomy(setup + "?lang=" + language.tag());
        assertRoomy("/staff/sign-in?lang=" + language.tag());
    }

    @Test
    @Order(2)
    void the_first_account_is_made_and_signs_in_by_hand() {
        Page page = visit.open(setup + "?lang=fr");
        page.locator("#name").fill("ada");
        page.locator("#password").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        page.locator("[name=archivist]").check();
        page.locator("main button.primary").click();
        page.waitForURL("**/staff/sign-in");
        page.locator("#username").fill("ada");
        page.locator("#password").fill("not " + PASSWORD);
        page.locator("main button.primary").click();
        assertThat(page.locator("main > [role=alert]").textContent()).contains("ne vont pas ensemble");
        page.locator("#username").fill("ada");
        page.locator("#password").fill(PASSWORD);
        page.locator("main button.primary").click();
        page.waitForURL("**/staff/second-step");
        InventedApp app = InventedApp.of(page.content());
        page.locator("#code").fill(app.codeAt(Instant.now()));
        page.locator("main button.primary").click();
        assertThat(page.locator(".codes li").count()).isEqualTo(10);
        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(0);
        page.locator("main .button").click();
        page.waitForURL("**/staff");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(3)
    void every_page_of_the_desk_has_room_for_every_word(Language language) {
        for (String page : List.of(
                "/staff",
                "/staff/me",
                "/staff/me/recovery-codes",
                "/staff/second-step",
                "/staff/intake",
                "/staff/people",
                "/staff/people/invite")) {
            assertRoomy(page + "?lang=" + language.tag());
        }
        String person = visit.open("/staff/people").locator(".people a").first().getAttribute("href");
        assertRoomy(person + "?lang=" + language.tag());
        assertRoomy(person + "/reset?lang=" + language.tag());
    }

    @Test
    @Order(4)
    void a_date_that_cannot_be_read_costs_nothing_else() {
        Page page = visit.open("/staff/intake?lang=fr");
        page.locator("#into").fill("TIL/9");
        page.locator("#dated").fill("le printemps");
        page.locator("#category").selectOption("SCHOOL_50");
        page.locator("main button.primary").click();
        assertThat(page.locator("[role=alert]").textContent()).contains("La date «\u00a0le printemps\u00a0»");
        assertThat(page.locator("#into").inputValue()).isEqualTo("TIL/9");
        assertThat(page.locator("#category").inputValue()).isEqualTo("SCHOOL_50");
    }
}
