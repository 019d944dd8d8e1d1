package org.osefrance.archive.index.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.osefrance.archive.index.matching.NameWord.Kind;
import org.osefrance.archive.index.matching.NameWord.Part;
import org.osefrance.archive.schemas.name.Script;

/** A name taken apart into its words, in the order it was written. */
public final class NameWords {

    /** More words are no name, and are left out. */
    static final int MOST = 8;

    private static final int LONGEST_PREFIX = 2;
    private static final String APOSTROPHES = "'’‘ʼ`´";

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}־,;:/\\\\()\\[\\]{}\"“”„«».&+_|]+");

    private static final Set<String> PARTICLES = Set.of(
            "von",
            "van",
            "de",
            "du",
            "des",
            "der",
            "den",
            "del",
            "della",
            "di",
            "da",
            "dos",
            "la",
            "le",
            "les",
            "el",
            "al",
            "ben",
            "bar",
            "bat",
            "ibn",
            "abu",
            "zu",
            "zum",
            "zur",
            "af",
            "av",
            "d",
            "l",
            "o",
            "y",
            "e",
            "und",
            "et",
            "dit",
            "dite",
            "alias",
            "vel",
            "recte",
            "née",
            "nee",
            "né",
            "geb",
            "geborene",
            "born",
            "épouse",
            "ep",
            "veuve",
            "vve",
            "z",
            "domu",
            "jun",
            "jr",
            "sr",
            "mme",
            "mlle",
            "dr",
            "st",
            "בן",
            "בת",
            "פון",
            "דה",
            "אבן",
            "בר",
            "די",
            "ван",
            "фон",
            "де",
            "ла",
            "дер",
            "ди",
            "да");

    /** The father's name with an ending that no given name has; of three letters before it at least. */
    private static final Pattern PATRONYMIC = Pattern.compile(
            "\\p{L}{3,}(ovich|evich|ovitch|evitch|owicz|ewicz|ovna|evna|ivna|ówna|owna|ович|евич|івич|овна|евна|івна|ична|инична)");

    private final List<NameWord> words;

    private NameWords(List<NameWord> words) {
        this.words = List.copyOf(words.subList(0, Math.min(MOST, words.size())));
    }

    /** A name whose parts nobody has told apart. */
    public static NameWords of(String name) {
        List<NameWord> words = new ArrayList<>();
        add(name, Part.UNSAID, words);
        return new NameWords(words);
    }

    /** A name with its parts; either may be empty. */
    public static NameWords of(String given, String surname) {
        List<NameWord> words = new ArrayList<>();
        add(given, Part.GIVEN, words);
        add(surname, Part.SURNAME, words);
        return new NameWords(words);
    }

    List<NameWord> words() {
        return words;
    }

    /** The words as they are indexed, and those that stand side by side written as one. */
    public List<String> indexed() {
        List<String> indexed = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            indexed.add(words.get(at).spelled().letters());
            if (at + 1 < words.size()
                    && words.get(at).part() == words.get(at + 1).part()) {
                indexed.add(words.get(at).spelled().letters()
                        + words.get(at + 1).spelled().letters());
            }
        }
        return indexed.stream().distinct().toList();
    }

    private static void add(String name, Part part, List<NameWord> into) {
        for (String piece : BETWEEN.split(name)) {
            int apostrophe = apostrophe(piece);
            if (apostrophe > 0) {
                addWord(piece.substring(0, apostrophe), part, into);
            }
            addWord(piece.substring(apostrophe + 1), part, into);
        }
    }

    /** Where a prefix of one or two letters ends, as in d'Alsace and O'Brien; -1 where there is none. */
    private static int apostrophe(String piece) {
        for (int at = 1; at < Math.min(LONGEST_PREFIX + 1, piece.length()); at++) {
            if (APOSTROPHES.indexOf(piece.charAt(at)) >= 0) {
                return Script.of(piece) == Script.LATIN ? at : -1;
            }
        }
        return -1;
    }

    private static void addWord(String word, Part part, List<NameWord> into) {
        SpelledWord spelled = SpelledWord.of(word);
        if (spelled.letters().codePoints().anyMatch(Character::isLetterOrDigit)) {
            into.add(new NameWord(spelled, part, kind(spelled)));
        }
    }

    private static Kind kind(SpelledWord word) {
        String letters = word.letters();
        if (PARTICLES.contains(letters)) {
            return Kind.PARTICLE;
        }
        if (letters.length() == 1 && word.script() != Script.OTHER) {
            return Kind.INITIAL;
        }
        return PATRONYMIC.matcher(letters).matches() ? Kind.PATRONYMIC : Kind.NAME;
    }
}
