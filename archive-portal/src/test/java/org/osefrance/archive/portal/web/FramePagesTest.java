package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = InventedSite.class)
@AutoConfigureMockMvc
class FramePagesTest {

    private static final Pattern INLINE = Pattern.compile("<style|style=\"|<script>|\\son[a-z]+=\"|javascript:");

    private final MockMvcTester pages;

    FramePagesTest(@Autowired MockMvcTester pages) {
        this.pages = pages;
    }

    private String body(String address) throws Exception {
        MvcTestResult result = pages.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_page_comes_in_the_language_that_is_asked_for_and_remembers_it(Language language) {
        MvcTestResult answer = pages.get().uri("/about?lang=" + language.tag()).exchange();
        assertThat(answer)
                .bodyText()
                .contains("lang=\"" + language.tag() + "\" dir=\""
                        + language.direction().html() + "\"");
        assertThat(answer).headers().hasValue("Content-Language", language.tag());
        assertThat(answer.getResponse().getHeader("Set-Cookie"))
                .contains("lang=" + language.tag(), "HttpOnly", "SameSite=Lax", "Secure");
        assertThat(pages.get().uri("/about").cookie(new jakarta.servlet.http.Cookie("lang", language.tag())))
                .bodyText()
                .contains("<html lang=\"" + language.tag());
    }

    @Test
    void a_language_nobody_wrote_is_french() {
        assertThat(pages.get().uri("/about?lang=xx").header("Accept-Language", "de"))
                .bodyText()
                .contains("<html lang=\"fr\"");
    }

    @Test
    void a_translation_nobody_checked_says_so_on_every_page() throws Exception {
        assertThat(body("/?lang=he")).contains("טרם נבדק בידי דובר השפה");
        assertThat(body("/?lang=de")).contains("Noch nicht muttersprachlich geprüft");
        assertThat(body("/?lang=fr")).doesNotContain("class=\"unchecked\"");
    }

    @Test
    void changing_the_language_keeps_the_question() throws Exception {
        assertThat(body("/search?q=jardin%20d%27hiver&period=1940&lang=fr"))
                .contains("href=\"/search?q=jardin%20d%27hiver&amp;period=1940&amp;lang=he\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=jardin", "/collections", "/about", "/contact?q=%22%3E%3Cscript%3E"})
    void nothing_is_styled_or_run_inline_and_nothing_comes_from_elsewhere(String address) throws Exception {
        String page = body(address);
        assertThat(INLINE.matcher(page).results().map(java.util.regex.MatchResult::group))
                .isEmpty();
        assertThat(page).doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
    }

    @Test
    void every_answer_carries_the_headers_that_keep_a_visit_private() {
        assertThat(pages.get().uri("/about"))
                .headers()
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Cache-Control", "private, no-cache")
                .satisfies(headers -> assertThat(headers.getFirst("Content-Security-Policy"))
                        .startsWith("default-src 'self'")
                        .doesNotContain("unsafe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=Rosa", "/records/item-tilleuls-register", "/contact?q=Rosa", "/collections/x"})
    void what_may_name_people_stays_out_of_search_engines(String address) {
        assertThat(pages.get().uri(URI.create(address)))
                .headers()
                .hasValue("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/contact", "/collections", "/about?lang=de"})
    void pages_that_name_nobody_may_be_found(String address) {
        assertThat(pages.get().uri(URI.create(address))).headers().doesNotContainHeader("X-Robots-Tag");
    }

    @Test
    void closed_unknown_and_mistyped_answer_alike() throws Exception {
        String closed = missing("/records/" + InventedArchive.CLOSED);
        assertThat(missing("/records/item-tilleuls-nowhere")).isEqualTo(closed);
        assertThat(missing("/records/0")).isEqualTo(closed);
        assertThat(missing("/collections/" + InventedArchive.CLOSED)).isEqualTo(closed);
        assertThat(missing("/records/" + InventedArchive.CLOSED + "/pages/1?q=Rosa"))
                .isEqualTo(closed);
        assertThat(missing("/nowhere")).isEqualTo(closed);
    }

    /** The page without the links that name the address itself. */
    private String missing(String address) throws Exception {
        MvcTestResult result = pages.get().uri(URI.create(address)).exchange();
        assertThat(result).hasStatus(HttpStatus.NOT_FOUND);
        String page = result.getResponse().getContentAsString();
        assertThat(page).contains("Il n’y a rien à cette adresse", "Ne pas être affiché ne veut pas dire");
        return page.replaceAll("(?s)<nav class=\"(?:tongues|menu)\".*?</nav>", "");
    }

    @Test
    void health_says_alive_and_ready_and_nothing_else() {
        assertThat(pages.get().uri("/health"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"alive\":true,\"ready\":true}");
    }

    @Test
    void robots_are_kept_from_tiles_and_desks() throws Exception {
        assertThat(body("/robots.txt")).contains("Disallow: /iiif/image/", "Disallow: /staff/");
    }

    @Test
    void the_contact_page_carries_what_was_looked_for() throws Exception {
        assertThat(body("/contact?q=Rosa%20%3Cb%3ETilleul")).contains("Rosa &lt;b&gt;Tilleul", "tel:+33199000000");
    }
}
