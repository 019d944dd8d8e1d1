package org.osefrance.archive.ingest.storage;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * A writer that is meant to be killed, and the look at what it left. {@code write HOME LOG} accepts and revises until it
 * dies and writes a line into LOG for all that was acknowledged; {@code check HOME LOG} opens the store as a restart
 * would, holds every line against it and exits with 1 when one was not true.
 */
final class StoreUnderFire {

    private static final int FILES = 20;
    private static final int LONGEST_BYTES = 60_000;

    private StoreUnderFire() {}

    /** Writes or checks. */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[1]);
        Path log = Path.of(arguments[2]);
        if (arguments[0].equals("write")) {
            write(home, log);
        } else {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            List<String> wrong = check(home, log);
            out.printf(
                    "%d acknowledged, %d objects, %d untrue%n",
                    acknowledged(log).size(), count(home), wrong.size());
            wrong.forEach(out::println);
            System.exit(wrong.isEmpty() ? 0 : 1);
        }
    }

    private static void write(Path home, Path log) throws IOException {
        Random random = new Random();
        TestHome test = new TestHome(home);
        List<RecordId> accepted = new ArrayList<>();
        try (OutputStream lines = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                OcflOriginals store = OcflOriginals.open(test.folders(), Clock.systemUTC())) {
            while (true) {
                List<NewOriginal> batch = originals(test, random);
                store.accept(batch);
                for (NewOriginal original : batch) {
                    accepted.add(original.id());
                    say(
                            lines,
                            original.id(),
                            OriginalStore.ORIGINAL,
                            original.bytes().sha512());
                }
                List<Revision> revisions = revisions(accepted, random);
                store.write(revisions);
                for (Revision revision : revisions) {
                    for (Map.Entry<String, Content> file : revision.files().entrySet()) {
                        say(
                                lines,
                                revision.object(),
                                file.getKey(),
                                file.getValue().sha512());
                    }
                }
            }
        }
    }

    private static List<NewOriginal> originals(TestHome home, Random random) {
        List<NewOriginal> batch = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(FILES); i++) {
            byte[] bytes = new byte[1 + random.nextInt(LONGEST_BYTES)];
            random.nextBytes(bytes);
            batch.add(new NewOriginal(RecordId.random(), home.stage(bytes), TestHome.LETTER, "fire"));
        }
        return batch;
    }

    /** New versions of objects that were acknowledged: the ones a torn write could hurt. */
    private static List<Revision> revisions(List<RecordId> accepted, Random random) {
        List<RecordId> some = new ArrayList<>(accepted);
        Collections.shuffle(some, random);
        return some.subList(0, Math.min(some.size(), 1 + random.nextInt(FILES))).stream()
                .map(object ->
                        TestHome.revision(object, "readings/" + random.nextInt(1000), "read " + random.nextLong()))
                .toList();
    }

    private static void say(OutputStream log, RecordId object, String path, String sha512) throws IOException {
        log.write((object + " " + path + " " + sha512 + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What is not true of what was said. */
    static List<String> check(Path home, Path log) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (OcflOriginals store = OcflOriginals.open(StoreFolders.inHome(home), Clock.systemUTC())) {
            for (Map.Entry<String, String> line : acknowledged(log).entrySet()) {
                String[] words = line.getKey().split(" ");
                try (InputStream bytes = store.open(new RecordId(words[0]), words[1])) {
                    String found = Sha512.of(bytes.readAllBytes());
                    if (!found.equals(line.getValue())) {
                        wrong.add(line.getKey() + " is another");
                    }
                } catch (NotStoredException | IOException e) {
                    wrong.add(e.getMessage());
                }
            }
            store.verifyAll().map(Finding::toString).forEach(wrong::add);
        }
        try (Stream<Path> left = Files.list(StoreFolders.inHome(home).work())) {
            left.filter(path -> path.getFileName().toString().equals("sealed"))
                    .forEach(path -> wrong.add("left: " + path));
        }
        return wrong;
    }

    /** Digests by object and path, the last one said; a line torn by the kill was not said. */
    static Map<String, String> acknowledged(Path log) throws IOException {
        Map<String, String> said = new HashMap<>();
        String text = Files.readString(log);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            int space = line.lastIndexOf(' ');
            if (space > 0) {
                said.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return said;
    }

    private static long count(Path home) {
        try (OcflOriginals store = OcflOriginals.open(StoreFolders.inHome(home), Clock.systemUTC())) {
            return store.list().count();
        }
    }
}
