package org.osefrance.archive.ingest.text;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextMaker;

/**
 * Expects a page in the language of the one before it, where pages that lie together are alike. A glance at a page costs a fifth to a
 * quarter of its reading (47 scans) and a page read in the wrong language costs another reading, so expecting pays from about four right
 * out of five; each row (a file, its series, up to the fonds) remembers how often its pages were like the one before. A row begins with
 * trust: papers of one series are mostly in one language; a pile shuffled from three loses that at its first change, and is looked at
 * page by page until it has earned it again. A file of two letters has no past of its own, so that of its series counts for it. What is
 * remembered is small and may be lost.
 */
public final class NeighbourReader implements PageReader {

    /** Share of pages like the one before from which it is cheaper to expect than to look. */
    private static final double EXPECTING_PAYS = 0.78;

    private static final double TRUST = 0.8;

    /** Weight of the newest page: after a long run one stranger is forgiven, the second is not. */
    private static final double NEWEST = 1 / 8.0;

    /** Fewer say nothing of their language. */
    private static final int SOME_WORDS = 10;

    /** Rows that are remembered; whoever works on more at once looks at a page more often. */
    private static final int ROWS = 1_000;

    private final PageReader reader;
    private final SequencedMap<String, Past> past = new LinkedHashMap<>();

    /** @param reader does the reading */
    public NeighbourReader(PageReader reader) {
        this.reader = reader;
    }

    @Override
    public PageReading read(PageImage page, ReadingLanguages languages) throws InterruptedException {
        if (languages.candidates().size() == 1) {
            return reader.read(page, languages);
        }
        ReadingLanguages known = languages.expected().isPresent()
                ? languages
                : languages.rows().stream()
                        .flatMap(row -> findLanguage(row).stream())
                        .findFirst()
                        .map(languages::after)
                        .orElse(languages);
        PageReading reading = reader.read(page, known);
        if (reading instanceof PageReading.Read(PageText text, var ignored)
                && text.maker() instanceof TextMaker.Reader maker
                && maker.languages().size() == 1
                && text.words().limit(SOME_WORDS).count() == SOME_WORDS) {
            languages.rows().forEach(row -> add(row, maker.languages().getFirst()));
        }
        return reading;
    }

    private synchronized Optional<String> findLanguage(String row) {
        return Optional.ofNullable(past.get(row))
                .filter(before -> before.constancy() >= EXPECTING_PAYS)
                .map(Past::language);
    }

    private synchronized void add(String row, String language) {
        Past before = past.remove(row);
        past.putLast(row, before == null ? new Past(language, TRUST) : before.followedBy(language));
        if (past.size() > ROWS) {
            past.pollFirstEntry();
        }
    }

    /**
     * The pages of a row so far.
     *
     * @param language of the last
     * @param constancy how often one was like the one before it, the newest counted most, 0 to 1
     */
    private record Past(String language, double constancy) {

        Past followedBy(String next) {
            double alike = next.equals(language) ? 1 : 0;
            return new Past(next, constancy + NEWEST * (alike - constancy));
        }
    }
}
