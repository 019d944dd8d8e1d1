package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Sessions in the reading room: opened by staff, at a terminal, for a time; nothing of them can be carried away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadingRoomTest {

    private static final String ROOM = "/reading-room";
    private static final Map<String, String> FOR_AN_HOUR = Map.of("hours", "1");

    private GuestHouse house;
    private Browser terminal;
    private String own = "";
    private String other = "";
    private String onSite = "";
    private RecordId onSitePage = RecordId.random();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new GuestHouse(folder);
        own = "/records/" + house.item(GuestHouse.OWN).id();
        other = "/records/" + house.item(GuestHouse.OTHER).id();
        onSite = "/records/" + house.item(GuestHouse.ON_SITE).id();
        onSitePage = house.page(GuestHouse.ON_SITE);
        terminal = house.terminal("Poste 1");
    }

    @AfterAll
    void stop() {
        terminal.close();
        house.close();
    }

    @BeforeEach
    void stay_at_the_desk() throws IOException, InterruptedException {
        if (house.desk().get("/staff").uri().getPath().equals("/staff/sign-in")) {
            house.clerk().signIn();
        }
    }

    private void open(Map<String, String> fields) throws IOException, InterruptedException {
        assertThat(house.atTerminal("Poste 1", "open", fields).statusCode()).isEqualTo(200);
    }

    private int status(Browser browser, String path) throws IOException, InterruptedException {
        return browser.get(path).statusCode();
    }

    @Test
    @Order(1)
    void a_terminal_without_a_session_sees_what_the_web_sees() throws IOException, InterruptedException {
        for (String path : List.of(own, other, onSite)) {
            assertThat(status(terminal, path)).as(path).isEqualTo(404);
        }
        assertThat(terminal.get(ROOM).body()).contains("adressez-vous");
    }

    @Test
    @Order(2)
    void a_visitor_reads_what_is_open_on_site_and_nothing_more() throws IOException, InterruptedException {
        open(FOR_AN_HOUR);
        HttpResponse<String> page = terminal.get(onSite + "/pages/1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(GuestHouse.ON_SITE, "10:00", "action=\"/reading-room/leave\"")
                .doesNotContain(" download");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(terminal.get("/iiif/image/3/" + onSitePage + "/full/300,/0/default.jpg")
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(status(terminal, own)).isEqualTo(404);
        assertThat(terminal.get("/search?q=" + GuestHouse.ON_SITE).body()).contains(onSite);
        assertThat(house.desk().get(GuestHouse.ROOM).body()).contains("Séance ouverte jusqu’à 10:00");
    }

    @Test
    @Order(3)
    void nothing_of_a_session_can_be_carried_away() throws IOException, InterruptedException {
        try (Browser home = house.visitor()) {
            terminal.cookies().getCookieStore().getCookies().stream()
                    .filter(cookie -> !cookie.getName().equals("reading-room"))
                    .forEach(cookie -> home.cookies()
                            .getCookieStore()
                            .add(null, new HttpCookie(cookie.getName(), cookie.getValue())));
            assertThat(status(home, onSite)).isEqualTo(404);
        }
        try (Browser another = house.terminal("Poste 2")) {
            assertThat(status(another, onSite))
                    .as("a session is of one terminal")
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(4)
    void a_session_ends_by_the_reader_by_staff_and_at_its_time() throws IOException, InterruptedException {
        assertThat(status(terminal, onSite)).isEqualTo(200);
        assertThat(terminal.submit(ROOM, ROOM + "/leave", Map.of()).body()).contains("La séance est terminée");
        assertThat(status(terminal, onSite)).isEqualTo(404);
        open(FOR_AN_HOUR);
        assertThat(status(terminal, onSite)).isEqualTo(200);
        house.atTerminal("Poste 1", "end", Map.of());
        assertThat(status(terminal, onSite)).isEqualTo(404);
        open(FOR_AN_HOUR);
        house.clock().setParis(Holdings.TODAY, LocalTime.of(9, 59));
        assertThat(status(terminal, onSite)).isEqualTo(200);
        house.clock().setParis(Holdings.TODAY, LocalTime.of(10, 0));
        assertThat(status(terminal, onSite)).isEqualTo(404);
    }

    @Test
    @Order(5)
    void an_agreement_opens_its_items_to_its_reader_here_until_it_is_taken_back()
            throws IOException, InterruptedException {
        String reader = house.reader("L. M., thèse", own);
        open(Map.of("hours", "4", "reader", reader.substring(reader.lastIndexOf('/') + 1)));
        assertThat(terminal.get(ROOM).body()).contains(own).doesNotContain(other);
        assertThat(terminal.get(own + "/pages/1").body()).contains(GuestHouse.OWN, "engagements signés");
        assertThat(status(terminal, other)).isEqualTo(404);
        try (Browser home = house.visitor()) {
            assertThat(status(home, own)).isEqualTo(404);
        }
        String page = house.desk().get(reader).body();
        String revoke = page.replaceAll("(?s).*action=\"([^\"]+/revoke)\".*", "$1");
        assertThat(house.desk().submit(reader, revoke, Map.of("reason", " ")).body())
                .contains("role=\"alert\"");
        assertThat(status(terminal, own)).isEqualTo(200);
        house.desk().submit(reader, revoke, Map.of("reason", "invented"));
        assertThat(status(terminal, own)).isEqualTo(404);
        assertThat(status(terminal, onSite)).as("the visit goes on").isEqualTo(200);
        assertThat(house.archive()
                        .auditTrail()
                        .listEntries(
                                GuestHouse.MACHINERY,
                                AuditQuestion.newest(50).by(new Actor(Actor.Kind.READER, "L. M., thèse"))))
                .extracting(
                        kept -> kept.entry().action(),
                        kept -> kept.entry().occasion().purpose())
                .contains(tuple(Action.OPEN, "une thèse inventée"));
    }

    @Test
    @Order(6)
    void a_code_makes_one_browser_a_terminal_and_a_new_one_voids_the_key_before()
            throws IOException, InterruptedException {
        assertThat(status(terminal, onSite)).isEqualTo(200);
        String code = house.atTerminal("Poste 1", "code", Map.of())
                .body()
                .replaceAll("(?s).*<kbd[^>]*>([^<]+)</kbd>.*", "$1");
        try (Browser next = house.visitor();
                Browser late = house.visitor()) {
            HttpResponse<String> registered = next.submit(ROOM, Map.of("code", code));
            assertThat(registered.statusCode()).isEqualTo(200);
            assertThat(status(next, onSite)).as("the session is the terminal's").isEqualTo(200);
            assertThat(status(terminal, onSite)).isEqualTo(404);
            assertThat(late.submit(ROOM, Map.of("code", code)).statusCode()).isEqualTo(404);
            assertThat(next.cookies().getCookieStore().getCookies())
                    .filteredOn(cookie -> cookie.getName().equals("reading-room"))
                    .allSatisfy(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
            house.atTerminal("Poste 1", "close", Map.of());
            assertThat(status(next, onSite)).isEqualTo(404);
            assertThat(house.desk().get(GuestHouse.ROOM).body()).doesNotContain("Poste 1");
        }
        terminal.close();
        terminal = house.terminal("Poste 3");
    }

    @Test
    @Order(7)
    void the_key_of_a_terminal_is_sent_by_no_other_site() throws IOException, InterruptedException {
        String code = house.atTerminal("Poste 3", "code", Map.of())
                .body()
                .replaceAll("(?s).*<kbd[^>]*>([^<]+)</kbd>.*", "$1");
        String token = terminal.token(ROOM);
        assertThat(terminal.send(ROOM, token, Map.of("code", code))
                        .previousResponse()
                        .orElseThrow()
                        .headers()
                        .allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("reading-room=").contains("HttpOnly", "SameSite=Strict"));
    }

    @Test
    @Order(8)
    void no_form_is_taken_without_its_token() throws IOException, InterruptedException {
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        for (String path : List.of(ROOM, ROOM + "/leave")) {
            assertThat(terminal.post(path, form, "code=x").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        String at = GuestHouse.ROOM + "/terminals/" + house.terminalId("Poste 3");
        String reader = house.reader("N. O.", own);
        for (String path : List.of(
                GuestHouse.ROOM + "/terminals",
                at + "/open",
                at + "/end",
                at + "/code",
                at + "/close",
                GuestHouse.ROOM + "/readers",
                reader + "/agreements",
                reader + "/agreements/none/revoke")) {
            assertThat(house.desk().post(path, form, "name=x&reason=x").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(9)
    void an_agreement_needs_an_item_a_purpose_and_an_end() throws IOException, InterruptedException {
        String reader = house.reader("P. Q.", own);
        for (String missing : List.of("records", "purpose", "signedOn", "lastDay")) {
            Map<String, String> form = GuestHouse.agreement(own);
            form.put(missing, " ");
            assertThat(house.desk().submit(reader, reader + "/agreements", form).body())
                    .as(missing)
                    .contains("role=\"alert\"");
        }
        Map<String, String> ahead = GuestHouse.agreement(own);
        ahead.put("signedOn", Holdings.TODAY.plusDays(1).toString());
        assertThat(house.desk().submit(reader, reader + "/agreements", ahead).body())
                .contains("role=\"alert\"");
    }

    @Test
    @Order(10)
    void every_page_has_its_shape_in_every_language() throws IOException, InterruptedException {
        String reader = house.reader("R. S.", own);
        house.atTerminal("Poste 3", "open", Map.of("reader", reader.substring(reader.lastIndexOf('/') + 1)));
        try (Browser stranger = house.visitor()) {
            for (Language language : Language.values()) {
                String lang = "?lang=" + language.tag();
                assertShape(terminal, ROOM + lang, language);
                assertShape(terminal, own + lang, language);
                assertShape(stranger, ROOM + lang, language);
                assertShape(stranger, ROOM + lang + "&said=registered", language);
                for (String path : List.of(GuestHouse.ROOM, GuestHouse.ROOM + "/readers", reader)) {
                    assertShape(house.desk(), path + lang, language);
                }
                assertThat(PageShape.findings(
                                house.atTerminal("Poste 3", "code", Map.of()).body(), language))
                        .isEmpty();
            }
        } finally {
            house.desk().get("/?lang=fr");
        }
    }

    /** Last: the clock goes back. */
    @Test
    @Order(99)
    void a_clock_that_is_set_back_brings_no_agreement_to_life() throws IOException, InterruptedException {
        assertThat(status(terminal, own)).isEqualTo(200);
        house.clock().setParis(Holdings.TODAY, LocalTime.of(9, 30));
        assertThat(status(terminal, own)).isEqualTo(404);
    }

    private static void assertShape(Browser browser, String path, Language language)
            throws IOException, InterruptedException {
        assertThat(PageShape.findings(browser.get(path).body(), language))
                .as(path)
                .isEmpty();
    }
}
