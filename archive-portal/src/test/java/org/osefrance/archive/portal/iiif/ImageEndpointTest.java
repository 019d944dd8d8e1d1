package org.osefrance.archive.portal.iiif;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.ingest.image.ImageWorkshop;
import org.osefrance.archive.ingest.image.Pyramid;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The image endpoint over HTTP, by the rules of the IIIF Image API 2.1 and 3.0 and of closed records. */
class ImageEndpointTest {

    private static final int WIDTH = 1301;
    private static final int HEIGHT = 901;
    private static final RecordId OPEN = new RecordId("chart-open");
    private static final RecordId CLOSED = new RecordId("chart-closed");
    private static final RecordId MASKED = new RecordId("chart-masked");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext site;
    private static String base;
    private static Pyramid pyramid;

    @BeforeAll
    static void start() throws Exception {
        ImageWorkshop workshop = new ImageWorkshop(folder);
        Path original = workshop.store("chart.png", ImageWorkshop.chart(WIDTH, HEIGHT));
        Path file = folder.resolve("chart.tif");
        workshop.maker().make(original, 0, file);
        pyramid = Pyramid.open(file);
        InventedImages images = new InventedImages();
        images.add(OPEN, file);
        images.addClosed(CLOSED, file);
        images.addMasked(MASKED, file, new PixelBox(600, 100, 200, 60));
        site = ImageSite.start(images, ImageSite.builtIn(folder), 0);
        base = "http://127.0.0.1:" + ImageSite.portOf(site);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static BufferedImage image(String version, String parameters) throws Exception {
        HttpResponse<byte[]> answer = get("/iiif/image/" + version + "/chart-open/" + parameters);
        assertThat(answer.statusCode()).as(parameters).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private static void assertShows(BufferedImage image, int x, int y, int fullX, int fullY) {
        int expected = ImageWorkshop.chartColor(fullX, fullY, WIDTH, HEIGHT);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(image.getRGB(x, y) >> shift & 255).isCloseTo(expected >> shift & 255, Offset.offset(24));
        }
    }

    @Test
    void a_whole_tile_goes_out_byte_for_byte_as_it_lies_in_the_pyramid() throws Exception {
        String path = "/iiif/image/3/chart-open/512,0,512,512/512,512/0/default.jpg";
        assertThat(get(path).body()).isEqualTo(pyramid.tile(0, 1, 0));
        assertThat(get("/iiif/image/2/chart-open/512,0,512,512/512,/0/default.jpg")
                        .body())
                .isEqualTo(pyramid.tile(0, 1, 0));
    }

    @Test
    void an_edge_tile_is_the_one_cut_at_ingest_however_its_size_is_written() throws Exception {
        byte[] edge = pyramid.tile(1, 1, 0);
        for (String size : List.of("139,451", "139,", ",451")) {
            assertThat(get("/iiif/image/3/chart-open/1024,0,277,901/" + size + "/0/default.jpg")
                            .body())
                    .as(size)
                    .isEqualTo(edge);
        }
    }

    @Test
    void a_thumbnail_is_the_one_cut_at_ingest() throws Exception {
        BufferedImage thumbnail = image("3", "full/!200,200/0/default.jpg");
        assertThat(thumbnail.getWidth()).isEqualTo(200);
        assertThat(thumbnail.getHeight()).isEqualTo(139);
        byte[] again = get("/iiif/image/2/chart-open/full/200,/0/default.jpg").body();
        assertThat(pyramid.findReady(new PixelBox(0, 0, WIDTH, HEIGHT), new PixelSize(200, 139)))
                .hasValueSatisfying(ready -> assertThat(ready).isEqualTo(again));
    }

    @Test
    void what_is_closed_answers_exactly_like_what_does_not_exist() throws Exception {
        for (String rest : List.of("", "/info.json", "/full/max/0/default.jpg", "/full/nonsense/0/default.jpg")) {
            HttpResponse<byte[]> closed = get("/iiif/image/3/chart-closed" + rest);
            HttpResponse<byte[]> unknown = get("/iiif/image/3/chart-absent" + rest);
            assertThat(closed.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
            assertThat(closed.body()).isEqualTo(unknown.body());
            assertThat(withoutDate(closed)).isEqualTo(withoutDate(unknown));
        }
    }

    private static Map<String, List<String>> withoutDate(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void staff_sees_a_closed_image_and_no_cache_keeps_it() throws Exception {
        HttpResponse<byte[]> answer = get("/iiif/image/3/chart-closed/full/max/0/default.jpg", "X-Staff", "yes");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    @Test
    void a_known_tag_is_answered_with_not_modified_only_to_who_may_see_it() throws Exception {
        String path = "/iiif/image/3/chart-open/full/max/0/default.jpg";
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/iiif/image/3/chart-closed/full/max/0/default.jpg", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_withheld_place_is_blank_at_every_size_and_angle_and_the_rest_goes_out_as_it_lies() throws Exception {
        String tile = "/full/max/0/default.png";
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(
                get("/iiif/image/3/chart-masked" + tile).body()));
        BufferedImage turned = ImageIO.read(new ByteArrayInputStream(
                get("/iiif/image/2/chart-masked/full/325,/!180/default.png").body()));
        assertThat(whole.getRGB(700, 130) & 0xffffff).isEqualTo(0x3d3d3d);
        assertThat(whole.getRGB(700, 300)).isNotEqualTo(whole.getRGB(700, 130));
        assertThat(turned.getRGB(175, turned.getHeight() - 1 - 32) & 0xffffff).isEqualTo(0x3d3d3d);
        String far = "/0,0,512,512/512,512/0/default.jpg";
        assertThat(get("/iiif/image/3/chart-masked" + far).body()).isEqualTo(pyramid.tile(0, 0, 0));
        String near = "/512,0,512,512/512,512/0/default.jpg";
        assertThat(get("/iiif/image/3/chart-masked" + near).body()).isNotEqualTo(pyramid.tile(0, 1, 0));
        assertThat(get("/iiif/image/3/chart-masked" + near, "X-Staff", "yes").body())
                .isEqualTo(pyramid.tile(0, 1, 0));
    }

    @Test
    void the_tag_of_the_whole_image_is_not_that_of_the_image_with_a_place_withheld() throws Exception {
        String path = "/iiif/image/3/chart-masked/full/max/0/default.jpg";
        String whole = get(path, "X-Staff", "yes").headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", whole).statusCode()).isEqualTo(200);
    }

    @Test
    void every_answer_may_be_read_from_other_sites() throws Exception {
        for (String path : List.of("chart-open/info.json", "chart-open/full/max/0/default.jpg", "chart-absent")) {
            assertThat(get("/iiif/image/3/" + path).headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("*");
        }
    }

    @Test
    void the_information_of_version_3_tells_size_levels_and_limits() throws Exception {
        HttpResponse<byte[]> answer = get("/iiif/image/3/chart-open/info.json");
        JsonNode info = JsonMapper.shared().readTree(answer.body());
        assertThat(info.get("@context").asString()).isEqualTo("http://iiif.io/api/image/3/context.json");
        assertThat(info.get("id").asString()).isEqualTo(base + "/iiif/image/3/chart-open");
        assertThat(info.get("type").asString()).isEqualTo("ImageService3");
        assertThat(info.get("profile").asString()).isEqualTo("level2");
        assertThat(info.get("width").asInt()).isEqualTo(WIDTH);
        assertThat(info.get("height").asInt()).isEqualTo(HEIGHT);
        assertThat(info.at("/tiles/0/scaleFactors").values())
                .extracting(JsonNode::asInt)
                .containsExactly(1, 2, 4);
        assertThat(info.get("sizes").values())
                .extracting(size -> size.get("width").asInt())
                .containsExactly(200, 326, 400, 651, 1301);
    }

    @Test
    void the_information_of_version_2_has_a_list_of_profiles() throws Exception {
        JsonNode info = JsonMapper.shared()
                .readTree(get("/iiif/image/2/chart-open/info.json").body());
        assertThat(info.get("@id").asString()).isEqualTo(base + "/iiif/image/2/chart-open");
        assertThat(info.at("/profile/0").asString()).isEqualTo("http://iiif.io/api/image/2/level2.json");
        assertThat(info.at("/profile/1/maxArea").asInt()).isEqualTo(16_000_000);
    }

    @Test
    void the_information_comes_as_linked_data_when_asked_so() throws Exception {
        assertThat(get("/iiif/image/3/chart-open/info.json", "Accept", "application/ld+json")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("application/ld+json");
        assertThat(get("/iiif/image/3/chart-open/info.json")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("application/json");
    }

    @Test
    void the_base_address_leads_to_the_information() throws Exception {
        HttpResponse<byte[]> answer = get("/iiif/image/3/chart-open");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(base + "/iiif/image/3/chart-open/info.json");
    }

    @Test
    void an_escaped_identifier_is_the_same_and_an_escaped_slash_is_unknown() throws Exception {
        assertThat(get("/iiif/image/3/chart%2Dopen/info.json").statusCode()).isEqualTo(200);
        assertThat(get("/iiif/image/3/a%2Fb/full/max/0/default.jpg").statusCode())
                .isEqualTo(404);
        assertThat(get("/iiif/image/3/chart-open/full/max;x/0/default.jpg").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full/full/0/default.jpg",
                "nowhere/max/0/default.jpg",
                "0,0,0,10/max/0/default.jpg",
                "1301,0,10,10/max/0/default.jpg",
                "full/0,/0/default.jpg",
                "full/,/0/default.jpg",
                "full/1302,/0/default.jpg",
                "full/pct:101/0/default.jpg",
                "full/!2000,2000/0/default.jpg",
                "full/max/361/default.jpg",
                "full/max/left/default.jpg",
                "full/max/0/native.jpg",
                "full/max/0/default.bmp",
                "full/max/0/default",
                "full/%5E20000,/0/default.jpg",
                "full/!200,/0/default.jpg"
            })
    void a_wrong_parameter_is_told_in_plain_words(String parameters) throws Exception {
        HttpResponse<byte[]> answer = get("/iiif/image/3/chart-open/" + parameters);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("The ");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_format_that_is_not_offered_is_not_a_wrong_one() throws Exception {
        assertThat(get("/iiif/image/3/chart-open/full/max/0/default.webp").statusCode())
                .isEqualTo(501);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3; full/max/0/default.jpg; 1301; 901", "2; full/full/0/default.jpg; 1301; 901",
                "2; full/max/0/default.png; 1301; 901", "3; square/max/0/default.jpg; 901; 901",
                "3; 100,100,301,201/max/0/default.jpg; 301; 201", "3; pct:10,10,50,50/max/0/default.jpg; 651; 451",
                "3; 1200,800,500,500/max/0/default.jpg; 101; 101", "3; full/pct:50/0/default.jpg; 651; 451",
                "3; full/,300/0/default.jpg; 433; 300", "3; full/300,300/0/default.jpg; 300; 300",
                "3; full/!300,300/0/default.jpg; 300; 208", "3; full/%5E2602,/0/default.jpg; 2602; 1802",
                "3; full/%5E!2000,2000/0/default.jpg; 2000; 1385", "2; full/2602,/0/default.jpg; 2602; 1802",
                "3; full/400,/90/default.jpg; 277; 400", "3; full/400,/!180/default.jpg; 400; 277",
                "3; full/400,/45/default.png; 479; 479"
            })
    void every_form_of_region_size_and_rotation_gives_the_size_it_means(
            String version, String parameters, int width, int height) throws Exception {
        BufferedImage image = image(version, parameters);
        assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(List.of(width, height));
    }

    @Test
    void a_region_at_half_its_size_shows_its_place() throws Exception {
        BufferedImage image = image("3", "332,268,600,400/300,200/0/default.jpg");
        assertShows(image, 75, 75, 332 + 150, 268 + 150);
        assertShows(image, 150, 107, 332 + 300, 268 + 214);
    }

    @Test
    void turning_and_mirroring_put_pixels_where_they_belong() throws Exception {
        assertShows(image("3", "full/max/90/default.jpg"), HEIGHT - 1 - 96, 224, 224, 96);
        assertShows(image("3", "full/max/180/default.jpg"), WIDTH - 1 - 224, HEIGHT - 1 - 96, 224, 96);
        assertShows(image("3", "full/max/270/default.jpg"), 96, WIDTH - 1 - 224, 224, 96);
        assertShows(image("3", "full/max/!0/default.jpg"), WIDTH - 1 - 224, 96, 224, 96);
    }

    @Test
    void gray_has_one_channel_and_bitonal_two_values() throws Exception {
        assertThat(image("3", "full/max/0/gray.jpg").getRaster().getNumBands()).isEqualTo(1);
        BufferedImage bitonal = image("3", "full/max/0/bitonal.png");
        for (int x = 0; x < WIDTH; x += 7) {
            assertThat(bitonal.getRaster().getSample(x, x / 2, 0)).isIn(0, 255);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3; full/1301,/0/color.jpg; full/max/0/default.jpg",
                "3; 0,0,1301,901/,451/0/default.jpg; full/651,451/0/default.jpg",
                "3; full/%5E2602,/360/gray.png; full/^2602,1802/0/gray.png",
                "2; pct:0,0,50,50/300,/90.0/default.jpg; 0,0,651,451/300,/90/default.jpg",
                "2; full/1301,901/0/default.jpg; full/full/0/default.jpg"
            })
    void every_image_names_its_canonical_address_and_its_profile(String version, String asked, String canonical)
            throws Exception {
        String link = get("/iiif/image/" + version + "/chart-open/" + asked)
                .headers()
                .firstValue("Link")
                .orElseThrow();
        assertThat(link)
                .contains("<" + base + "/iiif/image/" + version + "/chart-open/" + canonical + ">;rel=\"canonical\"")
                .contains("<http://iiif.io/api/image/" + version + "/level2.json>;rel=\"profile\"");
    }

    @Test
    void only_reading_is_offered() throws Exception {
        HttpRequest options = HttpRequest.newBuilder(URI.create(base + "/iiif/image/3/chart-open/info.json"))
                .timeout(Duration.ofSeconds(60))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(CLIENT.send(options, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(204);
        HttpRequest head = HttpRequest.newBuilder(URI.create(base + "/iiif/image/3/chart-open/full/max/0/default.jpg"))
                .timeout(Duration.ofSeconds(60))
                .HEAD()
                .build();
        HttpResponse<byte[]> headers = CLIENT.send(head, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(headers.body()).isEmpty();
        assertThat(headers.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isGreaterThan(1000);
    }
}
