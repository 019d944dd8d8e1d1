package org.osefrance.archive.portal.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osefrance.archive.index.audit.AuditException;
import org.osefrance.archive.index.catalog.CatalogException;
import org.osefrance.archive.ingest.storage.FullDisk;
import org.osefrance.archive.portal.backup.BackupException;
import org.osefrance.archive.portal.demonstration.MixedArchiveException;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.HomeException;
import org.osefrance.archive.portal.setting.SettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in a sentence; the trace goes to the log for whoever has to mend it. */
final class Failures implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Terminal terminal;
    private final Supplier<Optional<Archive>> archive;

    /** @param archive the open one, if the command got so far */
    Failures(Terminal terminal, Supplier<Optional<Archive>> archive) {
        this.terminal = terminal;
        this.archive = archive;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
        if (FullDisk.isBehind(failure)) {
            LOG.info("The command {} found the disk full", line.getCommandName(), failure);
            terminal.tell(full(listFullDisks()));
            return ExitCode.COULD_NOT_RUN;
        }
        switch (failure) {
            case RefusedException refusal -> {
                terminal.tell(String.valueOf(refusal.getMessage()));
                return ExitCode.REFUSED;
            }
            case MixedArchiveException mixed -> {
                terminal.tell(String.valueOf(mixed.getMessage()));
                return ExitCode.REFUSED;
            }
            case BackupException backup -> {
                terminal.tell(String.valueOf(backup.getMessage()));
                return backup.isRefused() ? ExitCode.REFUSED : ExitCode.COULD_NOT_RUN;
            }
            case HomeException home -> terminal.tell(String.valueOf(home.getMessage()));
            case SettingException setting -> terminal.tell(String.valueOf(setting.getMessage()));
            case AuditException audit -> terminal.tell(String.valueOf(audit.getMessage()));
            case CatalogException catalog -> terminal.tell(String.valueOf(catalog.getMessage()));
            case InterruptedException stopped -> {
                Thread.currentThread().interrupt();
                terminal.tell("Stopped. What was said to be done is done; the command can be repeated.");
            }
            default -> {
                LOG.error("The command {} failed", line.getCommandName(), failure);
                List<String> disks = listFullDisks();
                // A database server that cannot write its log goes down without saying why.
                terminal.tell(
                        disks.isEmpty()
                                ? "This failed inside the archive: " + failure + ". What was said to be done is done."
                                : full(disks));
            }
        }
        return ExitCode.COULD_NOT_RUN;
    }

    private List<String> listFullDisks() {
        return archive.get().map(Archive::listFullDisks).orElse(List.of());
    }

    private static String full(List<String> disks) {
        String which =
                disks.isEmpty() ? "The disk that holds the archive" : "The disk of " + String.join(" and ", disks);
        return which + " is full. What was said to be done is done; make room and repeat the command.";
    }
}
