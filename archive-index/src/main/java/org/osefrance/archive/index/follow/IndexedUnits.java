package org.osefrance.archive.index.follow;

import java.time.LocalDate;
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
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What the index keeps of a unit of the catalogue. */
final class IndexedUnits {

    private final AccessGate gate;

    IndexedUnits(AccessGate gate) {
        this.gate = gate;
    }

    /** The unit as it is indexed; empty for a page nobody has read. */
    Optional<IndexedUnit> of(UnitState state) {
        List<AccessFacts> line =
                state.line().stream().map(RecordVersion::access).toList();
        if (state.page().isEmpty()) {
            Description unit = state.description();
            String text = String.join("\n", unit.title(), unit.reference(), unit.scope());
            return Optional.of(unit(state, Kind.DESCRIPTION, text, gate.visibility(line, Aspect.DESCRIPTION)));
        }
        ReadPage page = state.page().get();
        return page.text()
                .map(text ->
                        unit(state, Kind.PAGE_TEXT, text, gate.visibility(page.line(line), page.parts(), Aspect.PAGE)));
    }

    private static IndexedUnit unit(UnitState state, Kind kind, String text, Visibility visibility) {
        Description description = state.description();
        return new IndexedUnit(
                state.id(),
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
