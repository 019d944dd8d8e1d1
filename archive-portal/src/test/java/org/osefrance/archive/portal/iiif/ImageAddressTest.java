package org.osefrance.archive.portal.iiif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Paths below the image endpoint. */
class ImageAddressTest {

    @Test
    void an_address_is_read_with_its_escapes_resolved() {
        ImageAddress address = ImageAddress.find("/iiif/image/3/chart%2Dopen/pct:1,2,3,4/%5E100,/0/default.jpg")
                .orElseThrow();
        assertThat(address.version()).isEqualTo(ImageVersion.THREE);
        assertThat(address.image()).isEqualTo(new PageImageName(new RecordId("chart-open"), OptionalInt.empty()));
        assertThat(address.rest()).isEqualTo(List.of("pct:1,2,3,4", "^100,", "0", "default.jpg"));
        assertThat(address.isImage()).isTrue();
    }

    @Test
    void a_plus_sign_stays_a_plus_sign() {
        assertThat(ImageAddress.find("/iiif/image/2/chart-open/a+b/%25/0/x.y")
                        .orElseThrow()
                        .rest())
                .startsWith("a+b", "%");
    }

    @Test
    void base_and_information_are_told_apart() {
        assertThat(ImageAddress.find("/iiif/image/2/chart-open").orElseThrow().isBase())
                .isTrue();
        assertThat(ImageAddress.find("/iiif/image/2/chart-open/info.json")
                        .orElseThrow()
                        .isInformation())
                .isTrue();
        assertThat(ImageAddress.find("/iiif/image/2/chart-open").orElseThrow().uri("https://archive.example"))
                .isEqualTo("https://archive.example/iiif/image/2/chart-open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/iiif/image/",
                "/iiif/image/3",
                "/iiif/image/3/",
                "/iiif/image/1/chart-open",
                "/iiif/image/3/chart-open/",
                "/iiif/image/3/chart-open/info.xml",
                "/iiif/image/3/Chart-Open",
                "/iiif/image/3/%20chart-open",
                "/iiif/image/3/a%2Fb/full/max/0/default.jpg",
                "/iiif/image/3/chart-open/full/max/0",
                "/iiif/image/3/chart-open/full/max/0/default.jpg/",
                "/iiif/image/3/..%2F..%2Fetc",
                "/iiif/image/3/chart%ZZopen",
                "/iiif/image/3/chart-open%00"
            })
    void what_could_never_stand_there_is_no_address(String path) {
        assertThat(ImageAddress.find(path)).isEmpty();
    }
}
