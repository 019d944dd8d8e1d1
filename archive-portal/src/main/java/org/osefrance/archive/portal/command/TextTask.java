package org.osefrance.archive.portal.command;

import java.nio.file.Path;
import java.util.List;

/** Reads files without an archive. */
final class TextTask {

    private final Answer answer;
    private final Path folder;

    TextTask(Answer answer, Path folder) {
        this.answer = answer;
        this.folder = folder;
    }

    int run(List<Path> files, Path out, List<String> languages) throws InterruptedException {
        answer.remark(folder + " " + files + out + languages);
        return ExitCode.COULD_NOT_RUN;
    }
}
