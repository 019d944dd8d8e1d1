package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
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
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** From the quiet link on a page to the decision of a second person: what hides at once, who decides, what is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObjectionsTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final String QUEUE = "/staff/objections";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final Pattern CASE = Pattern.compile("/staff/objections/([0-9]+)\"");

    private final SetAheadClock clock = new SetAheadClock();
    private Archive archive;
    private ArchiveServer server;
    private Browser family;
    private StaffMember ada;
    private StaffMember dora;
    private StaffMember noah;
    private RecordId letter;
    private RecordId other;
    private RecordId fonds;
    private RecordId page;
    private String link = "";
    private Path home = Path.of("");

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        home = folder.resolve("home");
        archive = OpenArchive.in(home, clock);
        server = ArchiveServer.start(archive, OpenArchive.settings(home));
        Path scans = InventedScans.in(folder.resolve("scans"));
        for (String part : List.of("a", "b")) {
            run(
                    "ingest",
                    scans.resolve(part).toString(),
                    "--into",
                    "TILLEULS/papiers",
                    "--dated",
                    "1938/1946",
                    "--category",
                    "GENERAL",
                    "--wait");
        }
        run("describe", "TILLEULS", "--dated", "1938/1946", "--category", "GENERAL", "--reason", "invented");
        run("release", "TILLEULS", "--scope", "text", "--persons", "none", "--reason", "invented");
        assertThat(archive.awaitIndex()).isTrue();
        // Not before: the pipeline works by the clock of the machine.
        clock.setParis(LocalDate.of(2031, 1, 31), LocalTime.of(9, 0));
        fonds = unit("TILLEULS");
        List<UnitView> items = archive.catalog().listChildren(Viewer.anyone(), unit("TILLEULS/papiers"), "", 10);
        letter = items.get(0).description().id();
        other = items.get(1).description().id();
        page = archive.catalog()
                .listPages(Viewer.anyone(), letter)
                .getFirst()
                .page()
                .id();
        family = new Browser(server.port());
        ada = StaffMember.first("ada", archive, server);
        dora = StaffMember.invited("dora", "DATA_PROTECTION", ada, server.port(), clock);
        noah = StaffMember.invited("noah", "DATA_PROTECTION", ada, server.port(), clock);
    }

    @AfterAll
    void stop() {
        List.of(ada, dora, noah).forEach(StaffMember::close);
        family.close();
        server.close();
    }

    @Test
    @Order(1)
    void every_page_of_a_record_leads_to_the_form_and_the_form_says_what_it_is_about() throws Exception {
        for (String address : List.of("/records/" + letter, "/collections/" + fonds)) {
            String id = address.substring(address.lastIndexOf('/') + 1);
            assertThat(family.get(address).body()).contains("/objections?about=" + id);
        }
        assertThat(family.get("/records/" + letter + "/pages/1").body()).contains("/objections?about=" + page);
        HttpResponse<String> form = family.get("/objections?about=" + page);
        assertThat(form.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(form.body()).contains("value=\"" + page + "\"", "Page 1");
        for (Language language : Language.values()) {
            for (String about : List.of("", "&about=" + page, "&about=" + fonds, "&about=none")) {
                String html =
                        family.get("/objections?lang=" + language.tag() + about).body();
                assertThat(PageShape.findings(html, language)).as(about).isEmpty();
            }
        }
        family.get("/?lang=fr");
    }

    @Test
    @Order(2)
    void what_is_missing_costs_nothing_that_was_written() throws Exception {
        HttpResponse<String> nothing = family.submit("/objections", Map.of("email", "rosa@tilleuls.example"));
        assertThat(nothing.body()).contains("dites-nous de quoi il s’agit", "rosa@tilleuls.example");
        HttpResponse<String> lines = family.submit(
                "/objections", Map.of("words", "invented", "telephone", "0\r\nBcc: eve@tilleuls.example"));
        assertThat(lines.body()).contains("sur une seule ligne", "invented");
        assertThat(dora.browser().get(QUEUE).body()).contains("Aucune demande");
    }

    @Test
    @Order(3)
    void it_hides_at_once_while_the_index_stands_still() throws Exception {
        assertThat(family.get("/search?q=economat").body()).contains("/records/" + letter);
        String receipt = archive.tables().inTransaction(connection -> {
            // The index follows nothing that is newer than the oldest transaction at work: this one.
            Tables.list(connection, "select pg_current_xact_id()::text", row -> row.getString(1));
            try {
                HttpResponse<String> sent = family.submit(
                        "/objections?about=" + letter,
                        "/objections",
                        Map.of(
                                "about",
                                letter.value(),
                                "ground",
                                "ABOUT_FAMILY",
                                "words",
                                "Ma tante Rosa " + SCRIPT,
                                "email",
                                "rosa@tilleuls.example"));
                assertThat(Tables.list(connection, "select unit from deny_unit", row -> row.getString(1)))
                        .as("what the index still has to pass")
                        .contains(letter.value());
                assertThat(family.get("/search?q=economat").body()).doesNotContain("/records/" + letter);
                for (String gone : List.of(
                        "/records/" + letter,
                        "/records/" + letter + "/pages/1",
                        "/iiif/image/3/" + page + "/full/max/0/default.jpg",
                        "/iiif/presentation/3/" + letter + "/manifest")) {
                    assertThat(family.get(gone).statusCode()).as(gone).isEqualTo(404);
                }
                link = sent.uri().getPath();
                return sent.body();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThat(receipt).contains("Votre demande est bien arrivée", "n’est plus montré", link);
        assertThat(receipt).doesNotContain("Rosa", "rosa@");
        assertThat(archive.auditTrail()
                        .listEntries(MACHINERY, AuditQuestion.newest(20).about(letter)))
                .extracting(kept -> kept.entry().action())
                .contains(Action.OBJECT, Action.CHANGE_ACCESS);
        assertThat(archive.auditTrail()
                        .listEntries(MACHINERY, AuditQuestion.newest(20))
                        .toString())
                .doesNotContain("Rosa", "rosa@");
    }

    @Test
    @Order(4)
    void a_hidden_id_and_one_that_never_was_are_answered_alike() throws Exception {
        String unknown = RecordId.random().value();
        String closed = family.get("/objections?about=" + letter).body();
        assertThat(plain(closed, letter.value()))
                .isEqualTo(plain(family.get("/objections?about=" + unknown).body(), unknown));
        Map<String, String> fields = new HashMap<>(Map.of("about", letter.value(), "words", "invented"));
        HttpResponse<String> ofClosed = family.submit("/objections", fields);
        fields.put("about", unknown);
        HttpResponse<String> ofUnknown = family.submit("/objections", fields);
        assertThat(said(ofClosed)).isEqualTo(said(ofUnknown)).contains("Rien n’a été caché");
    }

    @Test
    @Order(5)
    void the_officer_reads_who_asked_and_what_was_public_and_nothing_of_the_record() throws Exception {
        String queue = dora.browser().get(QUEUE).body();
        assertThat(queue).contains("28 février 2031", "3 demandes attendent");
        String one = dora.browser().get(QUEUE + "/" + number()).body();
        assertThat(one)
                .contains("rosa@tilleuls.example", "&lt;script&gt;", "ne voit pas ce document")
                .doesNotContain(SCRIPT)
                .doesNotContain("href=\"/records/" + letter);
        String archivists = ada.browser().get(QUEUE + "/" + number()).body();
        assertThat(archivists)
                .contains("&lt;script&gt;", "href=\"/records/" + letter)
                .doesNotContain("rosa@tilleuls.example", "/decide");
        for (Language language : Language.values()) {
            for (StaffMember reader : List.of(dora, ada)) {
                for (String address : List.of(QUEUE, QUEUE + "/" + number())) {
                    String html = reader.browser()
                            .get(address + "?lang=" + language.tag())
                            .body();
                    assertThat(PageShape.findings(html, language)).as(address).isEmpty();
                }
            }
        }
        for (StaffMember reader : List.of(dora, ada)) {
            reader.browser().get("/?lang=fr");
        }
        assertThat(archive.auditTrail()
                        .listEntries(MACHINERY, AuditQuestion.newest(50).about(letter)))
                .extracting(kept -> kept.entry().action())
                .contains(Action.READ_OBJECTION);
    }

    @Test
    @Order(6)
    void an_archivist_adds_what_they_know_and_decides_nothing() throws Exception {
        String one = QUEUE + "/" + number();
        assertThat(ada.browser()
                        .submit(one, one + "/note", Map.of("words", "invented note"))
                        .body())
                .contains("La note est gardée", "invented note");
        assertThat(ada.browser()
                        .submit(one, one + "/decide", Map.of("outcome", "REJECTED", "reasons", "r"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(dora.browser()
                        .submit(one, one + "/decide", Map.of("outcome", "NARROWED", "reasons", "r"))
                        .body())
                .contains("n’a encore noté");
        assertThat(dora.browser()
                        .submit(one, one + "/decide", Map.of("outcome", "REJECTED", "reasons", " "))
                        .body())
                .contains("Il faut une décision et des raisons");
    }

    @Test
    @Order(7)
    void rejected_it_shows_again_and_the_applicant_is_told_why() throws Exception {
        String one = QUEUE + "/" + number();
        assertThat(decide(dora, "REJECTED", "Le nom est celui d’une rue.").body())
                .contains("La décision est prise");
        assertThat(archive.awaitIndex()).isTrue();
        assertThat(family.get("/records/" + letter).statusCode()).isEqualTo(200);
        assertThat(family.get("/search?q=economat").body()).contains("/records/" + letter);
        String told = family.get(link).body();
        assertThat(told)
                .contains("Le nom est celui d’une rue.", "montré de nouveau", "/appeal")
                .doesNotContain("invented note", "dora");
        assertThat(dora.browser().get(one).body()).doesNotContain("/decide\"");
        for (Language language : Language.values()) {
            assertThat(PageShape.findings(
                            family.get(link + "?lang=" + language.tag()).body(), language))
                    .isEmpty();
        }
        family.get("/?lang=fr");
    }

    @Test
    @Order(8)
    void an_appeal_hides_again_and_is_decided_by_somebody_else() throws Exception {
        assertThat(family.submit(link, link + "/appeal", Map.of("words", " ")).body())
                .contains("quelques mots");
        assertThat(family.submit(link, link + "/appeal", Map.of("words", "Ce n’est pas une rue."))
                        .body())
                .contains("Une autre personne examine");
        assertThat(family.get("/records/" + letter).statusCode()).isEqualTo(404);
        assertThat(dora.browser().get(QUEUE + "/" + number()).body()).contains("Vous avez pris la première décision");
        assertThat(decide(dora, "REJECTED", "Encore non.").body()).contains("une autre personne décide");
        assertThat(family.get("/records/" + letter).statusCode()).isEqualTo(404);
        assertThat(decide(noah, "UPHELD", "Vous avez raison.").body()).contains("La décision est prise");
        assertThat(family.get("/records/" + letter).statusCode()).isEqualTo(404);
        String told = family.get(link).body();
        assertThat(told).contains("Vous avez raison.", "reste caché").doesNotContain("/appeal");
        assertThat(family.submit("/objections", link + "/appeal", Map.of("words", "encore"))
                        .body())
                .as("once")
                .contains("Deux personnes ont examiné");
    }

    @Test
    @Order(9)
    void a_whole_fonds_is_read_first() throws Exception {
        HttpResponse<String> sent =
                family.submit("/objections?about=" + fonds, "/objections", Map.of("about", fonds.value()));
        assertThat(said(sent)).contains("tout un ensemble");
        assertThat(family.get("/collections/" + fonds).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(10)
    void what_a_program_fills_in_is_read_before_it_is_obeyed() throws Exception {
        HttpResponse<String> sent = family.submit(
                "/objections", Map.of("about", other.value(), "website", "https://spam.example", "words", "spam"));
        assertThat(said(sent)).contains("n’a pas caché le document");
        assertThat(family.get("/records/" + other).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(11)
    void where_a_part_is_enough_the_rest_shows_again() throws Exception {
        RecordId leaf = archive.catalog()
                .listPages(Viewer.anyone(), other)
                .getFirst()
                .page()
                .id();
        String shown = "/records/" + other + "/pages/" + leaf;
        family.submit("/objections?about=" + leaf, "/objections", Map.of("about", leaf.value()));
        assertThat(family.get(shown).statusCode()).isEqualTo(404);
        Matcher newest = CASE.matcher(dora.browser().get(QUEUE).body());
        String number = newest.results()
                .map(found -> found.group(1))
                .max(Comparator.comparingInt(Integer::parseInt))
                .orElseThrow();
        String one = QUEUE + "/" + number;
        assertThat(ada.browser()
                        .submit(one, one + "/note", Map.of("withheld", "true"))
                        .body())
                .contains("rien n’a été occulté");
        String desk = "/staff/pages/" + leaf + "/withhold";
        ada.browser().submit(desk, Map.of("x", "80", "y", "90", "width", "300", "height", "60", "reason", "invented"));
        assertThat(dora.browser()
                        .submit(one, one + "/note", Map.of("withheld", "true", "words", "n"))
                        .body())
                .as("the officer sees no closed page and cannot say so")
                .contains("rien n’a été occulté");
        assertThat(ada.browser()
                        .submit(one, one + "/note", Map.of("withheld", "true"))
                        .body())
                .contains("Une partie de la page a été occultée");
        dora.browser().submit(one, one + "/decide", Map.of("outcome", "NARROWED", "reasons", "Le nom est couvert."));
        assertThat(archive.awaitIndex()).isTrue();
        assertThat(family.get(shown).statusCode()).isEqualTo(200);
        assertThat(family.get(shown).body()).contains("class=\"withheld\"");
    }

    @Test
    @Order(12)
    void beyond_the_limit_it_is_received_and_hides_nothing_by_itself() throws Exception {
        String token = family.token("/objections");
        HttpResponse<String> last = family.get("/objections");
        for (int more = 0; more < 12; more++) {
            last = family.send("/objections", token, Map.of("words", "invented"));
        }
        assertThat(last.statusCode()).isEqualTo(200);
        HttpResponse<String> beyond = family.send("/objections", token, Map.of("about", other.value()));
        assertThat(said(beyond)).contains("Beaucoup de demandes", "parmi les premières");
        assertThat(family.get("/records/" + other).statusCode()).isEqualTo(200);
        Matcher first = CASE.matcher(dora.browser().get(QUEUE).body());
        assertThat(first.find()).isTrue();
        assertThat(dora.browser().get(QUEUE + "/" + first.group(1)).body()).contains("À lire en premier");
    }

    @Test
    @Order(13)
    void after_a_month_the_desk_says_that_it_is_late() throws Exception {
        clock.setParis(LocalDate.of(2031, 2, 28), LocalTime.of(23, 30));
        dora.signIn();
        assertThat(dora.browser().get(QUEUE).body()).contains("dernier jour").doesNotContain("En retard");
        clock.setParis(LocalDate.of(2031, 3, 1), LocalTime.of(0, 10));
        dora.signIn();
        assertThat(dora.browser().get(QUEUE).body()).contains("En retard");
    }

    @Test
    @Order(14)
    void an_archive_that_died_before_the_record_followed_goes_on_when_it_starts() throws Exception {
        assertThat(family.get("/records/" + other).statusCode()).isEqualTo(200);
        archive.tables()
                .inTransaction(connection -> Tables.change(
                        connection,
                        "insert into objection (token_hash, received_at, record, title, reference, address, about, ground,"
                                + " words, email, telephone, post, language, hiding, state, applied) values ('h', ?, ?, '',"
                                + " '', '', '', 'OTHER', '', '', '', '', 'fr', 'HIDDEN', 'OPEN', false)",
                        Tables.at(clock.instant()),
                        other.value()));
        server.close();
        archive = OpenArchive.in(home, clock);
        server = ArchiveServer.start(archive, OpenArchive.settings(home));
        try (Browser stranger = new Browser(server.port())) {
            assertThat(stranger.get("/records/" + other).statusCode()).isEqualTo(404);
        }
        assertThat(archive.catalog().findUnit(MACHINERY, other)).isPresent();
    }

    /** The first objection has the first number. */
    private static String number() {
        return "1";
    }

    private HttpResponse<String> decide(StaffMember who, String outcome, String reasons) throws Exception {
        String one = QUEUE + "/" + number();
        return who.browser().submit(QUEUE + "/2", one + "/decide", Map.of("outcome", outcome, "reasons", reasons));
    }

    private static String plain(String body, String id) {
        return body.replace(id, "ID").replaceAll("name=\"_csrf\"[^>]*>", "");
    }

    /** What the page says, without what names this one objection. */
    private static String said(HttpResponse<String> sent) {
        return sent.body()
                .replaceAll("O-[0-9]{4}-[0-9]+", "O")
                .replaceAll("/objections/[A-Za-z0-9_-]+", "/objections/TOKEN");
    }

    private RecordId unit(String reference) {
        return archive.catalog()
                .findUnitByReference(MACHINERY, reference)
                .orElseThrow()
                .description()
                .id();
    }

    private void run(String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        assertThat(new Commands(terminal).execute(new Invocation(List.of(words), Path.of("")), () -> archive))
                .as("%s", terminal.told())
                .isZero();
    }
}
