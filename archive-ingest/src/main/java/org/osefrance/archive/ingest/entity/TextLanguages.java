package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osefrance.archive.ingest.text.LanguageGuess;

/** Tells the language of a text and of its lines: files of letters hold headers and quotations in other languages. */
public final class TextLanguages {

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("fra", "fr"),
            Map.entry("deu", "de"),
            Map.entry("eng", "en"),
            Map.entry("pol", "pl"),
            Map.entry("ces", "cs"),
            Map.entry("slk", "sk"),
            Map.entry("nld", "nl"),
            Map.entry("ita", "it"),
            Map.entry("spa", "es"),
            Map.entry("hun", "hu"),
            Map.entry("ron", "ro"),
            Map.entry("heb", "he"),
            Map.entry("yid", "yi"));

    /** Enough of a text to tell its language. */
    private static final int ENOUGH = 50_000;

    private final LanguageGuess guess = LanguageGuess.withOwnLists();

    /** The codes of languages that can be told or named, of two letters. */
    public static Set<String> known() {
        return new TreeSet<>(SHORT.values());
    }

    /** The code of two letters for one of two or three; empty for a language without rules here. */
    public static Optional<String> find(String code) {
        return SHORT.containsValue(code) ? Optional.of(code) : Optional.ofNullable(SHORT.get(code));
    }

    /**
     * The parts with their languages: what a part clearly is by itself, else what the whole is.
     *
     * @param told language of the whole, of two letters; empty where nobody said
     */
    public List<LanguageText> of(List<String> parts, Optional<String> told) {
        String whole = told.orElseGet(() -> ofWhole(parts));
        List<LanguageText> texts = new ArrayList<>(parts.size());
        for (String part : parts) {
            texts.add(new LanguageText(part, ofPart(part).orElse(whole)));
        }
        return texts;
    }

    private Optional<String> ofPart(String part) {
        return LanguageGuess.hebrewLetters(part) > 0
                ? Optional.empty()
                : guess.clear(part, List.copyOf(SHORT.keySet())).map(SHORT::get);
    }

    private String ofWhole(List<String> parts) {
        StringBuilder sample = new StringBuilder();
        for (String part : parts) {
            if (sample.length() > ENOUGH) {
                break;
            }
            sample.append(part).append('\n');
        }
        String text = sample.toString();
        if (LanguageGuess.hebrewLetters(text) * 2
                > text.chars().filter(Character::isLetter).count()) {
            return guess.isYiddish(text) ? "yi" : "he";
        }
        return guess.likeliest(text, List.copyOf(SHORT.keySet()))
                .map(SHORT::get)
                .orElse("");
    }
}
