package org.osefrance.archive.portal.fault;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.ingest.deposit.Chunk;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.UploadException;
import org.osefrance.archive.ingest.deposit.Uploads;
import org.osefrance.archive.ingest.deposit.WaitingDeposits;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * The look at what a halt left: opens the archive again, hands in the same once more, and holds against it what was said before
 * the halt. Prints one line and what is wrong; exits with 1 when something is.
 */
final class Aftermath {

    private static final Viewer MACHINERY = new Viewer.Machinery("trial");

    private final TriedArchive tried;
    private final Round round;
    private final Said said;
    private final List<String> wrong = new ArrayList<>();

    private Aftermath(TriedArchive tried, Round round) throws IOException {
        this.tried = tried;
        this.round = round;
        this.said = Said.in(round.log());
    }

    /** {@code FOLDER N}: the round to look at. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Round round = Errand.round(folder, Integer.parseInt(arguments[1]));
        List<String> wrong = new ArrayList<>();
        Said said;
        try (TriedArchive tried = TriedArchive.open(folder)) {
            Aftermath after = new Aftermath(tried, round);
            said = after.said;
            after.look();
            wrong.addAll(after.wrong);
        }
        wrong.addAll(Leftovers.in(folder));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.printf(
                "%d accepted before, %d bytes uploaded before, %d wrong%n",
                said.accepted().size(),
                said.uploaded().values().stream().mapToLong(Long::longValue).sum(),
                wrong.size());
        wrong.forEach(line -> out.println("  " + line));
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private void look() throws IOException, UploadException {
        goOnUploading();
        List<String> again = take("--wait");
        int rounds = rounds();
        require(again.stream().noneMatch(line -> line.contains("failed")), "handed in again: " + again);
        int kept = quarantined();
        List<String> third = take();
        require(
                third.stream().filter(line -> line.startsWith("KNOWN ")).count() == Round.ITEMS - 2
                        && third.stream().noneMatch(line -> line.startsWith("ACCEPTED ")),
                "the same input is not only known: " + third);
        require(
                tried.rests(),
                "something is still waiting to be done: " + tried.archive().progress());
        require(quarantined() == kept, "the same input added to the quarantine");
        require(kept == rounds, kept + " files in quarantine, not " + rounds);
        List<String> status = said("status");
        require(status.contains("items: " + rounds * Round.ITEMS), "other items than were handed in: " + status);
        said.accepted().forEach(this::requireKept);
        round.words().forEach(this::requireFound);
        requireSound("verify", "--all");
        requireSound("fixity", "run");
    }

    /** Rounds of which everything was handed in by now, this one included. */
    private int rounds() throws IOException {
        Path list = tried.folder().resolve("rounds");
        Files.writeString(list, round.number() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return Files.readAllLines(list).size();
    }

    /** What was said to be here of an upload is here; the rest is sent, and all of it accepted. */
    private void goOnUploading() throws IOException, UploadException {
        WaitingDeposits waiting = tried.archive().waitingDeposits();
        Optional<Deposit> left = said.deposit().flatMap(waiting::find);
        require(said.deposit().isEmpty() || left.isPresent(), "the deposit of the upload is gone");
        Deposit deposit = left.filter(one -> !one.standing().state().isOver())
                .orElseGet(() -> waiting.begin(new Deposit.Origin(Way.PAGE, "", "trial"), TriedArchive.terms()));
        boolean goesOn = left.filter(one -> one.id().equals(deposit.id())).isPresent();
        for (Path file : round.uploads()) {
            byte[] bytes = Files.readAllBytes(file);
            int number = waiting.uploads().announce(deposit.id(), Errand.announced(file, bytes));
            Uploads.State state = waiting.uploads().state(deposit.id(), number);
            long promised = goesOn ? said.uploaded().getOrDefault(number, 0L) : 0;
            require(state.offset() >= promised, "of an upload " + promised + " bytes were said to be here: " + state);
            if (!state.isWhole()) {
                byte[] rest = Arrays.copyOfRange(bytes, (int) state.offset(), bytes.length);
                require(
                        waiting.uploads()
                                .write(
                                        deposit.id(),
                                        number,
                                        new Chunk(state.offset(), new ByteArrayInputStream(rest), Optional.empty()))
                                .isWhole(),
                        "an upload does not come to its end");
            }
        }
        require(waiting.accept(deposit, event -> {}), "the upload could not be accepted");
        for (Deposit open : tried.archive().deposits().book().list(Deposit.State.OPEN)) {
            require(waiting.giveUp(open.id()), "an empty deposit could not be given up");
        }
        require(
                tried.archive().deposits().book().list(Deposit.State.TAKING).isEmpty(),
                "a deposit is in the middle of its acceptance for ever");
    }

    private List<String> take(String... also) {
        List<String> words = new ArrayList<>(
                List.of("ingest", "--each", "--dated", "1943", round.input().toString()));
        words.addAll(List.of(also));
        ListeningTerminal terminal = new ListeningTerminal();
        var unused = tried.run(terminal, words.toArray(String[]::new));
        return Stream.concat(terminal.said().stream(), terminal.told().stream()).toList();
    }

    private int quarantined() {
        var waiting = tried.archive().quarantine().book().listWaiting();
        require(
                waiting.stream()
                        .allMatch(file -> tried.archive()
                                .quarantine()
                                .findBytes(file.id())
                                .isPresent()),
                "a row of the quarantine without its bytes");
        return waiting.size();
    }

    private void requireKept(RecordId id, String sha512) {
        Optional<FileView> file = tried.archive().catalog().findFile(MACHINERY, id);
        if (file.isEmpty() || !file.get().file().sha512().equals(sha512)) {
            wrong.add("ACCEPTED and lost: " + id);
            return;
        }
        List<PageView> pages =
                tried.archive().catalog().listPages(MACHINERY, file.get().item());
        require(pages.size() == 1, "not one page: " + id + " " + pages.size());
        for (PageView page : pages) {
            RecordId shown = page.page().id();
            require(page.state() == PageState.READY, "a page is not ready: " + page.state());
            require(
                    tried.archive().catalog().listTexts(MACHINERY, shown).size() == 1,
                    "a page was read not once: " + shown);
            require(
                    page.page().size().isEmpty() || tried.archive().pyramids().has(shown),
                    "a page lost its image: " + shown);
        }
    }

    private void requireFound(String word) {
        List<String> items = said("search", "--staff", word).stream()
                .map(hit -> hit.split(" ")[0])
                .distinct()
                .toList();
        require(items.size() == 1, word + " is found in " + items.size() + " items");
    }

    private void requireSound(String... command) {
        ListeningTerminal terminal = new ListeningTerminal();
        int ended = tried.run(terminal, command);
        require(
                ended == 0,
                String.join(" ", command) + " ended with " + ended + ": "
                        + terminal.said().stream()
                                .filter(line -> !line.startsWith("OK "))
                                .toList() + terminal.told());
    }

    private List<String> said(String... command) {
        ListeningTerminal terminal = new ListeningTerminal();
        var unused = tried.run(terminal, command);
        return terminal.said();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
