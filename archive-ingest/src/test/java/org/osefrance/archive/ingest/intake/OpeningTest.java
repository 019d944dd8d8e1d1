package org.osefrance.archive.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.intake.Arrival.Opened;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.Arrival.Refused;
import org.osefrance.archive.ingest.storage.Sha512;
import org.osefrance.archive.ingest.unpack.ChildUnpacker;
import org.osefrance.archive.ingest.unpack.ContainerFormat;
import org.osefrance.archive.ingest.unpack.InventedTnef;
import org.osefrance.archive.ingest.unpack.UnpackLimits;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure.Measure;
import org.osefrance.archive.schemas.record.Wrapping;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** Containers that are handed in: what comes out arrives like any other file, and says in what it came. */
class OpeningTest {

    private static final UnpackLimits LIMITS = new UnpackLimits(3, 50, 20_000_000, 200, 1_000_000);

    @TempDir
    static Path folder;

    private static ChildUnpacker unpacker;

    private Staging staging;
    private Path incoming;

    @BeforeAll
    static void makeUnpacker() throws Exception {
        unpacker = new ChildUnpacker(
                LimitedProcesses.probe(folder, System.getenv("PATH")), JavaProgram.likeThis(), Duration.ofSeconds(60));
    }

    @BeforeEach
    void open() throws IOException {
        incoming = Files.createTempDirectory(folder, "incoming");
        staging = Staging.open(incoming, IntakeLimits.USUAL, new Unpacking(unpacker, LIMITS));
    }

    @Test
    void files_of_a_zip_are_looked_at_like_any_other_and_say_in_what_they_came() throws IOException {
        byte[] zip = Containers.zip(
                "Maison/lettre_1.png", Samples.image("png"),
                "Maison/faux.jpg", Samples.text("<html>404</html>"),
                ".DS_Store", Samples.bytes(0, 0, 0, 1));
        List<Arrival> arrivals = receive(zip, "carton 3.zip");

        Wrapping wrapping = new Wrapping(Relation.PACKED, "carton 3.zip", "application/zip", Sha512.of(zip));
        assertThat(arrivals)
                .extracting(Arrival::label)
                .containsExactly(
                        "carton 3.zip",
                        "carton 3.zip/Maison/lettre_1.png",
                        "carton 3.zip/Maison/faux.jpg",
                        "carton 3.zip/.DS_Store");
        assertThat(arrivals.getFirst())
                .isInstanceOfSatisfying(
                        Opened.class, opened -> assertThat(opened.wrapping()).isEqualTo(wrapping));
        assertThat(arrivals.get(1)).isInstanceOfSatisfying(Received.class, received -> {
            assertThat(received.kind()).isEqualTo(FileKind.PNG);
            assertThat(received.within()).containsExactly(wrapping);
            assertThat(received.file().sha512()).isEqualTo(Sha512.of(Samples.image("png")));
        });
        assertThat(reason(arrivals.get(2))).isEqualTo(new Refusal.WrongTypeForName("jpg", FileKind.HTML));
        assertThat(((Refused) arrivals.get(2)).held()).isPresent();
        assertThat(((Refused) arrivals.get(3)).held()).isEmpty();
        assertThat(left()).hasSize(2);
        arrivals.forEach(staging::discard);
        assertThat(left()).isEmpty();
    }

    @Test
    void containers_in_one_another_are_opened_as_deep_as_may_be() {
        byte[] deep = Containers.zip("a.txt", Samples.text("Bonjour"));
        byte[] three = Containers.zip("three.zip", Containers.zip("two.zip", Containers.gzip(deep)));

        Received inner =
                (Received) receive(Containers.zip("one.zip", deep), "outer.zip").getLast();
        assertThat(inner.label()).isEqualTo("outer.zip/one.zip/a.txt");
        assertThat(inner.within()).extracting(Wrapping::path).containsExactly("outer.zip", "outer.zip/one.zip");
        assertThat(reason(receive(Containers.zip("four.zip", three), "x.zip").getLast()))
                .isEqualTo(new ContainerRefusal.TooDeep(3));
    }

    @Test
    void a_bomb_is_refused_wherever_it_lies_and_nothing_more_is_opened() {
        byte[] bomb = Containers.gzip(new byte[30_000_000]);
        assertThat(reason(receive(bomb, "bomb.gz").getFirst()))
                .isEqualTo(new ContainerRefusal.Bomb(Measure.RATIO, 200));

        byte[] harmless = Containers.zip("deep.zip", Containers.zip("a.txt", Samples.text("x")));
        List<Arrival> arrivals =
                receive(Containers.zip("bomb.gz", bomb, "later.zip", harmless, "b.txt", Samples.text("y")), "x.zip");
        assertThat(arrivals).hasSize(5);
        assertThat(reason(arrivals.get(1))).isInstanceOf(ContainerRefusal.Bomb.class);
        assertThat(reason(arrivals.get(3))).isInstanceOf(ContainerRefusal.Bomb.class);
        assertThat(arrivals.getLast()).isInstanceOf(Received.class);
    }

    @Test
    void a_letter_is_kept_whole_and_what_was_sent_with_it_beside_it() {
        byte[] letter =
                Containers.letter("photo.png", Samples.image("png"), "rien.bin", Samples.bytes(0, 1, 2, 3, 0, 0));
        List<Arrival> arrivals = receive(letter, "courrier/x.eml");

        assertThat(arrivals).hasSize(3);
        assertThat(arrivals.getFirst()).isInstanceOfSatisfying(Received.class, received -> {
            assertThat(received.kind()).isEqualTo(FileKind.MAIL);
            assertThat(received.file().sha512()).isEqualTo(Sha512.of(letter));
            assertThat(received.within()).isEmpty();
        });
        assertThat(arrivals.get(1)).isInstanceOfSatisfying(Received.class, received -> {
            assertThat(received.label()).isEqualTo("courrier/x.eml/photo.png");
            assertThat(received.within())
                    .containsExactly(
                            new Wrapping(Relation.ATTACHMENT, "courrier/x.eml", "message/rfc822", Sha512.of(letter)));
        });
        assertThat(reason(arrivals.get(2))).isEqualTo(new Refusal.UnknownType());
    }

    @Test
    void what_outlook_packed_into_a_letter_is_of_the_letter() {
        byte[] winmail =
                new InventedTnef().enclosing("photo.png", Samples.image("png")).bytes();
        byte[] letter = Containers.letter("winmail.dat", winmail);
        List<Arrival> arrivals = receive(letter, "courrier/x.eml");

        assertThat(arrivals)
                .extracting(Arrival::label)
                .containsExactly(
                        "courrier/x.eml", "courrier/x.eml/winmail.dat", "courrier/x.eml/winmail.dat/photo.png");
        assertThat(arrivals.getLast())
                .isInstanceOfSatisfying(
                        Received.class,
                        received -> assertThat(received.within())
                                .extracting(Wrapping::mediaType)
                                .containsExactly("message/rfc822", "application/vnd.ms-tnef"));
        assertThat(reason(receive(new InventedTnef().bytes(), "winmail.dat").getFirst()))
                .isEqualTo(new ContainerRefusal.EmptyContainer(ContainerFormat.TNEF));
    }

    @Test
    void a_letter_without_anything_sent_along_starts_no_child() {
        Staging plain = Staging.open(incoming, IntakeLimits.USUAL, Samples.NOTHING_TO_OPEN);
        byte[] letter = Samples.text("From: a@b.example\r\nTo: c@d.example\r\n\r\nBonjour");

        assertThat(plain.receive(new ByteArrayInputStream(letter), "a.eml")).hasSize(1);
    }

    @Test
    void a_mailbox_is_kept_and_each_letter_is_one_of_it() {
        byte[] letter = Containers.letter("photo.png", Samples.image("png"));
        String envelope = "From tilleuls Thu Jan 1 00:00:00 1998\n";
        byte[] mailbox = Samples.join(
                Samples.text(envelope + "From: a@b.example\nTo: c@d.example\n\nBonjour\n\n" + envelope), letter);
        List<Arrival> arrivals = receive(mailbox, "box.mbox");

        assertThat(arrivals)
                .extracting(Arrival::label)
                .containsExactly("box.mbox", "box.mbox/0001.eml", "box.mbox/0002.eml", "box.mbox/0002.eml/photo.png");
        assertThat(arrivals).allSatisfy(arrival -> assertThat(arrival).isInstanceOf(Received.class));
        assertThat(((Received) arrivals.getLast()).within())
                .extracting(Wrapping::relation)
                .containsExactly(Relation.MESSAGE, Relation.ATTACHMENT);
    }

    @Test
    void what_holds_itself_ends() {
        byte[] zip = Containers.zip("a.txt", Samples.text("x"));
        Staging twice = Staging.open(
                incoming,
                IntakeLimits.USUAL,
                new Unpacking((containers, into, limits) -> List.of(Containers.holding(into, zip)), LIMITS));

        List<Arrival> arrivals = twice.receive(new ByteArrayInputStream(zip), "droste.zip");
        assertThat(arrivals).hasSize(2);
        assertThat(reason(arrivals.getLast())).isEqualTo(new ContainerRefusal.HoldsItself(ContainerFormat.ZIP));
    }

    @Test
    void what_cannot_be_opened_is_held_for_somebody_to_look_at() throws IOException {
        byte[] zip = Containers.zip("a.txt", Samples.text("x"));
        Refused cutOff = (Refused) receive(Samples.without(zip, 30), "a.zip").getFirst();

        assertThat(cutOff.reason()).isInstanceOf(ContainerRefusal.DamagedContainer.class);
        assertThat(cutOff.held().orElseThrow().path()).hasSize(zip.length - 30);
        assertThat(reason(receive(Containers.zip(), "empty.zip").getFirst()))
                .isEqualTo(new ContainerRefusal.EmptyContainer(ContainerFormat.ZIP));
        assertThat(reason(receive(zip, "photo.jpg").getFirst()))
                .isEqualTo(new Refusal.WrongTypeForName("jpg", "application/zip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opening-x", ".making-x"})
    void a_start_empties_what_was_left_half_opened(String name) throws IOException {
        Path half = Files.createDirectory(incoming.resolve(name));
        Files.writeString(half.resolve("5-0"), "x");

        Staging.open(incoming, IntakeLimits.USUAL, Samples.NOTHING_TO_OPEN);
        assertThat(half).doesNotExist();
    }

    private List<Arrival> receive(byte[] bytes, String label) {
        return staging.receive(new ByteArrayInputStream(bytes), label);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> left = Files.list(incoming)) {
            return left.toList();
        }
    }

    private static Refusal reason(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Refused.class);
        return ((Refused) arrival).reason();
    }
}
