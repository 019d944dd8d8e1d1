package org.osefrance.archive.portal.runtime;

import java.time.Duration;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.intake.IntakeLimits;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.intake.Unpacking;
import org.osefrance.archive.ingest.unpack.ChildUnpacker;
import org.osefrance.archive.ingest.unpack.UnpackLimits;

/** Puts together where files arrive and are taken apart. */
final class IntakeAssembly {

    /** A mailbox of some gigabytes takes minutes. */
    private static final Duration TO_TAKE_APART = Duration.ofMinutes(10);

    private IntakeAssembly() {}

    static Staging staging(Home home) throws InterruptedException {
        ChildProcesses children = LimitedProcesses.probe(
                home.emptyFolder("staging/children"), System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        ChildUnpacker unpacker = new ChildUnpacker(children, JavaProgram.likeThis(), TO_TAKE_APART);
        return Staging.open(
                Staging.inHome(home.folder()), IntakeLimits.USUAL, new Unpacking(unpacker, UnpackLimits.USUAL));
    }
}
