package org.osefrance.archive.portal.iiif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.image.ImageWorkshop;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same addresses answered by a real other IIIF server, behind our access check. */
class IipImageServerTest {

    private static final int WIDTH = 1301;
    private static final int HEIGHT = 901;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static IipImageServer iip;
    private static ConfigurableApplicationContext site;
    private static String base;

    @BeforeAll
    static void start() throws Exception {
        for (String program : IipImageServer.PROGRAMS) {
            assumeTrue(
                    Files.isExecutable(Path.of(program)),
                    program + " is missing: install nginx-light, spawn-fcgi and iipimage-server to run this test");
        }
        ImageWorkshop workshop = new ImageWorkshop(folder);
        Path file = folder.resolve("chart.tif");
        workshop.maker().make(workshop.store("chart.png", ImageWorkshop.chart(WIDTH, HEIGHT)), 0, file);
        InventedImages images = new InventedImages();
        images.add(new RecordId("chart-open"), file);
        images.addClosed(new RecordId("chart-closed"), file);
        Path links = Files.createDirectory(folder.resolve("links"));
        iip = IipImageServer.start(links, Files.createDirectory(folder.resolve("work")));
        site = ImageSite.start(
                images,
                new ImageSettings(
                        Optional.empty(), Optional.of(URI.create(iip.address())), links, folder.resolve("links.key")),
                0);
        base = "http://127.0.0.1:" + ImageSite.portOf(site) + "/iiif/image/2/";
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.close();
        }
        if (iip != null) {
            iip.close();
        }
    }

    private static HttpResponse<byte[]> get(String address) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void information_describes_the_true_size_under_our_address() throws Exception {
        HttpResponse<byte[]> answer = get(base + "chart-open/info.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode info = JsonMapper.shared().readTree(answer.body());
        assertThat(info.get("@id").asString()).isEqualTo(base + "chart-open");
        assertThat(info.get("width").asInt()).isEqualTo(WIDTH);
        assertThat(info.get("height").asInt()).isEqualTo(HEIGHT);
    }

    @Test
    void tiles_and_reductions_show_their_place_of_the_image() throws Exception {
        for (String parameters : List.of(
                "512,0,512,512/512,/0/default.jpg", "1024,512,277,389/277,/0/default.jpg", "full/650,/0/default.jpg")) {
            HttpResponse<byte[]> answer = get(base + "chart-open/" + parameters);
            assertThat(answer.statusCode()).as(parameters).isEqualTo(200);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
            boolean whole = parameters.startsWith("full");
            int x = whole ? 0 : Integer.parseInt(parameters.split(",")[0]);
            int y = whole ? 0 : Integer.parseInt(parameters.split(",")[1]);
            int step = whole ? 2 : 1;
            int seen = image.getRGB(96 / step, 96 / step);
            int expected = ImageWorkshop.chartColor(x + 96, y + 96, WIDTH, HEIGHT);
            assertThat(seen >> 16 & 255).isCloseTo(expected >> 16 & 255, Offset.offset(24));
            assertThat(seen >> 8 & 255).isCloseTo(expected >> 8 & 255, Offset.offset(24));
        }
    }

    @Test
    void what_is_closed_stays_closed_and_our_ids_mean_nothing_to_the_server() throws Exception {
        assertThat(get(base + "chart-open/info.json").statusCode()).isEqualTo(200);
        assertThat(get(base + "chart-closed/info.json").statusCode()).isEqualTo(404);
        for (String guess : List.of("chart-open", "chart-open.tif", "chart-closed.tif", "..%2Fchart.tif")) {
            assertThat(get(iip.address() + "/2/" + guess + "/info.json").statusCode())
                    .as(guess)
                    .isNotEqualTo(200);
        }
    }
}
