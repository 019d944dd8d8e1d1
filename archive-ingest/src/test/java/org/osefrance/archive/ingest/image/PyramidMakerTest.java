package org.osefrance.archive.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/** Pyramids of originals in every form, made by the libvips of this machine. */
class PyramidMakerTest {

    @TempDir
    Path folder;

    private ImageWorkshop workshop;

    @BeforeEach
    void open() throws Exception {
        workshop = new ImageWorkshop(folder);
    }

    private static int colorAt(byte[] jpeg, int x, int y) throws Exception {
        return LevelReader.decode(jpeg).getRGB(x, y) & 0xFFFFFF;
    }

    private static void assertNear(int color, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(color >> shift & 255)
                    .as("%06x against %06x", color, expected)
                    .isCloseTo(expected >> shift & 255, Offset.offset(20));
        }
    }

    @Test
    void levels_are_halves_rounded_up_until_one_tile_holds_the_image() throws Exception {
        Pyramid pyramid = workshop.pyramidOf(workshop.store("odd.png", ImageWorkshop.chart(1037, 1501)));
        assertThat(pyramid.levels())
                .containsExactly(
                        new PyramidLevel(1, new PixelSize(1037, 1501)),
                        new PyramidLevel(2, new PixelSize(519, 751)),
                        new PyramidLevel(4, new PixelSize(260, 376)));
    }

    @Test
    void an_inner_tile_has_exactly_the_pixels_that_are_in_the_tiff() throws Exception {
        Path original = workshop.store("page.png", ImageWorkshop.chart(1300, 1300));
        Pyramid pyramid = workshop.pyramidOf(original);
        Path crop = workshop.converted(
                workshop.file("page.png.pyramid.tif"), "crop.png", "extract_area", "512", "512", "512", "512");
        BufferedImage sent = workshop.asVipsDecodes(pyramid.tile(0, 1, 1));
        assertThat(pixels(sent, 512, 512)).isEqualTo(pixels(ImageIO.read(crop.toFile()), 512, 512));
    }

    private static int[] pixels(BufferedImage image, int width, int height) {
        return image.getRGB(0, 0, width, height, null, 0, width);
    }

    @Test
    void an_edge_tile_is_cut_to_the_image_and_keeps_its_pixels() throws Exception {
        Path original = workshop.store("page.png", ImageWorkshop.chart(1101, 777));
        Pyramid pyramid = workshop.pyramidOf(original);
        BufferedImage edge = workshop.asVipsDecodes(pyramid.tile(0, 2, 1));
        assertThat(edge.getWidth()).isEqualTo(77);
        assertThat(edge.getHeight()).isEqualTo(265);
        Path crop = workshop.converted(
                workshop.file("page.png.pyramid.tif"), "crop.png", "extract_area", "1024", "512", "77", "265");
        // Chroma of the outermost column has a neighbour in the padded tile and none in the cut one.
        assertThat(pixels(edge, 75, 263)).isEqualTo(pixels(ImageIO.read(crop.toFile()), 75, 263));
    }

    @Test
    void every_tile_of_every_level_shows_its_place_of_the_original() throws Exception {
        Pyramid pyramid = workshop.pyramidOf(workshop.store("page.png", ImageWorkshop.chart(1555, 1111)));
        for (int number = 0; number < pyramid.levels().size(); number++) {
            PyramidLevel level = pyramid.levels().get(number);
            for (int row = 0; row < level.rows(); row++) {
                for (int column = 0; column < level.columns(); column++) {
                    PixelBox box = level.tile(column, row);
                    BufferedImage tile = LevelReader.decode(pyramid.tile(number, column, row));
                    assertThat(List.of(tile.getWidth(), tile.getHeight()))
                            .isEqualTo(List.of(box.width(), box.height()));
                    assertShowsChart(tile, box, level.scale());
                }
            }
        }
    }

    private static void assertShowsChart(BufferedImage tile, PixelBox box, int scale) {
        for (int i = 1; i < 20; i++) {
            int x = tile.getWidth() * i / 20;
            int y = tile.getHeight() * i / 20;
            int fullX = (box.x() + x) * scale;
            int fullY = (box.y() + y) * scale;
            if (insideField(fullX, scale) && insideField(fullY, scale)) {
                assertNear(tile.getRGB(x, y) & 0xFFFFFF, ImageWorkshop.chartColor(fullX, fullY, 1555, 1111));
            }
        }
    }

    private static boolean insideField(int place, int scale) {
        return place % 64 > 4 * scale && place % 64 < 64 - 5 * scale;
    }

    @Test
    void a_scan_that_lies_on_its_side_is_turned_upright() throws Exception {
        Path flat = workshop.store("flat.jpg", ImageWorkshop.chart(900, 600));
        Path tagged = Files.write(workshop.file("tagged.jpg"), ExifSample.withOrientation(Files.readAllBytes(flat), 6));
        Pyramid pyramid = workshop.pyramidOf(tagged);
        assertThat(pyramid.size()).isEqualTo(new PixelSize(600, 900));
        // Orientation 6: the first row of the file is the right side as shown.
        assertNear(colorAt(pyramid.tile(1, 0, 0), 20, 10), ImageWorkshop.chartColor(20, 600 - 40, 900, 600));
    }

    @Test
    void grey_stays_one_channel_and_keeps_its_brightness() throws Exception {
        BufferedImage gray = new BufferedImage(700, 700, BufferedImage.TYPE_BYTE_GRAY);
        int[] evenly = new int[700 * 700];
        Arrays.fill(evenly, 100);
        gray.getRaster().setSamples(0, 0, 700, 700, 0, evenly);
        Pyramid pyramid = workshop.pyramidOf(workshop.store("gray.png", gray));
        assertThat(pyramid.isGray()).isTrue();
        assertThat(LevelReader.decode(pyramid.tile(0, 1, 1)).getRaster().getSample(30, 30, 0))
                .isEqualTo(100);
    }

    @Test
    void black_and_white_of_one_bit_is_read() throws Exception {
        BufferedImage bitonal = new BufferedImage(600, 600, BufferedImage.TYPE_BYTE_BINARY);
        bitonal.createGraphics().fillRect(0, 0, 300, 600);
        Pyramid pyramid = workshop.pyramidOf(workshop.store("fax.tiff", bitonal));
        BufferedImage tile = LevelReader.decode(pyramid.tile(0, 0, 0));
        assertThat(tile.getRaster().getSample(100, 100, 0)).isGreaterThan(250);
        assertThat(tile.getRaster().getSample(400, 100, 0)).isLessThan(5);
    }

    @Test
    void sixteen_bits_become_eight() throws Exception {
        Path eight = workshop.store("eight.png", ImageWorkshop.chart(600, 600));
        Path sixteen = workshop.converted(eight, "sixteen.png", "colourspace", "rgb16");
        assertThat(new OriginalImages(ImageLimits.standard())
                        .list(sixteen)
                        .getFirst()
                        .bitsPerSample())
                .isEqualTo(16);
        Pyramid pyramid = workshop.pyramidOf(sixteen);
        assertNear(colorAt(pyramid.tile(0, 0, 0), 96, 32), ImageWorkshop.chartColor(96, 32, 600, 600));
    }

    @Test
    void cmyk_becomes_rgb() throws Exception {
        Path rgb = workshop.store("rgb.png", ImageWorkshop.chart(600, 600));
        Path cmyk = workshop.converted(rgb, "cmyk.jpg", "colourspace", "cmyk");
        assertThat(new OriginalImages(ImageLimits.standard())
                        .list(cmyk)
                        .getFirst()
                        .samples())
                .isEqualTo(4);
        BufferedImage tile = LevelReader.decode(workshop.pyramidOf(cmyk).tile(0, 0, 0));
        int light = tile.getRGB(480, 32) >> 16 & 255;
        int dark = tile.getRGB(20, 32) >> 16 & 255;
        assertThat(light).isGreaterThan(dark + 60);
    }

    @Test
    void what_is_transparent_is_shown_on_white() throws Exception {
        BufferedImage clear = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        clear.createGraphics().fillRect(0, 0, 1, 1);
        Pyramid pyramid = workshop.pyramidOf(workshop.store("clear.png", clear));
        assertNear(colorAt(pyramid.tile(0, 0, 0), 150, 150), 0xFFFFFF);
    }

    @Test
    void each_page_of_a_tiff_has_its_pyramid() throws Exception {
        Path pages =
                workshop.storePages("pages.tif", List.of(ImageWorkshop.chart(300, 200), ImageWorkshop.chart(640, 480)));
        assertThat(new OriginalImages(ImageLimits.standard()).list(pages)).hasSize(2);
        Path pyramid = workshop.file("second.tif");
        assertThat(workshop.maker().make(pages, 1, pyramid).size()).isEqualTo(new PixelSize(640, 480));
        assertThatThrownBy(() -> workshop.maker().make(pages, 2, workshop.file("third.tif")))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("holds 2 images");
    }

    @Test
    void jpeg_2000_is_read() throws Exception {
        Path png = workshop.store("plate.png", ImageWorkshop.chart(700, 500));
        Path jp2 = workshop.converted(png, "plate.jp2", "copy");
        Pyramid pyramid = workshop.pyramidOf(jp2);
        assertThat(pyramid.size()).isEqualTo(new PixelSize(700, 500));
        assertNear(colorAt(pyramid.tile(0, 0, 0), 96, 32), ImageWorkshop.chartColor(96, 32, 700, 500));
    }

    @Test
    void a_flood_of_pixels_is_refused_before_it_is_decoded() throws Exception {
        Path large = workshop.store("large.png", ImageWorkshop.chart(300, 200));
        assertThatThrownBy(() -> workshop.maker(new ImageLimits(1000, 59_999)).make(large, 0, workshop.file("no.tif")))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("300 x 200 pixels");
        assertThat(workshop.file("no.tif")).doesNotExist();
    }

    @Test
    void what_cannot_be_decoded_leaves_nothing_behind() throws Exception {
        Path good = workshop.store("good.tiff", ImageWorkshop.chart(300, 200));
        byte[] tiff = Files.readAllBytes(workshop.converted(good, "packed.tif[compression=lzw]", "copy"));
        Arrays.fill(tiff, 8, 2000, (byte) 0xFF);
        Path bad = Files.write(workshop.file("bad.tif"), tiff);
        Path shelf = Files.createDirectory(folder.resolve("shelf"));
        assertThatThrownBy(() -> workshop.maker().make(bad, 0, shelf.resolve("bad.tif")))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("cannot be decoded");
        assertThat(shelf).isEmptyDirectory();
    }

    @Test
    void a_scan_cut_short_is_shown_as_far_as_it_goes_with_a_warning() throws Exception {
        byte[] jpeg = Files.readAllBytes(workshop.store("whole.jpg", ImageWorkshop.chart(800, 800)));
        Path cut = Files.write(workshop.file("cut.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2));
        MadePyramid made = workshop.maker().make(cut, 0, workshop.file("cut.tif"));
        assertThat(made.size()).isEqualTo(new PixelSize(800, 800));
        assertThat(made.warning()).isPresent();
    }

    @Test
    void a_sound_pyramid_is_left_and_an_unfinished_one_is_made_again() throws Exception {
        Path original = workshop.store("page.png", ImageWorkshop.chart(600, 600));
        Path pyramid = workshop.file("again.tif");
        assertThat(workshop.maker().make(original, 0, pyramid).size()).isEqualTo(new PixelSize(600, 600));
        byte[] first = Files.readAllBytes(pyramid);
        Files.delete(original);
        assertThat(workshop.maker().make(original, 0, pyramid).size()).isEqualTo(new PixelSize(600, 600));

        Files.write(pyramid, Arrays.copyOf(first, first.length - 1));
        workshop.store("page.png", ImageWorkshop.chart(600, 600));
        assertThat(workshop.maker().make(original, 0, pyramid).size()).isEqualTo(new PixelSize(600, 600));
        assertThat(Files.readAllBytes(pyramid)).isEqualTo(first);
    }

    @Test
    void names_with_brackets_are_names_and_not_options() throws Exception {
        Path original = workshop.store("scan.png", ImageWorkshop.chart(300, 200));
        Path odd = Files.move(original, workshop.file("scan[page=7]"));
        assertThat(workshop.maker().make(odd, 0, workshop.file("odd.tif")).size())
                .isEqualTo(new PixelSize(300, 200));
    }
}
