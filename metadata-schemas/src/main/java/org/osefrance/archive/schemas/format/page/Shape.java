package org.osefrance.archive.schemas.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.media.WordShares;
import org.osefrance.archive.schemas.validation.Findings;

/** A region, line or word while its file is read: where it is, and which of several readings of it comes first. */
final class Shape {

    private final String element;
    private final String location;
    private final List<Shape> words = new ArrayList<>();
    private Optional<PixelBox> box = Optional.empty();
    private String text = "";
    private double confidence = 1;
    private int rank = Integer.MAX_VALUE;
    private int offered = Integer.MAX_VALUE;
    private String sureness = "";

    Shape(String element, String location) {
        this.element = element;
        this.location = location;
    }

    boolean is(String name) {
        return element.equals(name);
    }

    List<Shape> words() {
        return words;
    }

    Optional<PixelBox> box() {
        return box;
    }

    void outline(Optional<PixelBox> found) {
        box = found.or(() -> box);
    }

    /** A reading follows; of several the one of the lowest number counts (PAGE 2019, TextEquivType). */
    void offer(int index, String conf) {
        offered = index;
        sureness = conf;
    }

    void write(String written) {
        if (offered < rank) {
            rank = offered;
            text = written.replaceAll("[\\p{Z}\\p{Cntrl}\\s]+", " ").strip();
            confidence = sureness.matches("0(\\.[0-9]+)?|1(\\.0+)?") ? Double.parseDouble(sureness) : 1;
        }
    }

    /**
     * The line; empty where nothing is written on it. Where somebody changed the line and not its words, the line counts.
     *
     * @param around its region, for a line without an outline
     */
    Optional<TextLine> line(PixelBox around, Findings findings) {
        String together = words.stream()
                .map(word -> word.text)
                .collect(Collectors.joining(" "))
                .strip();
        PixelBox place = box.orElse(around);
        if (text.isEmpty() && together.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = words.stream().allMatch(word -> word.box.isPresent() && word.text.matches("\\S+"));
        if (whole && !words.isEmpty() && (text.isEmpty() || text.equals(together))) {
            List<Word> placed = words.stream()
                    .map(word -> new Word(word.text, word.box.orElse(place), word.confidence))
                    .toList();
            return Optional.of(new TextLine(box.orElse(TextLine.around(placed).box()), placed));
        }
        findings.warning("PAGE_BOXES_GUESSED", location, "the line has no words with places; they are estimated");
        String written = text.isEmpty() ? together : text;
        return Optional.of(new TextLine(place, WordShares.of(written, place, confidence)));
    }
}
