package org.osefrance.archive.ingest.quarantine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.quarantine.HeldFile.Decision;
import org.osefrance.archive.ingest.quarantine.HeldFile.Found;
import org.osefrance.archive.ingest.quarantine.HeldFile.Origin;
import org.osefrance.archive.ingest.quarantine.HeldFile.Standing;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was refused for what it holds until somebody has looked at it. The bytes are on disk before the row that names
 * them, and gone after the row that says so; what a kill leaves between the two is put right at the start. Nothing is deleted
 * by the clock: a clock that jumps must not empty it.
 *
 * <p>May be called from several threads.
 */
public final class Quarantine {

    /** All that waits together; what comes beyond that is refused and not kept. */
    public static final long MOST_BYTES = 20L << 30;

    /** After this somebody should have decided; the desk says so. */
    public static final Duration TERM = Duration.ofDays(60);

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private final Path folder;
    private final QuarantineBook book;
    private final Clock clock;
    private final long mostBytes;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private Quarantine(Path folder, QuarantineBook book, Clock clock, long mostBytes) {
        this.folder = folder;
        this.book = book;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /**
     * Opens the folder and takes away bytes that no row waits for.
     *
     * @param folder on the disk of the staging folder, nobody else's
     */
    public static Quarantine open(Path folder, QuarantineBook book, Clock clock) throws IOException {
        return open(folder, book, clock, MOST_BYTES);
    }

    static Quarantine open(Path folder, QuarantineBook book, Clock clock, long mostBytes) throws IOException {
        Files.createDirectories(folder);
        Set<String> awaited =
                book.listWaiting().stream().map(file -> file.id().value()).collect(Collectors.toSet());
        try (DirectoryStream<Path> there = Files.newDirectoryStream(folder)) {
            for (Path file : there) {
                if (!awaited.contains(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        }
        return new Quarantine(folder, book, clock, mostBytes);
    }

    /** Where it is written down. */
    public QuarantineBook book() {
        return book;
    }

    /**
     * Keeps a refused file; its bytes are gone from staging afterwards. The same bytes that wait already under the same name, for
     * the same unit, wait once: whoever hands a folder in again has not made more work for anybody.
     *
     * @param depositor account, or part of the archive
     * @param into reference of the unit it was meant for
     * @return its id; empty where there is nothing to keep, or no room: its bytes are left where they are then
     */
    public Optional<RecordId> keep(Arrival.Refused refused, String depositor, String into) {
        if (refused.held().isEmpty()) {
            return Optional.empty();
        }
        StagedFile bytes = refused.held().get();
        oneAtATime.lock();
        try {
            Optional<HeldFile> waiting = findWaiting(refused.label(), bytes.sha512(), into);
            if (waiting.isPresent()) {
                // Moved also where bytes are there: after a restoration they are not, and these are the same.
                move(bytes.path(), pathOf(waiting.get().id()));
                return Optional.of(waiting.get().id());
            }
            if (bytes.sizeBytes() > mostBytes - book.countWaitingBytes()) {
                LOG.warn("The quarantine is full: a refused file was not kept");
                return Optional.empty();
            }
            RecordId id = RecordId.random();
            move(bytes.path(), pathOf(id));
            Found found = new Found(
                    refused.label(),
                    bytes.sizeBytes(),
                    bytes.sha512(),
                    refused.within(),
                    refused.reason().code().name(),
                    refused.reason().details());
            book.add(new HeldFile(id, found, new Origin(depositor, into, clock.instant()), new Standing.Waiting()));
            return Optional.of(id);
        } catch (IOException noRoom) {
            LOG.warn("A refused file could not be kept in quarantine", noRoom);
            return Optional.empty();
        } finally {
            oneAtATime.unlock();
        }
    }

    private Optional<HeldFile> findWaiting(String label, String sha512, String into) {
        return book.listWaiting().stream()
                .filter(file -> file.found().sha512().equals(sha512)
                        && file.found().label().equals(label)
                        && file.origin().into().equals(into))
                .findFirst();
    }

    /** The bytes of a file that waits; empty where they are not here, as after a restoration. */
    public Optional<Path> findBytes(RecordId id) {
        return Optional.of(pathOf(id)).filter(Files::isRegularFile);
    }

    /** Whether a file has waited longer than it should. */
    public boolean isOverdue(HeldFile file) {
        return file.waits() && file.origin().at().plus(TERM).isBefore(clock.instant());
    }

    /**
     * Deletes a file.
     *
     * @return whether it waited until now
     */
    public boolean discard(RecordId id, String by, String reason) throws IOException {
        return decide(id, new Standing.Discarded(new Decision(by, clock.instant(), reason)));
    }

    /** Says that a file is an original of the archive now; its bytes here are deleted. */
    public boolean release(RecordId id, RecordId item, String by, String reason) throws IOException {
        return decide(id, new Standing.Accepted(new Decision(by, clock.instant(), reason), item));
    }

    private boolean decide(RecordId id, Standing standing) throws IOException {
        boolean waited = book.decide(id, standing);
        if (waited) {
            Files.deleteIfExists(pathOf(id));
        }
        return waited;
    }

    private Path pathOf(RecordId id) {
        return folder.resolve(id.value());
    }

    private void move(Path from, Path to) throws IOException {
        try (FileChannel bytes = FileChannel.open(from, StandardOpenOption.READ)) {
            bytes.force(true);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }
}
