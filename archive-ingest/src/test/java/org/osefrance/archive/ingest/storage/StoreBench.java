package org.osefrance.archive.ingest.storage;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.IntakeLimits;
import org.osefrance.archive.ingest.intake.Staging;
import org.osefrance.archive.ingest.intake.Unpacking;
import org.osefrance.archive.ingest.unpack.UnpackLimits;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Durable acceptance beside what people would write by hand: for each file write, {@code fsync}, rename, {@code fsync} of
 * the folder. Both begin with the same files and end with them on disk; ours also computes the digest, looks what each
 * file is, and writes an OCFL object. The peers take turns in the same run, each round in fresh folders, and nothing is
 * deleted between rounds: ext4 without a journal makes new files slowly for minutes after many were deleted. The first
 * rounds are not counted: a server has accepted thousands of files when a batch comes, and the loop has little to warm.
 *
 * <p>Beside the peers stands what the disk asks for one file forced and for one file made, measured in the same rounds:
 * the loop pays the first two hundred times a batch, the store the second a thousand times.
 *
 * <p>Arguments: folder, rounds to warm up, rounds to count, what to call the disk, then {@code loop}, {@code store} or
 * both (to count system calls of one of them). Prints one row of a table.
 */
final class StoreBench {

    private static final int FILES = 100;
    private static final int BYTES = 300 * 1024;
    private static final int TRIES = 20;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Path folder;
    private final List<Path> sources = new ArrayList<>();
    private final List<Double> force = new ArrayList<>();
    private final List<Double> make = new ArrayList<>();
    private final List<Double> loop = new ArrayList<>();
    private final List<Double> store = new ArrayList<>();

    private StoreBench(Path folder) {
        this.folder = folder;
    }

    /** Runs the rounds and prints a table. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "bench");
        StoreBench bench = new StoreBench(folder);
        try {
            bench.writeSources();
            List<String> peers = List.of(arguments).subList(4, arguments.length);
            bench.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), peers);
            bench.report(arguments[3]);
        } finally {
            Trees.delete(folder);
        }
    }

    private void writeSources() throws IOException {
        Random random = new Random(1942);
        Path from = Files.createDirectories(folder.resolve("sources"));
        for (int i = 0; i < FILES; i++) {
            sources.add(Files.write(from.resolve("scan_%03d.jpg".formatted(i)), scan(random)));
        }
    }

    /** A JPEG of one frame header, one scan of random bytes and an end: nothing decodes it here. */
    private static byte[] scan(Random random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        for (int i = 0; i < BYTES; i++) {
            bytes[i] &= 0x7f;
        }
        int[] head = {0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 3, 0, 4, 0, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0};
        for (int i = 0; i < head.length; i++) {
            bytes[i] = (byte) head[i];
        }
        bytes[BYTES - 2] = (byte) 0xff;
        bytes[BYTES - 1] = (byte) 0xd9;
        return bytes;
    }

    private void run(int unmeasured, int rounds, List<String> peers)
            throws IOException, InterruptedException, ExecutionException {
        Path home = folder.resolve("home");
        try (OcflOriginals originals = OcflOriginals.open(StoreFolders.inHome(home), Clock.systemUTC());
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Staging staging = Staging.open(
                    Staging.inHome(home),
                    IntakeLimits.USUAL,
                    new Unpacking((containers, into, limits) -> List.of(), UnpackLimits.USUAL));
            for (int round = 0; round < unmeasured + rounds; round++) {
                if (round == unmeasured) {
                    List.of(force, make, loop, store).forEach(List::clear);
                }
                if (peers.size() > 1) {
                    askTheDisk(Files.createDirectories(folder.resolve("disk" + round)));
                }
                if (peers.contains("loop")) {
                    loop.add(loop(Files.createDirectories(folder.resolve("loop" + round))));
                }
                if (peers.contains("store")) {
                    store.add(store(originals, staging, threads));
                }
            }
        }
    }

    /** What one small file costs to make, and then to force. */
    private void askTheDisk(Path in) throws IOException {
        settle();
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            Path file = Files.write(in.resolve("file" + i), new byte[BYTES / FILES]);
            make.add(millisSince(start));
            long made = System.nanoTime();
            FsyncEach.force(file);
            force.add(millisSince(made));
        }
    }

    private double loop(Path to) throws IOException {
        settle();
        long start = System.nanoTime();
        for (Path source : sources) {
            Path part = to.resolve(source.getFileName() + ".part");
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(source));
                while (bytes.hasRemaining()) {
                    int unused = channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(part, to.resolve(source.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            FsyncEach.force(to);
        }
        return millisSince(start);
    }

    private double store(OcflOriginals store, Staging staging, ExecutorService threads)
            throws IOException, InterruptedException, ExecutionException {
        settle();
        long start = System.nanoTime();
        List<Future<NewOriginal>> staged = new ArrayList<>();
        for (Path source : sources) {
            staged.add(threads.submit(() -> stage(staging, source)));
        }
        List<NewOriginal> batch = new ArrayList<>();
        for (Future<NewOriginal> original : staged) {
            batch.add(original.get());
        }
        List<StoredVersion> unused = store.accept(batch);
        return millisSince(start);
    }

    private static NewOriginal stage(Staging staging, Path source) {
        String name = source.getFileName().toString();
        Received received = (Received) staging.receive(source, name).getFirst();
        Label label = new Label(name, received.kind().mediaType());
        return new NewOriginal(RecordId.random(), received.file(), label, "bench");
    }

    /** What earlier rounds left to be written is not laid at anybody's door. */
    private void settle() throws IOException {
        LinuxSyncfs quiet = LinuxSyncfs.open(folder).orElseThrow();
        quiet.sync();
        quiet.close();
    }

    private void report(String disk) {
        if (!loop.isEmpty() && !store.isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.0f / %.0f | %.0f / %.0f | %.2f / %.2f |%n",
                    disk,
                    median(force),
                    median(make),
                    median(loop),
                    fastest(loop),
                    median(store),
                    fastest(store),
                    median(store) / median(loop),
                    fastest(store) / fastest(loop));
        }
    }

    private static double median(List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double fastest(List<Double> millis) {
        return Arrays.stream(millis.toArray(Double[]::new)).min(Double::compare).orElseThrow();
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
