package org.osefrance.archive.ingest.pdf;

import java.util.List;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;

/**
 * One page as it will be drawn.
 *
 * @param size of its image, at the resolution of the scan that fills it, or at 200 dots an inch
 * @param source where its words are to be had
 * @param blocks its words in pixels of the image; empty unless they are in the file
 * @param drawer which program draws it
 */
public record PdfPage(PixelSize size, WordSource source, List<TextBlock> blocks, Drawer drawer) {

    public PdfPage {
        blocks = List.copyOf(blocks);
        if (source == WordSource.IMAGE && !blocks.isEmpty()) {
            throw new IllegalArgumentException("a page that is to be read has no words yet");
        }
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
