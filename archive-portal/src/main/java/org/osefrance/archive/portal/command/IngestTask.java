package org.osefrance.archive.portal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osefrance.archive.ingest.deposit.Delivery;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.intake.IntakePlan;
import org.osefrance.archive.ingest.intake.PlannedItem;
import org.osefrance.archive.ingest.intake.StagingException;
import org.osefrance.archive.portal.demonstration.Demonstration;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.Operator;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Takes files in and says of each what became of it. */
final class IngestTask {

    private final Archive archive;
    private final Answer answer;
    private final Path folder;
    private final Set<RecordId> items = new LinkedHashSet<>();
    private boolean refused;

    IngestTask(Archive archive, Answer answer, Path folder) {
        this.archive = archive;
        this.answer = answer;
        this.folder = folder;
    }

    int run(List<Path> paths, IngestOptions options) throws InterruptedException {
        new Demonstration(archive).refuseRealPapers();
        DepositTerms terms = terms(options);
        List<List<Path>> groups = new FilesToTake(folder, paths).groups();
        if (options.dryRun()) {
            groups.forEach(group -> tryOut(group, options));
        } else {
            take(groups, terms, options.separators());
            warnOfWhatIsOpen(terms);
        }
        if (options.waiting() && !options.dryRun()) {
            refused |= !new ReadyWait(archive, answer).until(items);
        }
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** Nothing is handed in by a trial, so it is no deposit either. */
    private void tryOut(List<Path> group, IngestOptions options) {
        List<Arrival.Received> received = receive(group, this::leave);
        show(archive.deposits().plan(received, options.each(), options.separators()));
        received.forEach(archive.staging()::discard);
    }

    private Optional<RecordId> leave(Arrival gone) {
        archive.staging().discard(gone);
        return Optional.empty();
    }

    private void take(List<List<Path>> groups, DepositTerms terms, boolean separating) {
        Deposit.Origin origin = new Deposit.Origin(Way.COMMAND, "", Operator.name());
        try (Delivery delivery = archive.deposits().deliver(origin, terms, separating)) {
            for (List<Path> group : groups) {
                delivery.take(receive(group, delivery::note), this::tell).forEach(this::remarkOn);
            }
        }
    }

    /** Whoever released them by this command knows that they are open. */
    private void warnOfWhatIsOpen(DepositTerms terms) {
        if (terms.access().publication().release().isEmpty()) {
            new OpenAtOnce(archive.catalog()).warning(terms.into(), items).ifPresent(answer::remark);
        }
    }

    /** A separator sheet is told of beside the answer: it is no file of the archive. */
    private void remarkOn(DepositedFile file) {
        file.separator().ifPresent(said -> answer.remark("separator " + file.label() + " " + said.reference()));
    }

    private DepositTerms terms(IngestOptions options) {
        String into = options.into().orElse("received/" + archive.today());
        for (String language : options.languages()) {
            if (!language.matches("[a-z]{3}")) {
                throw new RefusedException("--languages holds '" + language + "'; they are codes such as fra,deu.");
            }
        }
        return new DepositTerms(
                into,
                options.access().date(),
                Optional.empty(),
                options.languages(),
                options.access().facts(Operator.name(), archive.today()),
                options.each(),
                Operator.name());
    }

    private List<Arrival.Received> receive(List<Path> files, Function<Arrival, Optional<RecordId>> book) {
        List<Arrival.Received> received = new ArrayList<>();
        try {
            for (Path file : files) {
                archive.staging().receive(file, file.toString()).forEach(arrival -> sort(arrival, received, book));
            }
            return received;
        } catch (StagingException noRoom) {
            // Half a folder is not accepted, and what came of it must not keep the disk full.
            received.forEach(archive.staging()::discard);
            throw noRoom;
        }
    }

    private void sort(Arrival arrival, List<Arrival.Received> received, Function<Arrival, Optional<RecordId>> book) {
        switch (arrival) {
            case Arrival.Received arrived -> received.add(arrived);
            case Arrival.Opened opened -> {
                if (book.apply(opened).isEmpty()) {
                    answer.remark("opened " + opened.label());
                }
            }
            case Arrival.Refused gone -> {
                tell(new AcceptanceEvent.Refused(gone.label(), gone.reason(), book.apply(gone)));
            }
        }
    }

    private void tell(AcceptanceEvent event) {
        switch (event) {
            case AcceptanceEvent.Accepted accepted -> {
                items.add(accepted.item());
                answer.line(
                        event.line(),
                        "result",
                        "ACCEPTED",
                        "id",
                        accepted.id().value(),
                        "sha512",
                        accepted.sha512(),
                        "path",
                        accepted.path());
            }
            case AcceptanceEvent.Known known -> {
                items.add(known.item());
                answer.line(event.line(), "result", "KNOWN", "id", known.id().value(), "path", known.path());
            }
            case AcceptanceEvent.Refused refusal -> {
                refused = true;
                List<Object> said = new ArrayList<>(List.of(
                        "result",
                        "REFUSED",
                        "path",
                        refusal.path(),
                        "reason",
                        refusal.reason().sentence()));
                refusal.quarantine().ifPresent(id -> said.addAll(List.of("quarantine", id.value())));
                answer.line(event.line(), said.toArray());
            }
        }
    }

    private void show(IntakePlan plan) {
        for (PlannedItem item : plan.items()) {
            List<String> names =
                    item.files().stream().map(file -> file.original().name()).toList();
            answer.line(
                    "ITEM " + item.title() + ": " + Answer.listed(names),
                    "result",
                    "ITEM",
                    "title",
                    item.title(),
                    "files",
                    names);
        }
    }
}
