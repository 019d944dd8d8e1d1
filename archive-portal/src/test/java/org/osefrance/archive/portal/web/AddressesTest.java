package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

class AddressesTest {

    private static final RecordId ID = new RecordId("page-one");

    @Test
    void an_image_fits_both_ways_and_is_never_enlarged() {
        assertThat(Addresses.image(ID, new PixelSize(2000, 4000), 1000, 1000))
                .isEqualTo("/iiif/image/3/page-one/full/500,/0/default.jpg");
        assertThat(Addresses.image(ID, new PixelSize(300, 200), 1000, 1000))
                .isEqualTo("/iiif/image/3/page-one/full/max/0/default.jpg");
        assertThat(Addresses.cutting(ID, new PixelBox(1, 2, 30, 4), 960))
                .isEqualTo("/iiif/image/3/page-one/1,2,30,4/30,/0/default.jpg");
    }

    @Test
    void a_thumbnail_has_the_size_that_lies_ready() {
        assertThat(Addresses.thumbnail(ID, new PixelSize(1800, 2400)))
                .isEqualTo("/iiif/image/3/page-one/full/300,400/0/default.jpg");
        assertThat(Addresses.thumbnail(ID, new PixelSize(300, 200)))
                .isEqualTo("/iiif/image/3/page-one/full/max/0/default.jpg");
    }

    @Test
    void words_are_carried_in_an_address_whatever_they_are() {
        assertThat(Addresses.page(ID, 3, "Rosa & \"Kind\""))
                .isEqualTo("/records/page-one/pages/3?q=Rosa+%26+%22Kind%22");
        assertThat(Addresses.page(ID, 3, " ")).isEqualTo("/records/page-one/pages/3");
    }
}
