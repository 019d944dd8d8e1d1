package org.osefrance.archive.schemas.format.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.PixelSize;

class ImageInfoWriterTest {

    private static final ImageInfo INFO = new ImageInfo(
            "https://archive.example.org/iiif/image/3/page-1",
            new PixelSize(3001, 2000),
            List.of(new PixelSize(751, 500), new PixelSize(1501, 1000), new PixelSize(3001, 2000)),
            512,
            List.of(1, 2, 4));

    private static final String GEOMETRY = "\"width\":3001,\"height\":2000,"
            + "\"sizes\":[{\"width\":751,\"height\":500},{\"width\":1501,\"height\":1000},{\"width\":3001,\"height\":2000}],"
            + "\"tiles\":[{\"width\":512,\"scaleFactors\":[1,2,4]}]}";

    @Test
    void version_3_has_what_the_specification_requires() {
        assertThat(new ImageInfoWriter().writeVersion3(INFO))
                .isEqualTo("{\"@context\":\"http://iiif.io/api/image/3/context.json\","
                        + "\"id\":\"https://archive.example.org/iiif/image/3/page-1\",\"type\":\"ImageService3\","
                        + "\"protocol\":\"http://iiif.io/api/image\",\"profile\":\"level2\"," + GEOMETRY);
    }

    @Test
    void version_2_has_what_the_specification_requires() {
        assertThat(new ImageInfoWriter().writeVersion2(INFO))
                .isEqualTo("{\"@context\":\"http://iiif.io/api/image/2/context.json\","
                        + "\"@id\":\"https://archive.example.org/iiif/image/3/page-1\","
                        + "\"protocol\":\"http://iiif.io/api/image\","
                        + "\"profile\":[\"http://iiif.io/api/image/2/level2.json\"]," + GEOMETRY);
    }

    @Test
    void tiles_need_a_width_and_a_scale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageInfo(INFO.id(), INFO.size(), List.of(), 0, List.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageInfo(INFO.id(), INFO.size(), List.of(), 512, List.of()));
    }
}
