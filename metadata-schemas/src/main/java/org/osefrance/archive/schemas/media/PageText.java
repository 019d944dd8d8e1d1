package org.osefrance.archive.schemas.media;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is written on one page, with places.
 *
 * @param image size of the image the boxes refer to
 * @param blocks in reading order; empty for a blank page
 * @param maker who read it
 * @param madeAt when
 * @param unread where something is written that was not read, from top to bottom
 */
public record PageText(
        PixelSize image, List<TextBlock> blocks, TextMaker maker, Instant madeAt, List<UnreadRegion> unread) {

    private static final double FINDABLE = 0.3;

    public PageText {
        blocks = List.copyOf(blocks);
        unread = List.copyOf(unread);
    }

    /** A text of a page on which nothing was left unread. */
    public PageText(PixelSize image, List<TextBlock> blocks, TextMaker maker, Instant madeAt) {
        this(image, blocks, maker, madeAt, List.of());
    }

    /** All lines in reading order. */
    public Stream<TextLine> lines() {
        return blocks.stream().flatMap(block -> block.lines().stream());
    }

    /** All words in reading order. */
    public Stream<Word> words() {
        return lines().flatMap(line -> line.words().stream());
    }

    /** The plain text: one line a line, an empty line between blocks. */
    public String plainText() {
        return blocks.stream()
                .map(block -> block.lines().stream().map(TextLine::text).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    /** This text with notes behind it that somebody put into the file. */
    public PageText noted(List<TextBlock> notes) {
        return new PageText(
                image,
                Stream.concat(blocks.stream(), notes.stream().map(note -> note.as(TextBlock.Kind.NOTE)))
                        .toList(),
                maker,
                madeAt,
                unread);
    }

    /** Mean confidence weighted by word length, 0 to 1; 0 when there are no words. */
    public double meanConfidence() {
        double letters = words().mapToInt(word -> word.text().length()).sum();
        double sure = words().mapToDouble(word -> word.text().length() * word.confidence())
                .sum();
        return letters == 0 ? 0 : sure / letters;
    }

    /**
     * This text without the words beneath masks. Lines and blocks shrink to what is left of them, or go; a region that was
     * not read goes with the first mask that touches it, so that it does not tell what the mask covers.
     */
    public PageText without(Masks masks) {
        if (masks.isEmpty()) {
            return this;
        }
        List<UnreadRegion> open =
                unread.stream().filter(region -> !masks.touch(region.box(), 0)).toList();
        PageText words = keeping(word -> !masks.hide(word.box()));
        return new PageText(image, words.blocks, maker, madeAt, open);
    }

    /**
     * What of this text may be looked for: of a machine's reading the words it is not quite unsure of, of which one in
     * four is right at best (measured on 47 scans); of others all.
     */
    public PageText findable() {
        return maker instanceof TextMaker.Reader ? keeping(word -> word.confidence() >= FINDABLE) : this;
    }

    /** This text on the same image turned: every box where it stands then. */
    public PageText turned(QuarterTurn by) {
        if (by == QuarterTurn.NONE) {
            return this;
        }
        return placed(by.of(image), box -> by.of(box, image));
    }

    /**
     * This text on an image on which nobody knows where its words stand: each stands somewhere on the whole of it, and what was
     * left unread on the image before is not spoken of.
     */
    public PageText somewhereOn(PixelSize other) {
        PixelBox whole = whole(other);
        PageText anywhere = placed(other, box -> whole);
        return new PageText(other, anywhere.blocks, maker, madeAt, List.of());
    }

    /** Whether it is known where its words stand. */
    public boolean isPlaced() {
        PixelBox whole = whole(image);
        return blocks.isEmpty() || words().anyMatch(word -> !word.box().equals(whole));
    }

    private static PixelBox whole(PixelSize size) {
        return new PixelBox(0, 0, size.width(), size.height());
    }

    private PageText placed(PixelSize size, UnaryOperator<PixelBox> place) {
        return new PageText(
                size,
                blocks.stream()
                        .map(block -> new TextBlock(
                                place.apply(block.box()),
                                block.lines().stream()
                                        .map(line -> new TextLine(
                                                place.apply(line.box()),
                                                line.words().stream()
                                                        .map(word -> new Word(
                                                                word.text(),
                                                                place.apply(word.box()),
                                                                word.confidence()))
                                                        .toList()))
                                        .toList(),
                                block.kind()))
                        .toList(),
                maker,
                madeAt,
                unread.stream()
                        .map(region -> new UnreadRegion(place.apply(region.box()), region.kind()))
                        .toList());
    }

    /** This text with those words alone that are kept. */
    public PageText keeping(Predicate<Word> kept) {
        List<TextBlock> left =
                blocks.stream().flatMap(block -> block.keeping(kept).stream()).toList();
        return new PageText(image, left, maker, madeAt, unread);
    }
}
