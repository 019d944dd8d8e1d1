package org.osefrance.archive.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.image.ImageCut.Encoding;
import org.osefrance.archive.ingest.image.ImageCut.Tone;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/** Parts of a pyramid at any size, drawn within a bound of memory. */
class ImageCutterTest {

    private static final ImageCutter CUTTER = new ImageCutter(64, Duration.ofSeconds(20));

    @TempDir
    static Path folder;

    private static Pyramid chart;
    private static Pyramid gray;

    @BeforeAll
    static void make() throws Exception {
        ImageWorkshop workshop = new ImageWorkshop(folder);
        chart = workshop.pyramidOf(workshop.store("chart.png", ImageWorkshop.chart(1500, 1100)));
        BufferedImage even = new BufferedImage(1100, 1100, BufferedImage.TYPE_BYTE_GRAY);
        int[] samples = new int[1100 * 1100];
        Arrays.fill(samples, 100);
        even.getRaster().setSamples(0, 0, 1100, 1100, 0, samples);
        gray = workshop.pyramidOf(workshop.store("gray.png", even));
    }

    private static BufferedImage cut(Pyramid pyramid, ImageCut cut) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(CUTTER.cut(pyramid, cut).orElseThrow()));
    }

    private static PixelBox whole(Pyramid pyramid) {
        return new PixelBox(0, 0, pyramid.size().width(), pyramid.size().height());
    }

    @Test
    void even_gray_stays_even_gray_up_to_the_last_pixel_at_any_size() throws Exception {
        for (PixelSize size :
                new PixelSize[] {new PixelSize(333, 777), new PixelSize(1099, 1099), new PixelSize(1200, 50)}) {
            ImageCut cut = new ImageCut(whole(gray), size, false, 0, Tone.GRAY, Encoding.PNG);
            BufferedImage image = cut(gray, cut);
            int[] samples = image.getRaster().getSamples(0, 0, size.width(), size.height(), 0, (int[]) null);
            assertThat(samples).containsOnly(100);
        }
    }

    @Test
    void a_region_across_four_tiles_has_no_seam() throws Exception {
        PixelBox region = new PixelBox(448, 448, 128, 128);
        BufferedImage image = cut(chart, ImageCut.plain(region, new PixelSize(128, 128)));
        for (int i = 4; i < 124; i++) {
            int expected = ImageWorkshop.chartColor(448 + i, 448 + i, 1500, 1100);
            if ((448 + i) % 64 > 8 && (448 + i) % 64 < 56) {
                assertThat(image.getRGB(i, i) >> 16 & 255).isCloseTo(expected >> 16, Offset.offset(20));
            }
        }
    }

    @Test
    void corners_that_come_free_are_clear_in_png_and_white_in_jpeg() throws Exception {
        PixelBox region = new PixelBox(64, 64, 64, 64);
        PixelSize size = new PixelSize(64, 64);
        BufferedImage png = cut(chart, new ImageCut(region, size, false, 45, Tone.COLOR, Encoding.PNG));
        assertThat(png.getWidth()).isEqualTo(91);
        assertThat(png.getRGB(0, 0) >>> 24).isZero();
        BufferedImage jpeg = cut(chart, new ImageCut(region, size, false, 45, Tone.GRAY, Encoding.JPEG));
        assertThat(jpeg.getRaster().getSample(0, 0, 0)).isGreaterThan(245);
    }

    @Test
    void what_lies_ready_is_not_drawn_again() throws Exception {
        ImageCut tile = ImageCut.plain(new PixelBox(1024, 0, 476, 1024), new PixelSize(238, 512));
        assertThat(CUTTER.cut(chart, tile))
                .hasValueSatisfying(sent -> assertThat(sent).isEqualTo(chart.tile(1, 1, 0)));
        ImageCut grayed = new ImageCut(tile.region(), tile.size(), false, 0, Tone.GRAY, Encoding.JPEG);
        assertThat(CUTTER.cut(chart, grayed))
                .hasValueSatisfying(sent -> assertThat(sent).isNotEqualTo(chart.tile(1, 1, 0)));
    }

    @Test
    void a_drawing_that_finds_no_room_in_time_is_given_up() throws Exception {
        ImageCutter small = new ImageCutter(1, Duration.ofMillis(1));
        ImageCut large = new ImageCut(whole(chart), new PixelSize(1499, 1099), false, 0, Tone.COLOR, Encoding.PNG);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            var drawings = IntStream.range(0, 4)
                    .<Future<Boolean>>mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return small.cut(chart, large).isPresent();
                    }))
                    .toList();
            start.countDown();
            long drawn = 0;
            for (Future<Boolean> drawing : drawings) {
                drawn += drawing.get() ? 1 : 0;
            }
            assertThat(drawn).isBetween(1L, 3L);
        }
        assertThat(small.cut(chart, large)).isPresent();
    }
}
