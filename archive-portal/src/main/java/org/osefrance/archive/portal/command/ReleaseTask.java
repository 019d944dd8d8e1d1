package org.osefrance.archive.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Records a release decision on units of description or pages. */
final class ReleaseTask {

    private static final Viewer DESK = new Viewer.Machinery("command line");

    private final Archive archive;
    private final Answer answer;

    ReleaseTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run(List<String> units, String scope, String persons, String reason) {
        if (reason.isBlank()) {
            throw new RefusedException("A release needs a reason that somebody can read later.");
        }
        ReleaseDecision decision =
                ReleaseDecision.byOfficer(AccessOptions.readScope(scope), archive.operator(), reason, archive.today());
        NamedPersons named = AccessOptions.readPersons(persons);
        List<RecordId> records = find(units);
        List<RecordId> changed = archive.register()
                .changeAccess(
                        records,
                        facts -> facts.persons(named).released(decision),
                        new Signature(archive.operator(), reason));
        for (RecordId record : changed) {
            answer.line(
                    "RELEASED " + record + " " + decision.scope(),
                    "result",
                    "RELEASED",
                    "id",
                    record.value(),
                    "scope",
                    decision.scope().name());
        }
        if (changed.isEmpty()) {
            answer.remark("Nothing changed: it was decided like that before.");
        }
        archive.awaitIndex();
        return ExitCode.DONE;
    }

    private List<RecordId> find(List<String> units) {
        List<RecordId> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String unit : units) {
            find(unit).ifPresentOrElse(found::add, () -> missing.add(unit));
        }
        if (!missing.isEmpty()) {
            throw new RefusedException("Neither a reference nor an id of this archive: "
                    + missing.stream().collect(Collectors.joining(", ")) + ". Nothing was changed.");
        }
        return found;
    }

    private Optional<RecordId> find(String unit) {
        Optional<RecordId> byReference = archive.catalog()
                .findUnitByReference(DESK, unit)
                .map(view -> view.description().id());
        return byReference.or(() -> RecordId.parse(unit).filter(this::exists));
    }

    private boolean exists(RecordId id) {
        return archive.catalog().findUnit(DESK, id).isPresent()
                || archive.catalog().findPage(DESK, id).isPresent();
    }
}
