package org.osefrance.archive.index.catalog;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;

/** Descriptions as tests change them. */
public final class Descriptions {

    private Descriptions() {}

    /** A new fonds. */
    public static Description fonds(String reference) {
        return new Description(
                RecordId.random(),
                DescriptionLevel.FONDS,
                Optional.empty(),
                reference,
                "Fonds " + reference,
                Optional.empty(),
                Optional.empty(),
                List.of("fra"),
                "");
    }

    /** A new series. */
    public static Description series(RecordId parent, String reference) {
        return beneath(
                new Description(
                        RecordId.random(),
                        DescriptionLevel.SERIES,
                        Optional.of(parent),
                        reference,
                        "Série " + reference,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        ""),
                parent);
    }

    /** The same unit with another reference. */
    public static Description withReference(Description unit, String reference) {
        return new Description(
                unit.id(),
                unit.level(),
                unit.parent(),
                reference,
                unit.title(),
                unit.dates(),
                unit.genre(),
                unit.languages(),
                unit.scope());
    }

    /** The same unit with another title. */
    public static Description titled(Description unit, String title) {
        return new Description(
                unit.id(),
                unit.level(),
                unit.parent(),
                unit.reference(),
                title,
                unit.dates(),
                unit.genre(),
                unit.languages(),
                unit.scope());
    }

    /** The same unit in another place. */
    public static Description beneath(Description unit, RecordId parent) {
        return new Description(
                unit.id(),
                unit.level(),
                Optional.of(parent),
                unit.reference(),
                unit.title(),
                unit.dates(),
                unit.genre(),
                unit.languages(),
                unit.scope());
    }
}
