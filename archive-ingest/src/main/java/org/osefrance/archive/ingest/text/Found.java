package org.osefrance.archive.ingest.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PageWorth;
import org.osefrance.archive.schemas.media.TextMaker;

/** What the {@code text} command found in one file. */
sealed interface Found {

    /** What is told of it. */
    TextResult result(String stem, Duration time);

    /**
     * Pages of an image file, or of a PDF.
     *
     * @param pages in their order, absent where a page could not be read
     * @param unread why, a sentence for each absent page
     */
    record Pages(List<Optional<PageText>> pages, List<String> unread) implements Found {
        @Override
        public TextResult result(String stem, Duration time) {
            List<PageText> read = pages.stream().flatMap(Optional::stream).toList();
            double letters = read.stream().mapToLong(Pages::letters).sum();
            double sure = read.stream()
                    .mapToDouble(page -> page.meanConfidence() * letters(page))
                    .sum();
            return new TextResult(
                    stem,
                    read.size(),
                    read.stream().flatMap(PageText::words).count(),
                    letters == 0 ? 0 : sure / letters,
                    status(read),
                    unread.isEmpty(),
                    time);
        }

        private String status(List<PageText> read) {
            if (!unread.isEmpty()) {
                return String.join("; ", unread);
            }
            boolean wereThere =
                    !read.isEmpty() && read.stream().allMatch(page -> page.maker() instanceof TextMaker.Extractor);
            return wereThere ? "extracted" : worth(read);
        }

        /** That of the worst page; pages in between that are blank are no fault. */
        private static String worth(List<PageText> read) {
            List<PageWorth> worths = read.stream().map(PageWorth::of).distinct().toList();
            return Stream.of(PageWorth.UNREADABLE, PageWorth.POOR, PageWorth.OK, PageWorth.BLANK)
                    .filter(worths::contains)
                    .findFirst()
                    .orElse(PageWorth.BLANK)
                    .code();
        }

        private static long letters(PageText page) {
            return page.words().mapToLong(word -> word.text().length()).sum();
        }
    }

    /** Text that a born-digital file had already. */
    record Plain(Extraction.ExtractedText text) implements Found {
        @Override
        public TextResult result(String stem, Duration time) {
            long words = text.pages().stream()
                    .flatMap(page -> Stream.of(page.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .count();
            String status = text.damage()
                    .map(damage -> "extracted up to a damage: " + damage)
                    .orElse("extracted");
            return new TextResult(stem, text.pages().size(), words, 1, status, true, time);
        }
    }

    /** Nothing, and the sentence that says why. */
    record Nothing(String reason) implements Found {
        @Override
        public TextResult result(String stem, Duration time) {
            return new TextResult(stem, 0, 0, 0, reason, false, time);
        }
    }
}
