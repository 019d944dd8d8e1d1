package org.osefrance.archive.ingest.pdf;

import java.util.List;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;

/**
 * One page as it will be drawn.
 *
 * @param size of its image, at the resolution of the scan that fills it, or at 200 dots an inch
 * @param source where its words are to be had
 * @param blocks its words in pixels of the image; empty unless they are in the file
 * @param drawer which program draws it
 * @param notes that were put into the file for places of the page, from top to bottom
 */
public record PdfPage(PixelSize size, WordSource source, List<TextBlock> blocks, Drawer drawer, List<Note> notes) {

    public PdfPage {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
        if (source == WordSource.IMAGE && !blocks.isEmpty()) {
            throw new IllegalArgumentException("a page that is to be read has no words yet");
        }
    }

    /** A page without notes. */
    public PdfPage(PixelSize size, WordSource source, List<TextBlock> blocks, Drawer drawer) {
        this(size, source, blocks, drawer, List.of());
    }

    /**
     * A note.
     *
     * @param drawn whether its words are drawn on the page, so that whoever reads the image reads them too
     */
    public record Note(TextBlock block, boolean drawn) {}

    /**
     * A text of this page with its notes behind it, each once: what was read of them from the image is left out.
     *
     * @param text of the page as it lies in the file
     */
    public PageText noted(PageText text) {
        List<PixelBox> drawn = notes.stream()
                .filter(Note::drawn)
                .map(note -> note.block().box())
                .toList();
        boolean twice = source == WordSource.IMAGE && !drawn.isEmpty();
        PageText page = twice ? text.keeping(word -> drawn.stream().noneMatch(box -> holds(box, word.box()))) : text;
        return notes.isEmpty()
                ? text
                : page.noted(notes.stream().map(Note::block).toList());
    }

    /** By the middle: what a reader sees of a word sticks out of where it was put. */
    private static boolean holds(PixelBox note, PixelBox word) {
        int x = word.x() + word.width() / 2;
        int y = word.y() + word.height() / 2;
        return x >= note.x() && x < note.right() && y >= note.y() && y < note.bottom();
    }

    /** Where the words of a page come from. */
    public enum WordSource {
        /** They stand in the file as text. */
        FILE,
        /** The page is a scan, or its letters cannot be told: it is read like one. */
        IMAGE
    }

    /** What draws a page. */
    public enum Drawer {
        PDFBOX,
        /** For pages with images in JPEG 2000, which PDFBox cannot decode without a library of a licence of its own. */
        LIBVIPS
    }
}
