package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.osefrance.archive.index.linking.BlockingKey.Shape;

/** Compares texts, places and streets by their words, rare ones first; words may be misspelt, cut short or joined. One for each column. */
final class TextComparator implements FieldComparator<TextForm> {

    /** More words than these are not looked at one against the other. */
    private static final int FEW = 16;

    private static final int KEYS = 6;

    private final Vocabulary vocabulary = new Vocabulary();
    private final WordLikeness likeness;

    /** @param likeness of words that are not equal */
    TextComparator(WordLikeness likeness) {
        this.likeness = likeness;
    }

    @Override
    public TextForm prepare(String written) {
        String folded = Folding.fold(written);
        String joined = folded.replace(" ", "");
        return new TextForm(joined, vocabulary.add(folded.split(" ")), Spelling.letters(joined));
    }

    @Override
    public Level compare(TextForm one, TextForm other) {
        String a = one.joined();
        String b = other.joined();
        if (a.equals(b)) {
            return Level.SAME;
        }
        int longest = Math.max(a.length(), b.length());
        int strange = Long.bitCount(one.letters() ^ other.letters());
        int most = longest >= 8 ? 2 : 1;
        if (longest <= 40 && strange <= 2 * most && Math.min(a.length(), b.length()) >= 3) {
            int distance = Spelling.distance(a, b, most);
            if (distance == 1) {
                return Level.CLOSE;
            }
            if (distance == 2) {
                return Level.SOUND;
            }
        }
        return byWords(one.words(), other.words());
    }

    private Level byWords(int[] some, int[] others) {
        WordShare share = new WordShare(vocabulary, likeness, some, others);
        share.equalWords();
        if (share.left() <= FEW) {
            share.likeWords();
        }
        double common = share.likeness();
        if (common >= 0.85) {
            return Level.VARIANT;
        }
        if (share.containment() >= 0.9) {
            return Level.PART;
        }
        return common >= 0.6 ? Level.ALIKE : common >= 0.3 ? Level.REMOTE : Level.DIFFERENT;
    }

    @Override
    public double chanceByParts(TextForm form) {
        if (form.words().length < 2) {
            return 1;
        }
        double chance = 1;
        for (int word : form.words()) {
            chance *= vocabulary.share(word);
        }
        return chance;
    }

    @Override
    public List<BlockingKey> listKeys(TextForm form) {
        List<BlockingKey> keys = new ArrayList<>();
        String joined = form.joined();
        keys.add(new BlockingKey(Shape.WHOLE, joined));
        keys.add(new BlockingKey(Shape.HEAD, joined.substring(0, Math.min(5, joined.length()))));
        if (joined.length() > 5) {
            keys.add(new BlockingKey(Shape.TAIL, joined.substring(joined.length() - 5)));
        }
        if (form.words().length <= 2) {
            keys.add(new BlockingKey(Shape.SOUND, SoundKey.of(joined)));
        }
        List<Integer> rare = IntStream.of(form.words())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(vocabulary::count).thenComparing(vocabulary::word))
                .limit(KEYS)
                .toList();
        if (form.words().length > 1) {
            for (int i = 0; i < rare.size(); i++) {
                String word = vocabulary.word(rare.get(i));
                keys.add(new BlockingKey(Shape.PART, word));
                if (word.length() > 5) {
                    keys.add(new BlockingKey(Shape.PART, SoundKey.of(word)));
                }
            }
        }
        return keys;
    }
}
