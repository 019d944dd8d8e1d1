package org.osefrance.archive.ingest.deposit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.intake.Staging;

/**
 * A folder of somebody's disk that is looked at now and then: each folder in it is a deposit, and so are the files that lie in it
 * by themselves. What still grows is left until it rests. Links are not followed, names are labels, and what begins with a dot
 * is nobody's. What was accepted is moved away; everything else stays where it is, with a word beside it.
 *
 * <p>For one thread.
 */
public final class WatchedFolder {

    /** How long nothing may change before a folder is taken; a copy over a slow line writes more often. */
    public static final Duration REST = Duration.ofMinutes(1);

    /** Files handed over together, so that a group commit is worth it. */
    private static final int WORTH_A_COMMIT = 100;

    private final Path folder;
    private final Deposits deposits;
    private final Staging staging;
    private final Supplier<DepositTerms> terms;
    private final Clock clock;
    private final Map<Path, Seen> seen = new HashMap<>();

    /**
     * @param folder that exists
     * @param terms under which things come in today
     */
    public WatchedFolder(Path folder, Deposits deposits, Staging staging, Supplier<DepositTerms> terms, Clock clock) {
        this.folder = folder;
        this.deposits = deposits;
        this.staging = staging;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What was seen of a folder.
     *
     * @param files sizes and times of change, by path
     * @param since when it was seen like this for the first time
     * @param taken whether it was taken as it is: what lies there still is not taken again
     */
    private record Seen(Map<Path, String> files, Instant since, boolean taken) {}

    /** Looks once, and takes what rests. */
    public void look() throws IOException {
        List<Path> places = new ArrayList<>(List.of(folder));
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !isHidden(path))
                    .sorted()
                    .forEach(places::add);
        }
        seen.keySet().retainAll(places);
        for (Path place : places) {
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                look(place);
            }
        }
    }

    private void look(Path place) throws IOException {
        Map<Path, String> now = files(place);
        Seen before = seen.get(place);
        if (before == null || !before.files().equals(now)) {
            seen.put(place, new Seen(now, clock.instant(), false));
        } else if (!before.taken()
                && !now.isEmpty()
                && !clock.instant().isBefore(before.since().plus(REST))) {
            take(place, List.copyOf(now.keySet()));
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                seen.put(place, new Seen(files(place), clock.instant(), true));
            }
        }
    }

    /** Files that may be taken, with what changes when they do. */
    private Map<Path, String> files(Path place) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(place, place.equals(folder) ? 1 : Integer.MAX_VALUE)) {
            for (Path file : (Iterable<Path>) inside::iterator) {
                if (isTakeable(place, file)) {
                    BasicFileAttributes state =
                            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                    files.put(file, state.size() + " " + state.lastModifiedTime());
                }
            }
        }
        return files;
    }

    private static boolean isTakeable(Path place, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || WatchNote.isOne(file)) {
            return false;
        }
        for (Path part : place.relativize(file)) {
            if (isHidden(part)) {
                return false;
            }
        }
        return !WatchNote.stands(file);
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private void take(Path place, List<Path> files) throws IOException {
        String name = place.equals(folder) ? "" : String.valueOf(place.getFileName());
        DepositTerms today = terms.get();
        Map<String, Path> byLabel = new HashMap<>();
        List<DepositedFile> settled = new ArrayList<>();
        try (Delivery delivery = deposits.deliver(new Deposit.Origin(Way.WATCHED, name, today.author()), today, true)) {
            List<Arrival.Received> received = new ArrayList<>();
            for (Path file : files) {
                String label = folder.relativize(file).toString();
                List<Arrival> arrivals = staging.receive(file, label);
                byLabel.put(arrivals.getFirst().label(), file);
                for (Arrival arrival : arrivals) {
                    if (arrival instanceof Arrival.Received one) {
                        received.add(one);
                    } else {
                        settled.add(Delivery.settled(0, arrival, delivery.note(arrival)));
                    }
                }
                if (received.size() >= WORTH_A_COMMIT && !isWithin(file, files)) {
                    settled.addAll(delivery.take(received, event -> {}));
                    received.clear();
                }
            }
            settled.addAll(delivery.take(received, event -> {}));
        }
        new WatchNote(folder, clock).settle(byLabel, settled);
    }

    /** Whether the next file lies in the same folder: a folder is never torn apart. */
    private static boolean isWithin(Path file, List<Path> files) {
        int next = files.indexOf(file) + 1;
        return next < files.size()
                && String.valueOf(files.get(next).getParent()).equals(String.valueOf(file.getParent()));
    }
}
