package org.osefrance.archive.ingest.pdf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.ingest.pdf.PdfPage.Drawer;
import org.osefrance.archive.ingest.pdf.PdfPage.WordSource;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

/**
 * What the child says of a layout and the archive hears, a line each: {@code LOCKED words} what the file forbids though it opens,
 * {@code P width height source drawer} begins a page, {@code B} a block, {@code L} a line, {@code W x y width height word} is a word; {@code N drawn x y width height} begins a note, whose lines
 * and words follow like those of a block; the last line says how it ended. Words
 * have no white space, so a space stands between the parts.
 */
final class LayoutLines {

    /** Begins the last line: all was laid out. */
    static final String WHOLE = "WHOLE";

    /** Begins the last line: a password is needed. */
    static final String ENCRYPTED = "ENCRYPTED";

    /** Begins the first line of a file that opens without a password and forbids something; what it forbids follows. */
    static final String LOCKED = "LOCKED";

    /** Begins the last line: the file is damaged; a clause follows. */
    static final String DAMAGED = "DAMAGED";

    private static final int PAGE_PARTS = 5;
    private static final int WORD_PARTS = 6;

    private LayoutLines() {}

    /** The lines of a page. */
    static List<String> of(PdfPage page) {
        List<String> lines = new ArrayList<>();
        lines.add("P " + page.size().width() + " " + page.size().height() + " " + page.source() + " " + page.drawer());
        for (TextBlock block : page.blocks()) {
            lines.add("B");
            addLines(block, lines);
        }
        for (PdfPage.Note note : page.notes()) {
            lines.add("N " + note.drawn() + " " + numbers(note.block().box()));
            addLines(note.block(), lines);
        }
        return lines;
    }

    private static void addLines(TextBlock block, List<String> lines) {
        for (TextLine line : block.lines()) {
            lines.add("L");
            for (Word word : line.words()) {
                lines.add("W " + numbers(word.box()) + " " + word.text());
            }
        }
    }

    private static String numbers(PixelBox box) {
        return box.x() + " " + box.y() + " " + box.width() + " " + box.height();
    }

    /**
     * Everything a child said.
     *
     * @param locked what the file forbids; empty when nothing
     * @param pages those that it got to
     * @param end its last line; empty when it said none
     */
    record Heard(Optional<String> locked, List<PdfPage> pages, String end) {

        Optional<String> damage() {
            return end.startsWith(DAMAGED)
                    ? Optional.of(end.substring(DAMAGED.length()).strip())
                    : Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for what no child of ours says */
    static Heard hear(Iterator<String> lines) {
        List<PdfPage> pages = new ArrayList<>();
        Collected page = null;
        Optional<String> locked = Optional.empty();
        String end = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("P ")) {
                close(page, pages);
                page = new Collected(line.split(" ", PAGE_PARTS));
            } else if (page != null && line.matches("[BL]|[WN] .*")) {
                page.add(line);
            } else if (line.startsWith(LOCKED)) {
                locked = Optional.of(line.substring(LOCKED.length()).strip());
            } else {
                end = line;
            }
        }
        close(page, pages);
        return new Heard(locked, pages, end);
    }

    private static void close(@Nullable Collected page, List<PdfPage> pages) {
        if (page != null) {
            pages.add(page.page());
        }
    }

    /** A page under way. */
    private static final class Collected {

        private final String[] head;
        private final BlocksUnderWay blocks = new BlocksUnderWay();
        private final List<NoteUnderWay> notes = new ArrayList<>();

        Collected(String[] head) {
            this.head = head;
        }

        void add(String line) {
            BlocksUnderWay open = notes.isEmpty() ? blocks : notes.getLast().lines();
            switch (line.charAt(0)) {
                case 'B' -> open.beginBlock();
                case 'L' -> open.beginLine();
                case 'N' -> notes.add(NoteUnderWay.of(line.split(" ", WORD_PARTS)));
                default -> open.add(word(line.split(" ", WORD_PARTS)));
            }
        }

        private static Word word(String[] parts) {
            return new Word(parts[5], box(parts, 1), 1);
        }

        private static PixelBox box(String[] parts, int from) {
            return new PixelBox(
                    number(parts[from]), number(parts[from + 1]), number(parts[from + 2]), number(parts[from + 3]));
        }

        /** A note whose lines follow. */
        private record NoteUnderWay(boolean drawn, PixelBox box, BlocksUnderWay lines) {

            static NoteUnderWay of(String... parts) {
                return new NoteUnderWay(Boolean.parseBoolean(parts[1]), Collected.box(parts, 2), new BlocksUnderWay());
            }

            Stream<PdfPage.Note> finish() {
                return lines.finish().stream()
                        .map(block -> new PdfPage.Note(new TextBlock(box, block.lines(), TextBlock.Kind.NOTE), drawn));
            }
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }

        PdfPage page() {
            return new PdfPage(
                    new PixelSize(number(head[1]), number(head[2])),
                    WordSource.valueOf(head[3]),
                    blocks.finish(),
                    Drawer.valueOf(head[4]),
                    notes.stream().flatMap(NoteUnderWay::finish).toList());
        }
    }
}
