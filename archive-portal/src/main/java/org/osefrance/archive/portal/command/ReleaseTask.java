package org.osefrance.archive.portal.command;

import java.util.List;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.Operator;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Records a release decision on units of description or pages. */
final class ReleaseTask {

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
                ReleaseDecision.byOfficer(AccessOptions.readScope(scope), Operator.name(), reason, archive.today());
        NamedPersons named = AccessOptions.readPersons(persons);
        List<RecordId> records = new UnitsToFind(archive.catalog()).unitsAndPages(units);
        List<RecordId> changed = archive.register()
                .changeAccess(
                        records,
                        facts -> facts.persons(named).released(decision),
                        new Signature(Operator.name(), reason));
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
        ReleaseCeiling ceiling = new ReleaseCeiling(archive.catalog());
        records.forEach(record -> ceiling.warnings(record, decision.scope()).forEach(answer::remark));
        archive.awaitIndex();
        return ExitCode.DONE;
    }
}
