package org.osefrance.archive.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private final PlainText plain = new PlainText(letter -> letter == 'k');

    /** The steps at each character, up to the first that is not for walking on. */
    private List<Integer> steps(String text) {
        List<Integer> steps = new ArrayList<>();
        int before = PlainText.SPACE;
        for (char character : text.toCharArray()) {
            int kind = plain.kind(character);
            steps.add(PlainText.step(before, kind));
            if (steps.getLast() > PlainText.WORD_BEGINS) {
                break;
            }
            before = kind;
        }
        return steps;
    }

    @Test
    void words_begin_after_spaces_brackets_and_points_with_a_space() {
        assertThat(steps("à (b, bük\n")).containsExactly(1, 0, 0, 1, 0, 0, 1, 0, 0, 0);
    }

    @Test
    void a_word_that_may_be_looked_for_is_looked_at() {
        assertThat(steps("a k")).containsExactly(PlainText.WORD_BEGINS, PlainText.GO_ON, PlainText.LOOK);
    }

    @Test
    void whatever_may_tie_two_words_is_looked_at_closely() {
        for (String tied : List.of("l'", "s-", "3.5", "O.S", "a\t", "a\u0301", "a’", "aא")) {
            assertThat(steps(tied).getLast()).as(tied).isEqualTo(PlainText.STOP);
        }
        assertThat(steps("א")).containsExactly(PlainText.STOP);
    }

    @Test
    void a_point_is_told_from_the_rest() {
        assertThat(PlainText.isPoint(plain.kind(','))).isTrue();
        assertThat(PlainText.isPoint(plain.kind('('))).isFalse();
    }
}
