package org.osefrance.archive.schemas.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.name.Script;

class PlaceTest {

    @Test
    void a_point_lies_on_the_earth() {
        assertThat(new GeoPoint(-90, 180, GeoPrecision.AREA).latitude()).isEqualTo(-90);
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(90.1, 0, GeoPrecision.AREA));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(0, -181, GeoPrecision.AREA));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(Double.NaN, 0, GeoPrecision.AREA));
    }

    @Test
    void buildings_and_camps_are_finer_than_a_commune() {
        assertThat(Arrays.stream(GeoPrecision.values()).filter(GeoPrecision::isFinerThanCommune))
                .containsExactly(GeoPrecision.BUILDING, GeoPrecision.CAMP, GeoPrecision.CAMP_APPROXIMATE);
    }

    @Test
    void a_place_name_knows_its_language_and_script() {
        PlaceName name = PlaceName.of("yi", "לאָדזש");
        assertThat(name.language()).contains("yi");
        assertThat(name.script()).isEqualTo(Script.HEBREW);
        assertThatIllegalArgumentException().isThrownBy(() -> PlaceName.of("fr", ""));
    }
}
