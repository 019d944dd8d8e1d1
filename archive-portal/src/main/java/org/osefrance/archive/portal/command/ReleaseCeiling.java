package org.osefrance.archive.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * Releases that another one keeps from having effect: what is released above is a ceiling for everything beneath
 * (access-rules.md, P5), and whoever releases the one has the other in mind.
 */
final class ReleaseCeiling {

    private static final int MOST_NAMED = 5;

    private final Catalog catalog;

    ReleaseCeiling(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What to say after a release of a unit; nothing when it has the effect it says. */
    List<String> warnings(RecordId unit, Scope scope) {
        Optional<UnitView> view = catalog.findUnit(Holdings.VIEWER, unit);
        if (view.isEmpty()) {
            return List.of();
        }
        return scope.compareTo(Scope.TEXT) >= 0 ? above(view.get(), scope) : beneath(view.get(), scope);
    }

    private List<String> above(UnitView view, Scope scope) {
        return view.ancestors().stream()
                .filter(unit -> own(unit.id())
                        .filter(said -> said.scope().compareTo(Scope.TEXT) < 0)
                        .isPresent())
                .map(unit ->
                        "Note: %s is released as %s, but %s above it as %s only, and that is a ceiling: its pages stay"
                                        .formatted(
                                                view.description().reference(),
                                                lower(scope),
                                                unit.reference(),
                                                own(unit.id())
                                                        .map(said -> lower(said.scope()))
                                                        .orElse("none"))
                                + " closed. To open them, release %s as text too.".formatted(unit.reference()))
                .toList();
    }

    private List<String> beneath(UnitView view, Scope scope) {
        List<String> kept = new ArrayList<>();
        new Holdings(catalog).forEachBeneath(view, child -> {
            Description unit = child.description();
            if (own(unit.id())
                    .filter(said -> said.scope().compareTo(Scope.TEXT) >= 0)
                    .isPresent()) {
                kept.add(unit.reference());
            }
        });
        if (kept.isEmpty()) {
            return List.of();
        }
        String named = String.join(", ", kept.subList(0, Math.min(MOST_NAMED, kept.size())))
                + (kept.size() > MOST_NAMED ? " and " + (kept.size() - MOST_NAMED) + " more" : "");
        return List.of(
                "Note: %s is released as %s, and that is a ceiling: beneath it %s have a release of their own for pages"
                                .formatted(view.description().reference(), lower(scope), named)
                        + " and text, which stay closed. To open those, release %s as text; what names nobody looked for stays closed."
                                .formatted(view.description().reference()));
    }

    private Optional<ReleaseDecision> own(RecordId unit) {
        List<RecordVersion<?>> versions = catalog.listVersions(Holdings.VIEWER, unit);
        return versions.isEmpty()
                ? Optional.empty()
                : versions.getLast().access().publication().release();
    }

    private static String lower(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }
}
