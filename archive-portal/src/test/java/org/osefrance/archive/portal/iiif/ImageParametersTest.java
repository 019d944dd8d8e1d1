package org.osefrance.archive.portal.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.ingest.image.ImageCut.Encoding;
import org.osefrance.archive.ingest.image.ImageCut.Tone;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/** The four parameters of an image address, without a server. */
class ImageParametersTest {

    private static final PixelSize IMAGE = new PixelSize(3000, 2000);
    private static final ImageBounds BOUNDS = new ImageBounds(2500, 4_000_000);

    private static PixelBox region(String text) throws BadImageRequestException {
        return RegionParameter.parse(text).of(IMAGE);
    }

    private static PixelSize size(ImageVersion version, String text) throws BadImageRequestException {
        return new SizeResolver(BOUNDS, new PixelSize(1000, 500), List.of())
                .resolve(SizeParameter.parse(version, text));
    }

    @Test
    void regions_are_cut_at_the_edges_of_the_image() throws Exception {
        assertThat(region("full")).isEqualTo(new PixelBox(0, 0, 3000, 2000));
        assertThat(region("square")).isEqualTo(new PixelBox(500, 0, 2000, 2000));
        assertThat(region("2900,1950,500,500")).isEqualTo(new PixelBox(2900, 1950, 100, 50));
        assertThat(region("pct:90,0,20,100")).isEqualTo(new PixelBox(2700, 0, 300, 2000));
        assertThat(region("pct:0,0,0.0001,0.0001")).isEqualTo(new PixelBox(0, 0, 1, 1));
        assertThat(region("2999,0,1,1")).isEqualTo(new PixelBox(2999, 0, 1, 1));
    }

    @Test
    void regions_outside_or_without_extent_are_refused_with_the_reason() {
        assertThatThrownBy(() -> region("3000,0,10,10")).hasMessageContaining("3000 x 2000 pixels");
        assertThatThrownBy(() -> region("0,0,0,10")).hasMessageContaining("no width or no height");
        assertThatThrownBy(() -> region("pct:100,0,10,10")).hasMessageContaining("outside the image");
        for (String wrong : List.of("", "Full", "1,2,3", "-1,0,10,10", "1.5,0,10,10", "pct:", "0,0,9999999999,1")) {
            assertThatThrownBy(() -> region(wrong)).as(wrong).isInstanceOf(BadImageRequestException.class);
        }
    }

    @Test
    void sizes_without_a_caret_never_enlarge_in_version_3() throws Exception {
        assertThat(size(ImageVersion.THREE, "max")).isEqualTo(new PixelSize(1000, 500));
        assertThat(size(ImageVersion.THREE, "500,")).isEqualTo(new PixelSize(500, 250));
        assertThat(size(ImageVersion.THREE, ",333")).isEqualTo(new PixelSize(666, 333));
        assertThat(size(ImageVersion.THREE, "!300,300")).isEqualTo(new PixelSize(300, 150));
        assertThat(size(ImageVersion.THREE, "pct:33")).isEqualTo(new PixelSize(330, 165));
        for (String larger : List.of("1001,", ",501", "1001,1", "pct:100.1", "!1001,501", "full")) {
            assertThatThrownBy(() -> size(ImageVersion.THREE, larger))
                    .as(larger)
                    .isInstanceOf(BadImageRequestException.class);
        }
    }

    @Test
    void a_caret_enlarges_in_version_3_and_nothing_is_needed_in_version_2() throws Exception {
        assertThat(size(ImageVersion.THREE, "^2000,")).isEqualTo(new PixelSize(2000, 1000));
        assertThat(size(ImageVersion.THREE, "^!2000,2000")).isEqualTo(new PixelSize(2000, 1000));
        assertThat(size(ImageVersion.THREE, "^pct:200")).isEqualTo(new PixelSize(2000, 1000));
        assertThat(size(ImageVersion.THREE, "^max")).isEqualTo(new PixelSize(2500, 1250));
        assertThat(size(ImageVersion.TWO, "2000,")).isEqualTo(new PixelSize(2000, 1000));
        assertThat(size(ImageVersion.TWO, "full")).isEqualTo(new PixelSize(1000, 500));
        assertThat(size(ImageVersion.TWO, "max")).isEqualTo(new PixelSize(1000, 500));
        assertThatThrownBy(() -> size(ImageVersion.TWO, "^2000,")).isInstanceOf(BadImageRequestException.class);
    }

    @Test
    void sizes_beyond_the_bounds_are_refused_with_the_bounds() {
        assertThatThrownBy(() -> size(ImageVersion.THREE, "^2501,")).hasMessageContaining("at most 2500 pixels");
        assertThatThrownBy(() -> size(ImageVersion.TWO, "2400,2400")).hasMessageContaining("4000000 in all");
    }

    @Test
    void the_size_of_an_edge_tile_is_taken_from_the_grid_where_one_side_fits() throws Exception {
        SizeResolver resolver = new SizeResolver(BOUNDS, new PixelSize(1024, 1001), List.of(new PixelSize(256, 251)));
        assertThat(resolver.resolve(SizeParameter.parse(ImageVersion.TWO, "256,")))
                .isEqualTo(new PixelSize(256, 251));
        assertThat(resolver.resolve(SizeParameter.parse(ImageVersion.TWO, ",251")))
                .isEqualTo(new PixelSize(256, 251));
        assertThat(resolver.resolve(SizeParameter.parse(ImageVersion.TWO, "257,")))
                .isEqualTo(new PixelSize(257, 251));
        assertThat(resolver.resolve(SizeParameter.parse(ImageVersion.TWO, "256,250")))
                .isEqualTo(new PixelSize(256, 250));
    }

    @Test
    void rotation_quality_and_format_are_read_and_written_canonically() throws Exception {
        ImageParameters read = ImageParameters.parse(ImageVersion.THREE, List.of("full", "max", "!22.50", "gray.png"));
        assertThat(read.mirrored()).isTrue();
        assertThat(read.degrees()).isEqualTo(22.5);
        assertThat(read.tone()).isEqualTo(Tone.GRAY);
        assertThat(read.encoding()).isEqualTo(Encoding.PNG);
        assertThat(read.canonicalRest()).isEqualTo("!22.5/gray.png");
        assertThat(ImageParameters.parse(ImageVersion.THREE, List.of("full", "max", "360", "color.jpg"))
                        .canonicalRest())
                .isEqualTo("0/default.jpg");
    }

    @Property
    void the_largest_size_keeps_the_proportions_and_the_bounds(
            @ForAll @IntRange(min = 1, max = 60_000) int width, @ForAll @IntRange(min = 1, max = 60_000) int height) {
        PixelSize largest = BOUNDS.largest(new PixelSize(width, height));
        assertThat(BOUNDS.hold(largest)).isTrue();
        double expected = (double) largest.width() * height / width;
        assertThat(Math.abs(largest.height() - expected)).isLessThanOrEqualTo(1 + (double) height / width);
    }

    @Test
    void nothing_that_can_stand_in_an_address_crashes_the_reader() {
        Random random = new Random(5);
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append("0123456789,,,.!^:pctmaxful".charAt(random.nextInt(26)));
            }
            assertThat(readsOrRefuses(text.toString())).isTrue();
        }
    }

    private static boolean readsOrRefuses(String text) {
        try {
            return region(text).width() > 0 && size(ImageVersion.THREE, text).width() > 0;
        } catch (BadImageRequestException refused) {
            return refused.status() == 400 && !refused.sentence().isEmpty();
        }
    }
}
