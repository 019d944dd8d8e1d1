package org.osefrance.archive.ingest.separator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.ingest.raster.GreyRaster;

class SeparatorCodeTest {

    private static final Separator SHEET = new Separator("TIL/12 bis", "1942-08~", "Schachtel 3, צד ב");
    private static final int WIDTH = 707;
    private static final int HEIGHT = 1_000;

    @Test
    void what_a_code_says_is_read_as_it_was_written() {
        assertThat(Separator.parse(SHEET.code())).contains(SHEET);
        assertThat(Separator.parse(new Separator("", "", "").code())).contains(new Separator("", "", ""));
        assertThat(Separator.parse("https://example.org/?r=1")).isEmpty();
        assertThat(Separator.parse("OSE-SEPARATOR-1|A")).contains(new Separator("A", "", ""));
        assertThat(new Separator("a|b", "", "").reference()).isEqualTo("a/b");
        assertThat(new Separator("a\u0007".repeat(300), "", "").reference()).hasSizeLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 90, 180, 270, 357})
    void a_sheet_is_found_however_it_lay_on_the_glass(int degrees) {
        assertThat(SeparatorCode.read(scan(degrees, 12))).contains(SHEET);
    }

    @Test
    void a_page_of_letters_and_noise_is_no_sheet() {
        Random random = new Random(5);
        byte[] pixels = new byte[WIDTH * HEIGHT];
        random.nextBytes(pixels);
        assertThat(SeparatorCode.read(new GreyRaster(WIDTH, HEIGHT, pixels))).isEmpty();
        assertThat(SeparatorCode.read(GreyRaster.white(WIDTH, HEIGHT))).isEmpty();
        assertThat(SeparatorCode.read(GreyRaster.white(1, 1))).isEmpty();
    }

    /** A sheet of A4 as a scanner sees it: grey paper, a little noise, turned. */
    private static GreyRaster scan(int degrees, int noise) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        // A scanner has no jagged edges.
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(214, 214, 214));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setTransform(AffineTransform.getRotateInstance(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0));
        pen.setColor(new Color(40, 40, 40));
        boolean[][] squares = SeparatorCode.squares(SHEET);
        double side = 309.0 / squares.length;
        for (int y = 0; y < squares.length; y++) {
            for (int x = 0; x < squares.length; x++) {
                if (squares[y][x]) {
                    pen.fill(new Rectangle2D.Double(199 + x * side, 350 + y * side, side, side));
                }
            }
        }
        pen.dispose();
        Random random = new Random(degrees);
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            int value = image.getRaster().getSample(i % WIDTH, i / WIDTH, 0) + random.nextInt(-noise, noise + 1);
            pixels[i] = (byte) Math.clamp(value, 0, 255);
        }
        return new GreyRaster(WIDTH, HEIGHT, pixels);
    }
}
