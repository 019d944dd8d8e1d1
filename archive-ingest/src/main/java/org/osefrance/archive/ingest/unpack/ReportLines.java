package org.osefrance.archive.ingest.unpack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.osefrance.archive.ingest.unpack.Unpacked.Failed;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure;
import org.osefrance.archive.ingest.unpack.Unpacked.Member;
import org.osefrance.archive.ingest.unpack.Unpacked.Members;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/**
 * What the child says of its work, a line at a time: a word and fields with tabs between, names in Base64, as they may hold
 * anything. Each container ends with one line that says how. Read with distrust: a parser that was taken over may write here.
 */
final class ReportLines {

    private static final String MEMBER = "member";
    private static final String DONE = "done";
    private static final String ENCRYPTED = "encrypted";
    private static final String DAMAGED = "damaged";
    private static final String EXCESS = "excess";

    /** Longer names are cut: no file system has any of more than 255 bytes a segment, and 4,096 in all. */
    private static final int LONGEST_NAME = 4096;

    private final OutputStream out;

    ReportLines(OutputStream out) {
        this.out = out;
    }

    void member(String file, String name, int parent, Relation relation) {
        String kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        line(MEMBER, file, Integer.toString(parent), relation.name(), encoded(kept));
    }

    void done() {
        line(DONE);
    }

    void failed(Failure failure) {
        switch (failure) {
            case Failure.Encrypted encrypted -> line(ENCRYPTED);
            case Failure.Damaged damaged -> line(DAMAGED, encoded(damaged.what()));
            case Failure.Excess excess -> line(EXCESS, excess.measure().name(), Long.toString(excess.limit()));
        }
    }

    private void line(String... fields) {
        try {
            out.write((String.join("\t", fields) + "\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException noReader) {
            throw new UncheckedIOException(noReader);
        }
    }

    /**
     * Reads what a child said of its containers.
     *
     * @param into the folder it wrote into; a line about anything else than a plain file there is not believed
     * @return an answer for each container it ended with
     * @throws IllegalArgumentException when it makes no sense
     */
    static List<Unpacked> read(String report, Path into) {
        List<Unpacked> answers = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (Iterator<String> lines = report.lines().iterator(); lines.hasNext(); ) {
            String[] fields = lines.next().split("\t", -1);
            if (fields[0].equals(MEMBER)) {
                members.add(member(fields, into, members.size()));
            } else {
                answers.add(fields[0].equals(DONE) ? new Members(members) : new Failed(failure(fields)));
                members.clear();
            }
        }
        return answers;
    }

    private static Member member(String[] fields, Path into, int number) {
        if (!fields[1].matches("[0-9]+-[0-9]+")) {
            throw new IllegalArgumentException("not a name of a file that came out");
        }
        Path file = into.resolve(fields[1]);
        int parent = Integer.parseInt(fields[2]);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || parent >= number) {
            throw new IllegalArgumentException("not a file that came out, or of a letter that comes later");
        }
        return new Member(
                file,
                decoded(fields[4]),
                parent < 0 ? OptionalInt.empty() : OptionalInt.of(parent),
                Relation.valueOf(fields[3]));
    }

    private static Failure failure(String[] fields) {
        return switch (fields[0]) {
            case ENCRYPTED -> new Failure.Encrypted();
            case DAMAGED -> new Failure.Damaged(decoded(fields[1]));
            case EXCESS -> new Failure.Excess(Failure.Measure.valueOf(fields[1]), Long.parseLong(fields[2]));
            default -> throw new IllegalArgumentException("not a line of a report");
        };
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
