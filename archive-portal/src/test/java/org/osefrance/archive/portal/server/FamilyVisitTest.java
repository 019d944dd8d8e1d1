package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.index.audit.KeptEntry;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Somebody of a family comes, reads what was opened to them and nothing else, and leaves; or is kept out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FamilyVisitTest {

    private static final String VISIT = "/visit";
    private static final String WRONG = "2222-2222-2222";

    private GuestHouse house;
    private String own = "";
    private String other = "";
    private RecordId page = RecordId.random();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new GuestHouse(folder);
        own = "/records/" + house.item(GuestHouse.OWN).id();
        other = "/records/" + house.item(GuestHouse.OTHER).id();
        page = house.page(GuestHouse.OWN);
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @BeforeEach
    void forget_tries_and_stay_at_the_desk() throws IOException, InterruptedException {
        house.archive().tables().inTransaction(connection -> Tables.change(connection, "delete from sign_in_trial"));
        if (house.desk().get("/staff").uri().getPath().equals("/staff/sign-in")) {
            house.clerk().signIn();
        }
    }

    @Test
    @Order(1)
    void a_link_opens_what_the_grant_names_and_nothing_beside_it() throws IOException, InterruptedException {
        String grant = house.grant(GuestHouse.form("http://localhost" + own));
        String link = house.link(grant);
        try (Browser guest = house.visitor()) {
            assertThat(guest.get(own).statusCode()).isEqualTo(404);
            HttpResponse<String> letter = guest.get(link);
            assertThat(letter.statusCode()).isEqualTo(200);
            assertThat(letter.body()).doesNotContain(GuestHouse.OWN);
            assertThat(guest.get(own).statusCode())
                    .as("looking at the link opens nothing")
                    .isEqualTo(404);
            HttpResponse<String> opened = guest.submit(link, Map.of());
            assertThat(opened.uri().getPath()).isEqualTo(VISIT);
            assertThat(opened.body()).contains(own).doesNotContain(other);
            HttpResponse<String> document = guest.get(own + "/pages/1");
            assertThat(document.statusCode()).isEqualTo(200);
            assertThat(document.body()).contains(GuestHouse.OWN, "en votre propre nom", "11:00");
            assertThat(guest.get("/iiif/image/3/" + page + "/full/300,/0/default.jpg")
                            .headers()
                            .firstValue("Cache-Control"))
                    .contains("no-store");
            for (String path : List.of(VISIT, own, own + "/pages/1", "/", "/search?q=x")) {
                assertThat(guest.get(path).headers().firstValue("Cache-Control"))
                        .as(path)
                        .contains("no-store");
            }
            assertThat(guest.get(other).statusCode()).isEqualTo(404);
            assertThat(guest.get("/staff/grants").uri().getPath()).isEqualTo("/staff/sign-in");
        }
    }

    @Test
    @Order(2)
    void a_link_serves_once_and_a_code_as_often_as_its_holder_comes() throws IOException, InterruptedException {
        String grant = house.grant(GuestHouse.form(own));
        String link = house.link(grant);
        try (Browser first = house.visitor();
                Browser second = house.visitor()) {
            assertThat(first.submit(link, Map.of()).statusCode()).isEqualTo(200);
            assertThat(second.submit(link, Map.of()).statusCode()).isEqualTo(404);
            assertThat(second.get(own).statusCode()).isEqualTo(404);
            String code = house.code(grant);
            assertThat(first.get(own).statusCode())
                    .as("a new code ends the visit that began by the link")
                    .isEqualTo(404);
            for (Browser each : List.of(first, second)) {
                String typed = code.toLowerCase(Locale.ROOT).replace('-', ' ');
                assertThat(each.submit(VISIT, Map.of("code", typed)).body()).contains(own);
                assertThat(each.get(own).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    @Order(3)
    void of_twenty_who_use_a_link_at_once_one_gets_in() throws Exception {
        String link = house.link(house.grant(GuestHouse.form(own)));
        List<Browser> crowd = new ArrayList<>();
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Browser each = house.visitor();
            crowd.add(each);
            String token = each.token(link);
            all.add(() -> each.send(link, token, Map.of()).statusCode());
        }
        int in = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<Integer> each : threads.invokeAll(all)) {
                in += each.get() == 200 ? 1 : 0;
            }
        }
        assertThat(in).isEqualTo(1);
        crowd.forEach(Browser::close);
    }

    @Test
    @Order(4)
    void what_is_taken_back_is_closed_with_the_next_request() throws IOException, InterruptedException {
        String grant = house.grant(GuestHouse.form(own));
        try (Browser guest = house.guest(grant)) {
            assertThat(guest.get(own + "/pages/1").statusCode()).isEqualTo(200);
            house.revoke(grant);
            for (String path : List.of(own, own + "/pages/1", "/iiif/image/3/" + page + "/info.json")) {
                assertThat(guest.get(path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(guest.get(VISIT).body()).contains("name=\"code\"").doesNotContain(own);
        }
        assertThat(house.desk().get(grant).body()).contains("Retiré par rosa");
    }

    @Test
    @Order(5)
    void leaving_ends_the_visit_and_a_session_has_another_name_after_entering()
            throws IOException, InterruptedException {
        String link = house.link(house.grant(GuestHouse.form(own)));
        try (Browser guest = house.visitor();
                Browser thief = house.visitor()) {
            String token = guest.token(link);
            String before = guest.session();
            guest.send(link, token, Map.of());
            String within = guest.session();
            assertThat(within).isNotEmpty().isNotEqualTo(before);
            assertThat(guest.send("/visit/leave", token, Map.of()).statusCode())
                    .as("the token of the form is another one too")
                    .isEqualTo(403);
            assertThat(guest.get(own).statusCode()).isEqualTo(200);
            HttpResponse<String> left = guest.submit(VISIT, "/visit/leave", Map.of());
            assertThat(left.body()).contains("Vous avez quitté").doesNotContain(own);
            assertThat(guest.get(own).statusCode()).isEqualTo(404);
            thief.cookies().getCookieStore().add(null, new HttpCookie("JSESSIONID", within));
            assertThat(thief.get(own).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Order(21)
    void wrong_used_ended_and_revoked_are_answered_alike() throws IOException, InterruptedException {
        String revoked = house.grant(GuestHouse.form(own));
        String revokedCode = house.code(revoked);
        house.revoke(revoked);
        String replaced = house.grant(GuestHouse.form(own));
        String replacedCode = house.code(replaced);
        house.code(replaced);
        Map<String, String> short_ = GuestHouse.form(own);
        short_.put("lastDay", Holdings.TODAY.toString());
        String ended = house.code(house.grant(short_));
        String link = house.link(house.grant(GuestHouse.form(own)));
        try (Browser guest = house.visitor()) {
            guest.submit(link, Map.of());
            guest.submit(VISIT, "/visit/leave", Map.of());
            house.clock().setParis(Holdings.TODAY.plusDays(1), LocalTime.of(0, 1));
            String wrong = lasting(guest.submit(VISIT, Map.of("code", WRONG)));
            assertThat(wrong).startsWith("404").contains("n’ouvre rien");
            for (String code : List.of(revokedCode, replacedCode, ended)) {
                assertThat(lasting(guest.submit(VISIT, Map.of("code", code)))).isEqualTo(wrong);
            }
            String never = lasting(guest.submit("/visit/none", Map.of()));
            assertThat(lasting(guest.submit(link, Map.of())).replace(link, "LINK"))
                    .isEqualTo(never.replace("/visit/none", "LINK"));
            assertThat(guest.submit(VISIT, Map.of("code", WRONG.replace('2', '3')))
                            .body())
                    .contains("mal recopié");
        }
    }

    @Test
    @Order(7)
    void nothing_opens_before_somebody_told_the_person() throws IOException, InterruptedException {
        Map<String, String> untold = GuestHouse.form(own);
        untold.remove("told");
        String grant = house.grant(untold);
        assertThat(house.desk().get(grant).body()).contains("/told").doesNotContain("value=\"LINK\"");
        assertThat(house.desk()
                        .submit(grant, grant + "/key", Map.of("kind", "LINK"))
                        .body())
                .doesNotContain("/visit/");
        house.desk().submit(grant, grant + "/told", Map.of());
        try (Browser guest = house.guest(grant)) {
            assertThat(guest.get(own).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(15)
    void a_page_opened_by_itself_shows_and_what_it_is_a_page_of_does_not() throws IOException, InterruptedException {
        String grant = house.grant(GuestHouse.form("http://localhost" + own + "/pages/1"));
        try (Browser guest = house.guest(grant)) {
            String alone = own + "/pages/" + page;
            assertThat(guest.get(VISIT).body()).contains("/pages/" + page, "Une page d’un document");
            HttpResponse<String> shown = guest.get(alone);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body())
                    .contains(GuestHouse.OWN, "Une page d’un document")
                    .doesNotContain("TILLEULS", "href=\"" + own + "\"");
            assertThat(guest.get(own).statusCode()).isEqualTo(404);
            assertThat(guest.get("/search?q=" + GuestHouse.OWN).body()).doesNotContain(alone);
            assertThat(guest.get(other + "/pages/1").statusCode()).isEqualTo(404);
            for (Language language : Language.values()) {
                assertShape(guest, alone + "?lang=" + language.tag(), language);
            }
        }
    }

    @Test
    @Order(16)
    void research_staff_opens_nothing_without_a_reason() throws IOException, InterruptedException {
        String invited = house.desk()
                .submit("/staff/people/invite", Map.of("name", "noa", "roles", "RESEARCHER"))
                .body();
        String link = invited.replaceAll("(?s).*(/staff/set-up/[\\w-]+).*", "$1");
        try (StaffMember noa =
                StaffMember.of("noa", link, Map.of(), house.server().port(), house.clock())) {
            Browser desk = noa.browser();
            HttpResponse<String> refused = desk.submit(GuestHouse.NEW, GuestHouse.form(own));
            assertThat(refused.uri().getPath()).isEqualTo(GuestHouse.NEW);
            assertThat(refused.body()).contains("à quoi vous travaillez");
            assertThat(desk.get("/staff/reading-room").statusCode()).isEqualTo(404);
            desk.submit("/staff", "/staff/purpose", Map.of("purpose", "invented request 12"));
            HttpResponse<String> given = desk.submit(GuestHouse.NEW, GuestHouse.form(own));
            String grant = given.uri().getPath();
            assertThat(grant).isNotEqualTo(GuestHouse.NEW);
            desk.submit("/staff", "/staff/purpose", Map.of("purpose", " "));
            assertThat(desk.submit(grant, grant + "/key", Map.of("kind", "LINK"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(desk.submit(grant, grant + "/revoke", Map.of("reason", "invented"))
                            .body())
                    .as("closing needs no purpose")
                    .contains("Retiré par noa");
        }
    }

    @Test
    @Order(20)
    void a_visit_ends_after_half_an_hour_of_nothing_and_after_two_hours_at_any_rate()
            throws IOException, InterruptedException {
        String grant = house.grant(GuestHouse.form(own));
        try (Browser guest = house.guest(grant)) {
            for (int minutes = 20; minutes < 120; minutes += 20) {
                house.clock().setParis(Holdings.TODAY, LocalTime.of(9, 0).plusMinutes(minutes));
                assertThat(guest.get(own).statusCode()).as("%s", minutes).isEqualTo(200);
            }
            house.clock().setParis(Holdings.TODAY, LocalTime.of(11, 0));
            assertThat(guest.get(own).statusCode()).isEqualTo(404);
        }
        forget_tries_and_stay_at_the_desk();
        try (Browser guest = house.guest(grant)) {
            house.clock().setParis(Holdings.TODAY, LocalTime.of(11, 30));
            assertThat(guest.get(own).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Order(9)
    void no_form_is_taken_without_its_token() throws IOException, InterruptedException {
        String grant = house.grant(GuestHouse.form(own));
        String link = house.link(grant);
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        try (Browser guest = house.guest(grant)) {
            for (String path : List.of(VISIT, link, "/visit/leave")) {
                assertThat(guest.post(path, form, "code=x").statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
            assertThat(guest.get(own).statusCode()).isEqualTo(200);
        }
        for (String path : List.of(GuestHouse.NEW, grant + "/key", grant + "/revoke", grant + "/told")) {
            assertThat(house.desk().post(path, form, "reason=x&kind=LINK").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(10)
    void staff_uses_no_link_up_and_is_nobodys_guest() throws IOException, InterruptedException {
        String grant = house.grant(GuestHouse.form(own));
        String link = house.link(grant);
        assertThat(house.desk().get(link).body())
                .contains("Rien n’a été utilisé")
                .doesNotContain("action=\"" + link);
        String token = house.desk().token(VISIT);
        assertThat(house.desk().send(link, token, Map.of()).body()).contains("Rien n’a été utilisé");
        try (Browser guest = house.visitor()) {
            assertThat(guest.submit(link, Map.of()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(11)
    void the_desk_takes_no_grant_without_what_was_seen() throws IOException, InterruptedException {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "holder", "désignez",
                "records", "Nommez",
                "identity", "identité",
                "reason", "Dites pourquoi"));
        for (Map.Entry<String, String> missing : fields.entrySet()) {
            Map<String, String> form = GuestHouse.form(own);
            form.put(missing.getKey(), " ");
            HttpResponse<String> answer = house.desk().submit(GuestHouse.NEW, form);
            assertThat(answer.uri().getPath()).isEqualTo(GuestHouse.NEW);
            assertThat(answer.body()).as(missing.getKey()).contains(missing.getValue(), "role=\"alert\"");
        }
        Map<String, String> child = GuestHouse.form(own);
        child.put("capacity", "CHILD");
        assertThat(house.desk().submit(GuestHouse.NEW, child).body()).contains("parenté, jugement ou procuration.");
        Map<String, String> long_ = GuestHouse.form(own);
        long_.put("lastDay", Holdings.TODAY.plusYears(2).toString());
        assertThat(house.desk().submit(GuestHouse.NEW, long_).body()).contains("un an au plus");
        String unknown = RecordId.random().value();
        assertThat(house.desk().submit(GuestHouse.NEW, GuestHouse.form(unknown)).body())
                .contains("ni page que vous voyez", unknown);
        RecordId fonds = house.archive()
                .catalog()
                .findUnitByReference(GuestHouse.MACHINERY, "TILLEULS")
                .orElseThrow()
                .description()
                .id();
        assertThat(house.desk()
                        .submit(GuestHouse.NEW, GuestHouse.form("/collections/" + fonds))
                        .body())
                .contains("un fonds entier ne s’ouvre pas", fonds.value());
        RecordId folder = house.item(GuestHouse.OWN).parent().orElseThrow();
        assertThat(house.desk().get(house.grant(GuestHouse.form(folder))).body())
                .as("how much a folder opens is said before a link is made")
                .contains("ouvre aussi tout ce qui est dessous\u00a0: 3 unités");
    }

    @Test
    @Order(12)
    void every_page_has_its_shape_in_every_language() throws IOException, InterruptedException {
        String grant = house.grant(GuestHouse.form(own));
        try (Browser guest = house.guest(grant);
                Browser stranger = house.visitor()) {
            for (Language language : Language.values()) {
                String lang = "?lang=" + language.tag();
                assertShape(guest, VISIT + lang, language);
                assertShape(guest, own + lang, language);
                assertShape(stranger, VISIT + lang, language);
                assertShape(stranger, VISIT + lang + "&left", language);
                assertShape(stranger, "/visit/none" + lang, language);
                for (String path : List.of(GuestHouse.GRANTS, GuestHouse.NEW, grant)) {
                    assertShape(house.desk(), path + lang, language);
                }
                for (String kind : List.of("LINK", "CODE")) {
                    HttpResponse<String> made = house.desk().submit(grant, grant + "/key", Map.of("kind", kind));
                    assertThat(PageShape.findings(made.body(), language)).isEmpty();
                }
                assertThat(PageShape.findings(
                                house.desk()
                                        .submit(GuestHouse.NEW, GuestHouse.form("none"))
                                        .body(),
                                language))
                        .isEmpty();
            }
        } finally {
            house.desk().get("/?lang=fr");
        }
    }

    @Test
    @Order(13)
    void who_opened_what_to_whom_and_who_came_is_in_the_audit() throws IOException, InterruptedException {
        String grant = house.grant(GuestHouse.form(own));
        String id = grant.substring(grant.lastIndexOf('/') + 1);
        try (Browser guest = house.guest(grant)) {
            guest.get(own + "/pages/1");
            guest.submit(VISIT, "/visit/leave", Map.of());
        }
        house.revoke(grant);
        List<KeptEntry> entries =
                house.archive().auditTrail().listEntries(GuestHouse.MACHINERY, AuditQuestion.newest(50));
        assertThat(entries)
                .filteredOn(kept -> kept.entry().note().startsWith(id)
                        || kept.entry().actor().id().equals(id))
                .extracting(kept -> kept.entry().action())
                .contains(Action.GRANT, Action.MAKE_KEY, Action.VISIT, Action.OPEN, Action.LEAVE, Action.REVOKE);
        assertThat(entries.toString()).doesNotContain("R. T.").doesNotContain("passeport");
    }

    @Test
    @Order(14)
    void a_code_cannot_be_guessed_from_one_place() throws IOException, InterruptedException {
        try (Browser guesser = house.visitor()) {
            int tries = 0;
            HttpResponse<String> answer;
            do {
                answer = guesser.submit(VISIT, Map.of("code", WRONG));
                tries++;
            } while (answer.statusCode() == 404 && tries < 40);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(tries).isLessThan(30);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("appelez-nous").doesNotContain("/staff/");
            String link = house.link(house.grant(GuestHouse.form(own)));
            assertThat(guesser.submit(link, Map.of()).statusCode()).isEqualTo(429);
        }
    }

    @Test
    @Order(22)
    void a_clock_that_is_set_back_brings_no_grant_to_life() throws IOException, InterruptedException {
        String grant = house.grant(GuestHouse.form(own));
        try (Browser guest = house.guest(grant)) {
            assertThat(guest.get(own).statusCode()).isEqualTo(200);
            house.clock().setParis(Holdings.TODAY, LocalTime.of(20, 0));
            assertThat(guest.get(own).statusCode()).isEqualTo(404);
        }
        String code = house.code(grant);
        try (Browser guest = house.visitor()) {
            assertThat(guest.submit(VISIT, Map.of("code", code)).body()).doesNotContain(own);
            assertThat(guest.get(own).statusCode()).isEqualTo(404);
        }
    }

    private static void assertShape(Browser browser, String path, Language language)
            throws IOException, InterruptedException {
        assertThat(PageShape.findings(browser.get(path).body(), language))
                .as(path)
                .isEmpty();
    }

    private static String lasting(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        List.of("date", "set-cookie", "connection", "keep-alive").forEach(headers::remove);
        return answer.statusCode() + " " + headers
                + answer.body().replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]*", "$1");
    }
}
