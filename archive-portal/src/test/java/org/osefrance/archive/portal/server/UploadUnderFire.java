package org.osefrance.archive.portal.server;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A trial by hand ({@code scripts/faults/upload-breaks}): a TIFF of two gigabytes goes up by tus through a line that is cut again
 * and again, the server is killed in the middle and started anew, and what is accepted has the digest of what was sent.
 */
final class UploadUnderFire {

    private static final Pattern SET_UP = Pattern.compile("/staff/set-up/[A-Za-z0-9_-]+");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{128}");
    private static final int PIECE = 64 << 20;
    private static final Duration TO_START = Duration.ofMinutes(3);

    private final Path work;
    private final List<String> start;
    private final int port;
    private final Random random;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Process server;
    private long largest;

    private UploadUnderFire(Path work, List<String> start, int port, long seed) {
        this.work = work;
        this.start = start;
        this.port = port;
        this.random = new Random(seed);
    }

    /** @param arguments folder to work in, gigabytes, cuts, port, seed, and the command that starts the archive */
    public static void main(String[] arguments) throws Exception {
        List<String> said = List.of(arguments);
        Path work = Path.of(said.get(0));
        UploadUnderFire trial = new UploadUnderFire(
                work, said.subList(5, said.size()), Integer.parseInt(said.get(3)), Long.parseLong(said.get(4)));
        try {
            trial.run((long) (Double.parseDouble(said.get(1)) * (1L << 30)), Integer.parseInt(said.get(2)));
        } finally {
            Process left = trial.server();
            left.destroy();
            if (!left.waitFor(30, TimeUnit.SECONDS)) {
                left.destroyForcibly();
            }
        }
    }

    private void run(long bytes, int cuts) throws Exception {
        Path scan = work.resolve("invented.tif");
        String digest = InventedTiff.write(scan, bytes, random);
        System.out.println("a TIFF of " + Files.size(scan) + " bytes, SHA-512 " + digest);
        String setUp = startServer(true);
        StaffMember ada = StaffMember.of("ada", setUp, Map.of("archivist", "true"), port, Clock.systemUTC());
        Browser browser = ada.browser();
        String deposit = browser.submit("/staff/intake", Map.of("name", "under fire"))
                .uri()
                .getPath();
        long before = residentBytes();
        try (BreakingLine line = new BreakingLine(port, random, Files.size(scan) / (cuts + 2))) {
            send(scan, ada, deposit, line, cuts);
            System.out.println("cuts: " + line.cuts() + ", the server was killed once");
        }
        System.out.println("resident memory: " + mebibytes(before) + " MiB before, at most " + mebibytes(largest)
                + " MiB while it came");
        String page = browser.submit(deposit, deposit + "/accept", Map.of()).body();
        Matcher told = DIGEST.matcher(page);
        String accepted = told.find() ? told.group() : "none";
        System.out.println("told at acceptance: " + accepted);
        System.out.println(accepted.equals(digest) ? "the same" : "ANOTHER");
        if (!accepted.equals(digest)) {
            System.exit(1);
        }
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }

    /** Sends until everything is there; after half of it the server is killed and started anew. */
    private void send(Path scan, StaffMember ada, String deposit, BreakingLine line, int cuts) throws Exception {
        Browser browser = ada.browser();
        long length = Files.size(scan);
        String upload = create(browser, deposit, length);
        boolean killed = false;
        long offset = 0;
        while (offset < length) {
            if (!killed && offset > length / 2) {
                kill();
                var unused = startServer(false);
                // Sessions end with the server, as those who work know it after a power cut.
                var unusedPage = ada.signIn();
                killed = true;
            }
            line.calm(line.cuts() >= cuts + 5);
            patch(browser, upload, line.port(), scan, offset);
            largest = Math.max(largest, residentBytes());
            offset = offset(browser, upload);
        }
    }

    private String create(Browser browser, String deposit, long length) throws Exception {
        HttpResponse<String> answer = browser.ask(
                "POST",
                deposit + "/uploads",
                Map.of(
                        "Tus-Resumable",
                        "1.0.0",
                        "X-CSRF-TOKEN",
                        browser.token(deposit),
                        "Upload-Length",
                        Long.toString(length),
                        "Upload-Metadata",
                        "filename "
                                + Base64.getEncoder().encodeToString("invented.tif".getBytes(StandardCharsets.UTF_8))),
                new byte[0]);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private long offset(Browser browser, String upload) throws Exception {
        HttpResponse<String> answer = browser.ask("HEAD", upload, Map.of("Tus-Resumable", "1.0.0"), new byte[0]);
        return answer.headers().firstValue("Upload-Offset").map(Long::parseLong).orElseThrow();
    }

    private void patch(Browser browser, String upload, int through, Path scan, long offset) throws Exception {
        long piece = Math.min(PIECE, Files.size(scan) - offset);
        String cookies = browser.cookies().getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((one, next) -> one + "; " + next)
                .orElse("");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + through + upload))
                .header("Tus-Resumable", "1.0.0")
                .header("X-CSRF-TOKEN", browser.token(upload.replaceAll("/uploads/.*", "")))
                .header("Cookie", cookies)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofMinutes(5))
                .method(
                        "PATCH",
                        HttpRequest.BodyPublishers.fromPublisher(
                                HttpRequest.BodyPublishers.ofInputStream(() -> piece(scan, offset, piece)), piece))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 204 && answer.statusCode() != 409) {
                System.out.println("  answered " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException cut) {
            System.out.println("  cut after " + offset + " bytes and some");
        }
    }

    private static InputStream piece(Path scan, long offset, long length) {
        try {
            RandomAccessFile file = new RandomAccessFile(scan.toFile(), "r");
            file.seek(offset);
            return new LimitedStream(Channels.newInputStream(file.getChannel()), length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String startServer(boolean first) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(start);
        builder.environment().put("ARCHIVE_HOME", work.resolve("home").toString());
        builder.environment().put("ARCHIVE_PORT", Integer.toString(port));
        builder.redirectErrorStream(true);
        server = builder.start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(server().getInputStream(), StandardCharsets.UTF_8));
        String setUp = "";
        long end = System.nanoTime() + TO_START.toNanos();
        while (System.nanoTime() < end) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("the archive ended while starting");
            }
            Matcher link = SET_UP.matcher(line);
            setUp = link.find() ? link.group() : setUp;
            if (isReady() && (!first || !setUp.isEmpty())) {
                Thread.ofVirtual().start(() -> drain(lines));
                return setUp;
            }
        }
        throw new IOException("the archive did not start");
    }

    private Process server() {
        return Objects.requireNonNull(server, "no archive was started");
    }

    /** What the archive goes on saying is read, or it would wait for a reader. */
    private static void drain(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                continue;
            }
        } catch (IOException killed) {
            return;
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As a power cut would, but for the disk: nothing is told to it. */
    private void kill() throws InterruptedException {
        server().destroyForcibly().waitFor();
        System.out.println("  the server was killed");
    }

    private long residentBytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + server().pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
            }
        }
        return 0;
    }

    /** A part of a stream. */
    private static final class LimitedStream extends FilterInputStream {
        private long left;

        LimitedStream(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(into, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
