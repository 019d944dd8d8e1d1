package org.osefrance.archive.index.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The groups of letters that are known, of all scripts, found at any place of a word. Read from {@code spellings.tsv}, which says what
 * they stand for, and {@code misreadings.tsv}, which says what is taken for what.
 */
final class Spellings {

    private static final Spellings BUNDLED = new Spellings(lines("spellings.tsv"), lines("misreadings.tsv"));

    private final List<Grapheme> graphemes = new ArrayList<>();
    private final Map<String, List<Grapheme>> byLetters = new HashMap<>();
    private final List<Misreading> misreadings = new ArrayList<>();
    private final GraphemeTree tree;

    private Spellings(List<String> spellings, List<String> misread) {
        for (String line : spellings) {
            String[] cells = line.split("\t");
            add(cells[1], readings(cells[2]));
        }
        for (String line : misread) {
            String[] cells = line.split("\t");
            misreadings.add(new Misreading(known(cells[0]), known(cells[1]), Double.parseDouble(cells[2])));
        }
        this.tree = GraphemeTree.of(graphemes);
    }

    /**
     * Letters that are taken for others.
     *
     * @param cost 0 for what happens at every second line, up to 1
     */
    record Misreading(List<Grapheme> seen, List<Grapheme> meant, double cost) {}

    /** The tables that come with the archive. */
    static Spellings bundled() {
        return BUNDLED;
    }

    /** All groups of letters; each stands at its number. */
    List<Grapheme> graphemes() {
        return graphemes;
    }

    List<Misreading> misreadings() {
        return misreadings;
    }

    /** The groups of letters as a tree, to be walked down letter by letter. */
    GraphemeTree tree() {
        return tree;
    }

    /** Whether a letter is in a table by itself, and so more than its folded form. */
    boolean knows(String letter) {
        return byLetters.containsKey(letter);
    }

    private List<Grapheme> known(String letters) {
        List<Grapheme> there = byLetters.get(letters);
        return there == null ? List.of(add(letters, List.of())) : List.copyOf(there);
    }

    private Grapheme add(String written, List<Reading> readings) {
        Grapheme.Place place = written.startsWith("^")
                ? Grapheme.Place.BEGINNING
                : written.endsWith("$") ? Grapheme.Place.END : Grapheme.Place.ANYWHERE;
        String letters = written.replace("^", "").replace("$", "");
        Grapheme grapheme = new Grapheme(graphemes.size(), letters, place, readings);
        graphemes.add(grapheme);
        byLetters.computeIfAbsent(letters, any -> new ArrayList<>()).add(grapheme);
        return grapheme;
    }

    private static List<Reading> readings(String cell) {
        return Stream.of(cell.strip().split(" "))
                .map(reading -> reading.split(":"))
                .map(parts -> new Reading(Sound.valueOf(parts[0]), parts.length > 1 ? Double.parseDouble(parts[1]) : 0))
                .toList();
    }

    private static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Spellings.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
