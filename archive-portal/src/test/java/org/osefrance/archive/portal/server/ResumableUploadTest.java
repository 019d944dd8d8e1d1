package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.ingest.storage.Sha512;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Uploads as the protocol tus 1.0.0 has them, over real lines that break. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumableUploadTest {

    private static final String BYTES = "application/offset+octet-stream";
    private static final byte[] LETTER =
            "Chère Maman, nous sommes bien arrivés. ".repeat(9_000).getBytes(StandardCharsets.UTF_8);

    private Archive archive;
    private ArchiveServer server;
    private StaffMember ada;
    private Browser browser;
    private String deposit;
    private String token;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        ada = StaffMember.first("ada", archive, server);
        browser = ada.browser();
        deposit =
                browser.submit("/staff/intake", Map.of("name", "box 12")).uri().getPath();
        token = browser.token(deposit);
    }

    @AfterAll
    void stop() {
        ada.close();
        server.close();
    }

    @Test
    void a_line_that_broke_goes_on_where_the_archive_says() throws Exception {
        String upload = create("lettres/brief 1.txt", LETTER.length);
        HttpResponse<String> begun = ask("HEAD", upload, Map.of(), new byte[0]);
        assertThat(begun.headers().firstValue("Upload-Offset")).contains("0");
        assertThat(begun.headers().firstValue("Upload-Length")).contains(Integer.toString(LETTER.length));
        assertThat(begun.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(begun.headers().firstValue("Upload-Expires"))
                .get()
                .asString()
                .endsWith("GMT");

        sendAndHangUp(upload, 200_000);
        assertThat(create("lettres/brief 1.txt", LETTER.length))
                .as("chosen again")
                .isEqualTo(upload);
        int middle = goOn(upload);
        HttpResponse<String> last = patch(upload, middle, LETTER.length);
        assertThat(last.headers().firstValue("Upload-Offset")).contains(Integer.toString(LETTER.length));
        DepositedFile file = file(upload);
        assertThat(file.fate()).isEqualTo(new Fate.Waiting());
        assertThat(file.label()).isEqualTo("lettres/brief 1.txt");
        assertThat(file.content().orElseThrow().sha512()).isEqualTo(Sha512.of(LETTER));
        assertThat(browser.get(deposit + "?lang=en").body()).contains("brief 1.txt", "TEXT");
    }

    /**
     * Asks how much is there and sends on from it. What the broken line brought may be written between the two, and the archive
     * says so: whoever sends asks again.
     *
     * @return where the file ends now
     */
    private int goOn(String upload) throws IOException, InterruptedException {
        int status;
        int to;
        do {
            int offset = Integer.parseInt(ask("HEAD", upload, Map.of(), new byte[0])
                    .headers()
                    .firstValue("Upload-Offset")
                    .orElseThrow());
            assertThat(offset).isBetween(0, 250_000);
            to = offset + 50_000;
            status = patch(upload, offset, to).statusCode();
        } while (status == 409);
        assertThat(status).isEqualTo(204);
        return to;
    }

    @Test
    void what_does_not_fit_is_answered_as_the_protocol_says() throws Exception {
        String upload = create("b.txt", 100);
        assertThat(patch(upload, 10, 20).statusCode()).isEqualTo(409);
        assertThat(ask("PATCH", upload, Map.of("Upload-Offset", "0", "Content-Type", "text/plain"), piece(0, 10))
                        .statusCode())
                .isEqualTo(415);
        assertThat(patch(upload, 0, 10, Map.of("Upload-Checksum", "sha1 " + sum(0, 9)))
                        .statusCode())
                .isEqualTo(460);
        assertThat(patch(upload, 0, 10, Map.of("Upload-Checksum", "md5 " + sum(0, 10)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(patch(upload, 0, 10, Map.of("Upload-Checksum", "sha1 " + sum(0, 10)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(patch(upload, 10, 120).statusCode()).isEqualTo(413);
        assertThat(ask("HEAD", upload, Map.of("Tus-Resumable", "0.2.2"), new byte[0])
                        .statusCode())
                .isEqualTo(412);
        assertThat(ask("POST", deposit + "/uploads", Map.of("Upload-Length", "5000000000"), new byte[0])
                        .statusCode())
                .isEqualTo(413);
        assertThat(ask("POST", deposit + "/uploads", Map.of("Upload-Length", "many"), new byte[0])
                        .statusCode())
                .isEqualTo(400);

        assertThat(ask("DELETE", upload, Map.of(), new byte[0]).statusCode()).isEqualTo(204);
        assertThat(ask("HEAD", upload, Map.of(), new byte[0]).statusCode()).isEqualTo(404);
        assertThat(file(upload).fate()).isEqualTo(new Fate.LeftOut());
    }

    @Test
    void it_says_what_it_speaks() throws Exception {
        HttpResponse<String> said = ask("OPTIONS", deposit + "/uploads", Map.of(), new byte[0]);
        assertThat(said.statusCode()).isEqualTo(204);
        assertThat(said.headers().firstValue("Tus-Version")).contains("1.0.0");
        assertThat(said.headers().firstValue("Tus-Extension")).contains("creation,expiration,checksum,termination");
        assertThat(said.headers().firstValue("Tus-Checksum-Algorithm")).contains("sha1,sha256,sha512");
    }

    @Test
    void nobody_else_writes_and_no_page_elsewhere_makes_a_browser_write() throws Exception {
        String upload = create("c.txt", 100);
        Map<String, String> forged = headers(Map.of("Upload-Offset", "0", "Content-Type", BYTES));
        forged.remove("X-CSRF-TOKEN");
        assertThat(browser.ask("PATCH", upload, forged, piece(0, 10)).statusCode())
                .isEqualTo(403);
        try (Browser stranger = new Browser(server.port())) {
            assertThat(stranger.ask("HEAD", upload, Map.of("Tus-Resumable", "1.0.0"), new byte[0])
                            .headers()
                            .firstValue("Upload-Offset"))
                    .isEmpty();
        }
        assertThat(ask("HEAD", upload, Map.of(), new byte[0]).headers().firstValue("Upload-Offset"))
                .contains("0");
    }

    private String create(String label, long length) throws IOException, InterruptedException {
        HttpResponse<String> made = ask(
                "POST",
                deposit + "/uploads",
                Map.of(
                        "Upload-Length",
                        Long.toString(length),
                        "Upload-Metadata",
                        "relativePath " + base64(label) + ",lastModified " + base64("1912")),
                new byte[0]);
        assertThat(made.statusCode()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> patch(String upload, int from, int to) throws IOException, InterruptedException {
        return patch(upload, from, to, Map.of());
    }

    private HttpResponse<String> patch(String upload, int from, int to, Map<String, String> also)
            throws IOException, InterruptedException {
        Map<String, String> headers = new HashMap<>(also);
        headers.put("Upload-Offset", Integer.toString(from));
        headers.put("Content-Type", BYTES);
        return ask("PATCH", upload, headers, piece(from, to));
    }

    private HttpResponse<String> ask(String method, String path, Map<String, String> also, byte[] body)
            throws IOException, InterruptedException {
        return browser.ask(method, path, headers(also), body);
    }

    private Map<String, String> headers(Map<String, String> also) {
        Map<String, String> headers = new HashMap<>(Map.of("Tus-Resumable", "1.0.0", "X-CSRF-TOKEN", token));
        headers.putAll(also);
        return headers;
    }

    /** Announces all, sends some, and is gone. */
    private void sendAndHangUp(String upload, int bytes) throws IOException {
        String cookies = browser.cookies().getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
        Map<String, String> headers = headers(Map.of(
                "Upload-Offset", "0", "Content-Type", BYTES, "Host", "127.0.0.1:" + server.port(), "Cookie", cookies));
        headers.put("Content-Length", Integer.toString(LETTER.length));
        String head = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining("", "PATCH " + upload + " HTTP/1.1\r\n", "\r\n"));
        try (Socket line = new Socket("127.0.0.1", server.port())) {
            OutputStream out = line.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(LETTER, 0, bytes);
            out.flush();
        }
    }

    private DepositedFile file(String upload) {
        List<String> parts = List.of(upload.split("/"));
        return archive.deposits()
                .book()
                .findFile(new RecordId(parts.get(3)), Integer.parseInt(parts.getLast()))
                .orElseThrow();
    }

    private static byte[] piece(int from, int to) {
        return Arrays.copyOfRange(LETTER, from, to);
    }

    private static String sum(int from, int to) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(piece(from, to)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
