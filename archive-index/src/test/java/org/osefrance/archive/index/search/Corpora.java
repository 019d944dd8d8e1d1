package org.osefrance.archive.index.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.osefrance.archive.schemas.access.Visibility;

/** Random small archives and queries over few words, so that they meet often. */
public final class Corpora {

    private static final Holdings IDS = new Holdings();
    private static final Arbitrary<String> WORDS = Arbitraries.of(
            "kinder",
            "Kin-\nder",
            "garten",
            "Gärten",
            "gaerten",
            "l’enfant",
            "enfant",
            "Saint-Denis",
            "denis",
            "lo",
            "O.S.E.",
            "ose",
            "été",
            "ete",
            "12.5.1943",
            "1943");

    private Corpora() {}

    /** Up to 30 units of few items; about a third of them closed. Later units may replace earlier ones. */
    public static Arbitrary<List<IndexedUnit>> units() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 4),
                        WORDS.list().ofMaxSize(12).map(words -> String.join(" ", words)),
                        Arbitraries.of(
                                0L, Holdings.TODAY.toEpochDay(), Holdings.TODAY.toEpochDay() + 1, Visibility.NEVER),
                        Arbitraries.of("letter", "list", "Étude"),
                        Arbitraries.<List<String>>of(List.of(), List.of("fra"), List.of("fra", "deu")),
                        Arbitraries.integers().between(1930, 1950))
                .as(Corpora::unit)
                .list()
                .ofMaxSize(30);
    }

    /** Queries of one to three words, phrases and exclusions. */
    public static Arbitrary<String> queries() {
        Arbitrary<String> phrase =
                WORDS.list().ofMinSize(1).ofMaxSize(3).map(words -> "\"" + String.join(" ", words) + "\"");
        Arbitrary<String> clause = Arbitraries.oneOf(
                WORDS, WORDS, phrase, WORDS.map(word -> "-" + word), phrase.map(words -> "-" + words));
        return clause.list().ofMaxSize(3).map(clauses -> String.join(" ", clauses));
    }

    /** A set of values for the facet of genre; often none. */
    public static Arbitrary<Map<Facet, Set<String>>> filters() {
        return Arbitraries.of(
                Map.of(),
                Map.of(),
                Map.of(Facet.GENRE, Set.of("letter")),
                Map.of(Facet.GENRE, Set.of("list", "Étude"), Facet.LANGUAGE, Set.of("deu")),
                Map.of(Facet.PERIOD, Set.of("1940")),
                Map.of(Facet.FONDS, Set.of(IDS.id("fonds1").value()), Facet.PERIOD, Set.of("1930", "1950")));
    }

    private static IndexedUnit unit(
            int item, int place, String text, long opening, String genre, List<String> languages, int year) {
        String name = "item" + item;
        int fonds = item % 3;
        return new IndexedUnit(
                IDS.id(name + "/" + place),
                place == 0 ? IndexedUnit.Kind.DESCRIPTION : IndexedUnit.Kind.PAGE_TEXT,
                IDS.id(name),
                IDS.id("fonds" + fonds),
                "Dossier " + item,
                text,
                languages,
                Optional.of(genre),
                year % 5 == 0 ? Optional.empty() : Optional.of(year),
                Optional.of(year + 3),
                place,
                new Visibility(0, opening, 0, 1));
    }
}
