package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

/** An archivist writes a page down, with keys alone and without a script; no version is lost and no machine comes above it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TranscriptionInBrowserTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");

    private @Nullable LetterHouse house;
    private @Nullable StaffMember ada;
    private String desk = "";
    private String page = "";

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new LetterHouse(folder);
        ada = house.ada();
        house.seat(ada);
        desk = "/staff/transcription/" + house.page();
        page = "/records/" + house.item() + "/pages/" + house.page();
    }

    @AfterAll
    void stop() {
        ada().close();
        house().close();
    }

    private LetterHouse house() {
        return Objects.requireNonNull(house);
    }

    private StaffMember ada() {
        return Objects.requireNonNull(ada);
    }

    private PageText text() {
        return house().archive().catalog().findText(MACHINERY, house().page()).orElseThrow();
    }

    private List<TextVersion> versions() {
        return house().archive().catalog().listTexts(MACHINERY, house().page());
    }

    private String post(String address, Map<String, String> fields) throws IOException, InterruptedException {
        return ada().browser().submit(desk + "?lang=en", address, fields).body();
    }

    private String stranger(String address) throws IOException, InterruptedException {
        try (Browser stranger = new Browser(house().server().port())) {
            return stranger.get(address).body();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(1)
    void the_desk_has_room_and_its_shape(Language language) throws IOException, InterruptedException {
        for (String way : List.of("", "/versions", "/bring")) {
            house().assertRoomy(desk + way, "transcription" + way.replace('/', '-'), language);
            String drawn =
                    ada().browser().get(desk + way + "?lang=" + language.tag()).body();
            assertThat(PageShape.findings(drawn, language)).as(way).isEmpty();
        }
        String item = "/staff/transcription/items/" + house().item() + "/bring";
        house().assertRoomy(item, "transcription-item", language);
        assertThat(stranger(page)).doesNotContain("/staff/transcription");
        assertThat(stranger(desk)).doesNotContain("name=\"text\"");
    }

    @Test
    @Order(2)
    void a_page_is_corrected_with_keys_alone() throws IOException, InterruptedException {
        PageText machine = text();
        Word before = machine.words()
                .filter(word -> word.text().startsWith("Frühling"))
                .findFirst()
                .orElseThrow();
        Page shown = house().visit().open(desk + "?lang=en");
        shown.setViewportSize(1280, 900);
        Locator first = shown.locator("#line-0");
        first.focus();
        assertThat(shown.locator("li:focus-within .line-strip").isVisible()).isTrue();
        shown.keyboard().press("Control+a");
        shown.keyboard().type("UNE PAGE INVENTÉE [illisible]");
        shown.keyboard().press("Enter");
        assertThat(shown.evaluate("() => document.activeElement.id")).isEqualTo("line-1");
        shown.keyboard().press("End");
        shown.keyboard().type(" Tilleulville[?]");
        shown.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/transcription-at-work.png")));
        shown.keyboard().press("Control+Enter");
        shown.waitForURL("**" + desk + "?kept=2");
        assertThat(shown.locator(".done").textContent()).contains("Version 2");

        PageText written = text();
        assertThat(written.maker()).isEqualTo(new TextMaker.Transcriber("ada"));
        assertThat(written.words().map(Word::text)).contains("INVENTÉE", "[illisible]", "Tilleulville[?]");
        assertThat(written.words()
                        .filter(word -> word.text().equals(before.text()))
                        .map(Word::box))
                .contains(before.box());
        assertThat(house().archive().awaitIndex()).isTrue();
        assertThat(stranger("/search?q=Tilleulville&lang=en")).contains("/pages/1");
        assertThat(stranger("/search?q=illisible&lang=en")).doesNotContain("/pages/1");
        assertThat(stranger(page + "?lang=fr"))
                .contains("Transcription vérifiée par l’équipe des archives", "INVENTÉE")
                .doesNotContain(">ada<", " ada");
    }

    @Test
    @Order(3)
    void a_machine_that_reads_again_changes_nothing_shown() throws IOException, InterruptedException {
        PageText written = text();
        PageText again = new PageText(
                written.image(),
                List.of(),
                new TextMaker.Reader("tesseract", "9", List.of("deu")),
                Instant.parse("2027-01-01T00:00:00Z"));
        house().archive()
                .register()
                .putText(house().page(), again, "invented/again.xml", new Signature("pipeline", "read again"));
        assertThat(text()).isEqualTo(written);
        assertThat(versions()).extracting(TextVersion::current).containsExactly(false, true, false);
        assertThat(stranger(page)).contains("INVENTÉE");
        String told =
                ada().browser().get(desk + "/versions?lang=en&from=1&to=2").body();
        assertThat(told).contains("tesseract 9", "written by a person", "<ins>", "Tilleulville[?]");
    }

    @Test
    @Order(4)
    void without_a_script_every_button_changes_the_lines_and_keeps_nothing() throws IOException, InterruptedException {
        Map<String, String> form =
                Map.of("text", "Liebe Freundin|aus Tilleulville", "place", "100,100,600,50", "opens", "0", "seen", "2");
        String split = post(desk, with(form, "do", "split:0"));
        assertThat(split).contains("value=\"Liebe Freundin\"", "value=\"aus Tilleulville\"");
        assertThat(post(desk, with(form, "do", "add:0"))).contains("id=\"line-1\"");
        assertThat(post(desk, with(form, "do", "stay"))).contains("Liebe Freundin|aus");
        String wrong = post(desk, with(with(form, "place", "somewhere"), "do", "save"));
        assertThat(wrong).contains("line 1 is not on the image", "Liebe Freundin|aus");
        assertThat(versions()).hasSize(3);
        assertThat(ada().browser().get(desk + "?start=blank&lang=en").body()).doesNotContain("INVENTÉE");
    }

    private static Map<String, String> with(Map<String, String> form, String key, String value) {
        Map<String, String> more = new TreeMap<>(form);
        more.put(key, value);
        return more;
    }

    @Test
    @Order(5)
    void whoever_comes_second_is_shown_the_other_version_and_loses_nothing() throws IOException, InterruptedException {
        Map<String, String> mine = Map.of("text", "Mine alone", "place", "100,100,600,50", "seen", "1", "do", "save");
        String told = post(desk, mine);
        assertThat(told)
                .contains("Somebody kept another version meanwhile", "value=\"Mine alone\"", "Version 2, by ada")
                .contains("name=\"seen\" value=\"2\"", "<del>");
        assertThat(versions()).hasSize(3);
        post(desk, with(mine, "seen", "2"));
        assertThat(text().plainText()).isEqualTo("Mine alone");
    }

    @Test
    @Order(6)
    void the_way_back_is_a_new_version() throws IOException, InterruptedException {
        assertThat(post(desk + "/versions/2/back", Map.of("seen", "2"))).contains("meanwhile");
        post(desk + "/versions/2/back", Map.of("seen", "4"));
        assertThat(text().words().map(Word::text)).contains("INVENTÉE");
        assertThat(versions()).hasSize(5);
        assertThat(versions()).extracting(TextVersion::location).doesNotHaveDuplicates();
        RecordId file = new RecordId(versions().getLast().location().split("/")[0]);
        assertThat(house().archive().store().verify(file)).isEmpty();
    }

    @Test
    @Order(7)
    void a_reading_of_another_program_is_found_by_nobody_before_it_is_accepted()
            throws IOException, InterruptedException {
        byte[] file = """
                <PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
                <Metadata><Creator>Transkribus</Creator><Created>2024-05-01T08:00:00</Created></Metadata>
                <Page imageFilename="x.jpg" imageWidth="500" imageHeight="700"><TextRegion id="r">
                <Coords points="10,10 400,10 400,60"/><TextLine id="l"><Coords points="10,10 400,10 400,60"/>
                <TextEquiv><Unicode>Mirabellenbaum am Zaun</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>
                """.getBytes(StandardCharsets.UTF_8);
        Page shown = house().visit().open(desk + "/bring?lang=en");
        shown.locator("#file").setInputFiles(new FilePayload("invented seite.xml", "text/xml", file));
        shown.locator("form[enctype] button").click();
        shown.waitForURL("**/bring?name=*");
        assertThat(shown.locator("main").textContent()).contains("Transkribus", "Mirabellenbaum", "invented_seite.xml");
        assertThat(house().archive().awaitIndex()).isTrue();
        assertThat(stranger("/search?q=Mirabellenbaum")).doesNotContain("/pages/1");
        shown.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/transcription-look.png"))
                .setFullPage(true));
        shown.locator("main button.primary").first().click();
        shown.waitForURL("**" + desk + "?kept=6");
        assertThat(text().maker()).isEqualTo(new TextMaker.Transcriber("ada"));
        assertThat(text().plainText()).isEqualTo("Mirabellenbaum am Zaun");
        assertThat(house().archive().awaitIndex()).isTrue();
        assertThat(stranger("/search?q=Mirabellenbaum")).contains("/pages/1");
        assertThat(ada().browser().get(desk + "/bring?name=../original").statusCode())
                .isEqualTo(404);
        byte[] hocr = """
                <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
                <html><head><meta name='ocr-system' content='invented 1.2' /></head><body>
                <div class='ocr_page' title='bbox 0 0 500 700'><span class='ocr_line' title='bbox 10 10 400 60'>
                <span class='ocrx_word' title='bbox 10 10 200 60; x_wconf 90'>Quittenbaum</span></span></div></body></html>
                """.getBytes(StandardCharsets.UTF_8);
        shown = house().visit().open(desk + "/bring?lang=en");
        shown.locator("#file").setInputFiles(new FilePayload("invented.hocr", "text/html", hocr));
        shown.locator("form[enctype] button").click();
        shown.waitForURL("**/bring?name=*");
        assertThat(shown.locator("main").textContent()).contains("invented", "Quittenbaum", "invented.hocr");
    }

    @Test
    @Order(8)
    void a_file_that_is_no_reading_is_refused_and_not_kept() {
        Page shown = house().visit().open(desk + "/bring?lang=en");
        int there = shown.locator(".receipts li").count();
        shown.locator("#file")
                .setInputFiles(new FilePayload(
                        "bomb.xml",
                        "text/xml",
                        "<!DOCTYPE a [<!ENTITY b 'c'>]><PcGts>&b;</PcGts>".getBytes(StandardCharsets.UTF_8)));
        shown.locator("form[enctype] button").click();
        shown.waitForSelector(".problem");
        assertThat(shown.locator("main").textContent()).contains("neither PAGE nor ALTO", "XML_DOCUMENT_TYPE");
        assertThat(house().visit()
                        .open(desk + "/bring?lang=en")
                        .locator(".receipts li")
                        .count())
                .isEqualTo(there);
    }

    @Test
    @Order(9)
    void files_of_a_whole_document_find_their_pages_by_name() {
        String item = "/staff/transcription/items/" + house().item() + "/bring?lang=en";
        Page shown = house().visit().open(item);
        byte[] file = ("<alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'><Layout><Page WIDTH='100' HEIGHT='100'>"
                        + "<PrintSpace><TextBlock><TextLine><String CONTENT='Quitten' HPOS='1' VPOS='1' WIDTH='9' HEIGHT='9'/>"
                        + "</TextLine></TextBlock></PrintSpace></Page></Layout></alto>")
                .getBytes(StandardCharsets.UTF_8);
        String stem = house().archive()
                .catalog()
                .listFiles(MACHINERY, house().item())
                .getFirst()
                .file()
                .name();
        String own = stem.substring(0, stem.lastIndexOf('.')) + ".xml";
        shown.locator("#files").setInputFiles(new FilePayload[] {
            new FilePayload(own, "text/xml", file), new FilePayload("somebody-else.xml", "text/xml", file)
        });
        shown.locator("form[enctype] button").click();
        shown.waitForSelector("#fates");
        assertThat(shown.locator(".receipts").textContent())
                .contains("Page 1: look at it", "No scan of this document has this name");
        shown.locator(".receipts a").click();
        shown.waitForURL("**/bring?name=*");
        assertThat(shown.locator("main").textContent()).contains("Quitten");
    }
}
