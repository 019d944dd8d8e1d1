package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
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

/** An archivist draws a box over a letter with the mouse; a stranger no longer sees, reads or finds what stands there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RedactionInBrowserTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final String INTO = "TILLEULS/lettres";
    private static final String FOUND = "/search?q=Linden&lang=en";
    private static final String WITHHELD = "Some parts of this page are withheld";

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
        desk = "/staff/pages/" + letter.page().id() + "/withhold";
        page = "/records/" + item + "/pages/" + letter.page().id() + "?lang=en";
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
        Page shown = visit.open(desk + "?lang=" + language.tag());
        assertThat(shown.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        assertThat(shown.locator(".places").isVisible()).isTrue();
        assertThat(
                        (List<?>)
                                shown.evaluate(
                                        "() => [...document.querySelectorAll('main input, main button')]"
                                                + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.id)"))
                .isEmpty();
        assertThat(visit.surprises()).isEmpty();
        Path seen = Path.of("target/screenshots/redaction-" + language.tag() + ".png");
        shown.screenshot(new Page.ScreenshotOptions().setPath(seen).setFullPage(true));
    }

    @Test
    @Order(2)
    void a_box_that_was_drawn_is_gone_for_a_stranger_at_once() throws IOException, InterruptedException {
        try (org.osefrance.archive.portal.server.Browser stranger =
                new org.osefrance.archive.portal.server.Browser(server.port())) {
            assertThat(stranger.get(page).body()).contains("Linden").doesNotContain(WITHHELD);
            assertThat(stranger.get(FOUND).body()).contains("/pages/1");
            assertThat(stranger.get(desk).uri().getPath()).isEqualTo("/staff/sign-in");

            draw(visit.open(desk + "?lang=en"));

            assertThat(stranger.get(page).body()).contains(WITHHELD).doesNotContain("Linden");
            assertThat(stranger.get(FOUND).body()).doesNotContain("/pages/1");
            assertThat(archive.awaitIndex()).isTrue();
            assertThat(stranger.get(FOUND).body()).doesNotContain("/pages/1");
        }
    }

    /** Over the whole page, from one corner to the other. */
    private static void draw(Page shown) {
        Locator paper = shown.locator(".places");
        paper.scrollIntoViewIfNeeded();
        BoundingBox place = paper.boundingBox();
        shown.mouse().move(place.x + 2, place.y + 2);
        shown.mouse().down();
        shown.mouse().move(place.x + place.width / 2, place.y + place.height / 2);
        shown.mouse().move(place.x + place.width - 2, place.y + place.height - 2);
        shown.mouse().up();
        assertThat(Integer.parseInt(shown.locator("#width").inputValue())).isGreaterThan(500);
        shown.locator("#reason").fill("names a living person");
        shown.locator("main button.primary").click();
        shown.waitForSelector(".places rect.closed");
        assertThat(shown.locator(".receipts li").textContent())
                .contains("Linden", "ada", "names a living person", "Withheld from the public");
    }

    @Test
    @Order(3)
    void an_archivist_still_reads_it_and_lifts_it() throws IOException, InterruptedException {
        assertThat(visit.open(page).content()).contains("Linden").doesNotContain(WITHHELD);
        Page shown = visit.open(desk + "?lang=en");
        shown.locator(".lifting input[name=reason]").fill("looked through again");
        shown.locator(".lifting button").click();
        shown.waitForSelector(".places rect.open");
        try (org.osefrance.archive.portal.server.Browser stranger =
                new org.osefrance.archive.portal.server.Browser(server.port())) {
            assertThat(stranger.get(page).body()).contains("Linden").doesNotContain(WITHHELD);
            assertThat(archive.awaitIndex()).isTrue();
            assertThat(stranger.get(FOUND).body()).contains("/pages/1");
        }
    }

    private void command(String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        assertThat(new Commands(terminal).execute(new Invocation(List.of(words), folder), () -> archive))
                .as("%s", terminal.told())
                .isZero();
    }
}
