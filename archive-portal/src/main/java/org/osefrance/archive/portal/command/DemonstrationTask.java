package org.osefrance.archive.portal.command;

import java.util.Optional;
import org.osefrance.archive.index.catalog.Erasure.Erased;
import org.osefrance.archive.portal.demonstration.Demonstration;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.Operator;

/** Loads the invented sample, or removes it. */
final class DemonstrationTask {

    private final Archive archive;
    private final Answer answer;

    DemonstrationTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run(String what) throws InterruptedException {
        return switch (what) {
            case "load" -> load();
            case "remove" -> remove();
            default ->
                throw new RefusedException("'" + what + "' is neither of what there is: demo load, demo remove.");
        };
    }

    private int remove() throws InterruptedException {
        answer.remark("Removing the invented sample; files still being read are waited for …");
        Optional<Erased> removed = new Demonstration(archive).remove(Operator.name());
        if (removed.isEmpty()) {
            answer.remark("The demonstration is not in this archive. Nothing was removed.");
            return ExitCode.DONE;
        }
        Erased gone = removed.get();
        answer.line(
                "REMOVED " + gone.records() + " records (" + gone.versions() + " versions, " + gone.texts()
                        + " readings), their files, images and index entries",
                "result",
                "REMOVED",
                "records",
                gone.records(),
                "versions",
                gone.versions(),
                "texts",
                gone.texts());
        return ExitCode.DONE;
    }

    private int load() throws InterruptedException {
        return new ReadyWait(archive, answer).until(new Demonstration(archive).load(answer::remark))
                ? ExitCode.DONE
                : ExitCode.REFUSED;
    }
}
