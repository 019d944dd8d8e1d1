package org.osefrance.archive.portal.fault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.osefrance.archive.ingest.deposit.Chunk;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.UploadException;
import org.osefrance.archive.ingest.deposit.Uploads;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.portal.command.Terminal;

/**
 * A program that is meant to be halted: opens the archive of {@code FOLDER}, hands in what round {@code N} has and waits until all
 * of it can be read and is kept twice. What the archive says is written down before it goes on.
 */
final class Errand {

    private static final int PIECES = 3;

    private final Round round;
    private final OutputStream log;

    private Errand(Round round, OutputStream log) {
        this.round = round;
        this.log = log;
    }

    /** {@code FOLDER N}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Round round = round(folder, Integer.parseInt(arguments[1]));
        round.prepare();
        boolean rested;
        try (OutputStream log =
                        Files.newOutputStream(round.log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                TriedArchive tried = TriedArchive.open(folder)) {
            Errand errand = new Errand(round, log);
            errand.take(tried);
            errand.upload(tried);
            rested = tried.rests();
        }
        System.exit(rested ? 0 : 1);
    }

    static Round round(Path folder, int number) {
        return new Round(folder.resolve("round-" + number), number);
    }

    private void take(TriedArchive tried) {
        Terminal terminal = new Terminal() {
            @Override
            public void say(String line) {
                write(line);
            }

            @Override
            public void tell(String line) {
                write("# " + line);
            }
        };
        var unused = tried.run(
                terminal, "ingest", "--each", "--dated", "1943", round.input().toString());
    }

    private void upload(TriedArchive tried) throws IOException, UploadException {
        var waiting = tried.archive().waitingDeposits();
        Deposit deposit = waiting.begin(new Deposit.Origin(Way.PAGE, "", "trial"), TriedArchive.terms());
        write("DEPOSIT " + deposit.id());
        for (Path file : round.uploads()) {
            byte[] bytes = Files.readAllBytes(file);
            int number = waiting.uploads().announce(deposit.id(), announced(file, bytes));
            send(waiting.uploads(), deposit, number, bytes, 0);
        }
        waiting.accept(deposit, event -> write(event.line()));
    }

    static Uploads.Announced announced(Path file, byte[] bytes) {
        return new Uploads.Announced(String.valueOf(file.getFileName()), bytes.length, "invented");
    }

    private void send(Uploads uploads, Deposit deposit, int number, byte[] bytes, long from)
            throws IOException, UploadException {
        long offset = from;
        int piece = Math.ceilDiv(bytes.length, PIECES);
        while (offset < bytes.length) {
            byte[] some = Arrays.copyOfRange(bytes, (int) offset, (int) Math.min(bytes.length, offset + piece));
            offset = uploads.write(
                            deposit.id(), number, new Chunk(offset, new ByteArrayInputStream(some), Optional.empty()))
                    .offset();
            write("UPLOADED " + number + " " + offset);
        }
    }

    private synchronized void write(String line) {
        try {
            log.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
