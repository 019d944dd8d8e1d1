package org.osefrance.archive.schemas.format.alto;

import java.util.Optional;
import org.osefrance.archive.schemas.format.xml.XmlSource;
import org.osefrance.archive.schemas.validation.Findings;

/** The element that just began, with its attributes as numbers and boxes; a value that is no number is a finding. */
record AltoElement(XmlSource xml, Findings findings) {

    String location() {
        return xml.location();
    }

    Optional<String> text(String attribute) {
        return xml.attribute(attribute);
    }

    Optional<Double> number(String attribute) {
        Optional<String> written = xml.attribute(attribute);
        try {
            return written.map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            String message = attribute + "=\"" + written.orElse("") + "\" is no number; left out";
            findings.warning("ALTO_NUMBER", location(), message);
            return Optional.empty();
        }
    }

    /** The box, when all four numbers are there and it has an area. */
    Optional<AltoBox> box() {
        Optional<Double> x = number("HPOS");
        Optional<Double> y = number("VPOS");
        Optional<Double> width = number("WIDTH");
        Optional<Double> height = number("HEIGHT");
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        if (width.get() <= 0 || height.get() <= 0) {
            findings.warning(
                    "ALTO_BOX_WITHOUT_AREA", location(), "the box of " + xml.name() + " has no area; left out");
            return Optional.empty();
        }
        return Optional.of(new AltoBox(x.get(), y.get(), width.get(), height.get()));
    }

    /**
     * How sure the reader was, 0 to 1. {@code WC} says it directly; otherwise {@code CC} gives a digit a letter, from 0
     * (sure) to 9 (ALTO 4.4, StringType). Without both, nobody doubted.
     */
    double confidence() {
        Optional<Double> word = number("WC");
        if (word.isPresent()) {
            return Math.clamp(word.get(), 0, 1);
        }
        return xml.attribute("CC")
                .filter(digits -> digits.matches("[0-9]+"))
                .map(digits ->
                        1 - digits.chars().map(digit -> digit - '0').average().orElse(0) / 9)
                .orElse(1.0);
    }
}
