package org.osefrance.archive.index.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.audit.AuditReport.Finding;
import org.osefrance.archive.index.audit.AuditReport.Kind;

/** The anchors of a home: a file that only grows, one line each, readable by its owner only. */
public final class AnchorFile {

    private final Path file;
    private Optional<Anchor> last;

    private AnchorFile(Path file, Optional<Anchor> last) {
        this.file = file;
        this.last = last;
    }

    /**
     * Opens the file, which need not be there. A line that a power cut left half written is taken away: it was never
     * acknowledged.
     *
     * @throws AuditException when it cannot be used
     */
    public static AnchorFile open(Path file) {
        try {
            boolean made = !Files.exists(file);
            try (FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.truncate(whole(file));
                channel.force(true);
            }
            if (made) {
                try (FileChannel folder =
                        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                    folder.force(true);
                }
            }
            List<Anchor> anchors = read(file).anchors();
            return new AnchorFile(file, anchors.isEmpty() ? Optional.empty() : Optional.of(anchors.getLast()));
        } catch (IOException failed) {
            throw new AuditException("the anchors in " + file + " cannot be used: " + failed.getMessage());
        }
    }

    /** The one set last; empty when there is none that can be read. */
    public synchronized Optional<Anchor> findLast() {
        return last;
    }

    /** Sets an anchor, unless it is the one set last; it is on disk when this returns. */
    public synchronized void append(Anchor anchor) {
        if (last.isPresent() && last.get().equals(anchor)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer line = ByteBuffer.wrap((anchor.line() + "\n").getBytes(StandardCharsets.US_ASCII));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
            last = Optional.of(anchor);
        } catch (IOException failed) {
            throw new AuditException("no anchor can be set in " + file + ": " + failed.getMessage());
        }
    }

    /** All of them, in the order in which they were set. */
    public synchronized Read read() {
        try {
            return read(file);
        } catch (IOException failed) {
            throw new AuditException("the anchors in " + file + " cannot be read: " + failed.getMessage());
        }
    }

    private static Read read(Path file) throws IOException {
        List<Anchor> anchors = new ArrayList<>();
        Optional<Finding> damage = Optional.empty();
        long number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            number++;
            Optional<Anchor> anchor = Anchor.parse(line);
            anchor.ifPresent(anchors::add);
            if (anchor.isEmpty() && damage.isEmpty()) {
                damage = Optional.of(
                        new Finding(Kind.ANCHORS, number, "this line of the file of anchors cannot be read"));
            }
        }
        return new Read(anchors, damage);
    }

    /** How many bytes of the file are whole lines. */
    private static long whole(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /**
     * What the file holds.
     *
     * @param damage the first line that is no anchor
     */
    public record Read(List<Anchor> anchors, Optional<Finding> damage) {

        public Read {
            anchors = List.copyOf(anchors);
        }
    }
}
