package org.osefrance.archive.portal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedCodeTest {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final int MANY = 200;

    @Test
    void a_code_is_three_groups_of_four_and_never_the_same() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            String code = PrintedCode.random();
            assertThat(code).matches("[" + LETTERS + "]{4}-[" + LETTERS + "]{4}-[" + LETTERS + "]{4}");
            codes.add(code);
        }
        assertThat(codes).hasSize(MANY);
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        String code = PrintedCode.random();
        String kept = PrintedCode.parse(code).orElseThrow();
        for (String typed : new String[] {
            code.toLowerCase(Locale.ROOT),
            code.replace('-', ' '),
            code.replace("-", ""),
            "  " + code.replace("-", " – ") + "\n",
            code.replace("-", ".")
        }) {
            assertThat(PrintedCode.parse(typed)).as(typed).contains(kept);
        }
    }

    @Test
    void one_wrong_letter_and_two_that_changed_places_are_noticed() {
        for (int i = 0; i < MANY; i++) {
            String kept = PrintedCode.parse(PrintedCode.random()).orElseThrow();
            for (int place = 0; place < kept.length(); place++) {
                for (char letter : LETTERS.toCharArray()) {
                    StringBuilder wrong = new StringBuilder(kept);
                    wrong.setCharAt(place, letter);
                    assertThat(PrintedCode.parse(wrong.toString()).isPresent())
                            .as("%s for %s", wrong, kept)
                            .isEqualTo(letter == kept.charAt(place));
                }
            }
            for (int place = 0; place + 1 < kept.length(); place++) {
                StringBuilder swapped = new StringBuilder(kept);
                swapped.setCharAt(place, kept.charAt(place + 1));
                swapped.setCharAt(place + 1, kept.charAt(place));
                assertThat(PrintedCode.parse(swapped.toString()).isPresent())
                        .as("%s for %s", swapped, kept)
                        .isEqualTo(swapped.toString().equals(kept));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2222",
                "2222-2222-22222",
                "I222-2222-2222",
                "2222-2222-222\0",
                "<script>",
                "²²²²-2222-2222"
            })
    void what_is_no_code_opens_nothing(String typed) {
        assertThat(PrintedCode.parse(typed)).isEmpty();
    }
}
