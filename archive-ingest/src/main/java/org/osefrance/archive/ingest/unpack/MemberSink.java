package org.osefrance.archive.ingest.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure.Measure;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** Takes what comes out of one container: counts it while it is written, under names that are numbers, and notes it. */
final class MemberSink {

    /** What lies in the container itself and not in one of its letters. */
    static final int NO_PARENT = -1;

    /** Nothing is said of the length. */
    static final long UNSAID = -1;

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path into;
    private final String prefix;
    private final Budget budget;
    private final long containerBytes;
    private final ReportLines report;
    private int members;
    private long bytes;

    /**
     * A sink for one container.
     *
     * @param prefix of the names of the files, its own
     * @param budget shared by all containers of a run
     */
    MemberSink(Path into, String prefix, Budget budget, long containerBytes, ReportLines report) {
        this.into = into;
        this.prefix = prefix;
        this.budget = budget;
        this.containerBytes = containerBytes;
        this.report = report;
    }

    /** Fails when what a container says of itself is too much already. */
    void announce(long files, long saidBytes) throws ExcessException {
        budget.require(Measure.FILES, files);
        budget.require(Measure.BYTES, saidBytes);
        requireRatio(saidBytes);
    }

    /**
     * Writes a file.
     *
     * @param name as the container has it
     * @param parent number of the letter it was sent with, or {@link #NO_PARENT}
     * @param said its length as the container has it, or {@link #UNSAID}
     * @return its number
     */
    int add(String name, int parent, Relation relation, InputStream source, long said) throws IOException {
        budget.take(Measure.FILES, 1);
        Path file = file(members);
        byte[] buffer = new byte[BUFFER_BYTES];
        long written = 0;
        try (OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                written += count;
                if (said != UNSAID && written > said) {
                    throw new ExcessException(Measure.SAID_BYTES, said);
                }
                budget.take(Measure.BYTES, count);
                bytes += count;
                requireRatio(bytes);
                target.write(buffer, 0, count);
            }
        }
        report.member(prefix + members, name, parent, relation);
        return members++;
    }

    /** An empty file for what is put together before it is added; whoever asked deletes it. */
    Path temporary() throws IOException {
        return Files.createTempFile(into, "letter", ".eml");
    }

    /** Where a file that was added lies. */
    Path file(int number) {
        return into.resolve(prefix + number);
    }

    private void requireRatio(long out) throws ExcessException {
        if (out > budget.limits().ratioFrom()
                && out / Math.max(1, containerBytes) > budget.limits().ratio()) {
            throw new ExcessException(Measure.RATIO, budget.limits().ratio());
        }
    }

    /** What may still come out of all containers of a run; what was written is not given back. */
    static final class Budget {
        private final UnpackLimits limits;
        private long files;
        private long bytes;

        Budget(UnpackLimits limits) {
            this.limits = limits;
        }

        UnpackLimits limits() {
            return limits;
        }

        private void take(Measure measure, long amount) throws ExcessException {
            require(measure, amount);
            if (measure == Measure.FILES) {
                files += amount;
            } else {
                bytes += amount;
            }
        }

        private void require(Measure measure, long amount) throws ExcessException {
            long used = measure == Measure.FILES ? files : bytes;
            long most = measure == Measure.FILES ? limits.members() : limits.bytes();
            if (amount > most - used) {
                throw new ExcessException(measure, most);
            }
        }
    }
}
