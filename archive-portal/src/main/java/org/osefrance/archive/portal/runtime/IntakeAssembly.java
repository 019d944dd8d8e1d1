package org.osefrance.archive.portal.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.intake.IntakeLimits;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.intake.Unpacking;
import org.osefrance.archive.ingest.pdf.PdfProgram;
import org.osefrance.archive.ingest.unpack.ChildUnpacker;
import org.osefrance.archive.ingest.unpack.UnpackLimits;

/** Puts together where files arrive and are taken apart. */
final class IntakeAssembly {

    /** A mailbox of some gigabytes takes minutes. */
    private static final Duration TO_TAKE_APART = Duration.ofMinutes(10);

    private static final Duration TO_OPEN = Duration.ofMinutes(1);

    private IntakeAssembly() {}

    static Staging staging(Home home) throws InterruptedException {
        Path scratch = home.emptyFolder("staging/children");
        ChildProcesses children =
                LimitedProcesses.probe(scratch, System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        ChildUnpacker unpacker = new ChildUnpacker(children, JavaProgram.likeThis(), TO_TAKE_APART);
        PdfProgram pdf =
                new PdfProgram(children, ChildLimits.generous().within(TO_OPEN), JavaProgram.likeThis(), scratch);
        return Staging.open(
                Staging.inHome(home.folder()),
                IntakeLimits.USUAL,
                new Unpacking(unpacker, UnpackLimits.USUAL),
                file -> opens(pdf, file));
    }

    private static boolean opens(PdfProgram program, Path pdf) throws IOException {
        try {
            return program.opens(pdf);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("looking at a locked file was stopped", stopped);
        }
    }
}
