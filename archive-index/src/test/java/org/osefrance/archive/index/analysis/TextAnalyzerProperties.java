package org.osefrance.archive.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextAnalyzerProperties {

    private final TextAnalyzer analyzer = new TextAnalyzer();

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> near = Arbitraries.chars()
                .with("abEélÉßœüÜıİ12 \n\r-'’.,«»\"\u00ad¬\u0301\u0308\u202bשלםך״ёЁß東\ud83d\ude00ſﬁ");
        return Arbitraries.oneOf(
                near.list()
                        .ofMaxSize(40)
                        .map(letters -> letters.stream().map(String::valueOf).collect(Collectors.joining())),
                Arbitraries.strings().all().ofMaxLength(30));
    }

    @Property
    void every_form_lies_in_the_text_and_is_not_empty(@ForAll("texts") String text) {
        int position = 0;
        for (Token token : analyzer.tokens(text)) {
            assertThat(token.folded()).isNotEmpty();
            assertThat(token.start()).isBetween(0, token.end() - 1);
            assertThat(token.end()).isLessThanOrEqualTo(text.length());
            assertThat(token.position()).isBetween(position, position + 1);
            position = token.position();
        }
    }

    @Property
    void a_run_typed_again_has_the_same_parts(@ForAll("texts") String text) {
        for (WordRun run : analyzer.runs(text, 50)) {
            List<WordRun> again = analyzer.runs(run.surface(), 50);
            assertThat(again).as(run.surface()).hasSize(1);
            assertThat(again.getFirst().split()).isEqualTo(run.split());
            assertThat(again.getFirst().surface()).isEqualTo(run.surface());
        }
    }

    @Property
    void every_run_is_found_by_one_of_its_own_readings(@ForAll("texts") String text) {
        List<Token> tokens = analyzer.tokens(text);
        Set<String> forms = tokens.stream().map(Token::folded).collect(Collectors.toSet());
        for (WordRun run : analyzer.runs(text, 50)) {
            assertThat(run.readings())
                    .as("readings of %s", run.surface())
                    .anySatisfy(reading -> assertThat(forms).containsAll(reading));
        }
    }

    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> words = Arbitraries.of(
                "Müller",
                "muller",
                "mueller",
                "Straße",
                "strasse",
                "Œuvre",
                "l'enfant",
                "Saint-Denis",
                "O.S.E.",
                "a",
                "ÉTÉ",
                "été",
                "12.3",
                "1942",
                "Søren",
                "soeren",
                "Kin-\nder",
                "kinder",
                "צה\"ל",
                "x".repeat(120),
                "X".repeat(101));
        Arbitrary<String> gaps =
                Arbitraries.of(" ", " ", " ", "\n", ", ", ". ", " — ", "\u00a0", ".", "-", "\u00ad", "'");
        return Combinators.combine(words, gaps)
                .as((word, gap) -> word + gap)
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property
    void looking_for_some_forms_on_a_page_finds_what_looking_at_all_finds(@ForAll("pages") String text) {
        looking_for_some_forms_finds_what_looking_at_all_finds(text);
    }

    @Property
    void looking_for_some_forms_finds_what_looking_at_all_finds(@ForAll("texts") String text) {
        List<Token> all = analyzer.tokens(text);
        Set<String> forms = all.stream()
                .map(Token::folded)
                .filter(form -> form.hashCode() % 3 == 0)
                .collect(Collectors.toSet());
        assertThat(analyzer.tokens(text, new Forms(forms)))
                .isEqualTo(all.stream()
                        .filter(token -> forms.contains(token.folded()))
                        .toList());
    }
}
