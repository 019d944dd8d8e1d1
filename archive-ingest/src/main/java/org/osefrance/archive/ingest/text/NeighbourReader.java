package org.osefrance.archive.ingest.text;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextMaker;

/**
 * Expects a page in the language of those beside it. A glance at every page costs a quarter of its reading (47 scans), and the papers
 * of one series are mostly in one language: after some pages in a row in one, the next is read in it at once, and given up only
 * when its text says otherwise. A file of two letters has no run of its own, so that of its series counts for it, and so on up to
 * the fonds. What is remembered is small and may be lost; a row that changes its language begins anew.
 */
public final class NeighbourReader implements PageReader {

    /** Fewer would not do: in a pile shuffled from three languages every third run of two or three ends with the next page. */
    private static final int A_RUN = 4;

    /** Fewer say nothing of their language. */
    private static final int SOME_WORDS = 10;

    /** Rows that are remembered; whoever works on more at once looks at a page more often. */
    private static final int ROWS = 1_000;

    private final PageReader reader;
    private final SequencedMap<String, Run> runs = new LinkedHashMap<>();

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
                        .flatMap(row -> findRun(row).stream())
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

    private synchronized Optional<String> findRun(String row) {
        return Optional.ofNullable(runs.get(row))
                .filter(run -> run.length() >= A_RUN)
                .map(Run::language);
    }

    private synchronized void add(String row, String language) {
        Run before = runs.remove(row);
        runs.putLast(
                row,
                before != null && before.language().equals(language)
                        ? new Run(language, before.length() + 1)
                        : new Run(language, 1));
        if (runs.size() > ROWS) {
            runs.pollFirstEntry();
        }
    }

    /** Pages one after the other in one language. */
    private record Run(String language, int length) {}
}
