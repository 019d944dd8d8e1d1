package org.osefrance.archive.portal.command;

import java.nio.file.Path;
import org.osefrance.archive.portal.backup.Backup;
import org.osefrance.archive.portal.runtime.Archive;

/** Writes a backup of the open archive. */
final class BackupTask {

    private final Archive archive;
    private final Answer answer;

    BackupTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run(Path target) {
        long files = new Backup(archive, answer::remark).into(target);
        answer.line(
                "BACKED UP " + files + " files to " + target,
                "result",
                "BACKED UP",
                "files",
                files,
                "path",
                target.toString());
        return ExitCode.DONE;
    }
}
