package org.osefrance.archive.schemas.format.alto;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.validation.Findings;

/** One line while its file is read. */
final class AltoLine {

    private static final String HYPHENS = "-\u00AD\u2010\u2011\u2E17";

    /** A string of the file: mostly one word, sometimes a part of one, sometimes a whole line. */
    private record Piece(
            String content, Optional<AltoBox> box, double confidence, boolean afterSpace, String location) {}

    private final Optional<AltoBox> box;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean spaces;
    private boolean afterSpace = true;

    AltoLine(Optional<AltoBox> box) {
        this.box = box;
    }

    void addString(AltoElement string) {
        String content = string.text("CONTENT").orElse("").strip();
        if (!content.isEmpty()) {
            pieces.add(new Piece(content, string.box(), string.confidence(), afterSpace, string.location()));
            afterSpace = false;
        }
    }

    void addSpace() {
        spaces = true;
        afterSpace = true;
    }

    /** The hyphen stands on the paper, so it is part of the word; a soft hyphen (U+00AD) is written as the visible one. */
    void addHyphen(AltoElement hyphen) {
        String content = hyphen.text("CONTENT").orElse("-").strip().replace('\u00AD', '-');
        if (pieces.isEmpty()) {
            addString(hyphen);
        } else if (HYPHENS.indexOf(lastCharacter()) < 0) {
            Piece last = pieces.removeLast();
            Optional<AltoBox> union =
                    last.box().flatMap(word -> hyphen.box().map(word::union)).or(last::box);
            pieces.add(
                    new Piece(last.content() + content, union, last.confidence(), last.afterSpace(), last.location()));
        }
    }

    boolean hasSpaces() {
        return spaces;
    }

    Stream<AltoBox> boxes() {
        return Stream.concat(box.stream(), pieces.stream().flatMap(piece -> piece.box().stream()));
    }

    /** The line in pixels; empty when it has no words. */
    Optional<TextLine> finish(
            AltoBox block, AltoBox page, boolean spaced, Function<AltoBox, PixelBox> toPixels, Findings findings) {
        AltoBox around = boxes().reduce(AltoBox::union).orElse(block);
        List<Word> words = new ArrayList<>();
        for (Piece piece : spaced ? glued() : pieces) {
            if (!piece.box().orElse(around).isWithin(page.width(), page.height())) {
                findings.warning(
                        "ALTO_BOX_OUTSIDE_PAGE",
                        piece.location(),
                        "the box reaches over the page's edge; cut off there");
            }
            words.addAll(split(piece, piece.box().orElse(around), toPixels, findings));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new TextLine(lineBox(words, toPixels), words));
    }

    /** Strings without a space between them are one word (ALTO 4.4, SPType): {@code letter} and {@code ,} for example. */
    private List<Piece> glued() {
        List<Piece> whole = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.afterSpace() || whole.isEmpty()) {
                whole.add(piece);
            } else {
                Piece before = whole.removeLast();
                Optional<AltoBox> union =
                        before.box().flatMap(left -> piece.box().map(left::union));
                whole.add(new Piece(
                        before.content() + piece.content(),
                        union,
                        Math.min(before.confidence(), piece.confidence()),
                        before.afterSpace(),
                        before.location()));
            }
        }
        return whole;
    }

    /** Some programs put a whole line into one string: its words get their share of the box by their letters. */
    private static List<Word> split(Piece piece, AltoBox box, Function<AltoBox, PixelBox> toPixels, Findings findings) {
        String content = piece.content();
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= content.length(); i++) {
            if (i == content.length() || Character.isWhitespace(content.charAt(i))) {
                if (i > start) {
                    AltoBox share = box.slice((double) start / content.length(), (double) i / content.length());
                    words.add(new Word(content.substring(start, i), toPixels.apply(share), piece.confidence()));
                }
                start = i + 1;
            }
        }
        if (words.size() > 1) {
            findings.warning(
                    "ALTO_BOXES_GUESSED", piece.location(), "several words in one String; their boxes are estimated");
        }
        return words;
    }

    private PixelBox lineBox(List<Word> words, Function<AltoBox, PixelBox> toPixels) {
        return box.map(toPixels)
                .orElseGet(() ->
                        words.stream().map(Word::box).reduce(PixelBox::union).orElseThrow());
    }

    private char lastCharacter() {
        String content = pieces.getLast().content();
        return content.charAt(content.length() - 1);
    }
}
