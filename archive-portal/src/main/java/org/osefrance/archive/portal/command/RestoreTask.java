package org.osefrance.archive.portal.command;

import java.nio.file.Path;
import java.time.Clock;
import org.osefrance.archive.portal.backup.Restoring;
import org.osefrance.archive.portal.setting.Settings;

/** Brings an archive back into a home that is empty; opens no archive. */
final class RestoreTask {

    private final Settings settings;
    private final Answer answer;

    RestoreTask(Settings settings, Answer answer) {
        this.settings = settings;
        this.answer = answer;
    }

    int run(Path backup) {
        new Restoring(settings, Clock.systemUTC(), answer::remark).from(backup);
        answer.line(
                "RESTORED to " + settings.home(),
                "result",
                "RESTORED",
                "path",
                settings.home().toString());
        answer.remark("It is closed to the public until scripts/archive verify --all has found nothing wrong.");
        return ExitCode.DONE;
    }
}
