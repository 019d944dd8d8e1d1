package org.osefrance.archive.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.pdf.InventedPdf;
import org.osefrance.archive.ingest.pdf.PdfProgram;
import org.osefrance.archive.ingest.unpack.ChildUnpacker;
import org.osefrance.archive.ingest.unpack.UnpackLimits;

/**
 * For benchmarks: how long it takes until a file is refused, each kind of refusal, the best of three, from the moment it is handed in. The
 * children are those of the archive, with its limits.
 *
 * <p>Takes an empty folder, and files of others to be tried as well.
 */
final class RefusalBench {

    private static final int ROUNDS = 3;
    private static final int GIGABYTE = 1_000_000_000;
    private static final int CHUNK = 1_000_000;

    private final Path folder;
    private final Staging staging;

    private RefusalBench(Path folder) throws Exception {
        this.folder = folder;
        Path scratch = Files.createDirectories(folder.resolve("children"));
        LimitedProcesses children = LimitedProcesses.probe(scratch, System.getenv("PATH"));
        PdfProgram pdf = new PdfProgram(children, ChildLimits.generous(), JavaProgram.likeThis(), scratch);
        this.staging = Staging.open(
                folder.resolve("incoming"),
                IntakeLimits.USUAL,
                new Unpacking(
                        new ChildUnpacker(children, JavaProgram.likeThis(), Duration.ofMinutes(10)),
                        UnpackLimits.USUAL),
                file -> {
                    try {
                        return pdf.opens(file);
                    } catch (InterruptedException stopped) {
                        throw new IOException(stopped);
                    }
                });
    }

    public static void main(String[] arguments) throws Exception {
        RefusalBench bench = new RefusalBench(Files.createDirectories(Path.of(arguments[0])));
        Map<String, Path> files = bench.files();
        for (String given : List.of(arguments).subList(1, arguments.length)) {
            files.put(String.valueOf(Path.of(given).getFileName()), Path.of(given));
        }
        System.out.println("| file | bytes | refused, because | best of " + ROUNDS + ", s |");
        System.out.println("|---|---|---|---|");
        for (Map.Entry<String, Path> file : files.entrySet()) {
            bench.row(file.getKey(), file.getValue());
        }
    }

    private void row(String what, Path file) throws IOException {
        double best = Double.MAX_VALUE;
        String reason = "";
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            List<Arrival> arrivals = staging.receive(file, String.valueOf(file.getFileName()));
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
            reason = arrivals.stream()
                    .filter(Arrival.Refused.class::isInstance)
                    .map(refused -> ((Arrival.Refused) refused).reason())
                    .map(refusal -> refusal.code() + ": " + refusal.sentence())
                    .findFirst()
                    .orElse("NOT REFUSED");
            arrivals.forEach(staging::discard);
        }
        System.out.printf(Locale.ROOT, "| %s | %,d | %s | %.2f |%n", what, Files.size(file), reason, best);
    }

    private Map<String, Path> files() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("TIFF that leads back to itself", write("self.tif", tiff()));
        files.put("PNG of 100,000 x 90,000 pixels", write("flood.png", flood()));
        files.put("ZIP that says it holds 1 GB", zip("declared.zip", false));
        files.put("the same, saying it holds 100 bytes", zip("lying.zip", true));
        files.put("gzip of 1 GB, which does not say so", gzip("counted.gz"));
        files.put("ZIP of 20,000 empty files", write("many.zip", many()));
        files.put("ZIP in ZIP, ten deep", write("deep.zip", deep()));
        files.put("PDF with a password", pdf("locked.pdf"));
        files.put("ZIP with a password", write("locked.zip", encryptedZip()));
        files.put("empty", write("empty.jpg", new byte[0]));
        files.put("JPEG cut off", write("cut.jpg", Samples.without(Samples.image("jpg"), 20)));
        files.put("web page called .jpg", write("page.jpg", Samples.text("<html><body>Bonjour</body></html>")));
        files.put("RAR", write("photos.rar", Samples.text("Rar!\u001a\u0007\u0000")));
        files.put("of an unknown type", write("unknown.bin", Samples.bytes(0, 1, 2, 3, 0, 0, 200, 7)));
        return files;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** One directory, whose next is itself. */
    private static byte[] tiff() {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(Samples.bytes('I', 'I', 42, 0)).putInt(8).putShort((short) 2);
        for (int tag : new int[] {256, 257}) {
            tiff.putShort((short) tag).putShort((short) 4).putInt(1).putInt(20);
        }
        return tiff.putInt(8).array();
    }

    private static byte[] flood() {
        byte[] png = Samples.image("png");
        ByteBuffer header = ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 90_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        return header.putInt(29, (int) sum.getValue()).array();
    }

    private Path zip(String name, boolean lying) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("zeros"));
            zeros(zip);
        }
        if (lying) {
            byte[] bytes = Files.readAllBytes(file);
            int entry = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 24, 100);
            Files.write(file, bytes);
        }
        return file;
    }

    private Path gzip(String name) throws IOException {
        Path file = folder.resolve(name);
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            zeros(gzip);
        }
        return file;
    }

    private static void zeros(OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (long written = 0; written < GIGABYTE; written += CHUNK) {
            out.write(chunk);
        }
    }

    private static byte[] many() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("file " + i));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] deep() {
        byte[] zip = Containers.zip("a.txt", Samples.text("Bonjour"));
        for (int i = 0; i < 10; i++) {
            zip = Containers.zip("deeper.zip", zip);
        }
        return zip;
    }

    private static byte[] encryptedZip() {
        byte[] zip = Containers.zip("a.txt", Samples.text("Bonjour"));
        zip[6] |= 1;
        zip[new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2") + 8] |= 1;
        return zip;
    }

    private Path pdf(String name) throws IOException {
        try (InventedPdf pdf = new InventedPdf()) {
            pdf.page("Liste inventée");
            pdf.lock(256, "password");
            return pdf.save(folder.resolve(name));
        }
    }
}
