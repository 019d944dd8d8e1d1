package org.osefrance.archive.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the lines for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_standard(long second, String eightDigits) {
        long step = OneTimeCodes.stepAt(Instant.ofEpochSecond(second));
        assertThat(OneTimeCodes.code(KEY, step, 8)).isEqualTo(eightDigits);
        assertThat(OneTimeCodes.code(KEY, step)).isEqualTo(eightDigits.substring(2));
    }

    /** RFC 4226, appendix D: counters 0 to 9. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void so_are_the_codes_of_counters(long counter, String code) {
        assertThat(OneTimeCodes.code(KEY, counter)).isEqualTo(code);
    }

    @Test
    void a_code_is_known_one_step_early_and_one_late_and_no_more() {
        long step = 40_000_000;
        String code = OneTimeCodes.code(KEY, step);
        for (long off = -3; off <= 3; off++) {
            Instant now = Instant.ofEpochSecond((step + off) * 30);
            assertThat(OneTimeCodes.findStep(KEY, code, now).isPresent())
                    .as("%s steps off", off)
                    .isEqualTo(Math.abs(off) <= 1);
        }
    }
}
