package org.osefrance.archive.schemas.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecordIdTest {

    @Test
    void random_ids_have_the_documented_shape_and_differ() {
        RecordId one = RecordId.random();
        assertThat(one.value()).hasSize(RecordId.RANDOM_LENGTH).matches("[0-9a-z]+");
        assertThat(one.isSlug()).isFalse();
        assertThat(RecordId.random()).isNotEqualTo(one);
    }

    @Test
    void a_slug_of_a_seeded_authority_is_an_id() {
        assertThat(RecordId.parse("home-villa-helvetia")).contains(new RecordId("home-villa-helvetia"));
        assertThat(new RecordId("home-villa-helvetia").isSlug()).isTrue();
    }

    @Test
    void ids_are_read_as_people_type_them() {
        RecordId id = RecordId.random(new Random(1));
        assertThat(RecordId.parse("  " + id.value().toUpperCase(java.util.Locale.ROOT) + " "))
                .contains(id);
    }

    @Test
    void paths_and_rubbish_are_no_ids() {
        assertThat(RecordId.parse("../../etc/passwd")).isEmpty();
        assertThat(RecordId.parse("")).isEmpty();
        assertThat(RecordId.parse("-")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordId("nonsense"))
                .withMessageContaining("nonsense");
    }

    @Property
    void every_single_wrong_character_is_noticed(@ForAll long seed, @ForAll @IntRange(max = 16) int place) {
        String id = RecordId.random(new Random(seed)).value();
        char other = id.charAt(place) == '7' ? '8' : '7';
        assertThat(RecordId.parse(id.substring(0, place) + other + id.substring(place + 1)))
                .isEmpty();
    }

    @Property
    void every_swap_of_neighbours_is_noticed(@ForAll long seed, @ForAll @IntRange(max = 15) int place) {
        String id = RecordId.random(new Random(seed)).value();
        if (id.charAt(place) != id.charAt(place + 1)) {
            String swapped = id.substring(0, place) + id.charAt(place + 1) + id.charAt(place) + id.substring(place + 2);
            assertThat(RecordId.parse(swapped)).isEmpty();
        }
    }
}
