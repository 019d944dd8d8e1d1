package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A unit of description after ISAD(G) § 3.1: fonds, series, file or item.
 *
 * @param id lasting id; the shelfmark is {@code reference}, an attribute that may change
 * @param level where it stands in the arrangement (ISAD(G) § 3.1.4)
 * @param parent the unit it belongs to; empty for a fonds only
 * @param reference reference code without the institution's prefix (ISAD(G) § 3.1.1), unique among live units
 * @param title as the archivist gave it, or the name of the folder it came in (ISAD(G) § 3.1.2)
 * @param dates of the documents (ISAD(G) § 3.1.3)
 * @param genre kind of document, a {@code document_type} of the house's list; empty until somebody says
 * @param languages ISO 639-2/T codes of the documents (ISAD(G) § 3.4.3)
 * @param scope scope and content, plain text (ISAD(G) § 3.3.1)
 * @param origin who made the papers and why; empty where what stands above says it, or nobody has
 * @param location where the originals lie: box, shelf, folder (EAD 3 {@code physloc}); for those who work with them
 * @param mergedInto the item its pages went into, and where its address leads; empty for a unit that stands for itself
 */
public record Description(
        RecordId id,
        DescriptionLevel level,
        Optional<RecordId> parent,
        String reference,
        String title,
        Optional<UncertainDate> dates,
        Optional<String> genre,
        List<String> languages,
        String scope,
        Optional<Origin> origin,
        Optional<String> location,
        Optional<RecordId> mergedInto)
        implements ArchivalRecord {

    public Description {
        languages = List.copyOf(languages);
        if (reference.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a unit of description needs a reference and a title");
        }
        if (parent.isEmpty() != (level == DescriptionLevel.FONDS)) {
            throw new IllegalArgumentException("a fonds has no parent and everything else has one: " + reference);
        }
    }

    /** A unit that stands for itself. */
    public Description(
            RecordId id,
            DescriptionLevel level,
            Optional<RecordId> parent,
            String reference,
            String title,
            Optional<UncertainDate> dates,
            Optional<String> genre,
            List<String> languages,
            String scope,
            Optional<Origin> origin,
            Optional<String> location) {
        this(id, level, parent, reference, title, dates, genre, languages, scope, origin, location, Optional.empty());
    }

    /** A unit of which nobody has said where its originals lie. */
    public Description(
            RecordId id,
            DescriptionLevel level,
            Optional<RecordId> parent,
            String reference,
            String title,
            Optional<UncertainDate> dates,
            Optional<String> genre,
            List<String> languages,
            String scope,
            Optional<Origin> origin) {
        this(id, level, parent, reference, title, dates, genre, languages, scope, origin, Optional.empty());
    }

    /** A unit of which nobody has said by itself who made its papers, nor where they lie. */
    public Description(
            RecordId id,
            DescriptionLevel level,
            Optional<RecordId> parent,
            String reference,
            String title,
            Optional<UncertainDate> dates,
            Optional<String> genre,
            List<String> languages,
            String scope) {
        this(id, level, parent, reference, title, dates, genre, languages, scope, Optional.empty());
    }

    /** The same unit by another title. */
    public Description titled(String another) {
        return new Description(
                id, level, parent, reference, another, dates, genre, languages, scope, origin, location, mergedInto);
    }

    /** The same unit under another reference code. */
    public Description called(String other) {
        return new Description(
                id, level, parent, other, title, dates, genre, languages, scope, origin, location, mergedInto);
    }

    /** The same unit with other dates. */
    public Description dated(Optional<UncertainDate> other) {
        return new Description(
                id, level, parent, reference, title, other, genre, languages, scope, origin, location, mergedInto);
    }

    /** The same unit with another scope and content. */
    public Description holding(String other) {
        return new Description(
                id, level, parent, reference, title, dates, genre, languages, other, origin, location, mergedInto);
    }

    /** The same unit made by somebody; empty leaves that to what stands above. */
    public Description madeBy(Optional<Origin> other) {
        return new Description(
                id, level, parent, reference, title, dates, genre, languages, scope, other, location, mergedInto);
    }

    /** The same unit in other languages. */
    public Description in(List<String> other) {
        return new Description(
                id, level, parent, reference, title, dates, genre, other, scope, origin, location, mergedInto);
    }

    /** The same unit, of which the originals lie elsewhere. */
    public Description lyingIn(Optional<String> other) {
        return new Description(
                id, level, parent, reference, title, dates, genre, languages, scope, origin, other, mergedInto);
    }

    /** The same unit whose pages went into another; empty for one that stands for itself again. */
    public Description mergedInto(Optional<RecordId> other) {
        return new Description(
                id, level, parent, reference, title, dates, genre, languages, scope, origin, location, other);
    }
}
