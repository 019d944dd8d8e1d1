package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.WatchedFolder;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;

/** What is put into a folder comes in when it rests; what does not come in stays where it is, with a word beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchedFolderTest {

    private static final LocalDate DAY = LocalDate.of(2030, 5, 1);
    private static final String LETTER = "Chère Maman, nous allons bien.";

    private final HandSetClock clock = new HandSetClock();
    private Path folder;
    private Path elsewhere;
    private Archive archive;
    private WatchedFolder watched;
    private int minute;

    @BeforeAll
    void open(@TempDir Path given) throws IOException {
        clock.setParis(DAY, LocalTime.of(9, 0));
        folder = Files.createDirectory(given.resolve("watched"));
        elsewhere = Files.createDirectory(given.resolve("elsewhere"));
        archive = OpenArchive.in(given.resolve("home"), clock);
        watched = new WatchedFolder(
                folder,
                archive.deposits(),
                archive.staging(),
                () -> DepositTerms.said("received/x", "", Optional.empty(), List.of(), false, "watched folder"),
                clock);
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    @Order(1)
    void what_grows_is_left_until_it_rests() throws IOException {
        Path file = put("box 12/lettre.txt", LETTER);
        watched.look();
        minutesLater(2);
        Files.writeString(file, LETTER + " Il fait beau.");
        watched.look();
        assertThat(deposits()).as("it grew in between").isEmpty();
        watched.look();
        assertThat(deposits()).as("it has not rested yet").isEmpty();

        minutesLater(2);
        watched.look();
        Deposit deposit = deposits().getFirst();
        assertThat(deposit.origin()).isEqualTo(new Deposit.Origin(Way.WATCHED, "box 12", "watched folder"));
        assertThat(deposit.standing().state()).isEqualTo(Deposit.State.DONE);
        assertThat(Books.fates(archive.deposits().book(), deposit.id())).containsEntry("Accepted", 1L);
        assertThat(files()).containsExactly(".accepted/2030-05-01/box 12/lettre.txt");
        assertThat(folder.resolve("box 12")).doesNotExist();
    }

    @Test
    @Order(2)
    void what_does_not_come_in_stays_with_a_word_beside_it() throws IOException {
        put("again.txt", LETTER + " Il fait beau.");
        put("vide.txt", "");
        put(".hidden/x.txt", LETTER);
        Files.writeString(elsewhere.resolve("secret.txt"), "not for the archive");
        Files.createSymbolicLink(folder.resolve("link.txt"), elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
        rest();

        assertThat(Files.readString(folder.resolve("again.txt.archive.txt")))
                .startsWith("KNOWN ")
                .contains("again.txt");
        assertThat(Files.readString(folder.resolve("vide.txt.archive.txt"))).startsWith("REFUSED vide.txt: EMPTY");
        assertThat(files()).contains("again.txt", "vide.txt", "link.txt", ".hidden/x.txt");
        assertThat(elsewhere.resolve("secret.txt")).exists();
        int before = deposits().size();
        rest();
        assertThat(deposits()).as("the same is not tried again").hasSize(before);
    }

    @Test
    @Order(3)
    void what_was_put_right_comes_in() throws IOException {
        Path file = put("vide.txt", "Pas vide du tout.");
        Files.setLastModifiedTime(
                file,
                FileTime.from(Files.getLastModifiedTime(folder.resolve("vide.txt.archive.txt"))
                        .toInstant()
                        .plusSeconds(5)));
        rest();
        assertThat(files())
                .contains(".accepted/2030-05-01/vide.txt")
                .doesNotContain("vide.txt", "vide.txt.archive.txt");
    }

    @Test
    @Order(4)
    void another_file_of_the_same_name_takes_nothing_from_the_first() throws IOException {
        put("box 12/lettre.txt", "Une autre lettre.");
        rest();
        assertThat(files())
                .contains(".accepted/2030-05-01/box 12/lettre.txt", ".accepted/2030-05-01/box 12/2 lettre.txt");
    }

    private void rest() throws IOException {
        watched.look();
        minutesLater(2);
        watched.look();
    }

    private void minutesLater(int minutes) {
        minute += minutes;
        clock.setParis(DAY, LocalTime.of(9, 0).plusMinutes(minute));
    }

    private Path put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private List<Deposit> deposits() {
        return Books.newestFirst(archive.deposits().book());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
