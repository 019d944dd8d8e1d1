package org.osefrance.archive.portal.command;

import org.osefrance.archive.portal.demonstration.Demonstration;
import org.osefrance.archive.portal.runtime.Archive;

/** Loads the invented sample. */
final class DemonstrationTask {

    private final Archive archive;
    private final Answer answer;

    DemonstrationTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run(String what) throws InterruptedException {
        if (!what.equals("load")) {
            throw new RefusedException("demo load is what there is; removing comes with the full demonstration.");
        }
        return new ReadyWait(archive, answer).until(new Demonstration(archive).load(answer::remark))
                ? ExitCode.DONE
                : ExitCode.REFUSED;
    }
}
