package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.osefrance.archive.schemas.time.UncertainDate;

/** An archivist looks with others' eyes, previews a decision, confirms it; and strangers see exactly what was foretold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseDeskTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final String INTO = "TILLEULS/lettres";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");

    private LocalDate today = LocalDate.EPOCH;
    private Path folder;
    private Archive archive;
    private ArchiveServer server;
    private StaffMember ada;
    private Browser browser;
    private Browser stranger;
    private RecordId item;
    private RecordId page;

    @BeforeAll
    void start(@TempDir Path given) throws IOException, InterruptedException {
        folder = given;
        archive = OpenArchive.in(folder.resolve("home"));
        today = archive.today();
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        String scans = InventedScans.in(folder.resolve("scans")).resolve("b").toString();
        command("ingest", scans, "--into", INTO, "--dated", "1942", "--category", "GENERAL", "--wait");
        item = archive.catalog()
                .findUnitByReference(MACHINERY, INTO + "/1")
                .orElseThrow()
                .description()
                .id();
        PageView letter = archive.catalog().listPages(MACHINERY, item).getFirst();
        page = letter.page().id();
        ada = StaffMember.first("ada", archive, server);
        browser = ada.browser();
        stranger = new Browser(server.port());
    }

    @AfterAll
    void stop() {
        stranger.close();
        ada.close();
        server.close();
    }

    @Test
    @Order(1)
    void a_record_leads_an_archivist_to_the_desk_and_nobody_else() throws IOException, InterruptedException {
        for (String way : List.of(desk(item), desk(item) + "/see")) {
            assertThat(browser.get("/records/" + item).body()).contains("href=\"" + way + "\"");
            assertThat(stranger.get(way).uri().getPath()).isEqualTo("/staff/sign-in");
        }
        assertThat(browser.get("/records/" + item + "/pages/" + page).body()).contains("href=\"" + desk(page) + "\"");
        assertThat(stranger.get("/").body()).doesNotContain("/staff/release");
        assertThat(browser.get("/staff").body()).contains("href=\"/staff/release\"");
        assertThat(browser.get("/staff/release?reference=TILLEULS").body()).contains("name=\"scope\"");
        assertThat(browser.get("/staff/release?reference=NOWHERE").body()).contains("pas d’élément sous cette cote");
        assertThat(browser.get(desk(RecordId.random())).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void the_preview_tells_what_opens_and_opens_nothing() throws IOException, InterruptedException {
        assertThat(see(item, "PUBLIC", today)).contains("Aucune décision de mise en ligne ne le couvre");
        String preview = preview(item, decision("TEXT", today)).body();
        assertThat(preview).contains("S’ouvre", "Une description", "pages");
        assertThat(stranger.get("/records/" + item).statusCode()).isEqualTo(404);
        assertThat(archive.catalog().listVersions(MACHINERY, item)).hasSize(1);
    }

    @Test
    @Order(3)
    void what_was_typed_wrong_is_told_and_costs_nothing_else() throws IOException, InterruptedException {
        Map<String, String> full = decision("FULL", today);
        assertThat(preview(item, full).body())
                .contains("Seul le conseil peut", "looked through", "name=\"scope\" value=\"FULL\" checked");
        Map<String, String> silent = decision("TEXT", today);
        silent.put("reason", " ");
        assertThat(preview(item, silent).body()).contains("Dites pourquoi");
        Map<String, String> nothing = decision("", today);
        nothing.put("persons", "");
        nothing.put("title", "");
        assertThat(preview(item, nothing).body()).contains("Rien n’est choisi");
        Map<String, String> elsewhere = decision("TEXT", today);
        elsewhere.put("records", unit("TILLEULS").value());
        assertThat(preview(item, elsewhere).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void what_was_confirmed_is_what_strangers_see() throws IOException, InterruptedException {
        HttpResponse<String> preview = preview(item, decision("TEXT", today));
        assertThat(confirm(item, preview).body()).contains("C’est décidé");
        assertThat(archive.awaitIndex()).isTrue();
        assertThat(stranger.get("/records/" + item + "/pages/" + page).statusCode())
                .isEqualTo(200);
        RecordVersion<?> decided =
                archive.catalog().listVersions(MACHINERY, item).getLast();
        assertThat(decided.author()).isEqualTo("ada");
        assertThat(decided.reason()).isEqualTo("looked through");
        assertThat(see(item, "PUBLIC", today)).contains("Mis en ligne par décision");
    }

    @Test
    @Order(5)
    void a_page_is_withdrawn_and_the_others_stay() throws IOException, InterruptedException {
        HttpResponse<String> preview = preview(page, decision("NONE", today));
        assertThat(preview.body()).contains("Se ferme", "Une page");
        confirm(page, preview);
        assertThat(stranger.get("/records/" + item + "/pages/" + page).statusCode())
                .isEqualTo(404);
        assertThat(see(item, "PUBLIC", today)).contains("rien ne dit que cela existe");
        confirm(page, preview(page, decision("TEXT", today)));
        assertThat(stranger.get("/records/" + item + "/pages/" + page).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(6)
    void a_decision_for_later_has_its_day_and_is_kept_until_then() throws IOException, InterruptedException {
        LocalDate newYear = today.plusYears(1).withDayOfYear(1);
        confirm(item, preview(item, decision("TEXT", newYear)));
        assertThat(stranger.get("/records/" + item).statusCode()).isEqualTo(404);
        assertThat(see(item, "PUBLIC", today)).contains("1 janvier " + newYear.getYear());
        assertThat(see(page, "PUBLIC", newYear)).contains("Mis en ligne par décision", "class=\"paper\"");
        confirm(item, preview(item, decision("TEXT", today)));
    }

    @Test
    @Order(7)
    void what_changed_meanwhile_is_shown_again() throws IOException, InterruptedException {
        HttpResponse<String> preview = preview(item, decision("DESCRIPTION", today));
        int before = archive.catalog().listVersions(MACHINERY, item).size();
        archive.register()
                .changeAccess(
                        List.of(page), facts -> facts.objection(Objection.PENDING), new Signature("test", "objected"));
        assertThat(confirm(item, preview).body()).contains("Quelque chose a changé entre-temps");
        assertThat(archive.catalog().listVersions(MACHINERY, item)).hasSize(before);
        assertThat(see(page, "PUBLIC", today)).contains("Quelqu’un s’y est opposé");
        archive.register()
                .changeAccess(
                        List.of(page), facts -> facts.objection(Objection.REJECTED), new Signature("test", "rejected"));
    }

    @Test
    @Order(8)
    void everybody_sees_with_their_own_eyes() throws IOException, InterruptedException {
        archive.register().changeAccess(List.of(item), this::withdrawn, new Signature("test", "withdrawn"));
        assertThat(see(item, "PUBLIC", today)).contains("Ne se montre pas");
        assertThat(see(item, "ADMINISTRATOR", today)).contains("Ne se montre pas");
        assertThat(see(item, "READING_ROOM", today)).contains("Se montre.").doesNotContain("Ne se montre pas");
        assertThat(see(item, "NOBODY-KNOWS", today)).contains("Ne se montre pas");
        assertThat(see(item, "SUBJECT", today)).contains("lien personnel");
        assertThat(see(item, "CHILD", today)).contains("lien personnel");
        assertThat(see(item, "RESEARCH", today)).contains("Se montre.");
    }

    private AccessFacts withdrawn(AccessFacts facts) {
        return facts.released(ReleaseDecision.byOfficer(ReleaseDecision.Scope.NONE, "test", "withdrawn", today));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(9)
    void every_page_has_its_shape(Language language) throws IOException, InterruptedException {
        for (String address : List.of(
                "/staff",
                "/staff/release",
                "/staff/release/coming",
                "/staff/release/waiting",
                "/staff/release/undescribed",
                "/staff/release/living",
                desk(item),
                desk(page),
                desk(item) + "/see",
                desk(page) + "/see")) {
            String asked = address + "?lang=" + language.tag();
            assertThat(PageShape.findings(browser.get(asked).body(), language))
                    .as(asked)
                    .isEmpty();
        }
        assertThat(PageShape.findings(preview(item, decision("TEXT", today)).body(), language))
                .isEmpty();
        browser.get("/?lang=fr");
    }

    @Test
    @Order(10)
    void what_waits_and_what_comes_is_listed_and_counted_on_the_first_page() throws IOException, InterruptedException {
        assertThat(archive.awaitReleaseLists()).isTrue();
        assertThat(browser.get("/staff/release/undescribed").body()).contains("TILLEULS", "délai ou la date manque");
        assertThat(browser.get("/staff").body()).doesNotContain("ouverture dans les 90 jours");
        LocalDate soon = today.plusDays(30);
        confirm(item, preview(item, decision("TEXT", soon)));
        assertThat(archive.awaitReleaseLists()).isTrue();
        assertThat(browser.get("/staff").body()).contains("ouverture", "href=\"/staff/release/coming\"");
        assertThat(browser.get("/staff/release/coming").body()).contains(INTO + "/1", "S’ouvre le ");
        assertThat(browser.get("/staff/release/coming?days=7").body()).contains("Cette liste est vide");
        archive.register()
                .changeAccess(
                        List.of(item),
                        facts -> AccessFacts.undescribed()
                                .inCategory(Category.GENERAL)
                                .dated(UncertainDate.parseEdtf("1942")),
                        new Signature("test", "undecided"));
        assertThat(archive.awaitReleaseLists()).isTrue();
        assertThat(browser.get("/staff/release/waiting").body()).contains(INTO + "/1", "La description seulement");
        assertThat(browser.get("/staff/release/living").body()).contains("Cette liste est vide");
    }

    @Test
    @Order(11)
    void what_was_announced_says_when_it_opens_and_keeps_its_title() throws IOException, InterruptedException {
        String address = "/records/" + item;
        String title = archive.catalog()
                .findUnit(MACHINERY, item)
                .orElseThrow()
                .description()
                .title();
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        Map<String, String> announced = decision("TEXT", today.plusDays(30));
        announced.put("existence", "ANNOUNCED");
        announced.put("title", "UNKNOWN");
        HttpResponse<String> preview = preview(item, announced);
        assertThat(preview.body()).contains("Chacun pourra lire que cela existe");
        confirm(item, preview);
        HttpResponse<String> told = stranger.get(address);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body())
                .contains("Pas encore ouvert", INTO + "/1", "S’ouvre en ligne le")
                .doesNotContain(title);
        assertThat(stranger.get(address + "/pages/1").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/iiif/presentation/3/" + item + "/manifest").statusCode())
                .isEqualTo(404);
        for (Language language : Language.values()) {
            assertThat(PageShape.findings(
                            stranger.get(address + "?lang=" + language.tag()).body(), language))
                    .isEmpty();
        }
        Map<String, String> hidden = decision("TEXT", today.plusDays(30));
        hidden.put("existence", "HIDDEN");
        confirm(item, preview(item, hidden));
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(12)
    void rules_are_proposed_by_one_and_put_in_force_by_another() throws IOException, InterruptedException {
        confirm(item, preview(item, decision("TEXT", today)));
        confirm(page, preview(page, withPerson()));
        assertThat(stranger.get("/records/" + item + "/pages/" + page).statusCode())
                .isEqualTo(200);
        Map<String, String> form = Map.of(
                "life", "120", "p6", "40", "requests", "25", "total", "5", "cited", "P6", "reason", "families asked");
        HttpResponse<String> proposal = browser.submit("/staff/rules", form);
        String path = proposal.uri().getPath();
        assertThat(path).startsWith("/staff/rules/");
        assertThat(proposal.body()).contains("Se ferme", "Une page", "une autre personne doit le confirmer");
        for (Language language : Language.values()) {
            for (String address : List.of("/staff/rules", path)) {
                String shown = browser.get(address + "?lang=" + language.tag()).body();
                assertThat(PageShape.findings(shown, language)).as(address).isEmpty();
            }
        }
        browser.get("/?lang=fr");
        assertThat(browser.submit("/staff/rules", path + "/confirm", Map.of("seen", "x"))
                        .body())
                .contains("une autre personne doit le confirmer");
        assertThat(stranger.get("/records/" + item + "/pages/" + page).statusCode())
                .isEqualTo(200);
        try (StaffMember noah = second()) {
            HttpResponse<String> shown = noah.browser().get(path + "?lang=fr");
            Matcher hidden = HIDDEN.matcher(shown.body());
            Map<String, String> fields = new HashMap<>();
            while (hidden.find()) {
                fields.put(hidden.group(1), hidden.group(2));
            }
            assertThat(noah.browser()
                            .submit(path, path + "/confirm", Map.of("seen", "0"))
                            .body())
                    .contains("Quelque chose a changé");
            assertThat(noah.browser().submit(path, path + "/confirm", fields).body())
                    .contains("sont en vigueur");
        }
        assertThat(stranger.get("/records/" + item + "/pages/" + page).statusCode())
                .isEqualTo(404);
        assertThat(archive.ruleBook().current().rules().p6Years()).isEqualTo(40);
        assertThat(archive.awaitIndex()).isTrue();
        assertThat(archive.awaitReleaseLists()).isTrue();
        assertThat(stranger.get("/records/" + item + "/pages/" + page).statusCode())
                .isEqualTo(404);
    }

    /** A page that names somebody who died thirty years ago. */
    private Map<String, String> withPerson() {
        Map<String, String> fields = decision("TEXT", today);
        fields.put("persons", "THESE");
        fields.put("births", "1924");
        fields.put("deaths", Integer.toString(today.getYear() - 30));
        return fields;
    }

    private StaffMember second() throws IOException, InterruptedException {
        HttpResponse<String> link =
                browser.submit("/staff/people/invite", Map.of("name", "noah", "roles", "ARCHIVIST"));
        Matcher address = Pattern.compile("(/staff/set-up/[\\w-]+)").matcher(link.body());
        assertThat(address.find()).isTrue();
        return StaffMember.of("noah", address.group(1), Map.of(), server.port(), archive.clock());
    }

    private String see(RecordId record, String who, LocalDate day) throws IOException, InterruptedException {
        return browser.get(desk(record) + "/see?who=" + who + "&day=" + day).body();
    }

    private HttpResponse<String> preview(RecordId record, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("records", record.value());
        return browser.submit(desk(record), desk(record) + "/preview", all);
    }

    private HttpResponse<String> confirm(RecordId record, HttpResponse<String> preview)
            throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(preview.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        assertThat(fields).containsKeys("seen", "records", "scope");
        return browser.submit(desk(record), desk(record) + "/confirm", fields);
    }

    private static Map<String, String> decision(String scope, LocalDate day) {
        return new HashMap<>(Map.of(
                "scope", scope,
                "authority", "OFFICER",
                "persons", "NONE",
                "title", "NO",
                "day", day.toString(),
                "reason", "looked through"));
    }

    private static String desk(RecordId record) {
        return "/staff/release/" + record;
    }

    private RecordId unit(String reference) {
        return archive.catalog()
                .findUnitByReference(MACHINERY, reference)
                .orElseThrow()
                .description()
                .id();
    }

    private void command(String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        assertThat(new Commands(terminal).execute(new Invocation(List.of(words), folder), () -> archive))
                .as("%s", terminal.told())
                .isZero();
    }
}
