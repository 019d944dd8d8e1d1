package org.osefrance.archive.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.osefrance.archive.schemas.media.PixelSize;

/** Geometry of pyramids and sizes, for any image. */
class PyramidLevelTest {

    @Property
    void each_level_is_half_of_the_one_above_rounded_up_and_the_last_fits_a_tile(
            @ForAll @IntRange(min = 1, max = 65_000) int width, @ForAll @IntRange(min = 1, max = 65_000) int height) {
        List<PyramidLevel> levels = PyramidLevel.of(new PixelSize(width, height));
        for (int i = 1; i < levels.size(); i++) {
            PixelSize above = levels.get(i - 1).size();
            assertThat(levels.get(i).size())
                    .isEqualTo(new PixelSize((above.width() + 1) / 2, (above.height() + 1) / 2));
            assertThat(levels.get(i).scale()).isEqualTo(1 << i);
        }
        PyramidLevel last = levels.getLast();
        assertThat(last.columns() * last.rows()).isEqualTo(1);
    }

    @Property
    void the_image_extended_to_coded_units_has_the_same_grid_of_tiles_on_every_level(
            @ForAll @IntRange(min = 1, max = 65_000) int width) {
        List<PyramidLevel> levels = PyramidLevel.of(new PixelSize(width, 1));
        int unit = Math.min(PyramidLevel.TILE, 16 * levels.getLast().scale());
        int extended = Math.ceilDiv(width, unit) * unit;
        for (PyramidLevel level : levels) {
            int halved = extended / level.scale();
            assertThat(Math.ceilDiv(halved, PyramidLevel.TILE)).isEqualTo(level.columns());
            assertThat(halved).isGreaterThanOrEqualTo(level.size().width());
        }
    }

    @Property
    void tiles_cover_a_level_without_gap_or_overlap(
            @ForAll @IntRange(min = 1, max = 3000) int width, @ForAll @IntRange(min = 1, max = 3000) int height) {
        PyramidLevel level = new PyramidLevel(1, new PixelSize(width, height));
        long covered = 0;
        for (int row = 0; row < level.rows(); row++) {
            for (int column = 0; column < level.columns(); column++) {
                var tile = level.tile(column, row);
                covered += (long) tile.width() * tile.height();
                assertThat(tile.right()).isLessThanOrEqualTo(width);
                assertThat(tile.bottom()).isLessThanOrEqualTo(height);
            }
        }
        assertThat(covered).isEqualTo((long) width * height);
    }

    @Property
    void what_is_scaled_into_a_frame_fits_it_and_touches_one_side(
            @ForAll @IntRange(min = 1, max = 30_000) int width,
            @ForAll @IntRange(min = 1, max = 30_000) int height,
            @ForAll @IntRange(min = 1, max = 5000) int frame) {
        PixelSize scaled = Scaling.into(new PixelSize(width, height), frame, frame);
        assertThat(Math.max(scaled.width(), scaled.height())).isEqualTo(frame);
        assertThat(Math.min(scaled.width(), scaled.height())).isPositive();
    }
}
