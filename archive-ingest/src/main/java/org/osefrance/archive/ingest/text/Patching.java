package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.raster.GreyRaster;
import org.osefrance.archive.ingest.raster.PortableMap;
import org.osefrance.archive.ingest.raster.Strips;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.Word;

/**
 * Reads the ends of lines and the cells that a reading passed over: they are cut out, stacked into one small picture, read
 * at once, and what is sure of it is put where it stands. A reader's layout loses such pieces silently.
 */
final class Patching {

    private static final double SURE = 0.6;
    private static final int MARGIN = 20;
    private static final double ROOM = 0.35;
    private static final int MOST_STRIPS = 60;

    private final TesseractProgram tesseract;
    private final PageLook look;

    Patching(TesseractProgram tesseract, PageLook look) {
        this.tesseract = tesseract;
        this.look = look;
    }

    /** A strip in the stack: where it came from in the picture, and the row it begins at. */
    private record Piece(PixelBox from, int row) {}

    /** The sheet with what was added; the same sheet where nothing was passed over or found. */
    Outcome<Sheet> patch(Sheet sheet, Path folder) throws IOException, InterruptedException {
        Strips strips = look.beside(sheet.words());
        Picture picture = sheet.picture();
        Optional<GreyRaster> raster = picture.raster();
        boolean turned =
                picture.placement().quarters() != 0 || picture.placement().degrees() != 0;
        if (strips.lines().isEmpty() || strips.lines().size() > MOST_STRIPS || raster.isEmpty() || turned) {
            return new Outcome.Done<>(sheet, Duration.ZERO);
        }
        List<Piece> pieces = new ArrayList<>();
        Path stack = folder.resolve("strips.pgm");
        PortableMap.write(stack(raster.get(), strips, pieces), stack);
        return switch (tesseract.read(stack, 0, sheet.language(), TesseractProgram.Layout.ONE_BLOCK, folder)) {
            case Outcome.Failed<TesseractTsv.Content>(String reason) -> new Outcome.Failed<>(reason);
            case Outcome.Done<TesseractTsv.Content>(var content, Duration cpu) -> {
                List<Word> found = Lines.words(content.blocks())
                        .filter(word -> word.confidence() >= SURE)
                        .flatMap(word -> onPage(word, pieces, picture.placement()).stream())
                        .toList();
                yield new Outcome.Done<>(
                        new Sheet(Insertion.into(sheet.blocks(), found), sheet.language(), picture), cpu);
            }
        };
    }

    private GreyRaster stack(GreyRaster picture, Strips strips, List<Piece> pieces) {
        double scale = (double) picture.width() / look.ink().width();
        int room = (int) Math.ceil(ROOM * strips.letter() * scale);
        int row = MARGIN;
        int widest = 1;
        for (PixelBox line : strips.lines()) {
            int x = Math.clamp((int) (line.x() * scale) - room, 0, picture.width() - 1);
            int y = Math.clamp((int) (line.y() * scale) - room, 0, picture.height() - 1);
            int right = Math.clamp((int) (line.right() * scale) + room, x + 1, picture.width());
            int bottom = Math.clamp((int) (line.bottom() * scale) + room, y + 1, picture.height());
            pieces.add(new Piece(new PixelBox(x, y, right - x, bottom - y), row));
            row += bottom - y + 2 * room;
            widest = Math.max(widest, right - x);
        }
        GreyRaster stack = GreyRaster.white(widest + 2 * MARGIN, row + MARGIN);
        for (Piece piece : pieces) {
            PixelBox from = piece.from();
            stack.paste(picture, from.x(), from.y(), from.width(), from.height(), MARGIN, piece.row());
        }
        return stack;
    }

    private static Optional<Word> onPage(Word word, List<Piece> pieces, Placement placement) {
        int middle = word.box().y() + word.box().height() / 2;
        return pieces.stream()
                .filter(piece -> middle >= piece.row()
                        && middle < piece.row() + piece.from().height())
                .findFirst()
                .map(piece -> {
                    int x = Math.max(0, word.box().x() - MARGIN + piece.from().x());
                    int y = Math.max(
                            0, word.box().y() - piece.row() + piece.from().y());
                    var box = new PixelBox(x, y, word.box().width(), word.box().height());
                    return new Word(word.text(), placement.onPage(box), word.confidence());
                });
    }
}
