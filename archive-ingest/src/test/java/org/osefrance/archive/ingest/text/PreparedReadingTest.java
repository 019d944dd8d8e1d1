package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PageWorth;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.media.Word;

/** Pages drawn here that bare Tesseract reads badly, wrongly, or where nothing is. */
class PreparedReadingTest {

    private static final String[] LINES = {
        "Les enfants de la maison sont au jardin", "et ils ont trouvé des pommes pour le soir"
    };
    private static final List<String> FRENCH = List.of("fra");

    @TempDir
    static Path folder;

    private static TesseractReader reader;

    @BeforeAll
    static void findTesseract() throws Exception {
        var limits = ChildLimits.generous().within(Duration.ofSeconds(120));
        reader = TesseractReader.probe(
                LimitedProcesses.probe(folder, System.getenv("PATH")), limits, folder, Clock.systemUTC());
    }

    private static PageText read(BufferedImage image, List<String> languages) throws Exception {
        Path file = folder.resolve("page" + image.hashCode() + ".png");
        ImageIO.write(image, "png", file.toFile());
        var page = new PageImage(file, 0, 1, new PixelSize(image.getWidth(), image.getHeight()));
        PageReading reading = reader.read(page, ReadingLanguages.among(languages));
        assertThat(reading).isInstanceOf(PageReading.Read.class);
        return ((PageReading.Read) reading).text();
    }

    /** The picture moved by a transformation, on white, in a frame of a size. */
    private static BufferedImage moved(BufferedImage image, AffineTransform move, int width, int height) {
        var moved = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = moved.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(image, move, null);
        pen.dispose();
        return moved;
    }

    private static BufferedImage page() {
        return DrawnPage.full(LINES).image();
    }

    private static Word firstOf(PageText text, String word) {
        return text.words().filter(each -> each.text().equals(word)).findFirst().orElseThrow();
    }

    private static void assertLiesWhereDrawn(Word word, AffineTransform move) {
        var drawn = DrawnPage.full(LINES).boxes().get(1); // "enfants" in the first line
        var there = move.transform(
                new Point2D.Double(drawn.x() + drawn.width() / 2.0, drawn.y() + drawn.height() / 2.0), null);
        assertThat(there.distance(
                        word.box().x() + word.box().width() / 2.0,
                        word.box().y() + word.box().height() / 2.0))
                .isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 4})
    void a_slanting_page_is_straightened_and_its_words_lie_where_they_slant(double degrees) throws Exception {
        var slant = AffineTransform.getRotateInstance(
                Math.toRadians(degrees), DrawnPage.WIDTH / 2.0, DrawnPage.HEIGHT / 2.0);
        PageText text = read(moved(page(), slant, DrawnPage.WIDTH, DrawnPage.HEIGHT), FRENCH);
        assertThat(text.plainText()).contains(LINES);
        assertLiesWhereDrawn(firstOf(text, "enfants"), slant);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_page_that_lies_on_its_side_or_stands_on_its_head_is_read(int quarters) throws Exception {
        var turn = new AffineTransform();
        boolean lies = quarters % 2 == 1;
        int width = lies ? DrawnPage.HEIGHT : DrawnPage.WIDTH;
        int height = lies ? DrawnPage.WIDTH : DrawnPage.HEIGHT;
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-DrawnPage.WIDTH / 2.0, -DrawnPage.HEIGHT / 2.0);
        PageText text = read(moved(page(), turn, width, height), FRENCH);
        assertThat(text.plainText()).contains(LINES);
        assertThat(text.image()).isEqualTo(new PixelSize(width, height));
        assertLiesWhereDrawn(firstOf(text, "enfants"), turn);
    }

    @Test
    void faint_writing_on_shaded_paper_is_read() throws Exception {
        var twice = AffineTransform.getScaleInstance(2, 2);
        BufferedImage page = moved(page(), twice, 2 * DrawnPage.WIDTH, 2 * DrawnPage.HEIGHT);
        var grain = new Random(5);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int ink = 255 - (page.getRGB(x, y) & 255);
                int paper = 90 + 110 * x / page.getWidth() + 20 * y / page.getHeight();
                int grey = Math.clamp(paper - ink / 8 + (long) (6 * grain.nextGaussian()), 0, 255);
                page.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        PageText text = read(page, FRENCH);
        assertThat(text.plainText()).contains("enfants de la maison", "trouvé des pommes");
    }

    @Test
    void yiddish_is_found_among_all_and_told_from_hebrew() throws Exception {
        String[] lines = {"די קינדער זענען געקומען אין הויז", "און מיר האבן נישט געוואוסט אז זיי"};
        PageText text = read(DrawnPage.full(lines).image(), List.of("fra", "deu", "eng", "heb", "yid"));
        assertThat(text.maker())
                .isInstanceOfSatisfying(
                        TextMaker.Reader.class,
                        maker -> assertThat(maker.languages()).containsExactly("yid"));
    }

    @Test
    void what_is_joined_up_like_a_hand_is_a_place_without_words() throws Exception {
        var page = DrawnPage.of("Maison des Tilleuls", "Liste des enfants arrivés hier", "avec leur valise");
        Graphics2D pen = page.image().createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2.5f));
        var hand = new Random(11);
        for (int line = 0; line < 4; line++) {
            for (int word = 0; word < 6; word++) {
                pen.draw(scribble(hand, 130 + 170 * word, 480 + 85 * line));
            }
        }
        pen.dispose();
        PageText text = read(page.image(), FRENCH);
        assertThat(text.plainText()).contains("Liste des enfants");
        assertThat(text.unread()).isNotEmpty().allSatisfy(region -> {
            assertThat(region.kind()).isEqualTo(UnreadRegion.Kind.HANDWRITING);
            assertThat(region.box().y()).isGreaterThan(400);
        });
        assertThat(text.words().filter(word -> word.box().y() > 400)).isEmpty();
    }

    private static Path2D scribble(Random hand, double x, double y) {
        var stroke = new Path2D.Double();
        stroke.moveTo(x, y);
        for (int loop = 1; loop <= 6; loop++) {
            double to = x + 20 * loop;
            stroke.curveTo(to - 16, y - 10 - hand.nextInt(26), to - 2, y - 20 - hand.nextInt(10), to - 8, y);
            stroke.curveTo(to - 6, y + hand.nextInt(9), to - 3, y + 4, to, y - hand.nextInt(6));
        }
        return stroke;
    }

    @Test
    void paper_and_pictures_have_no_words() throws Exception {
        var paper = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var picture = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var random = new Random(9);
        Graphics2D pen = picture.createGraphics();
        for (int leaf = 0; leaf < 4000; leaf++) {
            pen.setColor(new Color(random.nextInt(40, 220), random.nextInt(40, 220), random.nextInt(40, 220)));
            int x = random.nextInt(1240);
            int y = random.nextInt(1754);
            pen.drawLine(x, y, x + random.nextInt(-24, 25), y + random.nextInt(-24, 25));
            pen.fillOval(x, y, random.nextInt(1, 60), random.nextInt(1, 40));
        }
        pen.dispose();
        for (int y = 0; y < paper.getHeight(); y++) {
            for (int x = 0; x < paper.getWidth(); x++) {
                int grey = 205 + random.nextInt(30);
                paper.setRGB(x, y, grey << 16 | grey << 8 | grey - 20);
            }
        }
        PageText blank = read(paper, FRENCH);
        assertThat(blank.blocks()).isEmpty();
        assertThat(PageWorth.of(blank)).isEqualTo(PageWorth.BLANK);
        assertThat(read(picture, FRENCH).blocks()).isEmpty();
    }
}
