package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The data-protection desk over a running archive: terms, steps that stay, the audit, tables that harm nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProtectionTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final String DESK = "/staff/data-protection";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final RecordId FILE = RecordId.random();

    private final HandSetClock clock = new HandSetClock();
    private Archive archive;
    private ArchiveServer server;
    private StaffMember ada;
    private StaffMember dora;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        at(LocalDate.of(2031, 1, 31), LocalTime.of(9, 0));
        archive = OpenArchive.in(folder.resolve("home"), clock);
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        ada = StaffMember.first("ada", archive, server);
        dora = StaffMember.invited("dora", "DATA_PROTECTION", ada, server.port(), clock);
    }

    @AfterAll
    void stop() {
        List.of(ada, dora).forEach(StaffMember::close);
        server.close();
    }

    @Test
    @Order(1)
    void a_request_has_its_month_and_two_more_when_somebody_says_why() throws Exception {
        HttpResponse<String> kept = dora.browser()
                .submit(
                        DESK + "/requests",
                        Map.of(
                                "kind", "ACCESS",
                                "received", "2031-01-31",
                                "name", "Rosa Tilleul",
                                "contact", "rosa@tilleuls.example",
                                "identity", "carte vue",
                                "words", SCRIPT));
        assertThat(kept.uri().getPath()).isEqualTo(DESK + "/requests/1");
        assertThat(kept.body())
                .contains("28 février 2031", "&lt;script&gt;", "Rosa Tilleul")
                .doesNotContain(SCRIPT);
        HttpResponse<String> longer = dora.browser()
                .submit(
                        DESK + "/requests/1",
                        DESK + "/requests/1/step",
                        Map.of("kind", "EXTENDED", "words", "Beaucoup de pièces."));
        assertThat(longer.body()).contains("30 avril 2031", "prolongé de deux mois", "Beaucoup de pièces.");
        assertThat(dora.browser()
                        .submit(
                                DESK + "/requests/1",
                                DESK + "/requests/1/step",
                                Map.of("kind", "EXTENDED", "words", "encore"))
                        .body())
                .contains("Rien n’a été gardé")
                .doesNotContain("encore</span>");
        assertThat(dora.browser()
                        .submit(DESK + "/requests", Map.of("kind", "ACCESS", "received", "2031-02-01"))
                        .body())
                .as("a day that has not come")
                .contains("Rien n’a été gardé");
    }

    @Test
    @Order(2)
    void a_breach_has_its_72_hours_also_over_the_change_of_the_clocks() throws Exception {
        at(LocalDate.of(2031, 3, 29), LocalTime.of(12, 0));
        dora.signIn();
        HttpResponse<String> kept = dora.browser()
                .submit(
                        DESK + "/breaches",
                        Map.of("aware", "2031-03-29T12:00", "what", "=invented loss", "people", "12"));
        assertThat(kept.body()).contains("1 avril 2031", "13:00", "72 heures");
        assertThat(dora.browser()
                        .submit(
                                DESK + "/breaches/1",
                                DESK + "/breaches/1/step",
                                Map.of("kind", "CLOSED", "words", "fini"))
                        .body())
                .contains("il faut dire d’abord si l’autorité a été prévenue");
        at(LocalDate.of(2031, 4, 1), LocalTime.of(13, 1));
        dora.signIn();
        assertThat(dora.browser().get(DESK + "/breaches").body()).contains("En retard");
        assertThat(dora.browser().get(DESK).body()).contains("Une violation");
        dora.browser()
                .submit(
                        DESK + "/breaches/1",
                        DESK + "/breaches/1/step",
                        Map.of("kind", "AUTHORITY_TOLD", "words", "Annoncée en retard, parce que."));
        assertThat(dora.browser()
                        .submit(
                                DESK + "/breaches/1",
                                DESK + "/breaches/1/step",
                                Map.of("kind", "CLOSED", "words", "fini"))
                        .body())
                .contains("Close.");
        assertThat(table(DESK + "/breaches/csv")).contains("'=invented loss").doesNotContain(",=");
    }

    @Test
    @Order(3)
    void the_register_says_what_the_program_does_and_keeps_every_version() throws Exception {
        assertThat(dora.browser().get(DESK + "/register").body())
                .contains("Demandes de retrait et oppositions", "apporté par le programme");
        HttpResponse<String> changed = dora.browser()
                .submit(
                        DESK + "/register/audit",
                        Map.of("title", "Journal", "purpose", "Savoir", "term", "Dix ans, décidé."));
        assertThat(changed.body()).contains("Dix ans, décidé.", "dora");
        assertThat(dora.browser().get(DESK + "/register/audit").body()).contains("Sans terme pour l’instant");
        assertThat(dora.browser()
                        .submit(
                                DESK + "/register/new",
                                DESK + "/register",
                                Map.of("title", "Invité", "purpose", "Inventer"))
                        .body())
                .contains("Invité");
        assertThat(dora.browser().get(DESK + "/register/nothing").statusCode()).isEqualTo(404);
        assertThat(table(DESK + "/register/csv")).contains("Dix ans, décidé.").doesNotContain("Sans terme pour");
    }

    @Test
    @Order(4)
    void who_opened_a_file_is_told_without_the_names_of_staff() throws Exception {
        look("ada", Actor.Kind.STAFF, "=cmd|' /C calc'!A0");
        look("holder", Actor.Kind.FAMILY, "");
        String list = dora.browser()
                .get("/staff/audit/opened?record=" + FILE + "&lang=fr")
                .body();
        assertThat(list).contains("Personnel des archives", "par un accès personnel", "C-579/21");
        assertThat(list.replaceAll("(?s)<nav class=\"desk-bar\".*?</nav>", "")).doesNotContain("(ada)", "(holder)");
        assertThat(dora.browser()
                        .get("/staff/audit/opened?names=true&record=" + FILE)
                        .body())
                .contains("(ada)", "(holder)");
        assertThat(table("/staff/audit/opened/csv?record=" + FILE))
                .contains("\"'=cmd|")
                .doesNotContain("(ada)");
    }

    @Test
    @Order(5)
    void the_audit_is_narrowed_and_paged_and_to_look_at_it_is_an_entry() throws Exception {
        for (int more = 0; more < 120; more++) {
            look("ada", Actor.Kind.STAFF, "a question " + more);
        }
        String first = dora.browser()
                .get("/staff/audit?kind=STAFF&who=ada&record=" + FILE)
                .body();
        assertThat(first).contains("a question 119", "a question 20").doesNotContain("a question 19<");
        String older = first.replaceAll("(?s).*<a rel=\"next\" href=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(dora.browser().get(older).body())
                .contains("a question 19<", "a question 0<")
                .doesNotContain("a question 20<");
        assertThat(dora.browser()
                        .get("/staff/audit?from=2031-04-02&record=" + FILE)
                        .body())
                .contains("Aucune entrée")
                .doesNotContain("a question");
        assertThat(archive.auditTrail()
                        .listEntries(MACHINERY, AuditQuestion.newest(10).about(FILE)))
                .extracting(kept -> kept.entry().action())
                .contains(Action.READ_AUDIT);
        String checked = dora.browser()
                .submit("/staff/audit", "/staff/audit/verify", Map.of())
                .body();
        assertThat(checked).contains("rien d’altéré");
    }

    @Test
    @Order(6)
    void what_is_past_its_time_is_emptied_when_somebody_says_so() throws Exception {
        dora.browser()
                .submit(
                        DESK + "/requests/1",
                        DESK + "/requests/1/step",
                        Map.of("kind", "ANSWERED", "words", "Copie remise."));
        at(LocalDate.of(2034, 4, 2), LocalTime.of(9, 0));
        dora.signIn();
        assertThat(dora.browser().get(DESK + "/requests/1").body()).contains("Rosa Tilleul");
        assertThat(dora.browser().get(DESK + "/retention").body()).contains("Une ligne à vider");
        String done = dora.browser()
                .submit(DESK + "/retention", DESK + "/retention/RIGHTS_REQUEST_PERSON", Map.of())
                .body();
        assertThat(done).contains("une ligne</span>");
        assertThat(dora.browser().get(DESK + "/requests/1").body())
                .contains("Copie remise.")
                .doesNotContain("Rosa Tilleul");
        assertThat(table(DESK + "/retention/csv")).contains("RIGHTS_REQUEST_PERSON");
    }

    @Test
    @Order(7)
    void nobody_else_comes_to_the_desk() throws Exception {
        ada.signIn();
        for (String page : pages()) {
            assertThat(ada.browser().get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(archive.auditTrail()
                        .listEntries(new Viewer.Staff("ada", Set.of(Viewer.Role.ARCHIVIST)), AuditQuestion.newest(5)))
                .isEmpty();
    }

    @Test
    @Order(8)
    void every_page_has_its_shape_in_every_language() throws Exception {
        for (String page : pages()) {
            for (Language language : Language.values()) {
                HttpResponse<String> shown =
                        dora.browser().get(page + (page.contains("?") ? "&" : "?") + "lang=" + language.tag());
                assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
                assertThat(PageShape.findings(shown.body(), language)).as(page).isEmpty();
            }
        }
    }

    private static List<String> pages() {
        List<String> pages = new ArrayList<>(
                List.of("/staff/audit", "/staff/audit?record=" + FILE, "/staff/audit/opened?record=" + FILE, DESK));
        for (String part : List.of(
                "requests",
                "requests/1",
                "breaches",
                "breaches/1",
                "register",
                "register/audit",
                "register/new",
                "retention")) {
            pages.add(DESK + "/" + part);
        }
        return pages;
    }

    private void look(String who, Actor.Kind kind, String why) {
        archive.audit()
                .add(AuditEntry.done(
                        clock.instant(), new Actor(kind, who), Action.OPEN, List.of(FILE), new Occasion("", why)));
    }

    private String table(String address) throws IOException, InterruptedException {
        HttpResponse<String> table = dora.browser().get(address);
        assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        return table.body();
    }

    private void at(LocalDate day, LocalTime time) {
        clock.setParis(day, time);
    }
}
