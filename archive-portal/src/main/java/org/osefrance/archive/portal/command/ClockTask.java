package org.osefrance.archive.portal.command;

import org.osefrance.archive.index.audit.LegalClock;
import org.osefrance.archive.portal.runtime.Archive;

/** What time papers open by; and, after the machine's clock leapt, that it is right. */
final class ClockTask {

    private final Archive archive;
    private final Answer answer;

    ClockTask(Archive archive, Answer answer) {
        this.archive = archive;
        this.answer = answer;
    }

    int run(String what) {
        LegalClock clock = archive.legalClock();
        switch (what) {
            case "show" -> {
                boolean held = clock.isHeld();
                String said = held ? held(clock) : "papers open by the clock of this machine, " + clock.instant();
                answer.line("clock: " + said, "held", held, "time", String.valueOf(clock.instant()));
            }
            case "confirm" -> {
                archive.confirmClock();
                answer.line(
                        "CONFIRMED " + clock.instant(), "result", "CONFIRMED", "time", String.valueOf(clock.instant()));
            }
            default -> throw new RefusedException("'" + what + "' is not what there is: clock show or confirm.");
        }
        return ExitCode.DONE;
    }

    /** Why nothing opens by the machine's clock. */
    static String held(LegalClock clock) {
        return "this machine shows " + clock.shown() + ", which is not believed; papers open by " + clock.instant()
                + ". Set the machine's clock right, or say scripts/archive clock confirm if it is right";
    }
}
