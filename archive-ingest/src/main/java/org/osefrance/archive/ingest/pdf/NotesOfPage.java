package org.osefrance.archive.ingest.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.WordShares;

/**
 * What people wrote as notes to a page (ISO 32000-1, 12.5.6): comments, remarks to marked words, text put over the page. Only what a
 * reader can see or open is taken: no hidden notes, no targets of links, and no fields of forms, which are on the page already.
 */
final class NotesOfPage {

    private static final int MOST_NOTES = 1_000;
    private static final int LONGEST = 20_000;

    private final Sheet sheet;
    private final PDRectangle crop;
    private final PixelSize image;

    private NotesOfPage(Sheet sheet, PDRectangle crop, PixelSize image) {
        this.sheet = sheet;
        this.crop = crop;
        this.image = image;
    }

    static List<PdfPage.Note> of(PDPage page, Sheet sheet, PixelSize image) throws IOException {
        NotesOfPage notes = new NotesOfPage(sheet, page.getCropBox(), image);
        return page.getAnnotations().stream()
                .filter(NotesOfPage::isNote)
                .limit(MOST_NOTES)
                .flatMap(annotation -> notes.note(annotation).stream())
                .sorted(Comparator.comparing(
                                (PdfPage.Note note) -> note.block().box().y())
                        .thenComparing(note -> note.block().box().x()))
                .toList();
    }

    private static boolean isNote(PDAnnotation annotation) {
        return !annotation.isHidden()
                && !annotation.isNoView()
                && !(annotation instanceof PDAnnotationLink)
                && !(annotation instanceof PDAnnotationPopup)
                && !(annotation instanceof PDAnnotationWidget);
    }

    private Optional<PdfPage.Note> note(PDAnnotation annotation) {
        String said = Optional.ofNullable(annotation.getContents()).orElse("");
        List<String> lines = Arrays.stream(
                        said.substring(0, Math.min(said.length(), LONGEST)).split("\\R"))
                .map(NotesOfPage::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
        PixelBox place = place(annotation.getRectangle());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<TextLine> placed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PixelBox strip = strip(place, i, lines.size());
            placed.add(new TextLine(strip, WordShares.of(lines.get(i), strip, 1)));
        }
        TextBlock block = new TextBlock(place, placed, TextBlock.Kind.NOTE);
        return Optional.of(new PdfPage.Note(block, annotation instanceof PDAnnotationFreeText));
    }

    private static String tidy(String line) {
        return line.replaceAll("[\\p{Z}\\s]+", " ")
                .replaceAll(WordsOfPage.NO_LETTERS_BUT_SPACE, "")
                .strip();
    }

    /** Where it stands; what stands beside the page is of the page as a whole. */
    private PixelBox place(PDRectangle rectangle) {
        PixelBox whole = new PixelBox(0, 0, image.width(), image.height());
        if (rectangle == null) {
            return whole;
        }
        double left = rectangle.getLowerLeftX() - crop.getLowerLeftX();
        double bottom = rectangle.getLowerLeftY() - crop.getLowerLeftY();
        List<Point2D.Double> corners = List.of(
                sheet.toImage(left, bottom, image),
                sheet.toImage(left + rectangle.getWidth(), bottom + rectangle.getHeight(), image));
        PixelBox box = Sheet.box(corners, image);
        return box == null ? whole : box;
    }

    /** One of so many lines one below the other. */
    private static PixelBox strip(PixelBox place, int number, int of) {
        int top = (int) ((long) place.height() * number / of);
        int bottom = (int) ((long) place.height() * (number + 1) / of);
        return new PixelBox(
                place.x(), place.y() + Math.min(top, place.height() - 1), place.width(), Math.max(1, bottom - top));
    }
}
