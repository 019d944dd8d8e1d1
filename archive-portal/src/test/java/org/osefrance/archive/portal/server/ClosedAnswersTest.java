package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** At every address a closed record answers byte for byte like one that never was: promise 2 of the archive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedAnswersTest {

    /** {@code ID} is a record, {@code PAGE} a page of it. */
    private static final List<String> ADDRESSES = List.of(
            "/records/ID",
            "/records/ID?lang=he",
            "/records/ID/pages/1",
            "/records/ID/pages/PAGE",
            "/records/ID/pages/1?q=Garten",
            "/records/PAGE",
            "/collections/ID",
            "/collections/ID?after=a",
            "/collections/PAGE",
            "/iiif/presentation/3/ID/manifest",
            "/iiif/search/2/ID",
            "/iiif/search/2/ID?q=Garten",
            "/iiif/image/3/PAGE",
            "/iiif/image/3/PAGE/",
            "/iiif/image/3/PAGE/info.json",
            "/iiif/image/3/PAGE/full/max/0/default.jpg",
            "/iiif/image/3/PAGE/full/400,/0/default.jpg",
            "/iiif/image/3/PAGE/0,0,10,10/max/90/default.png",
            "/iiif/image/3/PAGE/full/nonsense/0/default.jpg",
            "/iiif/image/3/PAGE/nonsense",
            "/iiif/image/3/ID/info.json",
            "/iiif/image/2/PAGE",
            "/iiif/image/2/PAGE/info.json",
            "/iiif/image/2/PAGE/full/full/0/default.jpg");

    private static final String UNKNOWN = RecordId.random().value();
    private static final String UNKNOWN_PAGE = RecordId.random().value();
    private static final Viewer MACHINERY = new Viewer.Machinery("test");

    private final HttpClient client = HttpClient.newHttpClient();
    private ArchiveServer server;
    private RecordId closedFonds;
    private RecordId closedItem;
    private RecordId closedPage;

    static Stream<Arguments> everyWayToEveryAddress() {
        return ADDRESSES.stream()
                .flatMap(address ->
                        Stream.of("GET", "HEAD", "OPTIONS", "POST").map(method -> Arguments.of(method, address)));
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Archive archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        ListeningTerminal terminal = new ListeningTerminal();
        String scans = InventedScans.in(folder.resolve("scans")).resolve("b").toString();
        Invocation ingest = new Invocation(List.of("ingest", scans, "--wait"), folder);
        assertThat(new Commands(terminal).execute(ingest, () -> archive))
                .as("%s", terminal.told())
                .isZero();
        closedFonds = id(archive, "received/" + archive.today());
        closedItem = id(archive, "received/" + archive.today() + "/1");
        closedPage = archive.catalog()
                .listPages(MACHINERY, closedItem)
                .getFirst()
                .page()
                .id();
    }

    @AfterAll
    void stop() {
        server.close();
        client.close();
    }

    private static RecordId id(Archive archive, String reference) {
        return archive.catalog()
                .findUnitByReference(MACHINERY, reference)
                .orElseThrow()
                .description()
                .id();
    }

    @Test
    void what_is_closed_is_there_for_the_machinery() {
        assertThat(closedItem.value()).isNotEqualTo(closedPage.value());
    }

    @ParameterizedTest
    @MethodSource("everyWayToEveryAddress")
    void a_closed_record_answers_like_one_that_never_was(String method, String address)
            throws IOException, InterruptedException {
        String unknown = answer(method, address, UNKNOWN, UNKNOWN_PAGE);
        assertThat(answer(method, address, closedItem.value(), closedPage.value()))
                .isEqualTo(unknown);
        assertThat(answer(method, address, closedFonds.value(), closedPage.value()))
                .isEqualTo(unknown);
    }

    /** Status, headers and body, with what was asked for taken out. */
    private String answer(String method, String address, String id, String page)
            throws IOException, InterruptedException {
        String path = address.replace("ID", id).replace("PAGE", page);
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .header("Accept", "text/html")
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isGreaterThanOrEqualTo(200);
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        headers.remove("connection"); // closed after every hundredth answer
        headers.remove("set-cookie"); // a session of its own for each
        return (response.statusCode() + "\n" + headers + "\n" + new String(response.body(), StandardCharsets.UTF_8))
                .replace(id, "ID")
                .replace(page, "PAGE");
    }
}
