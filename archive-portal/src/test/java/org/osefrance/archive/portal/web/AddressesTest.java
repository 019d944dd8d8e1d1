package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.record.Page;

class AddressesTest {

    private static final RecordId ID = new RecordId("page-one");

    @Test
    void an_image_fits_both_ways_and_is_never_enlarged() {
        assertThat(Addresses.image(page(2000, 4000), 1000, 1000))
                .isEqualTo("/iiif/image/3/page-one/full/500,/0/default.jpg");
        assertThat(Addresses.image(page(300, 200), 1000, 1000))
                .isEqualTo("/iiif/image/3/page-one/full/max/0/default.jpg");
        assertThat(Addresses.cutting(page(300, 200), new PixelBox(1, 2, 30, 4), 960))
                .isEqualTo("/iiif/image/3/page-one/1,2,30,4/30,/0/default.jpg");
    }

    @Test
    void a_thumbnail_has_the_size_that_lies_ready() {
        assertThat(Addresses.thumbnail(page(1800, 2400))).contains("/iiif/image/3/page-one/full/300,400/0/default.jpg");
        assertThat(Addresses.thumbnail(page(300, 200))).contains("/iiif/image/3/page-one/full/max/0/default.jpg");
    }

    @Test
    void an_image_that_was_turned_has_a_name_no_cache_knows() {
        Page page = page(300, 200);
        Page turned = page.showing(page.image().turned(QuarterTurn.QUARTER));
        assertThat(Addresses.imageService(turned)).isEqualTo("/iiif/image/3/page-one.2");
        assertThat(Addresses.image(turned, 1, new PixelSize(300, 200), 100, 100))
                .isEqualTo("/iiif/image/3/page-one.1/full/100,/0/default.jpg");
    }

    private static Page page(int width, int height) {
        return new Page(ID, ID, 0, ID, 0, Optional.of(new PixelSize(width, height)));
    }

    @Test
    void words_are_carried_in_an_address_whatever_they_are() {
        assertThat(Addresses.page(ID, 3, "Rosa & \"Kind\""))
                .isEqualTo("/records/page-one/pages/3?q=Rosa+%26+%22Kind%22");
        assertThat(Addresses.page(ID, 3, " ")).isEqualTo("/records/page-one/pages/3");
    }
}
