package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {

    @Test
    void a_number_is_dialled_without_what_is_written_for_reading() {
        assertThat(new Reach("+33 (0)1.99-00 00 00", "", List.of()).telephoneLink())
                .isEqualTo("tel:+330199000000");
    }

    @Test
    void a_letter_begins_with_what_was_looked_for() {
        Reach reach = new Reach("", "a@b.example", List.of());
        assertThat(reach.emailLink("Rosa & Tilleul?")).isEqualTo("mailto:a@b.example?body=Rosa%20%26%20Tilleul%3F");
        assertThat(reach.emailLink(" ")).isEqualTo("mailto:a@b.example");
    }

    @Test
    void one_way_is_enough() {
        assertThat(new Reach("", "", List.of()).any()).isFalse();
        assertThat(new Reach("01", "", List.of()).any()).isTrue();
        assertThat(new Reach("", "a@b.example", List.of()).any()).isTrue();
        assertThat(new Reach("", "", List.of("1, allée des Tilleuls")).any()).isTrue();
    }
}
