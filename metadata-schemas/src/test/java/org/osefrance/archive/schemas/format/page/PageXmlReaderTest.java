package org.osefrance.archive.schemas.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.validation.Finding;

class PageXmlReaderTest {

    private static final PixelSize IMAGE = new PixelSize(1000, 2000);
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/VERSION">
              <Metadata><Creator>Transkribus</Creator><Created>2024-05-01T08:00:00</Created>
                <LastChange>2024-05-02T10:00:00+02:00</LastChange><Comments>none</Comments></Metadata>
              <Page imageFilename="invented_01.jpg" imageWidth="500" imageHeight="1000">
            """;
    private static final String FOOT = "</Page></PcGts>";

    private static PageXmlReading read(String body) {
        return read("2019-07-15", body);
    }

    private static PageXmlReading read(String version, String body) {
        return file(HEAD.replace("VERSION", version) + body + FOOT);
    }

    private static PageXmlReading file(String file) {
        return new PageXmlReader()
                .read(new ByteArrayInputStream(file.strip().getBytes(StandardCharsets.UTF_8)), IMAGE, RECEIVED);
    }

    private static String line(String id, String points, String text) {
        return "<TextLine id='" + id + "'><Coords points='" + points + "'/><Baseline points='1,2 3,2'/>"
                + "<TextEquiv><Unicode>" + text + "</Unicode></TextEquiv></TextLine>";
    }

    private static String region(String id, String lines) {
        return "<TextRegion id='" + id + "'><Coords points='10,10 490,10 490,400 10,400'/>" + lines + "</TextRegion>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-07-15", "2019-07-15"})
    void lines_come_with_places_on_our_image_and_with_who_made_them(String version) {
        PageXmlReading read =
                read(version, region("r1", line("l1", "100,50 300,52 298,80 99,78", "Liebe  Rosa,\n im Garten")));
        PageText text = read.text().orElseThrow();
        TextLine line = text.lines().findFirst().orElseThrow();
        assertThat(line.text()).isEqualTo("Liebe Rosa, im Garten");
        assertThat(line.box()).isEqualTo(new PixelBox(198, 100, 402, 60));
        assertThat(text.image()).isEqualTo(IMAGE);
        assertThat(text.maker())
                .isInstanceOfSatisfying(
                        TextMaker.Reader.class,
                        maker -> assertThat(maker.program()).isEqualTo("Transkribus"));
        assertThat(text.madeAt()).isEqualTo(Instant.parse("2024-05-02T08:00:00Z"));
        assertThat(read.imageName()).contains("invented_01.jpg");
        assertThat(read.findings()).extracting(Finding::code).containsOnly("PAGE_BOXES_GUESSED");
        assertThat(line.words()).allSatisfy(word -> {
            assertThat(word.box().x()).isGreaterThanOrEqualTo(198);
            assertThat(word.box().right()).isLessThanOrEqualTo(600);
        });
    }

    @Test
    void words_keep_their_own_places_unless_somebody_changed_the_line() {
        String words = "<Word id='w1'><Coords points='10,10 50,10 50,30 10,30'/>"
                + "<Glyph id='g'><Coords points='1,1 2,2'/><TextEquiv><Unicode>X</Unicode></TextEquiv></Glyph>"
                + "<TextEquiv conf='0.5'><Unicode>Drei</Unicode></TextEquiv></Word>"
                + "<Word id='w2'><Coords points='60,10 99,10 99,30 60,30'/>"
                + "<TextEquiv><Unicode>Linden</Unicode></TextEquiv></Word>";
        TextLine same = only(words + "<TextEquiv><Unicode>Drei Linden</Unicode></TextEquiv>");
        assertThat(same.words())
                .containsExactly(
                        new Word("Drei", new PixelBox(20, 20, 80, 40), 0.5),
                        new Word("Linden", new PixelBox(120, 20, 78, 40), 1));
        assertThat(only(words).text()).isEqualTo("Drei Linden");
        assertThat(only(words + "<TextEquiv><Unicode>Drei alte Linden</Unicode></TextEquiv>")
                        .text())
                .isEqualTo("Drei alte Linden");
    }

    private static TextLine only(String inside) {
        return read(region("r", "<TextLine id='l'><Coords points='5,5 120,5 120,40 5,40'/>" + inside + "</TextLine>"))
                .text()
                .orElseThrow()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void of_several_readings_the_first_by_number_counts() {
        TextLine line = only("<TextEquiv index='1'><Unicode>second</Unicode></TextEquiv>"
                + "<TextEquiv index='0'><Unicode>first</Unicode></TextEquiv>");
        assertThat(line.text()).isEqualTo("first");
    }

    @Test
    void regions_come_in_reading_order() {
        String order = "<ReadingOrder><OrderedGroup id='o'><RegionRefIndexed index='0' regionRef='b'/>"
                + "<RegionRefIndexed index='1' regionRef='a'/></OrderedGroup></ReadingOrder>";
        PageText text = read(order
                        + region("a", line("1", "20,20 90,30", "zweitens"))
                        + region("b", line("2", "20,50 90,60", "erstens")))
                .text()
                .orElseThrow();
        assertThat(text.plainText()).isEqualTo("erstens\n\nzweitens");
    }

    @Test
    void hebrew_runs_from_the_right() {
        TextLine line = only("<TextEquiv><Unicode>שיר הבית</Unicode></TextEquiv>");
        assertThat(line.words().getFirst().box().x())
                .isGreaterThan(line.words().getLast().box().x());
    }

    @Test
    void an_outline_beside_the_image_is_left_out_and_one_over_the_edge_is_cut() {
        TextLine line = read(region("r", line("l", "400,900 700,900 700,1100 400,1100", "am Rand")))
                .text()
                .orElseThrow()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(line.box()).isEqualTo(new PixelBox(800, 1800, 200, 200));
        PageXmlReading beside = read(region("r", line("l", "900,900 950,950", "weg") + line("m", "broken", "da")));
        assertThat(beside.findings()).extracting(Finding::code).contains("PAGE_OUTLINE");
        assertThat(beside.text().orElseThrow().plainText()).isEqualTo("weg\nda");
    }

    @Test
    void a_region_without_lines_is_not_lost() {
        assertThat(read(region("r", "<TextEquiv><Unicode>nur so</Unicode></TextEquiv>"))
                        .text()
                        .orElseThrow()
                        .plainText())
                .isEqualTo("nur so");
    }

    @Test
    void what_is_no_page_file_is_refused_by_name() {
        assertThat(file("<alto/>").findings()).extracting(Finding::code).containsExactly("PAGE_NOT_PAGE");
        assertThat(file("not xml").findings()).extracting(Finding::code).containsExactly("XML_NOT_WELL_FORMED");
        PageXmlReading typed = file("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><PcGts>&e;</PcGts>");
        assertThat(typed.findings()).extracting(Finding::code).containsExactly("XML_DOCUMENT_TYPE");
        assertThat(typed.text()).isEmpty();
        assertThat(file("<PcGts xmlns='urn:other'/>").findings())
                .extracting(Finding::code)
                .containsExactly("PAGE_NAMESPACE");
    }
}
