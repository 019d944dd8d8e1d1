package org.osefrance.archive.portal.viewer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

/**
 * Where on the image a row probably stands that somebody typed in without saying so: on the line whose words, as the page was read, are
 * most like its own. It is shown and never written down: a place on record decides what a closed row covers of its page, and a guess
 * must not open the rest of one. Only words that the viewer is shown are looked at.
 */
final class LikelyPlaces {

    /** Of a row's letters, the share that has to be on the line, and how far ahead of every other line it has to be. */
    private static final double MOST_OF_IT = 0.5;

    private static final double AHEAD = 0.15;
    private static final int FEWEST_LETTERS = 5;
    /** Words less alike are other words. */
    private static final double ALIKE = 0.7;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Row> rows;

    private LikelyPlaces(List<Row> rows) {
        this.rows = rows;
    }

    /** One row of a page as it was read: its lines may be parted by the columns of a table. */
    private record Row(PixelBox box, List<String> words) {}

    private record Likeness(Row row, double share) {}

    /** Over what was read of a page; of one whose words have no places, none is found. */
    static LikelyPlaces on(PageText text) {
        List<TextLine> lines = !text.isPlaced()
                ? List.of()
                : text.lines()
                        .sorted(Comparator.comparingInt(
                                line -> line.box().y() + line.box().height() / 2))
                        .toList();
        List<List<TextLine>> rows = new ArrayList<>();
        for (TextLine line : lines) {
            if (rows.isEmpty() || !isBeside(rows.getLast().getFirst().box(), line.box())) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(line);
        }
        return new LikelyPlaces(rows.stream().map(LikelyPlaces::row).toList());
    }

    private static Row row(List<TextLine> lines) {
        PixelBox around =
                lines.stream().map(TextLine::box).reduce(PixelBox::union).orElseThrow();
        return new Row(
                around,
                lines.stream()
                        .flatMap(line -> line.words().stream())
                        .map(Word::text)
                        .flatMap(LikelyPlaces::words)
                        .toList());
    }

    private static boolean isBeside(PixelBox first, PixelBox line) {
        int middle = line.y() + line.height() / 2;
        return middle >= first.y() && middle < first.bottom();
    }

    /** Where a row with these cells probably stands; empty where no line is like it, or two are. */
    Optional<PixelBox> find(Collection<String> cells) {
        List<String> wanted = cells.stream().flatMap(LikelyPlaces::words).toList();
        int letters = wanted.stream().mapToInt(String::length).sum();
        if (letters < FEWEST_LETTERS) {
            return Optional.empty();
        }
        List<Likeness> ranking = rows.stream()
                .map(row -> new Likeness(row, shared(wanted, row.words()) / letters))
                .sorted(Comparator.comparingDouble(Likeness::share).reversed())
                .limit(2)
                .toList();
        double second = ranking.size() > 1 ? ranking.getLast().share() : 0;
        return ranking.stream()
                .findFirst()
                .filter(best -> best.share() >= MOST_OF_IT && best.share() >= second + AHEAD)
                .map(best -> best.row().box());
    }

    /** Letters of the words wanted that stand on a line, as far as the words are alike. */
    private static double shared(List<String> wanted, List<String> there) {
        return wanted.stream()
                .mapToDouble(word -> word.length()
                        * there.stream()
                                .mapToDouble(other -> alike(word, other))
                                .filter(likeness -> likeness >= ALIKE)
                                .max()
                                .orElse(0))
                .sum();
    }

    /** One less the edits for each letter of the longer word (Levenshtein), 0 to 1. */
    static double alike(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (Math.min(one.length(), other.length()) < ALIKE * longer) {
            return 0;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[before.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return 1 - (double) before[other.length()] / longer;
    }

    private static Stream<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_WORD.splitAsStream(plain).filter(word -> word.length() > 1);
    }
}
