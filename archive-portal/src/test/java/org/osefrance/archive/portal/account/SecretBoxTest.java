package org.osefrance.archive.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final byte[] SECRET = "an invented secret".getBytes(StandardCharsets.UTF_8);

    private final SecretBox box = new SecretBox(new byte[32]);

    @Test
    void what_is_sealed_opens_again_and_looks_different_each_time() {
        byte[] sealed = box.seal(SECRET, "ada");
        assertThat(box.open(sealed, "ada"))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(SECRET));
        assertThat(box.seal(SECRET, "ada")).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("invented");
    }

    @Test
    void it_opens_for_no_other_owner_with_no_other_key_and_not_when_altered() {
        byte[] sealed = box.seal(SECRET, "ada");
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(box.open(sealed, "eve")).isEmpty();
        assertThat(new SecretBox(otherKey).open(sealed, "ada")).isEmpty();
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThat(box.open(altered, "ada")).as("byte %s", at).isEmpty();
        }
    }
}
