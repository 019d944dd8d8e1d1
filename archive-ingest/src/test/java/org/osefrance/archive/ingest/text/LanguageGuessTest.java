package org.osefrance.archive.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    private final LanguageGuess guess = LanguageGuess.withOwnLists();
    private final List<String> all = List.copyOf(guess.known());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fra | Les enfants sont arrivés hier dans notre maison et nous avons fait ce que vous nous demandez
            deu | Die Kinder sind gestern angekommen und ich bin mit ihnen nach dem Essen in den Garten gegangen
            eng | The children came to the house yesterday and they have been in the garden with us
            pol | Dzieci przyjechały do domu i są już w ogrodzie, ale nie wiem czy to jest prawda
            ces | Děti přišly do domu a my jsme byli na zahradě, ale ještě jsem je neviděl, které to jsou
            slk | Deti prišli do domu a boli sme na záhrade, ale ešte som ich nevidel, ktoré to sú, už aj
            nld | De kinderen zijn naar het huis gekomen en wij hebben niet meer van hen gehoord
            ita | I bambini sono arrivati nella casa e non hanno più le valigie che erano del nonno
            spa | Los niños llegaron a la casa y no tenían más que las maletas de sus abuelos, pero muy bien
            hun | A gyerekek már itt vannak és azt hiszem hogy nem volt meg a csomag, csak ez az egy
            ron | Copiii au venit la casa și nu au avut decât o valiză care este din fața lor
            yid | די קינדער זענען געקומען אין הויז און מיר האבן נישט געוואוסט אז זיי
            heb | הילדים באו אל הבית והם לא אמרו כי היא גם שם של הדודה
            """)
    void a_sentence_or_two_tell_the_language_among_all(String language, String text) {
        assertThat(guess.clear(text, all)).contains(language);
    }

    @Test
    void accents_lost_by_a_reader_of_another_language_do_no_harm() {
        assertThat(guess.clear("Les enfants ont ete tres sages, meme ou ils etaient dans cette maison", all))
                .contains("fra");
    }

    @Test
    void too_little_or_nothing_known_is_no_guess() {
        assertThat(guess.clear("", all)).isEmpty();
        assertThat(guess.clear("Maison Tilleuls 1938", all)).isEmpty();
        assertThat(guess.clear("the the the the the", List.of("tlh"))).isEmpty();
        assertThat(guess.clear("the the the the the", List.of())).isEmpty();
    }

    @Test
    void two_languages_in_equal_parts_are_no_guess() {
        assertThat(guess.clear("the and of with that der und von mit nicht", List.of("eng", "deu")))
                .isEmpty();
    }

    @Test
    void close_relatives_are_not_clear_but_one_is_likelier() {
        String czech = "a to je na do po ale jak za od který ještě že že už";
        assertThat(guess.clear(czech, List.of("ces", "slk"))).isEmpty();
        assertThat(guess.likeliest(czech, List.of("ces", "slk"))).contains("ces");
    }

    @Test
    void only_candidates_are_guessed() {
        String german = "Die Kinder sind gestern angekommen und ich bin mit ihnen nach dem Essen gegangen";
        assertThat(guess.clear(german, List.of("fra", "ces"))).isEmpty();
    }

    @Test
    void vowel_points_are_told_from_a_few_that_a_model_makes_of_other_letters() {
        assertThat(LanguageGuess.isPointed("הַיְלָדִים בָּאוּ אֶל הַבַּיִת שֶׁל הַדּוֹדָה וְהֵם לֹא אָמְרוּ"))
                .isTrue();
        assertThat(LanguageGuess.isPointed("הילדים באו אל הבית של הדודה והם לא אמרו כי היא גַם שם"))
                .isFalse();
        assertThat(LanguageGuess.isPointed("אֶל הַבַּיִת")).as("too little").isFalse();
        assertThat(LanguageGuess.isPointed("Les enfants sont arrivés à la maison"))
                .isFalse();
    }
}
