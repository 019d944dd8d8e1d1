package org.osefrance.archive.portal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.Replacement;
import org.osefrance.archive.ingest.deposit.Replacements;
import org.osefrance.archive.ingest.deposit.Replacements.Outcome;
import org.osefrance.archive.ingest.deposit.UploadException;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.Operator;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Page;

/** Puts a better scan in the place of a bad one: a deposit like that of the desk. */
final class ScanTask {

    private final Archive archive;
    private final Answer answer;
    private final Path folder;

    ScanTask(Archive archive, Answer answer, Path folder) {
        this.archive = archive;
        this.answer = answer;
        this.folder = folder;
    }

    int replace(PagesToArrange item, List<String> words, ArrangeOptions options, String reason) {
        RecordId page = page(item, words);
        Path scan = scan(options);
        if (options.dryRun()) {
            answer.line("WOULD REPLACE " + page + " by " + scan, "result", "TRIAL", "id", page.value());
            return ExitCode.DONE;
        }
        Replacements replacements = archive.waitingDeposits().replacements();
        Deposit deposit = replacements.begin(
                new Deposit.Origin(Way.COMMAND, "", Operator.name()),
                DepositTerms.said(item.item().reference(), "", Optional.empty(), List.of(), true, Operator.name()),
                new Replacement(page, item.versions().getOrDefault(page, 0), reason));
        if (take(replacements, deposit, scan) != Outcome.DONE) {
            throw new RefusedException(scan + " is not one image that can be a page. Nothing was changed.");
        }
        answer.line(
                "REPLACED " + page + ", deposit " + deposit.id(),
                "result",
                "REPLACED",
                "id",
                page.value(),
                "deposit",
                deposit.id().value());
        return ExitCode.DONE;
    }

    private static RecordId page(PagesToArrange item, List<String> words) {
        List<Page> pages = item.named(words);
        if (pages.size() != 1) {
            throw new RefusedException("One scan takes the place of one page. Nothing was changed.");
        }
        return pages.getFirst().id();
    }

    private Path scan(ArrangeOptions options) {
        Path scan = folder.resolve(
                options.scan().orElseThrow(() -> new RefusedException("Name the better scan, with --with FILE.")));
        if (!Files.isRegularFile(scan)) {
            throw new RefusedException("There is no file " + scan + ". Nothing was changed.");
        }
        return scan;
    }

    /** Where the scan does not take the place, nothing is left of it. */
    private Outcome take(Replacements replacements, Deposit deposit, Path scan) {
        boolean done = false;
        try (InputStream bytes = Files.newInputStream(scan)) {
            Outcome outcome = replacements.accept(deposit, String.valueOf(scan.getFileName()), Files.size(scan), bytes);
            done = outcome == Outcome.DONE;
            return outcome;
        } catch (UploadException refused) {
            throw new RefusedException(scan + " cannot be taken: " + refused.reason() + ". Nothing was changed.");
        } catch (IOException unreadable) {
            throw new RefusedException(scan + " cannot be taken: " + unreadable.getMessage());
        } finally {
            if (!done) {
                giveUp(deposit);
            }
        }
    }

    private void giveUp(Deposit deposit) {
        try {
            boolean unused = archive.waitingDeposits().giveUp(deposit.id());
        } catch (IOException left) {
            answer.remark("What came of the scan could not be deleted yet: " + left.getMessage());
        }
    }
}
