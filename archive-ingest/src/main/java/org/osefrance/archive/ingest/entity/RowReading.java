package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.time.UncertainDate;

/** A row of a list while its cells are read from left to right. */
final class RowReading {

    private static final double FOR_GIVEN = 0.4;
    private static final double FOR_SURNAME = 0.15;
    private static final double FOR_DATE = 0.25;
    private static final double FOR_PLACE = 0.1;
    private static final double FOR_NUMBER = 0.05;

    private final List<String> reasons = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private Optional<String> surname = Optional.empty();
    private Optional<String> given = Optional.empty();
    private Optional<UncertainDate> born = Optional.empty();
    private Optional<String> place = Optional.empty();
    private Optional<RecordId> knownPlace = Optional.empty();
    private double score;

    boolean hasGiven() {
        return given.isPresent();
    }

    boolean hasSurname() {
        return surname.isPresent();
    }

    boolean hasName() {
        return hasGiven() || hasSurname();
    }

    void number(String text) {
        rest.add(text);
        score += FOR_NUMBER;
    }

    /** Given names, and the surname where both stand in one cell. */
    void given(String names, String others) {
        given = Optional.of(names);
        says(FOR_GIVEN, "'" + names + "' is a given name");
        if (!others.isEmpty()) {
            if (hasSurname()) {
                rest.add(others);
            } else {
                surname(others);
            }
        }
    }

    void surname(String text) {
        surname = Optional.of(text);
        says(FOR_SURNAME, "'" + text + "' may be a surname");
    }

    void born(UncertainDate date) {
        if (born.isPresent()) {
            rest.add(date.asWritten());
        } else {
            born = Optional.of(date);
            says(FOR_DATE, "a date stands in the row");
        }
    }

    void place(String text, Optional<RecordId> known) {
        if (place.isPresent()) {
            rest.add(text);
        } else {
            place = Optional.of(text);
            knownPlace = known;
            says(FOR_PLACE, "'" + text + "' is the name of a place");
        }
    }

    void rest(String text) {
        rest.add(text);
    }

    /** The row, if it has a name and something beside it. */
    Optional<TableRow> row(PixelBox region) {
        boolean person = hasGiven() && hasSurname() || hasSurname() && born.isPresent();
        return person
                ? Optional.of(new TableRow(
                        surname, given, born, place, knownPlace, rest, region, Math.min(1, score), reasons))
                : Optional.empty();
    }

    private void says(double points, String reason) {
        score += points;
        reasons.add(reason);
    }
}
