package org.osefrance.archive.portal.command;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;

/** Mends what was said of units when they came: their date, their period, their title. */
final class DescribeTask {

    private final Archive archive;
    private final Answer answer;

    DescribeTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    /** Each unit is a transaction of its own; what closes by it is closed when its line is said. */
    int run(List<String> units, AccessOptions options, Optional<String> title) {
        String reason = options.reason().orElse("");
        if (reason.isBlank()) {
            throw new RefusedException("A description needs a reason that somebody can read later.");
        }
        if (options.dated().isEmpty() && options.category().isEmpty() && title.isEmpty()) {
            throw new RefusedException("Say what is to be described: --dated, --category or --title.");
        }
        AccessFacts said = options.facts(archive.operator(), archive.today());
        boolean refused = false;
        for (RecordId unit : new UnitsToFind(archive.catalog()).units(units)) {
            refused |= !describe(unit, options, said, title, reason);
        }
        archive.awaitIndex();
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private boolean describe(
            RecordId id, AccessOptions options, AccessFacts said, Optional<String> title, String reason) {
        UnitView view = archive.catalog().findUnit(Holdings.VIEWER, id).orElseThrow();
        Description was = view.description();
        Description is = new Description(
                id,
                was.level(),
                was.parent(),
                was.reference(),
                title.orElse(was.title()),
                options.date().or(was::dates),
                was.genre(),
                was.languages(),
                was.scope());
        try {
            int number = archive.register()
                    .describe(
                            is,
                            Optional.of(facts(view, said, title)),
                            view.version(),
                            new Signature(archive.operator(), reason));
            answer.line(
                    "DESCRIBED " + id + " " + was.reference() + ", version " + number,
                    "result",
                    "DESCRIBED",
                    "id",
                    id.value(),
                    "reference",
                    was.reference(),
                    "version",
                    number);
            return true;
        } catch (StaleVersionException meanwhile) {
            answer.remark(String.valueOf(meanwhile.getMessage()));
            return false;
        }
    }

    /** The facts the unit has, with what was said now. Nobody has looked whether a new title names somebody. */
    private AccessFacts facts(UnitView view, AccessFacts said, Optional<String> title) {
        AccessFacts facts = archive.catalog()
                .listVersions(Holdings.VIEWER, view.description().id())
                .get(view.version() - 1)
                .access();
        if (said.substance().dates().isPresent()) {
            facts = facts.dated(said.substance().dates().get());
        }
        if (said.substance().category().isPresent()) {
            facts = facts.inCategory(said.substance().category().get());
        }
        return title.isPresent() && !title.get().equals(view.description().title())
                ? facts.titleNamesPersons(Stated.UNKNOWN)
                : facts;
    }
}
