package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osefrance.archive.portal.web.Chromium;
import org.osefrance.archive.portal.web.Language;

/** The pages for guests, and of the desk that lets them in, as a browser draws them; pictures of them to be looked at by eye. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestPagesInBrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final List<Language> PICTURED = List.of(Language.FRENCH, Language.HEBREW);
    private static final String SMALL = """
            () => [...document.querySelectorAll('main :is(input:not([type=checkbox], [type=hidden]), select, button, .tick), .desk-bar :is(a, button)')]
              .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
              .map(e => e.outerHTML.slice(0, 80))
            """;
    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth";

    private final Chromium chromium = new Chromium();
    private GuestHouse house;
    private String grant = "";

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new GuestHouse(folder);
        grant = house.grant(
                GuestHouse.form("/records/" + house.item(GuestHouse.OWN).id()));
    }

    @AfterAll
    void stop() {
        chromium.close();
        house.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void strangers_meet_a_door_that_everybody_can_open(Language language) throws IOException, InterruptedException {
        look(List.of(), language, Map.of("door", "/visit", "left", "/visit?left", "link", house.link(grant)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void guests_see_as_whom_they_read_and_how_to_leave(Language language) throws IOException, InterruptedException {
        try (Browser guest = house.guest(grant)) {
            String own = "/records/" + house.item(GuestHouse.OWN).id();
            look(
                    cookies(guest),
                    language,
                    Map.of("opened", "/visit", "document", own, "page", own + "/pages/1", "start", "/"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_page_opened_by_itself_stands_under_no_name(Language language) throws IOException, InterruptedException {
        String alone = "/records/" + house.item(GuestHouse.OWN).id() + "/pages/" + house.page(GuestHouse.OWN);
        try (Browser guest = house.guest(house.grant(GuestHouse.form(alone)))) {
            look(cookies(guest), language, Map.of("opened-page", "/visit", "page-alone", alone));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_desk_has_room_for_every_word(Language language) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("desk", "/staff");
        pages.put("grants", GuestHouse.GRANTS);
        pages.put("grant-new", GuestHouse.NEW);
        pages.put("grant", grant);
        look(cookies(house.desk()), language, pages);
        try (BrowserContext context = context(cookies(house.desk()))) {
            Page page = context.newPage();
            for (String kind : List.of("LINK", "CODE")) {
                page.navigate(address(grant + "?lang=" + language.tag()));
                page.locator("button[value=" + kind + "]").click();
                assertRoomy(page, "key-" + kind, language);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_reading_room_has_room_for_every_word(Language language) throws IOException, InterruptedException {
        String name = "Poste " + language.tag();
        String reader = house.reader(
                "L. M., " + language.tag(),
                "/records/" + house.item(GuestHouse.OWN).id());
        try (Browser terminal = house.terminal(name)) {
            look(List.of(), language, Map.of("terminal", "/reading-room"));
            look(cookies(house.desk()), language, Map.of("reading-room-free", GuestHouse.ROOM));
            house.atTerminal(name, "open", Map.of("reader", reader.substring(reader.lastIndexOf('/') + 1)));
            look(cookies(terminal), language, Map.of("room", "/reading-room"));
            look(
                    cookies(house.desk()),
                    language,
                    Map.of("reading-room", GuestHouse.ROOM, "readers", GuestHouse.ROOM + "/readers", "reader", reader));
        }
        house.atTerminal(name, "close", Map.of());
    }

    private void look(List<Cookie> session, Language language, Map<String, String> pages) {
        try (BrowserContext context = context(session)) {
            Page page = context.newPage();
            pages.forEach((name, path) -> {
                page.navigate(address(path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag()));
                assertRoomy(page, name, language);
            });
        }
    }

    private void assertRoomy(Page page, String name, Language language) {
        page.waitForLoadState();
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 844);
            if (PICTURED.contains(language)) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve("guest-" + name + "-" + language.tag() + "-" + width + ".png"))
                        .setFullPage(true));
            }
        }
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .as(name)
                .extracting(Rule::toString)
                .isEmpty();
        page.setViewportSize(320, 640);
        assertThat((List<?>) page.evaluate(SMALL)).as(name).isEmpty();
        assertThat(page.evaluate(TOO_WIDE)).as("pixels too wide: %s", name).isEqualTo(0);
    }

    private BrowserContext context(List<Cookie> session) {
        BrowserContext context = chromium.browser().newContext();
        context.addCookies(session);
        return context;
    }

    private List<Cookie> cookies(Browser browser) {
        List<Cookie> all = new ArrayList<>();
        browser.cookies()
                .getCookieStore()
                .getCookies()
                .forEach(cookie -> all.add(new Cookie(cookie.getName(), cookie.getValue()).setUrl(address("/"))));
        return all;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + house.server().port() + path;
    }
}
