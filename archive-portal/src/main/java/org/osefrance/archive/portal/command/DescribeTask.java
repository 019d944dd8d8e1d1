package org.osefrance.archive.portal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.Operator;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;

/** Mends what was said of units when they came: their date, their period, their title. */
final class DescribeTask {

    private final Archive archive;
    private final Answer answer;

    DescribeTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    /**
     * What is said of units besides dates and periods.
     *
     * @param title another one
     * @param madeBy name of an {@link Origin.Maker}, small or large
     * @param why they were made, in a sentence
     */
    record Wording(Optional<String> title, Optional<String> madeBy, Optional<String> why) {

        boolean isSilent() {
            return title.isEmpty() && madeBy.isEmpty();
        }

        /** Who made the papers. */
        Optional<Origin> origin() {
            if (madeBy.isEmpty() && why.isPresent()) {
                throw new RefusedException("--why says why somebody made the papers: say who, with --made-by.");
            }
            return madeBy.map(written -> Arrays.stream(Origin.Maker.values())
                            .filter(maker -> written.replace('-', '_').equalsIgnoreCase(maker.name()))
                            .findFirst()
                            .orElseThrow(() -> new RefusedException(
                                    "'" + written + "' is no maker of papers. There are: " + makers() + ".")))
                    .map(maker -> new Origin(maker, why.orElse("").strip()));
        }

        private static String makers() {
            return Arrays.stream(Origin.Maker.values())
                    .map(maker -> maker.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", "));
        }
    }

    /** Each unit is a transaction of its own; what closes by it is closed when its line is said. */
    int run(List<String> units, AccessOptions options, Wording wording) {
        String reason = options.reason().orElse("");
        if (reason.isBlank()) {
            throw new RefusedException("A description needs a reason that somebody can read later.");
        }
        if (options.dated().isEmpty() && options.category().isEmpty() && wording.isSilent()) {
            throw new RefusedException("Say what is to be described: --dated, --category, --title or --made-by.");
        }
        AccessFacts said = options.facts(Operator.name(), archive.today());
        boolean refused = false;
        for (RecordId unit : new UnitsToFind(archive.catalog()).units(units)) {
            refused |= !describe(unit, options, said, wording, reason);
        }
        archive.awaitIndex();
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private boolean describe(RecordId id, AccessOptions options, AccessFacts facts, Wording said, String reason) {
        UnitView view = archive.catalog().findUnit(Holdings.VIEWER, id).orElseThrow();
        Description was = view.description();
        Description is = was.titled(said.title().orElse(was.title()))
                .dated(options.date().or(was::dates))
                .madeBy(said.origin().or(was::origin));
        try {
            int number = archive.register()
                    .describe(
                            is,
                            Optional.of(facts(view, facts, said.title())),
                            view.version(),
                            new Signature(Operator.name(), reason));
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
