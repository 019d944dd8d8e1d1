package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.record.Authority;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.record.Persona;
import org.osefrance.archive.schemas.record.Testimony;
import org.osefrance.archive.schemas.source.Source;

/** Where a record of knowledge stands and what has to be there with it, as the record itself says. */
final class Bearings {

    /** Stands for a fonds in the mirror of what stands in no document of ours: the authority file (ISAAR(CPF)). */
    static final RecordId AUTHORITY_FILE = new RecordId("authority-file");

    private Bearings() {}

    /** What it stands in: the nearest of list line, testimony, page and unit. */
    static Optional<RecordId> within(KnowledgeRecord record) {
        return switch (record) {
            case ListLine line -> Optional.of(line.page());
            case Testimony testimony -> Optional.of(testimony.unit());
            case Passage passage -> Optional.of(passage.extent().whole());
            case Persona persona -> Optional.of(persona.line().or(persona::page).orElse(persona.unit()));
            case Authority authority -> Optional.empty();
            case Fact(Assertion assertion) -> document(assertion);
        };
    }

    /** Whether its page shows as a whole only where it may be seen itself. */
    static boolean isPartOfPage(KnowledgeRecord record) {
        return switch (record) {
            case ListLine line -> true;
            case Passage passage -> !(passage.extent() instanceof Passage.TimeSpan);
            case Testimony _, Persona _, Authority _, Fact _ -> false;
        };
    }

    /** Where on the full image of its page a part of a page stands. */
    static Optional<PixelBox> region(KnowledgeRecord record) {
        return switch (record) {
            case ListLine line -> line.region();
            case Passage passage ->
                passage.extent() instanceof Passage.PageRegion place ? Optional.of(place.box()) : Optional.empty();
            case Testimony _, Persona _, Authority _, Fact _ -> Optional.empty();
        };
    }

    /** Records without which it could not stand, each with the kind it has to be of. */
    static List<Need> needs(KnowledgeRecord record) {
        return switch (record) {
            case ListLine line -> List.of(new Need(line.page(), Kind.PAGE));
            case Testimony testimony ->
                List.of(new Need(testimony.unit(), Kind.DESCRIPTION), new Need(testimony.witness(), Kind.PERSONA));
            case Passage passage ->
                List.of(new Need(passage.extent().whole(), isPartOfPage(passage) ? Kind.PAGE : Kind.TESTIMONY));
            case Persona persona -> ofPersona(persona);
            case Authority authority -> List.of();
            case Fact(Assertion assertion) -> ofAssertion(assertion);
        };
    }

    private static List<Need> ofPersona(Persona persona) {
        List<Need> needs = new ArrayList<>(List.of(new Need(persona.unit(), Kind.DESCRIPTION)));
        persona.page().ifPresent(page -> needs.add(new Need(page, Kind.PAGE)));
        persona.line().ifPresent(line -> needs.add(new Need(line, Kind.LIST_LINE)));
        return needs;
    }

    private static List<Need> ofAssertion(Assertion assertion) {
        List<Need> needs = new ArrayList<>(List.of(new Need(assertion.claim().subject(), Kind.ANY)));
        assertion.claim().object().ifPresent(object -> needs.add(new Need(object, Kind.ANY)));
        assertion.supersedes().ifPresent(other -> needs.add(new Need(other, Kind.ASSERTION)));
        if (assertion.citation().source() instanceof Source.Document document) {
            needs.add(new Need(document.unit(), Kind.DESCRIPTION));
            document.page().ifPresent(page -> needs.add(new Need(page, Kind.PAGE)));
        }
        return needs;
    }

    /** The page and the unit it has to belong to, where a record names both. */
    static Optional<PageOfUnit> page(KnowledgeRecord record) {
        return switch (record) {
            case Persona persona -> persona.page().map(page -> new PageOfUnit(page, persona.unit()));
            case Fact(Assertion assertion)
            when assertion.citation().source() instanceof Source.Document document ->
                document.page().map(page -> new PageOfUnit(page, document.unit()));
            default -> Optional.empty();
        };
    }

    private static Optional<RecordId> document(Assertion assertion) {
        return assertion.citation().source() instanceof Source.Document document
                ? Optional.of(document.page().orElse(document.unit()))
                : Optional.empty();
    }

    /** A page with its item. */
    record PageOfUnit(RecordId page, RecordId unit) {}

    /** Something that has to be there. */
    record Need(RecordId record, Kind kind) {}

    /** What kind of record: names as in the column {@code record.kind}. */
    enum Kind {
        ANY,
        DESCRIPTION,
        PAGE,
        LIST_LINE,
        TESTIMONY,
        PERSONA,
        ASSERTION;

        /** What it is called in a message. */
        String words() {
            return this == ANY ? "record" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        boolean is(String kind) {
            return this == ANY || name().equals(kind);
        }
    }
}
