package org.osefrance.archive.schemas.format.alto;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.validation.Findings;

/** One page while its file is read: in the file's unit, boxes possibly missing. */
final class AltoPage {

    private record Unread(AltoBox box, UnreadRegion.Kind kind) {}

    private record Block(Optional<AltoBox> box, List<AltoLine> lines, TextBlock.Kind kind) {}

    private final String location;
    private final Optional<Double> width;
    private final Optional<Double> height;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private boolean inBlock;
    private boolean inLine;

    AltoPage(AltoElement page) {
        this.location = page.location();
        this.width = page.number("WIDTH").filter(pixels -> pixels > 0);
        this.height = page.number("HEIGHT").filter(pixels -> pixels > 0);
    }

    void start(String name, AltoElement element) {
        switch (name) {
            case "TextBlock" -> {
                blocks.add(new Block(element.box(), new ArrayList<>(), kind(element)));
                inBlock = true;
            }
            case "TextLine" -> startLine(element.box());
            case "Illustration" -> startIllustration(element);
            case "String" -> line().addString(element);
            case "SP" -> line().addSpace();
            case "HYP" -> line().addHyphen(element);
            default -> {
                // Shapes, tags, glyphs, illustrations: no words.
            }
        }
    }

    /** Notes bear a tag of ours; what other programs tag is on the page. */
    private static TextBlock.Kind kind(AltoElement element) {
        boolean note = element.text("TAGREFS")
                .filter(tags -> List.of(tags.split("\\s+")).contains(TextBlock.Kind.NOTE.code()))
                .isPresent();
        return note ? TextBlock.Kind.NOTE : TextBlock.Kind.PAGE;
    }

    /** A picture, or a place of ours that was not read. */
    private void startIllustration(AltoElement element) {
        Optional<UnreadRegion.Kind> kind = element.text("TYPE").flatMap(UnreadRegion.Kind::find);
        if (kind.isPresent()) {
            element.box().ifPresent(box -> unread.add(new Unread(box, kind.get())));
        }
    }

    void end(String name) {
        inBlock &= !name.equals("TextBlock");
        inLine &= !name.equals("TextLine");
    }

    boolean hasSpaces() {
        return lines().anyMatch(AltoLine::hasSpaces);
    }

    /**
     * The page in pixels; empty when there is neither a size nor a box to tell one from.
     *
     * @param spaced whether the file writes spaces at all: if it does, strings without one between them are one word
     */
    Optional<PageText> finish(Optional<PixelSize> image, boolean spaced, AltoHeader header, Findings findings) {
        Optional<AltoBox> extent = lines().flatMap(AltoLine::boxes).reduce(AltoBox::union);
        Optional<Double> pageWidth =
                width.or(() -> image.map(size -> (double) size.width())).or(() -> extent.map(AltoBox::right));
        Optional<Double> pageHeight =
                height.or(() -> image.map(size -> (double) size.height())).or(() -> extent.map(AltoBox::bottom));
        if (pageWidth.isEmpty() || pageHeight.isEmpty() || pageWidth.get() < 1 || pageHeight.get() < 1) {
            findings.error("ALTO_NO_SIZE", location, "neither the page nor anything on it has a size");
            return Optional.empty();
        }
        if (!header.isInPixels() && image.isEmpty()) {
            String message = "boxes are in " + header.unit() + " and no image is known: taken for pixels";
            findings.warning("ALTO_UNIT", location, message);
        }
        PixelSize size = image.orElseGet(
                () -> new PixelSize((int) Math.ceil(pageWidth.get()), (int) Math.ceil(pageHeight.get())));
        AltoBox whole = new AltoBox(0, 0, pageWidth.get(), pageHeight.get());
        Function<AltoBox, PixelBox> toPixels =
                box -> box.toPixels(size.width() / whole.width(), size.height() / whole.height(), size);
        List<TextBlock> texts = blocks.stream()
                .flatMap(block -> finish(block, whole, spaced, toPixels, findings).stream())
                .toList();
        List<UnreadRegion> places = unread.stream()
                .map(place -> new UnreadRegion(toPixels.apply(place.box()), place.kind()))
                .toList();
        return Optional.of(new PageText(size, texts, header.maker(), header.madeAt(), places));
    }

    private static Optional<TextBlock> finish(
            Block block, AltoBox page, boolean spaced, Function<AltoBox, PixelBox> toPixels, Findings findings) {
        AltoBox around = block.box().orElse(page);
        List<TextLine> lines = block.lines().stream()
                .flatMap(line -> line.finish(around, page, spaced, toPixels, findings).stream())
                .toList();
        PixelBox box = block.box()
                .map(toPixels)
                .or(() -> lines.stream().map(TextLine::box).reduce(PixelBox::union))
                .orElseGet(() -> toPixels.apply(page));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new TextBlock(box, lines, block.kind()));
    }

    private void startLine(Optional<AltoBox> box) {
        if (!inBlock) {
            blocks.add(new Block(Optional.empty(), new ArrayList<>(), TextBlock.Kind.PAGE));
            inBlock = true;
        }
        blocks.getLast().lines().add(new AltoLine(box));
        inLine = true;
    }

    private AltoLine line() {
        if (!inLine) {
            startLine(Optional.empty());
        }
        return blocks.getLast().lines().getLast();
    }

    private Stream<AltoLine> lines() {
        return blocks.stream().flatMap(block -> block.lines().stream());
    }
}
