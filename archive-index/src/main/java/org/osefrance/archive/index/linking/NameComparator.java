package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osefrance.archive.index.linking.BlockingKey.Shape;

/**
 * Compares names by spelling, sound, equivalence, initials and parts. Thresholds are places where real slips become rarer than chance
 * likeness; what each level is worth is learned from the records.
 */
public final class NameComparator implements FieldComparator<NameForm> {

    private static final double ALIKE = 0.89;
    private static final double REMOTE = 0.8;

    private static final Set<String> TITLES = Set.of(
            "sir",
            "lord",
            "lady",
            "dame",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "rev",
            "reverend",
            "capt",
            "jr",
            "junior",
            "sr",
            "senior",
            "mme",
            "mlle",
            "monsieur",
            "madame",
            "mademoiselle",
            "herr",
            "frau",
            "fraulein",
            "pan",
            "pani",
            "rabbi",
            "reb",
            "rabbin",
            "nee",
            "geb",
            "recte",
            "dit",
            "alias");

    private final NameGroups groups;

    /** @param groups names that stand for each other */
    public NameComparator(NameGroups groups) {
        this.groups = groups;
    }

    @Override
    public NameForm prepare(String written) {
        List<String> said = List.of(Folding.fold(written).split(" "));
        List<String> named =
                said.stream().filter(word -> !TITLES.contains(word)).toList();
        List<String> words = named.isEmpty() ? said : named;
        String joined = String.join("", words);
        return new NameForm(joined, words, SoundKey.of(joined), Spelling.letters(joined), groups.listOf(words));
    }

    @Override
    public Level compare(NameForm one, NameForm other) {
        String a = one.joined();
        String b = other.joined();
        if (a.equals(b)) {
            return Level.SAME;
        }
        if (one.isInitial() || other.isInitial()) {
            return a.charAt(0) == b.charAt(0) ? Level.PART : Level.DIFFERENT;
        }
        boolean manyWords = one.words().size() > 1 || other.words().size() > 1;
        int strange = Long.bitCount(one.letters() ^ other.letters());
        int most = Math.max(a.length(), b.length()) >= 6 ? 2 : 1;
        int distance = strange <= 2 * most ? Spelling.distance(a, b, most) : most + 1;
        if (distance == 1 && Math.min(a.length(), b.length()) >= 3) {
            return Level.CLOSE;
        }
        if (sharesGroup(one.groups(), other.groups())) {
            return Level.VARIANT;
        }
        if (one.sound().length() > 1 && one.sound().equals(other.sound())) {
            return Level.SOUND;
        }
        if (manyWords && sharesWord(one.words(), other.words()) || isBeginning(a, b)) {
            return Level.PART;
        }
        if (distance <= most) {
            return Level.ALIKE;
        }
        return byLikeness(a, b, strange);
    }

    private static Level byLikeness(String a, String b, int strange) {
        if (strange > 6 + Math.max(a.length(), b.length()) / 4) {
            return Level.DIFFERENT;
        }
        double likeness = Spelling.jaroWinkler(a, b);
        return likeness >= ALIKE ? Level.ALIKE : likeness >= REMOTE ? Level.REMOTE : Level.DIFFERENT;
    }

    static boolean sharesGroup(int[] some, int[] others) {
        for (int group : some) {
            for (int another : others) {
                if (group == another) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word of one is a word of the other, one slip aside in longer words. */
    private static boolean sharesWord(List<String> some, List<String> others) {
        for (String word : some) {
            for (String another : others) {
                int shorter = Math.min(word.length(), another.length());
                if (shorter > 2 && (word.equals(another) || shorter > 4 && Spelling.distance(word, another, 1) == 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBeginning(String a, String b) {
        return Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a));
    }

    @Override
    public List<BlockingKey> listKeys(NameForm form) {
        List<BlockingKey> keys = new ArrayList<>();
        String joined = form.joined();
        keys.add(new BlockingKey(Shape.WHOLE, joined));
        keys.add(new BlockingKey(Shape.SOUND, form.sound()));
        if (joined.length() > 1) {
            keys.add(new BlockingKey(Shape.HEAD, joined.substring(0, Math.min(3, joined.length()))));
            keys.add(new BlockingKey(Shape.TAIL, joined.substring(Math.max(0, joined.length() - 4))));
        }
        for (int group : form.groups()) {
            keys.add(new BlockingKey(Shape.PART, "=" + group));
        }
        if (form.words().size() > 1) {
            for (String word : form.words()) {
                if (word.length() > 2) {
                    keys.add(new BlockingKey(Shape.PART, SoundKey.of(word)));
                }
            }
        }
        return keys;
    }
}
