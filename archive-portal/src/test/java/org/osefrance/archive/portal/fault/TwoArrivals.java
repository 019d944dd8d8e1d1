package org.osefrance.archive.portal.fault;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.osefrance.archive.ingest.intake.IntakeLimits;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.intake.Unpacking;
import org.osefrance.archive.ingest.unpack.UnpackLimits;

/** A small program that passes {@link HaltPoint#STAGED} twice and ends. */
final class TwoArrivals {

    private TwoArrivals() {}

    /** Takes two notes in. */
    public static void main(String[] arguments) {
        Unpacking nothing = new Unpacking(
                (containers, folder, limits) -> {
                    throw new IllegalStateException("a note holds nothing");
                },
                UnpackLimits.USUAL);
        Staging staging = Staging.open(Path.of(arguments[0], "incoming"), IntakeLimits.USUAL, nothing);
        for (String note : new String[] {"Une note inventée.", "Une autre."}) {
            var unused = staging.receive(new ByteArrayInputStream(note.getBytes(StandardCharsets.UTF_8)), "note.txt");
        }
    }
}
