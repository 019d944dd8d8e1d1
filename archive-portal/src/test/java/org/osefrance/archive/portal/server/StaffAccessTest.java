package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.portal.account.StaffRoute;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who comes through which door of the staff, and that what an administrator changes holds from the next request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffAccessTest {

    private static final String PASSWORD = StaffMember.PASSWORD;
    private static final String PEOPLE = "/staff/people";
    private static final String INTAKE = "/staff/intake";
    private static final Pattern LINK = Pattern.compile("http://[^<\\s]+(/staff/set-up/[\\w-]+)");

    private final HandSetClock clock = new HandSetClock();
    private ArchiveServer server;
    private StaffMember first;
    private StaffMember second;
    private Browser ada;
    private Browser rosa;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        clock.setParis(Holdings.TODAY, LocalTime.of(9, 0));
        Archive archive = OpenArchive.in(folder.resolve("home"), clock);
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        String setup = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
        first = StaffMember.of("ada", setup, Map.of(), server.port(), clock);
        ada = first.browser();
        second = first; // until somebody is asked in
        rosa = ada;
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
        server.close();
    }

    @Test
    @Order(1)
    void an_administrator_is_no_archivist_by_that() throws IOException, InterruptedException {
        assertThat(ada.get(PEOPLE).statusCode()).isEqualTo(200);
        HttpResponse<String> intake = ada.get(INTAKE);
        assertThat(intake.statusCode()).isEqualTo(404);
        assertThat(ada.get("/staff").body())
                .contains("href=\"/staff/people\"")
                .doesNotContain("href=\"/staff/intake\"");
    }

    @Test
    @Order(2)
    void somebody_asked_in_comes_by_a_link_that_is_shown_once() throws IOException, InterruptedException {
        HttpResponse<String> nobody = ada.submit(PEOPLE + "/invite", Map.of("name", "rosa"));
        assertThat(nobody.body()).contains("au moins un rôle");
        HttpResponse<String> invited = ada.submit(PEOPLE + "/invite", Map.of("name", "rosa", "roles", "ARCHIVIST"));
        Matcher link = LINK.matcher(invited.body());
        assertThat(link.find()).isTrue();
        assertThat(link.group()).startsWith("http://localhost:0/").doesNotContain("127.0.0.1");
        assertThat(ada.get(PEOPLE).body()).contains("rosa").doesNotContain(link.group(1));
        String set = link.group(1);
        try (Browser careless = new Browser(server.port())) {
            assertThat(careless.submit(set, Map.of("password", "password1234", "again", "password1234"))
                            .body())
                    .contains("Beaucoup de gens");
        }
        Map<String, String> forged = Map.of("archivist", "true", "roles", "ADMINISTRATOR");
        second = StaffMember.of("rosa", set, forged, server.port(), clock);
        rosa = second.browser();
        assertThat(rosa.get(set).statusCode()).isEqualTo(404);
        assertThat(rosa.get(INTAKE).statusCode()).isEqualTo(200);
        assertThat(rosa.get(PEOPLE).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void a_right_that_is_taken_away_is_gone_with_the_next_request() throws IOException, InterruptedException {
        assertThat(change("rosa", "/rights", Map.of("roles", "DATA_PROTECTION")).body())
                .contains("Les droits sont enregistrés.");
        assertThat(rosa.get(INTAKE).statusCode()).isEqualTo(404);
        change("rosa", "/rights", Map.of("roles", "ARCHIVIST"));
        assertThat(rosa.get(INTAKE).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void a_closed_account_and_an_ended_session_are_out_with_the_next_request()
            throws IOException, InterruptedException {
        change("rosa", "/end-sessions", Map.of());
        assertThat(rosa.get(INTAKE).uri().getPath()).isEqualTo("/staff/sign-in");
        second.signIn();
        change("rosa", "/disable", Map.of());
        assertThat(rosa.get(INTAKE).uri().getPath()).isEqualTo("/staff/sign-in");
        assertThat(rosa.signIn("rosa", PASSWORD).uri().getQuery()).isEqualTo("error");
        change("rosa", "/enable", Map.of());
        assertThat(rosa.get(INTAKE).uri().getPath())
                .as("a session that ended does not come back")
                .isEqualTo("/staff/sign-in");
    }

    @Test
    @Order(5)
    void the_last_administrator_stays() throws IOException, InterruptedException {
        for (String deed : List.of("/disable", "/reset", "/rights")) {
            assertThat(change("ada", deed, Map.of("roles", "ARCHIVIST")).body())
                    .as(deed)
                    .contains("C’est le dernier administrateur");
        }
        assertThat(ada.get(PEOPLE).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void the_session_has_another_name_after_sign_in_and_none_after_sign_out() throws IOException, InterruptedException {
        rosa.get("/staff/sign-in");
        String before = rosa.session();
        rosa.signIn("rosa", PASSWORD);
        String halfway = rosa.session();
        second.signIn();
        String after = rosa.session();
        assertThat(List.of(before, halfway, after)).doesNotHaveDuplicates().doesNotContain("");
        rosa.submit("/staff", "/staff/sign-out", Map.of());
        assertThat(rosa.get("/staff").uri().getPath()).isEqualTo("/staff/sign-in");
        try (Browser thief = new Browser(server.port())) {
            assertThat(thief.post("/staff", Map.of("Cookie", "JSESSIONID=" + after), "")
                            .statusCode())
                    .isNotEqualTo(200);
        }
    }

    @Test
    @Order(7)
    void the_cookie_of_a_session_is_for_this_site_and_for_no_script() throws IOException, InterruptedException {
        try (Browser stranger = new Browser(server.port())) {
            assertThat(stranger.get("/staff/sign-in").headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("JSESSIONID=")
                            .contains("HttpOnly", "SameSite=Lax")
                            .doesNotContain("Secure"));
        }
    }

    @Test
    @Order(8)
    void what_is_shown_to_staff_is_kept_by_no_browser() throws IOException, InterruptedException {
        for (String page : List.of("/staff", PEOPLE, "/", "/search?q=x")) {
            assertThat(ada.get(page).headers().firstValue("Cache-Control"))
                    .as(page)
                    .contains("no-store");
        }
    }

    @Test
    @Order(9)
    void no_form_is_taken_without_its_token() throws IOException, InterruptedException {
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        String id = idOf("rosa");
        for (String action : List.of(
                "/staff/sign-in",
                "/staff/sign-out",
                "/staff/set-up/x",
                "/staff/sign-in/code",
                "/staff/second-step",
                "/staff/me/recovery-codes",
                PEOPLE + "/invite",
                PEOPLE + "/" + id + "/rights",
                PEOPLE + "/" + id + "/disable",
                PEOPLE + "/" + id + "/enable",
                PEOPLE + "/" + id + "/end-sessions",
                PEOPLE + "/" + id + "/reset",
                INTAKE)) {
            assertThat(ada.post(action, form, "name=eve&roles=ADMINISTRATOR").statusCode())
                    .as(action)
                    .isEqualTo(403);
        }
        assertThat(ada.get(PEOPLE).body()).doesNotContain("eve");
    }

    @Test
    @Order(10)
    void no_answer_leads_where_a_forged_host_says() throws IOException {
        for (String path : List.of("/staff", "/staff/people", "/staff/sign-in")) {
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
            }
        }
    }

    @Test
    @Order(11)
    void every_address_of_the_staff_has_its_line_in_the_table() {
        List<String> mapped = server
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/staff"))
                .toList();
        assertThat(mapped)
                .contains(INTAKE, PEOPLE)
                .allSatisfy(pattern -> assertThat(StaffRoute.ALL)
                        .as(pattern)
                        .anyMatch(route -> PathPatternParser.defaultInstance
                                .parse(route.pattern())
                                .matches(PathContainer.parsePath(pattern))));
    }

    @Test
    @Order(12)
    void every_page_has_its_shape_in_every_language() throws IOException, InterruptedException {
        String person = PEOPLE + "/" + idOf("rosa");
        for (Language language : Language.values()) {
            for (String page : List.of(
                    "/staff",
                    "/staff/me",
                    "/staff/me/recovery-codes",
                    "/staff/second-step",
                    PEOPLE,
                    PEOPLE + "/invite",
                    person,
                    person + "?said=LAST_ADMINISTRATOR",
                    person + "?said=<script>",
                    person + "/reset")) {
                String address = page.replace("<", "%3C").replace(">", "%3E") + (page.contains("?") ? "&" : "?")
                        + "lang=" + language.tag();
                assertThat(PageShape.findings(ada.get(address).body(), language))
                        .as(address)
                        .isEmpty();
            }
            HttpResponse<String> link = ada.submit(
                    PEOPLE + "/invite",
                    Map.of("name", "invited-" + language.tag(), "roles", "RESEARCHER", "services", "HEALTH"));
            assertThat(link.body()).contains("/staff/set-up/");
            assertThat(PageShape.findings(link.body(), language)).isEmpty();
        }
        ada.get("/?lang=fr");
    }

    @Test
    @Order(20)
    void a_session_nobody_uses_ends_after_half_an_hour_and_every_one_after_twelve()
            throws IOException, InterruptedException {
        second.signIn();
        assertThat(isInAt(LocalTime.of(9, 29))).isTrue();
        assertThat(isInAt(LocalTime.of(9, 58))).isTrue();
        assertThat(isInAt(LocalTime.of(10, 28))).isFalse();
        second.signIn();
        for (int minutes = 10 * 60 + 48; minutes < 22 * 60 + 28; minutes += 20) {
            assertThat(isInAt(LocalTime.of(minutes / 60, minutes % 60))).isTrue();
        }
        assertThat(isInAt(LocalTime.of(22, 28))).isFalse();
    }

    private boolean isInAt(LocalTime time) throws IOException, InterruptedException {
        clock.setParis(Holdings.TODAY, time);
        return rosa.get("/staff").uri().getPath().equals("/staff");
    }

    private HttpResponse<String> change(String name, String deed, Map<String, String> fields)
            throws IOException, InterruptedException {
        String person = PEOPLE + "/" + idOf(name);
        return ada.submit(person, person + deed, fields);
    }

    private String idOf(String name) throws IOException, InterruptedException {
        return Arrays.stream(ada.get(PEOPLE).body().split("<li"))
                .filter(line -> line.contains("<bdi>" + name + "</bdi>") && line.contains(PEOPLE + "/"))
                .map(line -> line.replaceAll("(?s).*?" + PEOPLE + "/([a-z0-9]+)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
