package org.osefrance.archive.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static String foldAll(String text) {
        return text.codePoints().mapToObj(Letters::fold).collect(Collectors.joining());
    }

    @Test
    void what_is_folded_folds_to_itself_for_every_code_point() {
        List<String> unstable = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Letters::fold)
                .filter(form -> !foldAll(form).equals(form))
                .toList();
        assertThat(unstable).isEmpty();
    }

    @Test
    void upper_and_lower_case_fold_to_the_same_in_the_scripts_of_the_archive() {
        List<String> different = IntStream.range(0, 0x600)
                .filter(Character::isLetter)
                .filter(letter -> !Letters.fold(letter).equals(Letters.fold(Character.toLowerCase(letter))))
                .mapToObj(Character::toString)
                .toList();
        assertThat(different).isEmpty();
    }

    @Test
    void marks_and_signs_leave_nothing() {
        assertThat(foldAll("\u0301\u05b8\u00ad\u202b-.,’")).isEmpty();
    }
}
