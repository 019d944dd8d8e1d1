package org.osefrance.archive.portal.command;

import java.util.List;
import org.osefrance.archive.portal.runtime.Archive;

/** Makes again what can be made again. */
final class RebuildTask {

    private final Archive archive;
    private final Answer answer;

    RebuildTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run(boolean fromStore) {
        int exit = ExitCode.DONE;
        if (fromStore) {
            List<String> findings = archive.rebuildCatalog();
            findings.forEach(finding -> answer.line(finding, "result", "FINDING", "message", finding));
            exit = findings.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        }
        archive.rebuildIndex();
        answer.line("REBUILT", "result", "REBUILT");
        return exit;
    }
}
