package org.osefrance.archive.portal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.portal.describe.Run.Missed;
import org.osefrance.archive.portal.describe.Run.Obstacle;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Many units are described in steps that outlive whoever asked for them, and the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchKeeperTest {

    private static final Viewer ITSELF = new Viewer.Machinery("test");
    private static final Viewer.Staff ADA =
            new Viewer.Staff("ada", Set.of(Viewer.Role.ARCHIVIST), Set.of(), Occasion.UNSAID);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MANY = 2 * BatchKeeper.STEP + 30;

    private Archive archive;
    private Runs runs;

    @BeforeAll
    void open(@TempDir Path folder) {
        archive = OpenArchive.in(folder.resolve("home"));
        runs = new Runs(archive);
        staff("ada", "ARCHIVIST");
        staff("boris", "RESEARCHER");
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void a_stopped_server_leaves_what_was_written_and_the_next_one_goes_on() {
        Map<RecordId, Integer> units = accept("A", MANY);
        BatchKeeper first = new BatchKeeper(archive, runs);
        Run begun = first.begin(ADA, lyingIn("boîte 1"), units);
        first.stop();
        Run left = runs.find(begun.id()).orElseThrow();
        assertThat(left.isOver()).as("one step, and it never started to go on").isFalse();
        assertThat(left.count()).isEqualTo(new Run.Count(MANY, BatchKeeper.STEP, 0, 0));
        assertThat(described(units.keySet(), "boîte 1")).isEqualTo(BatchKeeper.STEP);

        assertThat(goOn(begun.id()).count()).isEqualTo(new Run.Count(MANY, MANY, 0, 0));
        assertThat(described(units.keySet(), "boîte 1")).isEqualTo(MANY);
        assertThat(runs.listUnfinished()).isEmpty();
    }

    @Test
    void what_was_written_and_not_counted_when_the_process_was_killed_is_counted_as_written() {
        Map<RecordId, Integer> units = accept("B", 40);
        Run run = runs.begin("ada", archive.today(), lyingIn("boîte 2"), units);
        new BatchStep(archive, run).describe(runs.listNext(run.id(), 25));
        assertThat(runs.find(run.id()).orElseThrow().count().done()).isZero();

        assertThat(goOn(run.id()).count()).isEqualTo(new Run.Count(40, 40, 0, 0));
        assertThat(units.keySet()).allMatch(unit -> newest(unit).number() == 2);
    }

    @Test
    void at_the_end_each_that_could_not_be_described_is_named_with_the_reason() {
        Map<RecordId, Integer> units = accept("C", 6);
        List<RecordId> ids = List.copyOf(units.keySet());
        Map<RecordId, Integer> asked = new LinkedHashMap<>(units);
        RecordId gone = RecordId.random();
        asked.put(gone, 1);
        write(ids.get(1), "somebody else's", Optional.empty());
        write(ids.get(3), "piece", Optional.of("boîte 3"));
        Run run = runs.begin("ada", archive.today(), lyingIn("boîte 3"), asked);

        assertThat(goOn(run.id()).count()).isEqualTo(new Run.Count(7, 4, 1, 2));
        assertThat(runs.listMissed(run.id(), 0, 10))
                .containsExactly(new Missed(ids.get(1), Obstacle.CHANGED), new Missed(gone, Obstacle.GONE));
        assertThat(((Description) newest(ids.get(1)).record()).location()).isEmpty();
    }

    @Test
    void nothing_more_is_written_in_the_name_of_somebody_who_may_no_longer_describe() {
        Map<RecordId, Integer> units = accept("D", 3);
        Run run = runs.begin("boris", archive.today(), lyingIn("boîte 4"), units);
        assertThat(goOn(run.id()).count()).isEqualTo(new Run.Count(3, 0, 0, 3));
        assertThat(runs.listMissed(run.id(), 0, 10))
                .extracting(Missed::obstacle)
                .containsOnly(Obstacle.WITHDRAWN);
        assertThat(described(units.keySet(), "boîte 4")).isZero();
    }

    @Test
    void a_large_run_does_not_hold_up_a_small_one() {
        Map<RecordId, Integer> large = accept("E", MANY);
        Run waits = runs.begin("ada", archive.today(), lyingIn("boîte 5"), large);
        Run small = runs.begin("ada", archive.today(), lyingIn("boîte 6"), accept("F", 3));
        goOn(waits.id());
        Run first = runs.find(small.id()).orElseThrow();
        Run second = runs.find(waits.id()).orElseThrow();
        assertThat(first.endedAt().orElseThrow()).isBefore(second.endedAt().orElseThrow());
    }

    /** As the next start of a server does, until the run is over. */
    private Run goOn(RecordId run) {
        BatchKeeper keeper = new BatchKeeper(archive, runs);
        keeper.start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!runs.find(run).orElseThrow().isOver() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        keeper.stop();
        return runs.find(run).orElseThrow();
    }

    private void staff(String name, String role) {
        archive.tables()
                .inTransaction(connection -> Tables.change(
                        connection,
                        "insert into account (id, name, roles, secret, created_at) values (?, ?, ?, 'x', now())",
                        RecordId.random().value(),
                        name,
                        new String[] {role}));
    }

    private static BatchForm lyingIn(String location) {
        return new BatchForm("", "", "", "", location, "", "", "", "lu");
    }

    private void write(RecordId unit, String title, Optional<String> location) {
        Description was = (Description) newest(unit).record();
        Description is = location.isPresent() ? was.lyingIn(location) : was.titled(title);
        archive.register().describe(is, Optional.empty(), 1, new Signature("clara", "meanwhile"));
    }

    private long described(Set<RecordId> units, String location) {
        return archive.descriptionDesk().listCurrent(ITSELF, units).stream()
                .filter(version -> ((Description) version.record()).location().equals(Optional.of(location)))
                .count();
    }

    private RecordVersion<?> newest(RecordId unit) {
        return archive.descriptionDesk().listCurrent(ITSELF, List.of(unit)).getFirst();
    }

    private Map<RecordId, Integer> accept(String into, int count) {
        List<NewItem> items = new ArrayList<>();
        IntStream.rangeClosed(1, count)
                .forEach(i -> items.add(new NewItem(
                        RecordId.random(),
                        "piece " + i,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        AccessFacts.undescribed(),
                        List.of(new NewFile(
                                RecordId.random(),
                                "%064x%064x".formatted(into.hashCode(), i),
                                1_000,
                                "image/jpeg",
                                "p/" + i + ".jpg")))));
        archive.register().accept(new Consignment(into, items, List.of()), new Signature("clara", "invented"));
        Map<RecordId, Integer> units = new LinkedHashMap<>();
        items.forEach(item -> units.put(item.id(), 1));
        return units;
    }
}
