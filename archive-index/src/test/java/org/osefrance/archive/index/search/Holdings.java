package org.osefrance.archive.index.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;

/** A small invented archive, written down unit by unit: items by name, pages by number. */
public final class Holdings {

    /** The day on which tests take place unless they say otherwise. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Map<String, RecordId> ids = new HashMap<>();
    private final List<IndexChange> changes = new ArrayList<>();

    /** The id of an item, page or fonds by a name of the test's choice; the same in all holdings. */
    public RecordId id(String name) {
        return ids.computeIfAbsent(name, key -> RecordId.random(new Random(key.hashCode() * 31L + key.length())));
    }

    /** A page that is open. */
    public Holdings page(String item, int position, String text) {
        return add(unit(item, position, text));
    }

    /** A page that is closed for good. */
    public Holdings closedPage(String item, int position, String text) {
        return add(opening(unit(item, position, text), Visibility.NEVER));
    }

    /** Adds any unit. */
    public Holdings add(IndexedUnit unit) {
        changes.add(new IndexChange.Put(unit));
        return this;
    }

    /** What was written down so far. */
    public List<IndexChange> changes() {
        return List.copyOf(changes);
    }

    /** A page of a French letter of 1943 in the fonds "Maison des Tilleuls", open for long. */
    public IndexedUnit unit(String item, int position, String text) {
        return new IndexedUnit(
                id(item + "/" + position),
                IndexedUnit.Kind.PAGE_TEXT,
                id(item),
                id("tilleuls"),
                "Dossier " + item,
                text,
                List.of("fra"),
                Optional.of("letter"),
                Optional.of(1943),
                Optional.of(1943),
                position,
                new Visibility(0, 0, 0, 1));
    }

    /** The unit with another day of opening online. */
    public static IndexedUnit opening(IndexedUnit unit, long epochDay) {
        return new IndexedUnit(
                unit.unit(),
                unit.kind(),
                unit.item(),
                unit.fonds(),
                unit.title(),
                unit.text(),
                unit.languages(),
                unit.genre(),
                unit.earliestYear(),
                unit.latestYear(),
                unit.position(),
                new Visibility(epochDay, epochDay, 0, 1));
    }

    /** The unit as a description with a title. */
    public static IndexedUnit described(IndexedUnit unit, String title) {
        return new IndexedUnit(
                unit.unit(),
                IndexedUnit.Kind.DESCRIPTION,
                unit.item(),
                unit.fonds(),
                title,
                unit.text(),
                unit.languages(),
                unit.genre(),
                unit.earliestYear(),
                unit.latestYear(),
                0,
                unit.visibility());
    }

    /** The unit with other values for the facets. */
    public static IndexedUnit filed(
            IndexedUnit unit, RecordId fonds, String genre, List<String> languages, int earliest, int latest) {
        return new IndexedUnit(
                unit.unit(),
                unit.kind(),
                unit.item(),
                fonds,
                unit.title(),
                unit.text(),
                languages,
                Optional.of(genre),
                Optional.of(earliest),
                Optional.of(latest),
                unit.position(),
                unit.visibility());
    }
}
