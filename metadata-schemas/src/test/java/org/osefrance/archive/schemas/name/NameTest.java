package org.osefrance.archive.schemas.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NameTest {

    @Test
    void a_name_knows_its_script() {
        assertThat(Name.of("Élise", "Tilleul", NameKind.BIRTH).script()).isEqualTo(Script.LATIN);
        assertThat(Name.written("חיה לינד", NameKind.BIRTH).script()).isEqualTo(Script.HEBREW);
        assertThat(Name.written("Хая Липова", NameKind.SPELLING).script()).isEqualTo(Script.CYRILLIC);
        assertThat(Script.of("N° 12")).isEqualTo(Script.LATIN);
        assertThat(Script.of("12")).isEqualTo(Script.OTHER);
    }

    @Test
    void of_two_scripts_the_one_with_more_letters_counts() {
        assertThat(Script.of("Chaja (חיה)")).isEqualTo(Script.LATIN);
        assertThat(Script.of("חיה לינדנבוים (Ch.)")).isEqualTo(Script.HEBREW);
    }

    @Test
    void parts_are_kept_beside_the_name_as_written() {
        Name name = Name.of("Élise", "Tilleul", NameKind.MARRIED);
        assertThat(name.written()).isEqualTo("Élise Tilleul");
        assertThat(name.surname()).contains("Tilleul");
        assertThat(Name.written("Élise Tilleul", NameKind.BIRTH).surname()).isEmpty();
    }

    @Test
    void an_empty_name_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> Name.written(" ", NameKind.BIRTH));
    }

    @Test
    void scripts_have_the_codes_of_iso_15924() {
        assertThat(Script.values()).extracting(Script::code).containsExactly("Latn", "Hebr", "Cyrl", "Zyyy");
    }
}
