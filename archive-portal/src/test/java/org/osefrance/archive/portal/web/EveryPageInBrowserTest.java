package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Every page in every language, as a real browser shows it. */
@SpringBootTest(classes = InventedSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageInBrowserTest {

    /** Elements a finger has to meet, but for links that stand in running text (WCAG 2.2, 2.5.5). */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('button, summary, .tick, nav a, .reach a, .doors a, h2 a, .leaves a')]
              .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
              .map(e => e.outerHTML.slice(0, 80))
            """;

    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth";

    private final int port;
    private final Chromium chromium = new Chromium();

    EveryPageInBrowserTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    static Stream<Arguments> pagesInEveryLanguage() {
        return Screenshots.paths().stream()
                .flatMap(path -> Arrays.stream(Language.values())
                        .map(language -> Arguments.of(
                                path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag(), language)));
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    /** Dark in French. Light goes unsaid: Playwright spells it by the default locale, which in Turkish is no LIGHT. */
    private Visit visit(Language language) {
        var options = new Browser.NewContextOptions().setViewportSize(1280, 800);
        return new Visit(
                chromium, port, language == Language.FRENCH ? options.setColorScheme(ColorScheme.DARK) : options);
    }

    private static List<String> findings(Page page) {
        List<String> tags =
                List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
        return new AxeBuilder(page)
                .withTags(tags).analyze().getViolations().stream()
                        .map(Rule::toString)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("pagesInEveryLanguage")
    void a_page_can_be_read_by_everybody_and_on_every_screen(String path, Language language) {
        try (Visit visit = visit(language)) {
            Page page = path.contains("/pages/") ? visit.openScan(path) : visit.open(path);
            assertThat(page.locator("html").getAttribute("dir"))
                    .isEqualTo(language.direction().html());
            assertThat(findings(page)).isEmpty();
            page.setViewportSize(320, 640);
            assertThat(page.evaluate(TOO_WIDE)).as("pixels too wide").isEqualTo(0);
            assertThat((List<?>) page.evaluate(SMALL_TARGETS)).isEmpty();
            assertThat(visit.surprises()).isEmpty();
        }
    }
}
