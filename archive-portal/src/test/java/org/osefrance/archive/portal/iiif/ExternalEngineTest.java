package org.osefrance.archive.portal.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.image.ImageWorkshop;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.springframework.context.ConfigurableApplicationContext;

/** The endpoint in front of an image server that behaves well, badly, or not at all. */
class ExternalEngineTest {

    private static final byte[] PICTURE = "not really a JPEG".getBytes(StandardCharsets.UTF_8);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final CountDownLatch TEST_IS_OVER = new CountDownLatch(1);

    @TempDir
    static Path folder;

    private static HttpServer server;
    private static ConfigurableApplicationContext site;
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static volatile Answer answer = exchange -> {};

    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeAll
    static void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/iiif", exchange -> {
            ASKED.add(exchange.getRequestURI().toString());
            answer.to(exchange);
        });
        server.start();
        ImageWorkshop workshop = new ImageWorkshop(folder);
        Path file = folder.resolve("chart.tif");
        workshop.maker().make(workshop.store("chart.png", ImageWorkshop.chart(700, 500)), 0, file);
        InventedImages images = new InventedImages();
        images.add(new RecordId("chart-open"), file);
        images.addClosed(new RecordId("chart-closed"), file);
        images.addMasked(new RecordId("chart-masked"), file, new PixelBox(10, 10, 50, 50));
        site = ImageSite.start(
                images, settings("http://127.0.0.1:" + server.getAddress().getPort() + "/iiif"), 0);
    }

    private static ImageSettings settings(String address) {
        return new ImageSettings(
                Optional.of(URI.create("https://archive.example")),
                Optional.of(URI.create(address)),
                folder.resolve("links"),
                folder.resolve("secret/links.key"),
                Duration.ofSeconds(1));
    }

    @AfterAll
    static void stop() {
        TEST_IS_OVER.countDown();
        site.close();
        server.stop(0);
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
        answer = exchange -> send(exchange, 200, "image/jpeg", PICTURE);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + ImageSite.portOf(site) + "/iiif/image/" + path);
        return CLIENT.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void an_image_of_which_a_place_is_withheld_is_drawn_here() throws Exception {
        assertThat(get("3/chart-masked/0,0,100,100/max/0/default.png").statusCode())
                .isEqualTo(200);
        assertThat(get("3/chart-masked/info.json").statusCode()).isEqualTo(200);
        assertThat(ASKED).isEmpty();
    }

    @Test
    void an_image_is_passed_on_under_our_address_and_asked_for_in_canonical_form() throws Exception {
        HttpResponse<String> got = get("3/chart-open/full/%5E1400,/0/default.jpg");
        assertThat(got.body()).isEqualTo("not really a JPEG");
        assertThat(got.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(got.headers().firstValue("Link").orElseThrow())
                .startsWith("<https://archive.example/iiif/image/3/chart-open/full/^1400,1000/0/default.jpg>");
        assertThat(ASKED)
                .singleElement()
                .asString()
                .matches("/iiif/3/[0-9a-f]{32}\\.tif/full/%5E1400,1000/0/default\\.jpg");
    }

    @Test
    void the_server_knows_an_image_by_a_name_that_needs_our_key() throws Exception {
        assertThat(get("2/chart-open/full/full/0/default.jpg").statusCode()).isEqualTo(200);
        String name = ASKED.getFirst().split("/")[3];
        assertThat(Files.readSymbolicLink(folder.resolve("links").resolve(name)))
                .isEqualTo(folder.resolve("chart.tif"));
        String id = "chart-open";
        Path file = folder.resolve("chart.tif");
        assertThat(OpaqueLinks.open(folder.resolve("again"), folder.resolve("secret/links.key"))
                        .nameFor(id, file))
                .isEqualTo(name);
        assertThat(OpaqueLinks.open(folder.resolve("other"), folder.resolve("other.key"))
                        .nameFor(id, file))
                .isNotEqualTo(name);
    }

    @Test
    void a_link_that_leads_elsewhere_is_put_right() throws Exception {
        OpaqueLinks links = OpaqueLinks.open(folder.resolve("moved"), folder.resolve("secret/links.key"));
        String id = "chart-open";
        String name = links.nameFor(id, folder.resolve("old.tif"));
        assertThat(links.nameFor(id, folder.resolve("chart.tif"))).isEqualTo(name);
        assertThat(folder.resolve("moved").resolve(name).toRealPath()).isEqualTo(folder.resolve("chart.tif"));
    }

    @Test
    void information_carries_our_address() throws Exception {
        String json =
                "{\"@context\":\"http://iiif.io/api/image/3/context.json\",\"id\":\"http://inside/x\",\"width\":7}";
        answer = exchange -> send(exchange, 200, "application/json", json.getBytes(StandardCharsets.UTF_8));
        assertThat(get("3/chart-open/info.json").body())
                .contains("\"id\":\"https://archive.example/iiif/image/3/chart-open\"", "\"width\":7")
                .doesNotContain("inside");
    }

    @Test
    void information_in_another_version_is_not_passed_on() throws Exception {
        String json = "{\"@context\":\"http://iiif.io/api/image/2/context.json\",\"@id\":\"http://inside/x\"}";
        answer = exchange -> send(exchange, 200, "application/json", json.getBytes(StandardCharsets.UTF_8));
        assertThat(get("3/chart-open/info.json").statusCode()).isEqualTo(502);
    }

    @Test
    void the_server_is_never_asked_for_what_is_closed_unknown_or_wrong() throws Exception {
        assertThat(get("3/chart-closed/full/max/0/default.jpg").statusCode()).isEqualTo(404);
        assertThat(get("3/chart-absent/info.json").statusCode()).isEqualTo(404);
        assertThat(get("3/chart-open/full/nonsense/0/default.jpg").statusCode()).isEqualTo(400);
        assertThat(ASKED).isEmpty();
    }

    @Test
    void a_server_that_fails_is_told_in_plain_words() throws Exception {
        byte[] trace = "at org.inside.Secret".getBytes(StandardCharsets.UTF_8);
        answer = exchange -> send(exchange, 500, "text/html", trace);
        HttpResponse<String> got = get("3/chart-open/full/max/0/default.jpg");
        assertThat(got.statusCode()).isEqualTo(502);
        assertThat(got.body()).contains("could not draw").doesNotContain("Secret");
        assertThat(got.headers().firstValue("ETag")).isEmpty();
        answer = exchange -> send(exchange, 200, "text/html", trace);
        assertThat(get("3/chart-open/full/max/0/default.jpg").statusCode()).isEqualTo(502);
        answer = exchange -> send(exchange, 200, "application/json", trace);
        assertThat(get("3/chart-open/info.json").statusCode()).isEqualTo(502);
    }

    @Test
    void what_the_server_does_not_offer_is_not_a_failure() throws Exception {
        answer = exchange -> send(exchange, 501, "text/plain", PICTURE);
        assertThat(get("3/chart-open/full/max/45/default.jpg").statusCode()).isEqualTo(501);
    }

    @Test
    void a_server_that_does_not_answer_is_given_up() throws Exception {
        answer = exchange -> waitForEnd();
        assertThat(get("3/chart-open/full/max/0/default.jpg").statusCode()).isEqualTo(502);
    }

    @Test
    void a_server_that_stalls_in_the_middle_of_an_image_is_cut_off() throws Exception {
        answer = exchange -> stallAfter(exchange, new byte[100_000]);
        assertThatThrownBy(() -> get("3/chart-open/full/max/0/default.jpg")).isInstanceOf(IOException.class);
        answer = exchange -> stallAfter(exchange, PICTURE);
        HttpResponse<String> got = get("3/chart-open/full/max/0/default.jpg");
        assertThat(got.statusCode()).isEqualTo(502);
        assertThat(got.body()).startsWith("The image server could not draw");
    }

    private static void stallAfter(HttpExchange exchange, byte[] beginning) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
        exchange.sendResponseHeaders(200, 1_000_000);
        exchange.getResponseBody().write(beginning);
        exchange.getResponseBody().flush();
        waitForEnd();
    }

    private static void waitForEnd() throws IOException {
        try {
            if (!TEST_IS_OVER.await(60, TimeUnit.SECONDS)) {
                throw new IOException("nobody ended the test");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_server_that_is_not_there_is_told_in_plain_words() throws Exception {
        InventedImages images = new InventedImages();
        images.add(new RecordId("chart-open"), folder.resolve("chart.tif"));
        try (var alone = ImageSite.start(images, settings("http://127.0.0.1:1/iiif"), 0)) {
            URI address = URI.create(
                    "http://127.0.0.1:" + ImageSite.portOf(alone) + "/iiif/image/3/chart-open/full/max/0/default.jpg");
            HttpResponse<String> got = CLIENT.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(got.statusCode()).isEqualTo(502);
            assertThat(got.body()).contains("does not answer");
        }
    }

    @Test
    void only_a_server_on_this_machine_is_taken() {
        assertThatThrownBy(() -> ExternalEngine.of(URI.create("http://192.0.2.7/iiif"), settings("http://127.0.0.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ARCHIVE_IMAGE_SERVER_URL");
        Path links = folder.resolve("links");
        assertThatThrownBy(() -> new ImageSettings(Optional.empty(), Optional.empty(), links, links.resolve("key")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
