package org.osefrance.archive.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.image.ImageCut.Encoding;
import org.osefrance.archive.ingest.image.ImageCut.Tone;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/** Two scans that differ in one place alone cannot be told apart once that place is withheld. */
class MaskingTest {

    private static final int WIDTH = 1700;
    private static final int HEIGHT = 1300;
    private static final PixelBox SECRET = new PixelBox(611, 403, 337, 61);
    private static final Masks MASKS = new Masks(List.of(SECRET));
    private static final ImageCutter CUTTER = new ImageCutter(64, Duration.ofSeconds(20));

    /** What JPEG smears into the block around a place. */
    private static final int SHADE = 40;

    @TempDir
    static Path folder;

    private static Pyramid one;
    private static Pyramid other;

    @BeforeAll
    static void make() throws Exception {
        ImageWorkshop workshop = new ImageWorkshop(folder);
        one = workshop.pyramidOf(workshop.store("one.png", page(1)));
        other = workshop.pyramidOf(workshop.store("other.png", page(2)));
    }

    /** Strokes all over the page, the same on all pages but for the secret. */
    private static BufferedImage page(long secret) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = page.createGraphics();
        pen.setColor(new Color(0xf0, 0xe8, 0xd8));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        strokes(pen, new PixelBox(0, 0, WIDTH, HEIGHT), 1_500, new Random(7));
        pen.setClip(SECRET.x(), SECRET.y(), SECRET.width(), SECRET.height());
        strokes(pen, SECRET, 120, new Random(secret));
        pen.dispose();
        return page;
    }

    private static void strokes(Graphics2D pen, PixelBox area, int count, Random random) {
        for (int stroke = 0; stroke < count; stroke++) {
            pen.setColor(new Color(random.nextInt(90), random.nextInt(60), random.nextInt(120)));
            int x = area.x() + random.nextInt(area.width());
            int y = area.y() + random.nextInt(area.height());
            pen.drawLine(x, y, x + random.nextInt(40) - 20, y + random.nextInt(40) - 20);
        }
    }

    @Test
    void at_no_size_region_angle_or_form_can_the_two_be_told_apart() throws Exception {
        Random random = new Random(1942);
        for (int trial = 0; trial < 120; trial++) {
            ImageCut cut = anyCut(random);
            BufferedImage ofOne = drawn(one, cut, MASKS);
            BufferedImage ofOther = drawn(other, cut, MASKS);
            int worst = 0;
            for (int y = 0; y < ofOne.getHeight(); y++) {
                for (int x = 0; x < ofOne.getWidth(); x++) {
                    worst = Math.max(worst, difference(ofOne.getRGB(x, y), ofOther.getRGB(x, y)));
                }
            }
            assertThat(worst).as("%s", cut).isLessThanOrEqualTo(SHADE);
        }
    }

    @Test
    void without_the_mask_they_are_told_apart() throws Exception {
        ImageCut whole = ImageCut.plain(new PixelBox(0, 0, WIDTH, HEIGHT), new PixelSize(850, 650));
        assertThat(CUTTER.cut(one, whole)).isNotEqualTo(CUTTER.cut(other, whole));
        ImageCut place = new ImageCut(SECRET, new PixelSize(337, 61), false, 0, Tone.COLOR, Encoding.PNG);
        assertThat(drawn(one, place, Masks.NONE).getRGB(100, 30)).isNotEqualTo(0xff3d3d3d);
        BufferedImage masked = drawn(one, place, MASKS);
        for (int x = 0; x < 337; x++) {
            assertThat(masked.getRGB(x, 30)).isEqualTo(0xff3d3d3d);
        }
    }

    @Test
    void a_tile_that_the_mask_does_not_touch_goes_out_as_it_lies() throws Exception {
        ImageCut far = ImageCut.plain(new PixelBox(0, 1024, 512, 276), new PixelSize(512, 276));
        assertThat(CUTTER.cut(one, far, MASKS).orElseThrow()).isEqualTo(one.tile(0, 0, 2));
        ImageCut near = ImageCut.plain(new PixelBox(512, 0, 512, 512), new PixelSize(512, 512));
        assertThat(CUTTER.cut(one, near, MASKS).orElseThrow()).isNotEqualTo(one.tile(0, 1, 0));
    }

    private static ImageCut anyCut(Random random) {
        int x = random.nextInt(WIDTH - 1);
        int y = random.nextInt(HEIGHT - 1);
        PixelBox region = random.nextInt(4) == 0
                ? new PixelBox(0, 0, WIDTH, HEIGHT)
                : new PixelBox(x, y, 1 + random.nextInt(WIDTH - x), 1 + random.nextInt(HEIGHT - y));
        PixelSize size = new PixelSize(1 + random.nextInt(600), 1 + random.nextInt(600));
        double degrees = random.nextInt(3) == 0 ? random.nextInt(360) : 90 * random.nextInt(4);
        return new ImageCut(
                region,
                size,
                random.nextBoolean(),
                degrees,
                Tone.values()[random.nextInt(2)],
                Encoding.values()[random.nextInt(2)]);
    }

    private static BufferedImage drawn(Pyramid pyramid, ImageCut cut, Masks masks) throws Exception {
        return ImageIO.read(
                new ByteArrayInputStream(CUTTER.cut(pyramid, cut, masks).orElseThrow()));
    }

    private static int difference(int one, int other) {
        int worst = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            worst = Math.max(worst, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        }
        return worst;
    }
}
