package org.osefrance.archive.index.search.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Pages of invented words that look French and German, drawn by Zipf's law: the word of rank r comes 1/r as often as the
 * first. The same seed gives the same pages in any order of asking.
 */
final class PageTexts {

    static final int WORDS_A_PAGE = 250;
    static final int CLOSED_PERCENT = 25;
    static final int PAGES_AN_ITEM = 10;

    private static final int ALL = 100;
    private static final int VOCABULARY = 60_000;
    private static final int WORDS_A_LINE = 10;
    private static final List<String> LANGUAGES = List.of("fra", "deu", "yid", "eng");
    private static final List<String> GENRES = List.of("letter", "list", "report", "card", "minutes");
    private static final String[] STARTS = {
        "b", "ch", "d", "f", "gr", "h", "j", "kl", "l", "m", "n", "p", "qu", "r", "s", "sch", "t", "v", "w", "z", "é",
        "o"
    };
    private static final String[] MIDDLES = {
        "a", "e", "i", "o", "u", "ai", "au", "ei", "eu", "ie", "oi", "é", "è", "ö", "ü"
    };
    private static final String[] ENDS = {"", "n", "r", "s", "t", "nd", "lle", "tte", "ng", "ß", "ment", "ten", "que"};

    private final long seed;
    private final int wordsAPage;
    private final int closedPercent;
    private final String[] vocabulary;
    private final double[] cumulative = new double[VOCABULARY];

    PageTexts(long seed) {
        this(seed, WORDS_A_PAGE, CLOSED_PERCENT);
    }

    PageTexts(long seed, int wordsAPage, int closedPercent) {
        this.seed = seed;
        this.wordsAPage = wordsAPage;
        this.closedPercent = closedPercent;
        this.vocabulary = vocabulary(new SplittableRandom(seed));
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            sum += 1.0 / (rank + 1);
            cumulative[rank] = sum;
        }
    }

    String text(int page) {
        int[] ranks = ranks(page);
        StringBuilder text = new StringBuilder(wordsAPage * 7);
        for (int word = 0; word < ranks.length; word++) {
            text.append(vocabulary[ranks[word]]).append(word % WORDS_A_LINE == WORDS_A_LINE - 1 ? '\n' : ' ');
        }
        return text.toString();
    }

    RecordId item(int page) {
        return id("item", page / PAGES_AN_ITEM);
    }

    boolean isClosed(int page) {
        return new SplittableRandom(seed ^ page * 31L).nextInt(ALL) < closedPercent;
    }

    IndexedUnit unit(int page) {
        int item = page / PAGES_AN_ITEM;
        int year = 1912 + item % 60;
        return new IndexedUnit(
                id("page", page),
                IndexedUnit.Kind.PAGE_TEXT,
                item(page),
                id("fonds", item % 40),
                "Dossier " + item,
                text(page),
                List.of(LANGUAGES.get(item % LANGUAGES.size())),
                Optional.of(GENRES.get(item % GENRES.size())),
                Optional.of(year),
                Optional.of(year + item % 4),
                page % PAGES_AN_ITEM,
                isClosed(page) ? Visibility.closed(1) : new Visibility(0, 0, 0, 1));
    }

    /**
     * A query as a reader might type it, about some page: one to three of its words or two neighbours as a phrase. The 100
     * most common words are not asked for by themselves.
     */
    String query(Random random, int pages) {
        int[] ranks = ranks(random.nextInt(pages));
        if (random.nextInt(4) == 0) {
            int at = random.nextInt(ranks.length - 1);
            return '"' + vocabulary[ranks[at]] + ' ' + vocabulary[ranks[at + 1]] + '"';
        }
        List<String> words = new ArrayList<>();
        int wanted = 1 + random.nextInt(3);
        while (words.size() < wanted) {
            int rank = ranks[random.nextInt(ranks.length)];
            if (rank >= 100) {
                words.add(vocabulary[rank]);
            }
        }
        return String.join(" ", words);
    }

    private int[] ranks(int page) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + page);
        int[] ranks = new int[wordsAPage];
        for (int word = 0; word < wordsAPage; word++) {
            double draw = random.nextDouble() * cumulative[VOCABULARY - 1];
            int found = java.util.Arrays.binarySearch(cumulative, draw);
            ranks[word] = Math.min(found < 0 ? -found - 1 : found, VOCABULARY - 1);
        }
        return ranks;
    }

    private static RecordId id(String kind, int number) {
        return RecordId.random(new Random(kind.hashCode() * 1_000_000_007L + number));
    }

    private static String[] vocabulary(SplittableRandom random) {
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < VOCABULARY) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 1 + random.nextInt(3); syllables > 0; syllables--) {
                word.append(one(STARTS, random)).append(one(MIDDLES, random));
            }
            words.add(word.append(one(ENDS, random)).toString());
        }
        return words.toArray(String[]::new);
    }

    private static String one(String[] choices, SplittableRandom random) {
        return choices[random.nextInt(choices.length)];
    }
}
