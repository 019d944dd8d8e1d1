package org.osefrance.archive.ingest.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.index.authority.SeedAuthorities;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.name.Script;
import org.osefrance.archive.schemas.place.PlaceName;
import org.osefrance.archive.schemas.record.PlaceRecord;

/** Sentences that somebody invented; nobody in them ever lived. */
class RecogniserTest {

    private static final Recogniser RECOGNISER = Recogniser.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; The children came from Lublin to the village.; LOC Lublin
            en; BURGENLAND FAMILIES REACH PRAGUE; LOC BURGENLAND, LOC PRAGUE
            en; She heard of Warsaw’s schools.; LOC Warsaw
            en; A Hungarian guard stood at the bridge.; LOC Hungarian
            de; Die Tante wohnte in Frankfurt a. M. und später in Wien.; LOC Frankfurt a. M, LOC Wien
            de; Das Haus lag in Oberkirschdorf am Bach.; LOC Oberkirschdorf
            de; Die tschechischen Bauern gaben Brot.; LOC tschechischen
            fr; Ils sont partis de Clermont-Ferrand vers Limoges.; LOC Clermont-Ferrand, LOC Limoges
            pl; Mieszkali w Krakowie, potem w Otwocku i w Nowym Sączu.; LOC Krakowie, LOC Otwocku, LOC Nowym Sączu
            pl; Pojechali do Kielc i do Bełżyc.; LOC Kielc, LOC Bełżyc
            cs; Jeli z Prahy do Brna a do Mladé Boleslavi.; LOC Prahy, LOC Brna, LOC Mladé Boleslavi
            hu; Budapesten laktak, majd Szegedre mentek.; LOC Budapesten, LOC Szegedre
            nl; Zij kwamen uit Nijmegen naar Amsterdam.; LOC Nijmegen, LOC Amsterdam
            yi; זיי זענען געקומען פֿון װאַרשע קיין לובלין; LOC װאַרשע, LOC לובלין
            """)
    void places_are_found_in_the_forms_their_languages_give_them(String language, String text, String expected) {
        assertThat(found(language, text)).containsExactlyInAnyOrder(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; He was deported to Auschwitz.; CAMP Auschwitz
            en; They were taken to the camp of Tannenquell.; CAMP camp of Tannenquell
            en; The mayor of the city of Dachau wrote.; LOC Dachau
            de; Mein Onkel kam in das Konzentrationslager Dachau.; CAMP Konzentrationslager Dachau
            de; Man brachte sie in das Lager bei Sosnowitz.; CAMP Lager bei Sosnowitz
            de; Die Kohle kam aus Sosnowitz.; LOC Sosnowitz
            de; Sie lebte im Ghetto Litzmannstadt.; GHETTO Ghetto Litzmannstadt
            de; Der Brief kam aus Theresienstadt.; GHETTO Theresienstadt
            fr; Il fut interné au camp de Gurs.; CAMP camp de Gurs
            pl; Zabrali go do obozu w Bochni.; CAMP obozu w Bochni
            pl; Była w getcie w Tarnowie.; GHETTO getcie w Tarnowie
            cs; Odjeli do Terezína.; GHETTO Terezína
            cs; V táboře v Osvětimi byla zima.; CAMP táboře v Osvětimi
            hu; Innen az auschwitzi táborba mentünk.; CAMP auschwitzi táborba
            en; The labour camp in Poland was far.; LOC Poland
            """)
    void a_camp_is_told_from_the_town_of_its_name_by_what_stands_around_it(
            String language, String text, String expected) {
        assertThat(found(language, text)).containsExactlyInAnyOrder(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; Dear Mrs. Tannenblatt ,; PERS Tannenblatt
            en; Yesterday Dr. H. G. Quellstern wrote again.; PERS H. G. Quellstern
            de; Herr Quellmoser ging nach Hause.; PERS Quellmoser
            de; Die Tochter heißt Esther Quellmoser.; PERS Esther Quellmoser
            fr; Mme Fontanel a vu Sarah Tillermann.; PERS Fontanel, PERS Sarah Tillermann
            pl; Pani Wierzbowiczowa i Abram Tyllermann czekali.; PERS Wierzbowiczowa, PERS Abram Tyllermann
            de; Gestern hat Kurt Winter geschrieben.; PERS Kurt Winter
            de; Dort wohnte der Kaufmann Quellmoser.; PERS Quellmoser
            hu; Ott lakott Quellmoser Esther is.; PERS Quellmoser Esther
            pl; Widziałem tam Abrama Tyllermanna.; PERS Abrama Tyllermanna
            cs; Byl tam pan Kvelner.; PERS Kvelner
            yi; ד״ר טילערמאַן איז געקומען; PERS טילערמאַן
            """)
    void people_are_found_behind_titles_and_by_given_names(String language, String text, String expected) {
        assertThat(found(language, text)).contains(expected.split(", "));
    }

    @Test
    void a_surname_that_is_sure_in_one_sentence_is_found_in_the_others() {
        List<List<Mention>> all = RECOGNISER.recogniseAll(List.of(
                new LanguageText("We asked Dr. Quellmoser for help.", "en"),
                new LanguageText("In the evening Quellmoser came.", "en"),
                new LanguageText("In the evening nobody came.", "en")));
        assertThat(all.get(1)).singleElement().satisfies(mention -> {
            assertThat(mention.surface()).isEqualTo("Quellmoser");
            assertThat(mention.reasons()).anyMatch(reason -> reason.contains("elsewhere in this text"));
        });
        assertThat(all.get(2)).isEmpty();
    }

    @Test
    void a_town_that_is_a_surname_here_is_no_place() {
        assertThat(found("de", "Das erzählte mir Herr Lublin .")).containsExactly("PERS Lublin");
        assertThat(found("en", "The letter of Samuel Landau was short.")).containsExactly("PERS Samuel Landau");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; The Gestapo asked the Jewish Agency.; ORG Gestapo, ORG Jewish Agency
            en; The Committee for Lost Luggage met.; ORG Committee for Lost
            de; Die Israelitische Kultusgemeinde und das Rote Kreuz halfen.; ORG Israelitische Kultusgemeinde, ORG Rote Kreuz
            fr; La Croix-Rouge et l'OSE ont aidé.; ORG Croix-Rouge, ORG OSE
            """)
    void organisations_are_found_by_name_and_by_their_head_word(String language, String text, String expected) {
        for (String one : expected.split(", ")) {
            assertThat(found(language, text)).anyMatch(mention -> mention.startsWith(one));
        }
    }

    @Test
    void small_words_and_ordinary_words_are_nothing() {
        assertThat(found("de", "Leider war das Essen kalt und die Zeit kurz.")).isEmpty();
        assertThat(found("en", "Reading was all she could do in the evening.")).isEmpty();
        assertThat(found("en", "The ghetto was closed and the camp was far.")).isEmpty();
        assertThat(found("en", "The Germans and the Poles went home.")).isEmpty();
        assertThat(found("hu", "Ott voltak a németek és az oroszok.")).isEmpty();
        assertThat(found("en", "")).isEmpty();
    }

    @Test
    void a_mention_has_its_place_its_reasons_and_its_authority() {
        String text = "Elle écrit de Chabannes ; il est à Łódź.";
        Mention lodz = RECOGNISER.recognise(new LanguageText(text, "fr")).getLast();
        assertThat(text.substring(lodz.start(), lodz.end())).isEqualTo("Łódź");
        assertThat(lodz.authority()).isEqualTo(Optional.of(new RecordId("pl-lodz")));
        assertThat(lodz.reasons()).isNotEmpty();
        assertThat(lodz.score()).isBetween(Evidence.ENOUGH, 1.0);
    }

    @Test
    void a_name_leads_to_the_camp_or_to_its_commune() {
        assertThat(authority("Il fut interné au camp de Gurs.")).contains(new RecordId("camp-gurs"));
        assertThat(authority("Elle habite la ville de Gurs.")).contains(new RecordId("pl-fr-gurs"));
        assertThat(authority("Elle arrive à la Maison d'Izieu.")).contains(new RecordId("home-izieu"));
    }

    @Test
    void every_camp_of_the_tables_is_found_as_a_camp() {
        assertThat(SeedAuthorities.bundled().camps())
                .filteredOn(camp -> !authority("Il fut interné au camp de " + camp.name() + ".")
                        .equals(Optional.of(camp.id())))
                .isEmpty();
    }

    @Test
    void nearly_every_town_of_the_tables_is_found_by_its_names() {
        int found = 0;
        int all = 0;
        for (PlaceRecord place : SeedAuthorities.bundled().places()) {
            for (PlaceName name : place.names()) {
                all++;
                String text = name.script() == Script.HEBREW ? "זי קומט פֿון " : "Ils sont partis de ";
                String language = name.script() == Script.HEBREW ? "yi" : "fr";
                found += RECOGNISER.recognise(new LanguageText(text + name.written(), language)).stream()
                                .anyMatch(mention -> mention.surface().contains(name.written()))
                        ? 1
                        : 0;
            }
        }
        assertThat(all).isGreaterThan(1_500);
        assertThat((double) found / all).isGreaterThan(0.98);
    }

    @Test
    void a_line_as_long_as_a_book_and_a_word_as_long_as_a_page_are_read() {
        String book = "They left Vienna in May 1940 with Dr. Quellmoser. ".repeat(1_000);
        assertThat(found("en", book)).hasSize(3_000);
        assertThat(found("de", "in " + "Ab".repeat(500_000))).isEmpty();
    }

    private static Optional<RecordId> authority(String french) {
        return RECOGNISER.recognise(new LanguageText(french, "fr")).stream()
                .flatMap(mention -> mention.authority().stream())
                .findFirst();
    }

    @Test
    void strange_text_costs_nothing() {
        String strange = "\u202Eא́\u0301 " + "A".repeat(10_000) + " \u0007 ' ’ - - . . 1 2 3";
        assertThat(found("en", strange)).isEmpty();
        assertThat(found("xx", "In Lublin.")).contains("LOC Lublin");
    }

    private static List<String> found(String language, String text) {
        return RECOGNISER.recognise(new LanguageText(text, language)).stream()
                .map(mention -> mention.kind().code() + " " + mention.surface())
                .toList();
    }
}
