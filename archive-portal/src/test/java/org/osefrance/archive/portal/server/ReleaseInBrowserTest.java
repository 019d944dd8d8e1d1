package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.web.Chromium;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.Visit;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The release desk as a browser draws it, on a telephone and on a wide screen, in every language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseInBrowserTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final String INTO = "TILLEULS/lettres";

    private final Chromium chromium = new Chromium();
    private Path folder;
    private Archive archive;
    private ArchiveServer server;
    private Visit visit;
    private String desk;
    private String page;

    @BeforeAll
    void start(@TempDir Path given) throws IOException, InterruptedException {
        folder = given;
        archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        String scans = InventedScans.in(folder.resolve("scans")).resolve("b").toString();
        command("ingest", scans, "--into", INTO, "--dated", "1942", "--category", "GENERAL", "--wait");
        command("release", INTO, "--scope", "text", "--persons", "none", "--reason", "invented");
        RecordId item = archive.catalog()
                .findUnitByReference(MACHINERY, INTO + "/1")
                .orElseThrow()
                .description()
                .id();
        PageView letter = archive.catalog().listPages(MACHINERY, item).getFirst();
        desk = "/staff/release/" + item;
        page = "/staff/release/" + letter.page().id() + "/see";
        visit = new Visit(chromium, server.port(), new Browser.NewContextOptions().setViewportSize(390, 844));
        signIn();
    }

    private void signIn() throws IOException, InterruptedException {
        String setUp = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
        try (StaffMember ada =
                StaffMember.of("ada", setUp, Map.of("archivist", "true"), server.port(), archive.clock())) {
            ada.browser().cookies().getCookieStore().getCookies().stream()
                    .map(cookie ->
                            new Cookie(cookie.getName(), cookie.getValue()).setUrl("http://localhost:" + server.port()))
                    .forEach(cookie -> visit.page().context().addCookies(List.of(cookie)));
        }
    }

    @AfterAll
    void stop() {
        visit.close();
        chromium.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(1)
    void the_desk_has_room_on_a_telephone(Language language) {
        visit.page().setViewportSize(390, 844);
        for (Map.Entry<String, String> place : places().entrySet()) {
            assertRoomy(visit.open(place.getValue() + "?lang=" + language.tag()), place.getKey(), language);
        }
        Page form = visit.open(desk + "?lang=" + language.tag());
        fill(form);
        assertRoomy(form, "preview", language);
        Page rules = visit.open("/staff/rules?lang=" + language.tag());
        rules.locator("#p6").fill("15");
        rules.locator("#cited").fill("P6");
        rules.locator("#reason").fill("invented");
        rules.locator("main button.primary").click();
        rules.waitForURL("**/staff/rules/*");
        assertRoomy(rules, "proposal", language);
        rules.locator("form[action$=withdraw] button").click();
    }

    @Test
    @Order(2)
    void a_decision_is_taken_with_the_mouse() {
        Page shown = visit.open(desk + "?lang=en");
        fill(shown);
        shown.locator("main button.primary").click();
        shown.waitForSelector(".done");
        assertThat(shown.locator("main").textContent()).contains("The description", "looked through", "ada");
    }

    private static void fill(Page form) {
        form.locator("[name=scope][value=DESCRIPTION]").check();
        form.locator("[name=persons][value=NONE]").check();
        form.locator("#reason").fill("looked through");
        form.locator("main button.primary").click();
        form.waitForSelector(".turn");
    }

    private Map<String, String> places() {
        return Map.of(
                "desk",
                "/staff/release",
                "undescribed",
                "/staff/release/undescribed",
                "waiting",
                "/staff/release/waiting",
                "living",
                "/staff/release/living",
                "coming",
                "/staff/release/coming",
                "rules",
                "/staff/rules",
                "form",
                desk,
                "see",
                desk + "/see",
                "see-page",
                page);
    }

    /** Nothing runs out of a narrow screen, every field is met by a finger, and pictures are taken to be looked at. */
    private void assertRoomy(Page shown, String name, Language language) {
        assertThat(shown.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as("%s %s", name, language)
                .isEqualTo(0);
        assertThat(
                        (List<?>)
                                shown.evaluate(
                                        "() => [...document.querySelectorAll('main input:not([type=checkbox], [type=radio], [type=hidden]), main select, main button, main .tick')]"
                                                + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)"))
                .as("%s %s", name, language)
                .isEmpty();
        assertThat(visit.surprises()).isEmpty();
        for (int width : List.of(1280, 390)) {
            shown.setViewportSize(width, 844);
            Path seen = Path.of("target/screenshots/release-" + name + "-" + language.tag() + "-" + width + ".png");
            shown.screenshot(new Page.ScreenshotOptions().setPath(seen).setFullPage(true));
        }
    }

    private void command(String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        assertThat(new Commands(terminal).execute(new Invocation(List.of(words), folder), () -> archive))
                .as("%s", terminal.told())
                .isZero();
    }
}
