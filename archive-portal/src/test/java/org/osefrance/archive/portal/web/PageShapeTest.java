package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = InventedSite.class)
@AutoConfigureMockMvc
class PageShapeTest {

    private static final String WELL = """
            <html lang="fr" dir="ltr"><head><title>t</title></head><body><a href="#main">s</a><header></header>
            <main id="main"><h1>h</h1></main><footer></footer></body></html>
            """;

    private final MockMvcTester pages;

    PageShapeTest(@Autowired MockMvcTester pages) {
        this.pages = pages;
    }

    static Stream<Arguments> pagesInEveryLanguage() {
        return Stream.concat(
                        Screenshots.paths().stream(),
                        Stream.of(
                                "/records/" + InventedArchive.REGISTER + "/pages/1?q=Xylophon",
                                "/records/" + InventedArchive.REGISTER + "/pages/3",
                                "/records/" + InventedArchive.UNREAD + "/pages/1",
                                "/records/" + InventedArchive.SONGS + "/pages/1?q=%D7%91%D7%92%D7%9F",
                                "/records/" + InventedArchive.SONGS,
                                "/collections/" + InventedArchive.SERIES,
                                "/search?q=%D7%A9%D7%99%D7%A8",
                                "/search?q=jardin+Garten&language=deu&genre=letter-parent",
                                "/search?q=%3Cscript%3E%22%27",
                                "/contact?about=/records/" + InventedArchive.REGISTER))
                .flatMap(path -> Arrays.stream(Language.values())
                        .map(language -> Arguments.of(
                                path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag(), language)));
    }

    @ParameterizedTest
    @MethodSource("pagesInEveryLanguage")
    void a_page_has_the_shape_that_those_need_who_do_not_see_it(String path, Language language) throws Exception {
        String html = pages.get().uri(URI.create(path)).exchange().getResponse().getContentAsString();
        assertThat(PageShape.findings(html, language)).isEmpty();
    }

    @Test
    void a_page_that_is_well_has_no_findings() {
        assertThat(PageShape.findings(WELL, Language.FRENCH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>h</h1> | <h1>h</h1><h1>i</h1> | 2 h1",
                "<h1>h</h1> | <h1>h</h1><h3>i</h3> | a heading skips",
                "<h1>h</h1> | <h1>h</h1><input id='q'> | a field without a label",
                "<h1>h</h1> | <h1>h</h1><img src='x'> | an image without alt",
                "<h1>h</h1> | <h1>h</h1><p id='main'></p> | an id twice",
                "<h1>h</h1> | <h1>h</h1><label for='no'>x</label> | for leads nowhere",
                "<h1>h</h1> | <h1>h</h1><nav></nav> | a landmark without a name",
                "<h1>h</h1> | <h1>h</h1><button></button> | nothing to read out",
                "<h1>h</h1> | <h1>h</h1><a href='/' aria-hidden='true'>x</a> | hidden but reached",
                "<h1>h</h1> | <h1>??key_fr??</h1> | a text without words",
                "<footer></footer> | <p></p> | not one footer",
                "#main | #other | the first stop is no way to the content",
                "ltr | rtl | html dir"
            })
    void each_fault_is_found(String well, String broken, String finding) {
        assertThat(PageShape.findings(WELL.replace(well, broken), Language.FRENCH))
                .anySatisfy(found -> assertThat(found).startsWith(finding));
    }

    @Test
    void a_latin_name_in_a_hebrew_page_has_to_stand_apart() {
        String hebrew = WELL.replace("\"fr\" dir=\"ltr\"", "\"he\" dir=\"rtl\"");
        assertThat(PageShape.findings(hebrew.replace("<h1>h", "<h1>Rosa Tilleul"), Language.HEBREW))
                .containsExactly("not isolated: Rosa Tilleul");
        assertThat(PageShape.findings(hebrew.replace("<h1>h", "<h1><bdi>Rosa Tilleul</bdi>"), Language.HEBREW))
                .isEmpty();
    }
}
