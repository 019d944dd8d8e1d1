package org.osefrance.archive.index.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
import org.osefrance.archive.index.catalog.UnitState;
import org.osefrance.archive.index.catalog.UnitState.ReadPage;
import org.osefrance.archive.index.search.IndexedUnit;
import org.osefrance.archive.index.search.IndexedUnit.Kind;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What the index keeps of a unit of the catalogue. */
final class IndexedUnits {

    private final AccessGate gate;

    IndexedUnits(AccessGate gate) {
        this.gate = gate;
    }

    /** The unit as it is indexed; a page with its lines and passages apart, and none for a page nobody has read. */
    List<IndexedUnit> of(UnitState state) {
        List<AccessFacts> line =
                state.line().stream().map(RecordVersion::access).toList();
        if (state.page().isEmpty()) {
            Description unit = state.description();
            String text = String.join("\n", unit.title(), unit.reference(), unit.scope());
            return List.of(unit(state, unit.id(), Kind.DESCRIPTION, text, gate.visibility(line, Aspect.DESCRIPTION)));
        }
        ReadPage page = state.page().get();
        PageParts parts = new PageParts(gate, page, page.line(line));
        List<IndexedUnit> units = new ArrayList<>();
        parts.rest()
                .ifPresent(text -> units.add(unit(state, state.id(), Kind.PAGE_TEXT, text, parts.visibilityOfRest())));
        parts.list().forEach(part -> units.add(unit(state, part.id(), part.kind(), part.text(), part.visibility())));
        return units;
    }

    private static IndexedUnit unit(UnitState state, RecordId id, Kind kind, String text, Visibility visibility) {
        Description description = state.description();
        return new IndexedUnit(
                id,
                kind,
                description.id(),
                state.fonds().id(),
                description.title(),
                text,
                description.languages(),
                description.genre(),
                year(description, UncertainDate::earliest),
                year(description, UncertainDate::latest),
                state.page().map(page -> page.version().record().position()).orElse(0),
                visibility);
    }

    private static Optional<Integer> year(Description description, Function<UncertainDate, Optional<LocalDate>> end) {
        return description.dates().flatMap(end).map(LocalDate::getYear);
    }
}
