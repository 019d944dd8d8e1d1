package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The server around a real archive: the first account, an upload, and doors that are not there for strangers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchiveServerTest {

    private static final String INTAKE = "/staff/intake";
    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final Signature SIGNED = new Signature("test", "invented");

    private Path folder;

    private Archive archive;
    private ArchiveServer server;
    private String setup;
    private final Deque<StaffMember> staff = new ArrayDeque<>();

    @BeforeAll
    void start(@TempDir Path given) {
        folder = given;
        archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        setup = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void the_public_pages_are_there_and_the_desk_asks_who_comes() throws IOException, InterruptedException {
        try (Browser stranger = new Browser(server.port())) {
            assertThat(stranger.get("/").statusCode()).isEqualTo(200);
            assertThat(stranger.get("/health").statusCode()).isEqualTo(200);
            assertThat(stranger.get(INTAKE).uri().getPath()).isEqualTo("/staff/sign-in");
        }
    }

    @Test
    @Order(2)
    void the_set_up_link_makes_one_account_and_then_is_no_link() throws IOException, InterruptedException {
        try (Browser first = new Browser(server.port())) {
            for (Language language : Language.values()) {
                for (String page : List.of(setup, "/staff/sign-in", "/staff/sign-in?error=")) {
                    String address = page + (page.contains("?") ? "&" : "?") + "lang=" + language.tag();
                    assertThat(PageShape.findings(first.get(address).body(), language))
                            .as(address)
                            .isEmpty();
                }
            }
            assertThat(first.submit(setup + "?lang=en", account("ada", "too short"))
                            .body())
                    .contains("The password needs 12");
            staff.add(StaffMember.of("ada", setup, Map.of("archivist", "true"), server.port(), archive.clock()));
            assertThat(first.get(setup).statusCode()).isEqualTo(404);
            assertThat(archive.accounts().offerSetup()).isEmpty();
        }
    }

    @Test
    @Order(3)
    void an_archivist_signs_in_and_hands_in_a_file() throws IOException, InterruptedException {
        byte[] scan =
                Files.readAllBytes(InventedScans.in(folder.resolve("scans")).resolve("b/02-brief-garten_01.jpg"));
        try (StaffMember member = staff.pop()) {
            Browser ada = member.browser();
            HttpResponse<String> waiting = ada.upload(INTAKE, "garten.jpg", scan);
            assertThat(waiting.body()).contains("garten.jpg", "/files/1/thumbnail");
            String deposit = waiting.uri().getPath();
            assertThat(ada.upload(deposit + "/files", deposit, "again.jpg", scan)
                            .body())
                    .contains("garten.jpg", "again.jpg");
            assertThat(ada.upload(deposit + "/files", deposit, "empty.jpg", new byte[0])
                            .body())
                    .contains("empty.jpg", "Le fichier est vide.")
                    .doesNotContain("the file is empty");
            assertThat(ada.upload(INTAKE, "", new byte[0]).body()).contains("Aucun fichier n’est encore arrivé.");
            assertThat(item().isEmpty())
                    .as("nothing enters before somebody says so")
                    .isTrue();
            assertThat(ada.submit(deposit, deposit + "/accept", Map.of()).body())
                    .contains(
                            "Gardé",
                            "Déjà gardé",
                            "Refusé",
                            "SHA-512",
                            "/records/" + item().orElseThrow().id())
                    .doesNotContain("/thumbnail");
            assertThat(ada.submit(INTAKE, deposit + "/accept", Map.of()).body())
                    .as("once")
                    .contains("Quelqu’un d’autre a été plus rapide");
            for (Language language : Language.values()) {
                String page = ada.get(INTAKE + "?lang=" + language.tag()).body();
                assertThat(PageShape.findings(page, language))
                        .as(language.tag())
                        .isEmpty();
            }
            assertThat(ada.get(INTAKE + "?lang=de").body())
                    .contains("Privatleben: 50 Jahre", "value=\"PRIVATE_LIFE_50\"")
                    .doesNotContain(">PRIVATE_LIFE_50<");
        }
    }

    private Optional<Description> item() {
        return archive.catalog()
                .findUnitByReference(MACHINERY, "received/" + archive.today() + "/1")
                .map(UnitView::description);
    }

    @Test
    @Order(4)
    void a_closed_item_answers_like_one_that_never_was() throws IOException, InterruptedException {
        Description item = item("received/" + archive.today() + "/1");
        try (Browser stranger = new Browser(server.port())) {
            HttpResponse<String> closed = stranger.get("/records/" + item.id());
            HttpResponse<String> unknown = stranger.get("/records/" + RecordId.random());
            assertThat(closed.statusCode()).isEqualTo(404);
            assertThat(withoutIds(closed)).isEqualTo(withoutIds(unknown));
        }
    }

    @Test
    @Order(5)
    void an_image_opens_with_its_release_and_is_gone_with_the_command_that_closes_it()
            throws IOException, InterruptedException {
        String reference = "received/" + archive.today();
        command("ingest", folder.resolve("scans/b").toString(), "--wait");
        RecordId item = item(reference + "/1").id();
        String image = "/iiif/image/3/"
                + archive.catalog().listPages(MACHINERY, item).getFirst().page().id() + "/info.json";
        try (Browser stranger = new Browser(server.port())) {
            assertThat(stranger.get(image).statusCode()).isEqualTo(404);
            archive.register()
                    .changeAccess(
                            List.of(item),
                            facts -> facts.inCategory(Category.GENERAL).dated(UncertainDate.parseEdtf("1940")),
                            SIGNED);
            command("release", reference, "--scope", "text", "--persons", "none", "--reason", "invented");
            assertThat(stranger.get(image).statusCode()).isEqualTo(200);
            assertThat(stranger.get(image).statusCode()).isEqualTo(200);
            command("release", reference, "--scope", "none", "--persons", "unknown", "--reason", "a doubt");
            assertThat(stranger.get(image).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Order(6)
    void commands_are_taken_only_with_the_token_of_the_home() throws IOException, InterruptedException {
        String command = "1:/6:status";
        Map<String, String> text = Map.of("Content-Type", "text/plain; charset=utf-8");
        try (Browser stranger = new Browser(server.port())) {
            assertThat(stranger.post("/internal/command", text, command).statusCode())
                    .isEqualTo(404);
            HttpResponse<String> ours = stranger.post(
                    "/internal/command",
                    Map.of(
                            "Content-Type",
                            "text/plain",
                            "X-Archive-Token",
                            archive.home().token()),
                    command);
            assertThat(ours.body()).contains("ofiles: 1", "x0");
        }
    }

    private Description item(String reference) {
        return archive.catalog()
                .findUnitByReference(MACHINERY, reference)
                .orElseThrow()
                .description();
    }

    private void command(String... arguments) {
        ListeningTerminal terminal = new ListeningTerminal();
        Invocation invocation = new Invocation(List.of(arguments), folder);
        assertThat(new Commands(terminal).execute(invocation, () -> archive))
                .as("%s", terminal.told())
                .isZero();
    }

    private static Map<String, String> account(String name, String password) {
        return Map.of("name", name, "password", password, "again", password, "archivist", "true");
    }

    private static String withoutIds(HttpResponse<String> page) {
        assertThat(page.body().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        return page.body().replaceAll("[0-9a-hjkmnp-tv-z]{16}[0-9a-z]", "ID");
    }
}
