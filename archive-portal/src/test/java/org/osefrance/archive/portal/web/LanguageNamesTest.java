package org.osefrance.archive.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNamesTest {

    @ParameterizedTest
    @CsvSource({
        "fra,fr,français",
        "deu,fr,allemand",
        "yid,fr,yiddish",
        "heb,en,Hebrew",
        "pol,de,Polnisch",
        "fra,he,צרפתית",
        "zxx,fr,sans contenu linguistique",
        "qqq,fr,qqq"
    })
    void a_language_is_named_in_the_readers_language(String code, String reader, String name) {
        assertThat(LanguageNames.name(code, Language.of(reader).orElseThrow().locale()))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"heb,he", "yid,yi", "lad,lad"})
    void the_short_tag_is_the_living_one(String code, String tag) {
        assertThat(LanguageNames.tag(code)).isEqualTo(tag);
    }
}
