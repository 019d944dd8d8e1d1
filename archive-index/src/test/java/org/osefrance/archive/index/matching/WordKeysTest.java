package org.osefrance.archive.index.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Szapiro, Chapira",
        "Zuckermann, Cukierman",
        "Chaimowicz, Haimovici",
        "Jerry, Dżery",
        "Weiss, וייס",
        "Julian, ג׳וליאן",
        "Ginger, ג׳ינג׳ר",
        "Rozencwajg, רוזנצווייג",
        "Blumowicz, Блумович",
        "Xenia, Ksenia"
    })
    void words_that_may_be_one_have_a_skeleton_in_common(String one, String other) {
        assertThat(Collections.disjoint(
                        WordKeys.of(one).skeletons(), WordKeys.of(other).skeletons()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"carter, carfcr", "mendel, rnendcl", "daniel, claniei", "esther, esfher", "holman, boiman"})
    void words_that_were_misread_have_a_shape_in_common(String word, String misread) {
        assertThat(Collections.disjoint(
                        WordKeys.of(word).shapes(), WordKeys.of(misread).shapes()))
                .isFalse();
    }

    @Test
    void a_consonant_that_is_missing_leaves_a_key_in_common() {
        assertThat(WordKeys.of("blumenfeld").gapped())
                .containsAnyElementsOf(WordKeys.of("bumenfeld").skeletons());
    }

    @Property(tries = 300)
    void every_word_has_keys_and_not_many(@ForAll @StringLength(max = 200) String word) {
        WordKeys keys = WordKeys.of(word);
        assertThat(keys.skeletons()).hasSizeLessThanOrEqualTo(12).doesNotHaveDuplicates();
        assertThat(keys.shapes()).hasSizeBetween(1, 2);
    }
}
