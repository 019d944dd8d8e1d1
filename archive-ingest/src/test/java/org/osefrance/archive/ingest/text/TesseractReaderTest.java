package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.text.PageReading.Read;
import org.osefrance.archive.ingest.text.PageReading.Unread;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PageWorth;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

/** The installed Tesseract reads pages drawn here; without it these tests fail and say what to install. */
class TesseractReaderTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final ChildLimits LIMITS = ChildLimits.generous().within(Duration.ofSeconds(60));
    private static final ReadingLanguages FRENCH = ReadingLanguages.among(List.of("fra"));
    private static final Map<String, String[]> LINES = Map.of(
            "fra",
                    new String[] {
                        "Les enfants sont arrivés dans la maison", "avec leur valise et ils ne disent pas un mot"
                    },
            "deu", new String[] {"Die Kinder sind in das Haus gekommen", "und wir haben nicht gewusst, dass sie"},
            "eng", new String[] {"The children have come to the house", "and they were not in the garden with us"},
            "ces", new String[] {"Děti jsou v domě a my jsme je ještě", "viděli na zahradě, ale nebyly tam už"},
            "heb", new String[] {"הילדים באו אל הבית של הדודה", "והם לא אמרו כי היא גם שם"});

    @TempDir
    static Path folder;

    private static TesseractReader reader;

    @BeforeAll
    static void findTesseract() throws Exception {
        reader = TesseractReader.probe(LimitedProcesses.probe(folder, System.getenv("PATH")), LIMITS, folder, CLOCK);
        assertThat(reader.languages())
                .as("install tesseract-ocr-fra, -deu, -eng, -ces, -heb to run these tests")
                .contains("fra", "deu", "eng", "ces", "heb");
    }

    private static String[] lines(String language) {
        return LINES.getOrDefault(language, new String[0]);
    }

    private static PageText read(PageImage page, ReadingLanguages languages) throws Exception {
        PageReading reading = reader.read(page, languages);
        assertThat(reading).isInstanceOf(Read.class);
        assertThat(((Read) reading).cpu()).isPositive();
        return ((Read) reading).text();
    }

    private static void assertWordsWhereDrawn(PageText text, DrawnPage drawn) {
        List<PixelBox> read = text.words().map(Word::box).toList();
        assertThat(read).hasSameSizeAs(drawn.boxes());
        for (int i = 0; i < read.size(); i++) {
            PixelBox room = drawn.boxes().get(i);
            PixelBox both = read.get(i).union(room);
            assertThat(both.width() - room.width()).as("sticks out of " + room).isLessThan(12);
            assertThat(both.height() - room.height()).isLessThan(12);
        }
    }

    @Test
    void words_are_read_with_their_places_their_maker_and_their_confidence() throws Exception {
        var drawn = DrawnPage.of("Maison des Tilleuls", "Liste des enfants arrivés hier");
        PageText text = read(drawn.png(folder.resolve("a.png")), FRENCH);
        assertThat(text.plainText().replaceAll("\\s+", " "))
                .isEqualTo("Maison des Tilleuls Liste des enfants arrivés hier");
        assertWordsWhereDrawn(text, drawn);
        assertThat(text.image()).isEqualTo(DrawnPage.size());
        assertThat(text.meanConfidence()).isBetween(0.8, 1.0);
        assertThat(text.madeAt()).isEqualTo(NOON);
        assertThat(text.maker()).isInstanceOfSatisfying(TextMaker.Reader.class, maker -> {
            assertThat(maker.program()).isEqualTo("tesseract");
            assertThat(maker.version()).matches("[0-9]+\\..*");
            assertThat(maker.languages()).containsExactly("fra");
        });
    }

    @Test
    void a_page_stored_on_its_side_is_read_upright_and_its_boxes_are_those_of_the_upright_page() throws Exception {
        var drawn = DrawnPage.of("Maison des Tilleuls", "Liste des enfants arrivés hier");
        PageText text = read(drawn.jpegLyingOnItsSide(folder.resolve("lying.jpg")), FRENCH);
        assertThat(text.image()).isEqualTo(DrawnPage.size());
        assertWordsWhereDrawn(text, drawn);
    }

    @Test
    void the_pages_of_one_file_are_read_one_by_one() throws Exception {
        Path file = folder.resolve("two.tif");
        DrawnPage.tiff(file, DrawnPage.of("première page"), DrawnPage.of("seconde page"));
        assertThat(read(new PageImage(file, 0, 1, DrawnPage.size()), FRENCH).plainText())
                .isEqualTo("première page");
        assertThat(read(new PageImage(file, 1, 1, DrawnPage.size()), FRENCH).plainText())
                .isEqualTo("seconde page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fra", "deu", "eng", "ces", "heb"})
    void the_language_of_a_page_is_found_by_looking_at_it(String language) throws Exception {
        PageImage page = DrawnPage.full(lines(language)).png(folder.resolve(language + ".png"));
        assertThat(read(page, ReadingLanguages.unknown()).maker())
                .isInstanceOfSatisfying(
                        TextMaker.Reader.class,
                        maker -> assertThat(maker.languages()).containsExactly(language));
    }

    @ParameterizedTest
    @CsvSource({"'fra,deu,heb,yid'", "'fra,heb'", "heb", "''"})
    void hebrew_with_vowel_points_is_read_as_hebrew_whatever_was_expected(String expected) throws Exception {
        var drawn = DrawnPage.full(
                "הַיְלָדִים בָּאוּ אֶל הַבַּיִת שֶׁל הַדּוֹדָה",
                "וְהֵם לֹא אָמְרוּ כִּי הִיא גַּם שָׁם",
                "אֲבָל הַתִּקְוָה הָיְתָה חֲזָקָה מִן הַפַּחַד");
        PageImage page = drawn.png(folder.resolve("points.png"));
        List<String> languages = expected.isEmpty() ? List.of() : List.of(expected.split(","));
        PageText text = read(page, ReadingLanguages.among(languages));
        assertThat(text.maker())
                .isInstanceOfSatisfying(
                        TextMaker.Reader.class,
                        maker -> assertThat(maker.languages()).containsExactly("heb"));
        String letters = text.plainText().replaceAll("\\p{M}", "");
        assertThat(letters).contains("הילדים", "הבית", "אמרו", "התקוה");
        assertThat(PageWorth.of(text)).isIn(PageWorth.OK, PageWorth.POOR);
    }

    @Test
    void a_page_in_another_language_than_the_page_before_is_read_again() throws Exception {
        PageImage page = DrawnPage.full(lines("deu")).png(folder.resolve("after.png"));
        var languages = ReadingLanguages.among(List.of("fra", "deu")).after("fra");
        assertThat(read(page, languages).maker())
                .isInstanceOfSatisfying(
                        TextMaker.Reader.class,
                        maker -> assertThat(maker.languages()).containsExactly("deu"));
    }

    @Test
    void an_empty_page_is_read_and_has_no_words() throws Exception {
        PageImage page = DrawnPage.of().png(folder.resolve("empty.png"));
        assertThat(read(page, ReadingLanguages.among(List.of("fra", "deu"))).blocks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-l.png", "page [1].png", "$(touch x) 'y'.png", "été [page=2].png"})
    void no_name_of_a_file_is_taken_for_an_option(String name) throws Exception {
        PageImage page = DrawnPage.full(lines("fra")).png(folder.resolve(name));
        assertThat(read(page, ReadingLanguages.among(List.of("fra", "deu"))).plainText())
                .contains("enfants");
    }

    @Test
    void what_is_no_image_is_unread_and_no_file_it_names_is_opened() throws Exception {
        PageImage real = DrawnPage.of("Maison des Tilleuls").png(folder.resolve("named.png"));
        Path broken = folder.resolve("broken.jpg");
        Files.write(broken, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 1, 2, 3});
        assertThat(reader.read(new PageImage(broken, 0, 1, real.upright()), FRENCH))
                .isInstanceOfSatisfying(
                        Unread.class,
                        unread -> assertThat(unread.reason()).startsWith("tesseract ended with status 1"));
    }

    @Test
    void a_language_without_a_model_is_named() throws Exception {
        PageImage page = DrawnPage.of("x").png(folder.resolve("x.png"));
        assertThat(reader.read(page, ReadingLanguages.among(List.of("tlh"))))
                .isInstanceOfSatisfying(
                        Unread.class,
                        unread -> assertThat(unread.reason())
                                .startsWith("no reading model is installed for tlh; there are "));
    }

    @Test
    void nothing_is_left_in_the_scratch_folder() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        var processes = LimitedProcesses.probe(own, System.getenv("PATH"));
        var tidy = TesseractReader.probe(processes, LIMITS, own, CLOCK);
        PageImage page = DrawnPage.of("Maison des Tilleuls").jpegLyingOnItsSide(folder.resolve("tidy.jpg"));
        assertThat(tidy.read(page, ReadingLanguages.among(List.of("fra", "deu"))))
                .isInstanceOf(Read.class);
        assertThat(own).isEmptyDirectory();
    }

    @Test
    void without_tesseract_the_message_says_what_to_install() throws Exception {
        var processes = LimitedProcesses.probe(folder, "/nowhere");
        assertThatThrownBy(() -> TesseractReader.probe(processes, LIMITS, folder, CLOCK))
                .isInstanceOf(ReaderUnavailableException.class)
                .hasMessageContaining("Debian package tesseract-ocr");
    }
}
