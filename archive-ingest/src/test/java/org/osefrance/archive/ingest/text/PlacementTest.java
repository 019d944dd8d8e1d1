package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.ingest.raster.GreyRaster;
import org.osefrance.archive.ingest.raster.Ink;
import org.osefrance.archive.ingest.raster.Turned;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

class PlacementTest {

    private static final PixelBox MARK = new PixelBox(240, 90, 20, 10);

    private static GreyRaster page() {
        GreyRaster page = GreyRaster.white(400, 300);
        GreyRaster mark = new GreyRaster(20, 10, new byte[200]);
        page.paste(mark, 0, 0, 20, 10, MARK.x(), MARK.y());
        return page;
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "2,0", "3,0", "0,4", "0,-3", "2,2.5", "3,-1.5"})
    void what_is_seen_in_a_turned_picture_lies_on_the_page_where_it_was(int quarters, double degrees) {
        GreyRaster turned = Turned.byDegrees(Turned.byQuarters(page(), quarters), degrees);
        PixelBox seen = Ink.of(turned).pieces().getFirst().box();
        PixelBox found = new Placement(new PixelSize(400, 300), 1, quarters, degrees).onPage(seen);
        assertThat(found.x() + found.width() / 2).isCloseTo(250, within(2));
        assertThat(found.y() + found.height() / 2).isCloseTo(95, within(2));
        assertThat(found.width()).isCloseTo(20, within(3));
    }

    @Test
    void boxes_of_a_smaller_picture_are_as_large_as_on_the_page_and_cut_at_its_edge() {
        var half = new Placement(new PixelSize(400, 300), 0.5, 0, 0);
        assertThat(half.picture()).isEqualTo(new PixelSize(200, 150));
        assertThat(half.onPage(new PixelBox(10, 20, 30, 5))).isEqualTo(new PixelBox(20, 40, 60, 10));
        assertThat(half.onPage(new PixelBox(190, 140, 30, 30))).isEqualTo(new PixelBox(380, 280, 20, 20));
    }
}
