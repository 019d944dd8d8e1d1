package org.osefrance.archive.portal.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Makes again what can be made again. */
final class RebuildTask {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int BETWEEN_REMARKS = 100;

    private final Archive archive;
    private final Answer answer;

    RebuildTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run(boolean fromStore) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        if (fromStore) {
            findings.addAll(archive.remaking().catalog());
        }
        List<RecordId> lost = archive.remaking().images();
        archive.remaking().index();
        findings.addAll(remade(lost));
        findings.forEach(finding -> answer.line(finding, "result", "FINDING", "message", finding));
        answer.line("REBUILT", "result", "REBUILT");
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** Waits until lost images are there again; texts can be searched and read meanwhile. Says which are not. */
    private List<String> remade(List<RecordId> lost) throws InterruptedException {
        if (lost.isEmpty()) {
            return List.of();
        }
        answer.remark("The index is ready. Making the images of " + lost.size()
                + " files again; this can be interrupted, the next start goes on with it.");
        for (int done = 0; done < lost.size(); done++) {
            while (archive.isWorkedOn(lost.get(done))) {
                pause();
            }
            if ((done + 1) % BETWEEN_REMARKS == 0) {
                answer.remark((done + 1) + " of " + lost.size() + " files");
            }
        }
        Set<RecordId> still = new HashSet<>(archive.remaking().listLostImages());
        return lost.stream()
                .filter(still::contains)
                .map(file -> "The images of " + file
                        + " could not be made again; the log says why, and rebuild tries it once more.")
                .toList();
    }

    private static void pause() throws InterruptedException {
        if (new CountDownLatch(1).await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts this latch down");
        }
    }
}
