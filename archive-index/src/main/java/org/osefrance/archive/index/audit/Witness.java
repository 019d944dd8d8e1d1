package org.osefrance.archive.index.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osefrance.archive.index.audit.AuditEntry.Answer;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what somebody is shown beyond the public is in the audit before it is shown. The same person, record and
 * action within ten minutes are one entry: a page is some forty tiles.
 */
public final class Witness implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 100_000;
    private static final int MOST_REFUSALS_WAITING = 1_000;
    private static final long SECONDS_TO_END = 30;

    private final Audit audit;
    private final Clock clock;
    private final Map<Look, Sighting> remembered = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor refusals;

    /** Writes into an audit; closing this does not close it. */
    public Witness(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
        // Whoever asks faster than this can be written down waits for it: no refusal is lost, and memory is bounded.
        this.refusals = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_REFUSALS_WAITING),
                Thread.ofPlatform().name("refusals").factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Whether what this viewer is shown is written down: not for the public, and not for the archive itself at work. */
    static boolean watches(Viewer viewer) {
        return !(viewer instanceof Viewer.Public || viewer instanceof Viewer.Machinery);
    }

    /** Whether it stands in the audit, since less than ten minutes, that this viewer was shown a record in this way. */
    boolean knows(Viewer viewer, Action action, RecordId record) {
        Sighting sighting =
                remembered.get(new Look(Actor.of(viewer), occasion(viewer), action, record, Answer.ALLOWED));
        return sighting != null
                && sighting.holds(clock.instant())
                && sighting.written().getNow(false);
    }

    /**
     * Writes down that a viewer is shown records.
     *
     * @param bases what the decision to show them rests on
     * @return whether that is on disk; otherwise they must not be shown
     */
    boolean testify(Viewer viewer, Action action, Collection<RecordId> records, List<String> bases) {
        return testify(viewer, action, records, bases, Answer.ALLOWED);
    }

    /**
     * Writes down, later, that a viewer asked for a record and was told that there is none, if there is one. Looking for it
     * and writing take time, and whoever waited for the answer could tell by that time that it exists.
     *
     * @param existing asks as the archive itself
     */
    void refuse(Viewer viewer, Supplier<Optional<RecordId>> existing) {
        refusals.execute(() -> {
            try {
                Optional<RecordId> record = existing.get();
                if (record.isPresent()
                        && !testify(viewer, Action.OPEN, List.of(record.get()), List.of(), Answer.REFUSED)) {
                    LOG.error("A refusal is missing in the audit");
                }
            } catch (RuntimeException failed) {
                LOG.error(
                        "A refusal is missing in the audit ({})",
                        failed.getClass().getSimpleName());
            }
        });
    }

    private boolean testify(
            Viewer viewer, Action action, Collection<RecordId> records, List<String> bases, Answer answer) {
        forget();
        Sighting own = new Sighting(clock.instant(), new CompletableFuture<>());
        Map<Look, Sighting> looks = new LinkedHashMap<>();
        for (RecordId record : records) {
            Look look = new Look(Actor.of(viewer), occasion(viewer), action, record, answer);
            looks.put(look, remembered.compute(look, (key, old) -> old != null && old.holds(own.at()) ? old : own));
        }
        List<Look> unseen =
                looks.keySet().stream().filter(look -> looks.get(look) == own).toList();
        boolean written = unseen.isEmpty() || write(viewer, own, unseen, bases);
        return written
                && looks.values().stream()
                        .allMatch(sighting -> sighting.written().join());
    }

    /** Whoever asks for the same meanwhile waits for this entry. It is remembered only when it is on disk. */
    private boolean write(Viewer viewer, Sighting sighting, List<Look> looks, List<String> bases) {
        boolean written = false;
        try {
            Look first = looks.getFirst();
            audit.add(new AuditEntry(
                    sighting.at(),
                    first.actor(),
                    first.action(),
                    looks.stream().map(Look::record).toList(),
                    occasion(viewer),
                    first.answer(),
                    bases,
                    ""));
            written = true;
        } catch (AuditException failed) {
            LOG.error("Nothing closed is shown, because {}", failed.getMessage());
        } finally {
            if (!written) {
                looks.forEach(look -> remembered.remove(look, sighting));
            }
            sighting.written().complete(written);
        }
        return written;
    }

    private static Occasion occasion(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Family family -> family.occasion();
            case Viewer.ReadingRoom room -> room.occasion();
            case Viewer.Staff staff -> staff.occasion();
            case Viewer.Public() -> Occasion.UNSAID;
            case Viewer.Machinery(String part) -> Occasion.UNSAID;
        };
    }

    /** What is forgotten too early costs an entry more, nothing else. */
    private void forget() {
        if (remembered.size() > MOST_REMEMBERED) {
            Instant now = clock.instant();
            remembered.values().removeIf(sighting -> !sighting.holds(now));
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.clear();
            }
        }
    }

    /** Waits until everything that was refused is written. */
    @Override
    public void close() {
        refusals.shutdown();
        try {
            if (!refusals.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.error("Refusals are missing in the audit: it did not take them in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who looked at what, how and why. Another purpose is another look. */
    private record Look(Actor actor, Occasion occasion, Action action, RecordId record, Answer answer) {}

    /**
     * That it is being written down, or was.
     *
     * @param written whether it is on disk, as soon as that is known
     */
    private record Sighting(Instant at, CompletableFuture<Boolean> written) {

        /** A clock that was set back makes it a look of another time. */
        boolean holds(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(ONE_LOOK));
        }
    }
}
