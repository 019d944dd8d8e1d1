package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

/** Objections and the data-protection desk as a browser draws them, on a telephone and on a wide screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RightsInBrowserTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final String INTO = "TILLEULS/lettres";
    private static final String DESK = "/staff/data-protection";

    private final Chromium chromium = new Chromium();
    private final Map<String, String> places = new LinkedHashMap<>();
    private Path folder;
    private Archive archive;
    private ArchiveServer server;
    private Visit visit;
    private RecordId page;
    private RecordId item;

    @BeforeAll
    void start(@TempDir Path given) throws IOException, InterruptedException {
        folder = given;
        archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        String scans = InventedScans.in(folder.resolve("scans")).resolve("b").toString();
        command("ingest", scans, "--into", INTO, "--dated", "1942", "--category", "GENERAL", "--wait");
        command("release", INTO, "--scope", "text", "--persons", "none", "--reason", "invented");
        item = archive.catalog()
                .findUnitByReference(MACHINERY, INTO + "/1")
                .orElseThrow()
                .description()
                .id();
        page = archive.catalog().listPages(MACHINERY, item).getFirst().page().id();
        visit = new Visit(chromium, server.port(), new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    @AfterAll
    void stop() {
        visit.close();
        chromium.close();
        server.close();
    }

    @Test
    @Order(1)
    void somebody_asks_from_a_page_and_is_told_how_it_stands() throws IOException, InterruptedException {
        Page shown = visit.open("/objections?about=" + page + "&lang=fr");
        assertThat((int) shown.evaluate("() => document.querySelector('#website').parentElement.offsetWidth"))
                .as("the field that people do not see")
                .isLessThanOrEqualTo(1);
        shown.locator("[name=ground][value=ABOUT_FAMILY]").check();
        shown.locator("#words").fill("C’est ma tante, et elle ne l’a jamais voulu.");
        shown.locator("#email").fill("rosa@tilleuls.example");
        shown.locator("main button.primary").click();
        shown.waitForSelector("main [role=status]");
        assertThat(shown.locator("main").textContent()).contains("n’est plus montré");
        places.put("objection-form", "/objections?about=" + item);
        places.put("objection-unknown", "/objections?about=" + RecordId.random());
        places.put("objection-follow", java.net.URI.create(shown.url()).getPath());
        signIn();
        places.put("objections", "/staff/objections");
        places.put("objection-case", "/staff/objections/1");
        places.put("protection", DESK);
        Page request = visit.open(DESK + "/requests?lang=fr");
        request.locator("#name").fill("Rosa Tilleul");
        request.locator("#words").fill("Une copie de mon dossier.");
        request.locator("main button.primary").click();
        request.waitForURL("**/requests/1");
        Page breach = visit.open(DESK + "/breaches?lang=fr");
        breach.locator("#what").fill("Une clé perdue, inventée.");
        breach.locator("main button.primary").click();
        breach.waitForURL("**/breaches/1");
        for (String part : List.of(
                "requests", "requests/1", "breaches", "breaches/1", "register", "register/audit", "retention")) {
            places.put("protection-" + part.replace('/', '-'), DESK + "/" + part);
        }
        places.put("audit", "/staff/audit?record=" + page);
        places.put("audit-opened", "/staff/audit/opened?record=" + page);
    }

    private void signIn() throws IOException, InterruptedException {
        String setUp = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
        try (StaffMember ada =
                        StaffMember.of("ada", setUp, Map.of("archivist", "true"), server.port(), archive.clock());
                StaffMember dora =
                        StaffMember.invited("dora", "DATA_PROTECTION", ada, server.port(), archive.clock())) {
            ada.browser().get("/staff/objections/1");
            ada.browser().get("/records/" + item + "/pages/" + page);
            visit.page().context().clearCookies();
            dora.browser().cookies().getCookieStore().getCookies().stream()
                    .map(cookie ->
                            new Cookie(cookie.getName(), cookie.getValue()).setUrl("http://localhost:" + server.port()))
                    .forEach(cookie -> visit.page().context().addCookies(List.of(cookie)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(2)
    void every_page_has_room_on_a_telephone(Language language) {
        for (Map.Entry<String, String> place : places.entrySet()) {
            visit.page().setViewportSize(390, 844);
            String address = place.getValue() + (place.getValue().contains("?") ? "&" : "?") + "lang=" + language.tag();
            assertRoomy(visit.open(address), place.getKey(), language);
        }
    }

    /** Nothing runs out of a narrow screen, every field is met by a finger, and pictures are taken to be looked at. */
    private void assertRoomy(Page shown, String name, Language language) {
        assertThat(shown.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as("%s %s", name, language)
                .isEqualTo(0);
        assertThat(
                        (List<?>)
                                shown.evaluate(
                                        "() => [...document.querySelectorAll('main input:not([type=checkbox], [type=radio], [type=hidden], [tabindex]), main select, main button, main summary, main .tick')]"
                                                + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)"))
                .as("%s %s", name, language)
                .isEmpty();
        assertThat(visit.surprises()).isEmpty();
        for (int width : List.of(1280, 390)) {
            shown.setViewportSize(width, 844);
            Path seen = Path.of("target/screenshots/rights-" + name + "-" + language.tag() + "-" + width + ".png");
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
