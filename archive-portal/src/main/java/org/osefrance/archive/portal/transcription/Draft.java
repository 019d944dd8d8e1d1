package org.osefrance.archive.portal.transcription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.media.WordShares;
import org.osefrance.archive.schemas.record.Page;

/**
 * The lines of a page as they are being written. Every change gives another draft; nothing is kept before it is saved.
 *
 * @param image size of the image the places are on
 */
record Draft(PixelSize image, List<DraftLine> lines) {

    /** Lines of a page without any: what a closely typed page has, and a form still takes. */
    private static final int BLANK_LINES = 24;
    /** What somebody types where a line is to be split. */
    private static final char HERE = '|';

    Draft {
        lines = List.copyOf(lines);
    }

    /** The lines of a text, and an empty one for each place that no machine could read. */
    static Draft of(PageText text) {
        List<DraftLine> lines = new ArrayList<>();
        boolean placed = text.isPlaced();
        for (TextBlock block : text.blocks()) {
            for (TextLine line : block.lines()) {
                boolean opens = line.equals(block.lines().getFirst());
                lines.add(new DraftLine(line.text(), placed ? line.box().toString() : "", opens));
            }
        }
        text.unread().forEach(place -> lines.add(new DraftLine("", place.box().toString(), true)));
        return new Draft(text.image(), lines);
    }

    /** The same lines on the image the page shows now, where they are known to stand there. */
    Draft on(Page page, int drawnOn) {
        return new Draft(
                page.size().orElse(image),
                lines.stream()
                        .map(line -> new DraftLine(
                                line.text(),
                                line.box(image)
                                        .flatMap(box -> page.place(box, drawnOn))
                                        .map(PixelBox::toString)
                                        .orElse(""),
                                line.opens()))
                        .toList());
    }

    /** The places of a text's lines with nothing in them; where it has none, lines from the top to the bottom of the page. */
    static Draft blank(PixelSize image, Optional<PageText> text) {
        List<DraftLine> lines = text.map(Draft::of).map(Draft::lines).orElse(List.of());
        if (!lines.isEmpty()) {
            return new Draft(
                    image,
                    lines.stream()
                            .map(line -> new DraftLine("", line.place(), line.opens()))
                            .toList());
        }
        List<DraftLine> even = new ArrayList<>();
        int high = Math.max(1, image.height() / (BLANK_LINES + 2));
        int edge = image.width() / 20;
        for (int i = 0; i < BLANK_LINES; i++) {
            int y = Math.min(image.height() - high, (i + 1) * high);
            even.add(new DraftLine(
                    "", new PixelBox(edge, y, Math.max(1, image.width() - 2 * edge), high).toString(), i == 0));
        }
        return new Draft(image, even);
    }

    /** A new line below one, as high as it. */
    Draft add(int at) {
        if (lines.isEmpty()) {
            return blank(image, Optional.empty());
        }
        DraftLine above = lines.get(at);
        String place = above.box(image)
                .map(box -> new PixelBox(
                        box.x(),
                        Math.min(box.bottom(), Math.max(0, image.height() - box.height())),
                        box.width(),
                        box.height()))
                .map(PixelBox::toString)
                .orElse(above.place());
        return with(list -> list.add(at + 1, new DraftLine("", place, false)));
    }

    /** One line as two side by side, cut where a bar was typed, else at the space next to its middle. */
    Draft split(int at) {
        DraftLine line = lines.get(at);
        int cut = cut(line.text());
        if (cut < 0) {
            return this;
        }
        String first = line.text().substring(0, cut);
        String second = line.text().substring(cut + 1);
        Optional<PixelBox> box = line.box(image).filter(place -> place.width() > 1);
        if (box.isEmpty()) {
            return this;
        }
        int width = Math.clamp(
                Math.round(box.get().width()
                        * (first.length() / (double) line.text().length())),
                1,
                box.get().width() - 1);
        boolean rightToLeft = WordShares.isRightToLeft(line.text());
        PixelBox left = part(box.get(), 0, rightToLeft ? box.get().width() - width : width);
        PixelBox right = part(box.get(), left.width(), box.get().width() - left.width());
        return with(list -> {
            list.set(at, new DraftLine(first, (rightToLeft ? right : left).toString(), line.opens()));
            list.add(at + 1, new DraftLine(second, (rightToLeft ? left : right).toString(), false));
        });
    }

    private static PixelBox part(PixelBox box, int from, int width) {
        return new PixelBox(box.x() + from, box.y(), width, box.height());
    }

    private static int cut(String text) {
        int typed = text.indexOf(HERE);
        if (typed >= 0) {
            return typed;
        }
        int middle = text.length() / 2;
        int before = text.lastIndexOf(' ', middle);
        int after = text.indexOf(' ', middle);
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        return middle - before <= after - middle ? before : after;
    }

    /** A line and the one below it as one. */
    Draft join(int at) {
        if (at + 1 >= lines.size()) {
            return this;
        }
        DraftLine one = lines.get(at);
        DraftLine next = lines.get(at + 1);
        String place = one.box(image)
                .flatMap(box -> next.box(image).map(box::union))
                .map(PixelBox::toString)
                .orElse(one.place());
        return with(list -> {
            list.set(at, new DraftLine(one.text() + " " + next.text(), place, one.opens()));
            list.remove(at + 1);
        });
    }

    /** Without a line. */
    Draft delete(int at) {
        return with(list -> list.remove(at));
    }

    /** A line in the place of the one above it in reading order; where they stand on the image stays. */
    Draft up(int at) {
        return at == 0 ? this : with(list -> list.add(at - 1, list.remove(at)));
    }

    /** A line in the place of the one below it. */
    Draft down(int at) {
        return at + 1 >= lines.size() ? this : up(at + 1);
    }

    /** The first line with words whose place is none on the image. */
    Optional<Integer> findMisplaced() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).box(image).isEmpty()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /**
     * The text, once every line has a place. Lines without words are left out.
     *
     * @param before what the page said, for the places of words that stay
     */
    PageText text(Optional<PageText> before, String account, Instant now) {
        List<Word> known = before.stream().flatMap(PageText::words).toList();
        List<TextBlock> blocks = new ArrayList<>();
        List<TextLine> paragraph = new ArrayList<>();
        for (DraftLine line : lines) {
            if (line.opens() && !paragraph.isEmpty()) {
                blocks.add(TextBlock.around(paragraph));
                paragraph.clear();
            }
            if (!line.text().isEmpty()) {
                PixelBox box = line.box(image).orElseThrow();
                List<Word> there =
                        known.stream().filter(word -> stands(word, box)).toList();
                paragraph.add(new TextLine(box, WordPlaces.of(line.text(), box, there)));
            }
        }
        if (!paragraph.isEmpty()) {
            blocks.add(TextBlock.around(paragraph));
        }
        return new PageText(image, blocks, new TextMaker.Transcriber(account), now, unread(before, blocks));
    }

    /** What no machine could read and nobody has written down now. */
    private static List<UnreadRegion> unread(Optional<PageText> before, List<TextBlock> blocks) {
        return before.stream()
                .flatMap(text -> text.unread().stream())
                .filter(place -> blocks.stream()
                        .flatMap(block -> block.lines().stream())
                        .noneMatch(line -> line.box().overlap(place.box()) > 0))
                .toList();
    }

    private static boolean stands(Word word, PixelBox line) {
        int x = word.box().x() + word.box().width() / 2;
        int y = word.box().y() + word.box().height() / 2;
        return line.x() <= x && x < line.right() && line.y() <= y && y < line.bottom();
    }

    private Draft with(Consumer<List<DraftLine>> change) {
        List<DraftLine> changed = new ArrayList<>(lines);
        change.accept(changed);
        return new Draft(image, changed);
    }
}
