package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

/** An archive with one letter that the public may read, and a real browser before it, on a telephone. */
final class LetterHouse implements AutoCloseable {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final String INTO = "TILLEULS/lettres";
    private static final int HIGH = 844;

    /** Fields that a finger does not meet: too low, and neither ticks nor hidden. */
    private static final String TOO_LOW =
            "() => [...document.querySelectorAll('main input:not([type=checkbox], [type=radio], [type=hidden], [tabindex]),"
                    + " main select, main button, main summary, main .tick')]"
                    + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)";

    private final Path folder;
    private final Archive archive;
    private final ArchiveServer server;
    private final Chromium chromium = new Chromium();
    private final Visit visit;
    private final RecordId item;
    private final RecordId page;

    LetterHouse(Path folder) throws IOException {
        this.folder = folder;
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
        visit = new Visit(chromium, server.port(), new Browser.NewContextOptions().setViewportSize(390, HIGH));
    }

    Archive archive() {
        return archive;
    }

    ArchiveServer server() {
        return server;
    }

    Visit visit() {
        return visit;
    }

    RecordId item() {
        return item;
    }

    RecordId page() {
        return page;
    }

    /** Ada, archivist and administrator, who opens the archive. */
    StaffMember ada() throws IOException, InterruptedException {
        return StaffMember.first("ada", archive, server);
    }

    /** From now on the browser is theirs. */
    void seat(StaffMember member) {
        visit.page().context().clearCookies();
        member.browser().cookies().getCookieStore().getCookies().stream()
                .map(cookie ->
                        new Cookie(cookie.getName(), cookie.getValue()).setUrl("http://localhost:" + server.port()))
                .forEach(cookie -> visit.page().context().addCookies(List.of(cookie)));
    }

    /** Opens a page as on a telephone and looks at it; see {@link #assertRoomy(Page, String, Language)}. */
    void assertRoomy(String address, String name, Language language) {
        visit.page().setViewportSize(390, HIGH);
        String joint = address.contains("?") ? "&" : "?";
        assertRoomy(visit.open(address + joint + "lang=" + language.tag()), name, language);
    }

    /** Nothing runs out of a narrow screen, every field is met by a finger, and pictures are taken to be looked at. */
    void assertRoomy(Page shown, String name, Language language) {
        // What a click led to may be there before its styles are.
        shown.waitForLoadState();
        assertThat(shown.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as("%s %s", name, language)
                .isEqualTo(0);
        assertThat((List<?>) shown.evaluate(TOO_LOW))
                .as("%s %s", name, language)
                .isEmpty();
        assertThat(visit.surprises()).isEmpty();
        for (int width : List.of(1280, 390)) {
            shown.setViewportSize(width, HIGH);
            Path seen = Path.of("target/screenshots/" + name + "-" + language.tag() + "-" + width + ".png");
            shown.screenshot(new Page.ScreenshotOptions().setPath(seen).setFullPage(true));
        }
    }

    /** A command of the command line, which has to succeed; paths are those of the house's folder. */
    void command(String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        assertThat(new Commands(terminal).execute(new Invocation(List.of(words), folder), () -> archive))
                .as("%s", terminal.told())
                .isZero();
    }

    @Override
    public void close() {
        visit.close();
        chromium.close();
        server.close();
    }
}
