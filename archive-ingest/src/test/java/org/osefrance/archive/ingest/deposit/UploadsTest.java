package org.osefrance.archive.ingest.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.ingest.deposit.UploadException.Reason;
import org.osefrance.archive.ingest.deposit.Uploads.Announced;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.IntakeLimits;
import org.osefrance.archive.ingest.intake.IntakePlan;
import org.osefrance.archive.ingest.intake.Refusal;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.intake.Unpacking;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.ingest.storage.Sha512;
import org.osefrance.archive.ingest.unpack.UnpackLimits;
import org.osefrance.archive.schemas.identifier.RecordId;

class UploadsTest {

    private static final DepositLimits LIMITS = new DepositLimits(10_000, 20_000, 5, 0, Duration.ofDays(14));
    private static final byte[] LETTER =
            "Chère Maman, nous sommes bien arrivés et il fait beau. ".repeat(90).getBytes(StandardCharsets.UTF_8);

    private static final LocalDate DAY = LocalDate.of(2030, 5, 1);

    private static final RecordId HELD = RecordId.random();

    private static final WaitingDeposits.Taking NOBODY = new WaitingDeposits.Taking() {
        @Override
        public void replace(Received scan, Replacement replacement, String author, Consumer<AcceptanceEvent> listener) {
            throw new AssertionError("nothing is replaced here");
        }

        @Override
        public void accept(IntakePlan plan, DepositTerms terms, Consumer<AcceptanceEvent> listener) {
            throw new AssertionError("nothing is accepted here");
        }

        @Override
        public Optional<RecordId> hold(Arrival.Refused refused, Deposit of) {
            return refused.reason() instanceof Refusal.Empty ? Optional.empty() : Optional.of(HELD);
        }

        @Override
        public Optional<Separator> separator(Arrival.Received file) {
            return Optional.empty();
        }
    };

    @TempDir
    Path home;

    private final BookInMemory book = new BookInMemory();
    private final HandSetClock clock = new HandSetClock();
    private WaitingDeposits deposits;
    private RecordId deposit;

    @BeforeEach
    void open() {
        clock.setParis(DAY, LocalTime.NOON);
        deposits = opened();
        deposit = begin();
    }

    /** As after a restart: nothing of a run is remembered but the book and the disk. */
    private WaitingDeposits opened() {
        Staging staging = Staging.open(
                Staging.inHome(home),
                IntakeLimits.USUAL,
                new Unpacking((containers, into, limits) -> List.of(), UnpackLimits.USUAL));
        DepositShelf shelf = new DepositShelf(DepositShelf.inHome(home));
        return new WaitingDeposits(book, NOBODY, staging, shelf, LIMITS, clock);
    }

    private RecordId begin() {
        return deposits.begin(
                        new Deposit.Origin(Way.PAGE, "box", "ada"),
                        DepositTerms.said("received/x", "", Optional.empty(), List.of(), false, "ada"))
                .id();
    }

    @Test
    void whatever_place_the_line_breaks_at_the_file_is_whole_in_the_end() throws Exception {
        for (int cut : new int[] {0, 1, 2, 4095, 4096, LETTER.length - 1}) {
            deposit = begin();
            String label = "cut " + cut + ".txt";
            int number = announce(label, LETTER.length);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> write(number, 0, breaking(Arrays.copyOf(LETTER, cut)), Optional.empty()));
            deposits = opened();

            assertThat(announce(label, LETTER.length)).as("the same file again").isEqualTo(number);
            assertThat(deposits.uploads().state(deposit, number)).isEqualTo(new Uploads.State(cut, LETTER.length));
            write(number, cut, bytes(cut, LETTER.length), Optional.empty());

            DepositedFile file = file(number);
            assertThat(file.fate()).isEqualTo(new Fate.Waiting());
            assertThat(file.content().orElseThrow().sha512()).isEqualTo(Sha512.of(LETTER));
            assertThat(Files.readAllBytes(deposits.shelf().path(deposit, number)))
                    .isEqualTo(LETTER);
            deposits.uploads().giveUp(deposit, number);
        }
        assertThat(shelved()).isEmpty();
    }

    @Test
    void a_file_whose_last_byte_came_before_a_kill_is_looked_at_when_somebody_asks_for_it() throws Exception {
        int number = announce("a.txt", LETTER.length);
        Path file = deposits.shelf().path(deposit, number);
        Files.write(Files.createDirectories(file.resolveSibling("")).resolve(file.getFileName()), LETTER);
        deposits = opened();

        assertThat(deposits.uploads().state(deposit, number).isWhole()).isTrue();
        assertThat(file(number).fate()).isEqualTo(new Fate.Waiting());
        assertThat(file(number).content().orElseThrow().sha512()).isEqualTo(Sha512.of(LETTER));
        assertThat(deposits.uploads().state(deposit, number).isWhole()).isTrue();
    }

    @Test
    void bytes_that_do_not_begin_where_the_file_ends_are_not_taken() throws Exception {
        int number = announce("a.txt", LETTER.length);
        write(number, 0, bytes(0, 100), Optional.empty());
        assertRefused(Reason.ELSEWHERE, () -> write(number, 50, bytes(50, 200), Optional.empty()));
        assertRefused(Reason.ELSEWHERE, () -> write(number, 101, bytes(101, 200), Optional.empty()));
        assertThat(deposits.uploads().state(deposit, number).offset()).isEqualTo(100);
    }

    @Test
    void a_piece_that_was_altered_on_its_way_leaves_nothing() throws Exception {
        int number = announce("a.txt", LETTER.length);
        write(number, 0, bytes(0, 100), sum(0, 100));
        assertRefused(Reason.ALTERED, () -> write(number, 100, bytes(100, 200), sum(100, 201)));
        assertThat(deposits.uploads().state(deposit, number).offset()).isEqualTo(100);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> write(number, 100, breaking(Arrays.copyOfRange(LETTER, 100, 150)), sum(100, 200)));
        assertThat(deposits.uploads().state(deposit, number).offset()).isEqualTo(100);
        write(number, 100, bytes(100, LETTER.length), sum(100, LETTER.length));
        assertThat(file(number).fate()).isEqualTo(new Fate.Waiting());
    }

    @Test
    void a_line_thought_dead_writes_no_more_when_its_sender_came_back() throws Exception {
        int number = announce("a.txt", LETTER.length);
        InputStream late = new InputStream() {
            private int read;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (read++ == 0) {
                    System.arraycopy(LETTER, 0, into, from, 10);
                    return 10;
                }
                try {
                    assertThat(deposits.uploads().state(deposit, number).offset())
                            .isEqualTo(10);
                    write(number, 10, bytes(10, 20), Optional.empty());
                } catch (UploadException unexpected) {
                    throw new IOException(unexpected);
                }
                Arrays.fill(into, from, from + 10, (byte) 'x');
                return 10;
            }
        };
        assertRefused(Reason.ELSEWHERE, () -> write(number, 0, late, Optional.empty()));
        assertThat(Files.readAllBytes(deposits.shelf().path(deposit, number))).isEqualTo(Arrays.copyOf(LETTER, 20));
    }

    @Test
    void no_more_is_taken_than_was_announced_and_may_wait() throws Exception {
        int number = announce("a.txt", 100);
        assertRefused(Reason.BEYOND, () -> write(number, 0, bytes(0, 101), Optional.empty()));
        assertRefused(Reason.TOO_LARGE, () -> announce("b.txt", 10_001));
        announce("b.txt", 10_000);
        assertRefused(Reason.NO_ROOM, () -> announce("c.txt", 9_901));
        announce("c.txt", 1);
        announce("d.txt", 1);
        announce("e.txt", 1);
        assertRefused(Reason.TOO_MANY, () -> announce("f.txt", 1));
    }

    @Test
    void what_is_refused_is_gone_at_once() throws Exception {
        int empty = announce("a.txt", 0);
        assertThat(file(empty).fate()).isEqualTo(new Fate.Refused("EMPTY", List.of()));
        int number = announce("b.jpg", LETTER.length);
        write(number, 0, bytes(0, LETTER.length), Optional.empty());
        assertThat(file(number).fate())
                .isEqualTo(new Fate.Refused("WRONG_TYPE_FOR_NAME", List.of("jpg", "text/plain"), Optional.of(HELD)));
        assertThat(shelved()).isEmpty();
        assertRefused(Reason.UNKNOWN, () -> deposits.uploads().state(deposit, number));
    }

    @Test
    void another_file_of_the_same_name_gets_a_number() throws Exception {
        announce("box/a.b.txt", 5);
        int second = announce("box/a.b.txt", 6);
        int third = announce("box/a.b.txt", 7);
        assertThat(file(second).label()).isEqualTo("box/a.b (2).txt");
        assertThat(file(third).label()).isEqualTo("box/a.b (3).txt");
        assertThat(announce("box/a.b.txt", 6)).as("known again by its length").isEqualTo(second);
    }

    @Test
    void what_waits_too_long_is_forgotten_and_says_so() throws Exception {
        int number = announce("a.txt", LETTER.length);
        write(number, 0, bytes(0, LETTER.length), Optional.empty());
        clock.setParis(DAY.plusDays(13), LocalTime.NOON);
        RecordId other = begin();
        deposits.forget();
        assertThat(file(number).fate()).isEqualTo(new Fate.Waiting());

        clock.setParis(DAY.plusDays(15), LocalTime.NOON);
        deposits.forget();
        assertThat(file(number).fate()).isEqualTo(new Fate.Untaken());
        assertThat(deposits.find(deposit).orElseThrow().standing().state()).isEqualTo(Deposit.State.FORGOTTEN);
        assertThat(deposits.find(other).orElseThrow().standing().state()).isEqualTo(Deposit.State.OPEN);
        assertThat(shelved()).isEmpty();
        assertRefused(Reason.UNKNOWN, () -> announce("b.txt", 1));
    }

    @Test
    void what_waits_without_its_bytes_has_to_come_again() throws Exception {
        int number = announce("a.txt", LETTER.length);
        write(number, 0, bytes(0, LETTER.length), Optional.empty());
        Files.delete(deposits.shelf().path(deposit, number));
        deposits.missAbsent();
        assertThat(file(number).fate()).isEqualTo(new Fate.Untaken());
        assertThat(announce("a.txt", LETTER.length)).isNotEqualTo(number);
    }

    private interface Deed {
        void run() throws Exception;
    }

    private static void assertRefused(Reason reason, Deed deed) {
        assertThatExceptionOfType(UploadException.class)
                .isThrownBy(deed::run)
                .extracting(UploadException::reason)
                .isEqualTo(reason);
    }

    private int announce(String label, long bytes) throws UploadException, IOException {
        return deposits.uploads().announce(deposit, new Announced(label, bytes, "1912"));
    }

    private void write(int number, long offset, InputStream bytes, Optional<Chunk.Checksum> sum)
            throws UploadException, IOException {
        deposits.uploads().write(deposit, number, new Chunk(offset, bytes, sum));
    }

    private DepositedFile file(int number) {
        return book.findFile(deposit, number).orElseThrow();
    }

    private List<Path> shelved() throws IOException {
        try (Stream<Path> all = Files.walk(DepositShelf.inHome(home))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream bytes(int from, int to) {
        return new ByteArrayInputStream(Arrays.copyOfRange(LETTER, from, to));
    }

    private static Optional<Chunk.Checksum> sum(int from, int to) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOfRange(LETTER, from, to));
        return Optional.of(new Chunk.Checksum("SHA-256", digest));
    }

    /** Ends as a line does that broke. */
    private static InputStream breaking(byte[] bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }
        });
    }
}
