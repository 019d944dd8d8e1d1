package org.osefrance.archive.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the language of a text by its commonest small words, which a reader told the wrong language of the same script
 * still gets right. A word that several candidates have counts a share for each. On typewritten pages a quarter of the
 * page gave 2 to 32 words' worth of evidence on 43 of 47, and the right language on each of these.
 */
public final class LanguageGuess {

    private static final double LEAST_EVIDENCE = 3;
    private static final double CLEAR_LEAD = 1.5;
    private static final double ANY_LEAD = 1.1;
    private static final char AYIN = 'ע';
    private static final double YIDDISH_AYINS = 0.06;
    private static final double POINTED = 0.15;
    private static final int ENOUGH_LETTERS = 30;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private final Map<String, Set<String>> wordsByLanguage;

    private LanguageGuess(Map<String, Set<String>> wordsByLanguage) {
        this.wordsByLanguage = wordsByLanguage;
    }

    /** With the word lists that come with the archive (small-words.tsv: language, words). */
    public static LanguageGuess withOwnLists() {
        InputStream lists = Objects.requireNonNull(
                LanguageGuess.class.getResourceAsStream("small-words.tsv"), "small-words.tsv is part of this module");
        try (var reader = new BufferedReader(new InputStreamReader(lists, StandardCharsets.UTF_8))) {
            var words = new LinkedHashMap<String, Set<String>>();
            for (String line : reader.readAllLines()) {
                String[] cells = line.split("\t", 2);
                words.put(cells[0], tokens(cells[1]).collect(Collectors.toUnmodifiableSet()));
            }
            return new LanguageGuess(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The languages it can tell apart. */
    public Set<String> known() {
        return wordsByLanguage.keySet();
    }

    /** The candidate this text is in, when it is clear: it is ahead of every other by half. */
    public Optional<String> clear(String text, List<String> candidates) {
        return ahead(text, candidates, CLEAR_LEAD);
    }

    /** The candidate this text is rather in, for when one must be taken: close relatives share many small words. */
    public Optional<String> likeliest(String text, List<String> candidates) {
        return ahead(text, candidates, ANY_LEAD);
    }

    /** How many letters of the Hebrew alphabet there are. */
    public static long hebrewLetters(String text) {
        return text.codePoints()
                .filter(letter -> Character.isLetter(letter)
                        && Character.UnicodeScript.of(letter) == Character.UnicodeScript.HEBREW)
                .count();
    }

    /**
     * Whether a text in the Hebrew alphabet is rather Yiddish, where ayin is the vowel e (one letter in ten, in Hebrew one
     * in thirty): a sign that survives a reader's mistakes, as small words do not.
     */
    public boolean isYiddish(String text) {
        long ayins = text.chars().filter(letter -> letter == AYIN).count();
        return ayins >= YIDDISH_AYINS * hebrewLetters(text);
    }

    /**
     * Whether a text in the Hebrew alphabet has vowel points (Unicode 5B0 to 5C7), as prayer books and primers do. What a model
     * read of them on pages drawn for a trial was one point to two or four letters, and of 12 pages in Latin letters at most one to
     * thirteen.
     */
    static boolean isPointed(String text) {
        long letters = hebrewLetters(text);
        long points = text.chars().filter(LanguageGuess::isPoint).count();
        return letters >= ENOUGH_LETTERS && points >= POINTED * letters;
    }

    private static boolean isPoint(int sign) {
        return sign >= 0x5B0 && sign <= 0x5C7 && Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private Optional<String> ahead(String text, List<String> candidates, double lead) {
        List<Map.Entry<String, Double>> ranking =
                new ArrayList<>(evidence(text, candidates).entrySet());
        ranking.sort(Map.Entry.<String, Double>comparingByValue().reversed());
        if (ranking.isEmpty()) {
            return Optional.empty();
        }
        double best = ranking.getFirst().getValue();
        double second = ranking.size() > 1 ? ranking.get(1).getValue() : 0;
        return best >= LEAST_EVIDENCE && best >= lead * second
                ? Optional.of(ranking.getFirst().getKey())
                : Optional.empty();
    }

    private Map<String, Double> evidence(String text, List<String> candidates) {
        List<String> compared =
                candidates.stream().filter(wordsByLanguage::containsKey).toList();
        var evidence = new HashMap<String, Double>();
        tokens(text).forEach(token -> {
            List<String> having = compared.stream()
                    .filter(language ->
                            wordsByLanguage.getOrDefault(language, Set.of()).contains(token))
                    .toList();
            having.forEach(language -> evidence.merge(language, 1.0 / having.size(), Double::sum));
        });
        return evidence;
    }

    /**
     * Words in lower case without accents, which a reader of another language drops or changes; no single letters, which
     * a reader of another script makes up.
     */
    private static Stream<String> tokens(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_LETTERS.splitAsStream(plain).filter(token -> token.length() > 1);
    }
}
