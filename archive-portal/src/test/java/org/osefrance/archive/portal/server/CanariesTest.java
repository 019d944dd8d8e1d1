package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.name.Name;
import org.osefrance.archive.schemas.name.NameKind;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.record.Persona;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Secrets are planted in closed records, lines and passages of a real archive, and every address is asked. No secret appears;
 * and when closed records come to an archive, every answer stays what it was, byte for byte: counts, order, facets, tags.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanariesTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final Signature SIGNED = new Signature("test", "invented");
    private static final AccessFacts WITHHELD = AccessFacts.undescribed().objection(Objection.PENDING);
    private static final PixelBox PASSAGE = new PixelBox(80, 600, 840, 90);
    private static final PixelBox LINE = new PixelBox(80, 800, 840, 90);
    private static final PixelBox WHOLE = new PixelBox(80, 300, 840, 800);
    private static final String INTO = "TILLEULS/papiers";

    /** Addresses to begin with; links lead to the others. {@code ITEM} and {@code PAGE} are those of an open letter. */
    static final List<String> SEEDS = List.of(
            "/",
            "/?lang=he",
            "/about",
            "/contact",
            "/collections",
            "/collections?lang=en",
            "/health",
            "/error",
            "/robots.txt",
            "/search",
            "/search?q=",
            "/search?q=invent%C3%A9",
            "/search?q=document",
            "/search?q=%22document+invent%C3%A9%22&lang=de",
            "/search?q=economat&period=1940",
            "/search?q=-document",
            "/search?q=*",
            "/internal/command",
            "/staff",
            "/staff/grants",
            "/staff/grants/new",
            "/staff/grants/none",
            "/staff/grants/none/key",
            "/staff/grants/none/revoke",
            "/staff/grants/none/told",
            "/staff/intake",
            "/staff/describe",
            "/staff/describe?unit=ITEM",
            "/staff/describe/form",
            "/staff/describe/preview",
            "/staff/describe/confirm",
            "/staff/describe/runs/none",
            "/staff/describe/runs/none/stop",
            "/staff/quarantine",
            "/staff/quarantine/none",
            "/staff/quarantine/none/accept",
            "/staff/quarantine/none/discard",
            "/staff/quarantine/none/file",
            "/staff/intake/none",
            "/staff/intake/today",
            "/staff/intake/today?whose=*&show=UNDESCRIBED",
            "/staff/intake/none/accept",
            "/staff/intake/none/files",
            "/staff/intake/none/files/1/thumbnail",
            "/staff/intake/none/give-up",
            "/staff/intake/none/receipt",
            "/staff/intake/none/sheet",
            "/staff/intake/none/sheet/pattern?pattern=a",
            "/staff/intake/none/sheet/propose",
            "/staff/intake/separators",
            "/staff/intake/separators/sheets",
            "/staff/intake/none/uploads",
            "/staff/intake/none/uploads/1",
            "/staff/me",
            "/staff/me/outside",
            "/staff/me/outside/unlink",
            "/staff/me/password",
            "/staff/me/recovery-codes",
            "/staff/pages/PAGE/withhold",
            "/staff/units/ITEM/origin",
            "/staff/units/ITEM/arrange",
            "/staff/units/ITEM/arrange/PAGE/scan",
            "/staff/units/ITEM/arrange/PAGE/scan/back",
            "/pages/PAGE",
            "/pages/PAGE?q=invent%C3%A9",
            "/pages/PAGE/images/1",
            "/pages/PAGE/images/1?region=10,10,50,50&lang=he",
            "/pages/PAGE/images/2",
            "/iiif/image/3/PAGE.1/info.json",
            "/iiif/image/3/PAGE.1/full/400,/0/default.jpg",
            "/iiif/image/3/PAGE.2/info.json",
            "/staff/keying",
            "/staff/keying/none",
            "/staff/keying/none/next",
            "/staff/keying/none/cards/1",
            "/staff/keying/none/cards/1/again",
            "/staff/keying/none/cards/1/decide",
            "/staff/transcription/PAGE",
            "/staff/transcription/PAGE/bring",
            "/staff/transcription/PAGE/bring/accept",
            "/staff/transcription/PAGE/versions",
            "/staff/transcription/PAGE/versions/1/back",
            "/staff/transcription/items/ITEM/bring",
            "/staff/pages/PAGE/withhold/none/lift",
            "/objections",
            "/objections?about=ITEM",
            "/objections?about=PAGE&lang=he",
            "/objections/none",
            "/objections/none/appeal",
            "/staff/keeping",
            "/staff/keeping/pass",
            "/staff/keeping/mend",
            "/staff/audit",
            "/staff/audit/opened?record=ITEM",
            "/staff/audit/opened/csv?record=ITEM",
            "/staff/audit/verify",
            "/staff/data-protection",
            "/staff/data-protection/breaches",
            "/staff/data-protection/breaches/1",
            "/staff/data-protection/breaches/1/step",
            "/staff/data-protection/breaches/csv",
            "/staff/data-protection/register",
            "/staff/data-protection/register/audit",
            "/staff/data-protection/register/csv",
            "/staff/data-protection/requests",
            "/staff/data-protection/requests/1",
            "/staff/data-protection/requests/1/step",
            "/staff/data-protection/requests/csv",
            "/staff/data-protection/retention",
            "/staff/data-protection/retention/csv",
            "/staff/data-protection/retention/SIGN_IN_TRIALS",
            "/staff/objections",
            "/staff/objections/1",
            "/staff/objections/1/note",
            "/staff/objections/1/decide",
            "/staff/passkeys",
            "/staff/passkeys/none/remove",
            "/staff/passkeys/options",
            "/staff/people",
            "/staff/people/invite",
            "/staff/people/none",
            "/staff/people/none/disable",
            "/staff/people/none/enable",
            "/staff/people/none/end-sessions",
            "/staff/people/none/reset",
            "/staff/people/none/rights",
            "/staff/purpose",
            "/staff/release",
            "/staff/release/coming",
            "/staff/release/living",
            "/staff/release/undescribed",
            "/staff/release/waiting",
            "/staff/release/ITEM",
            "/staff/release/ITEM/confirm",
            "/staff/release/ITEM/preview",
            "/staff/release/PAGE/see",
            "/staff/reading-room",
            "/staff/reading-room/readers",
            "/staff/reading-room/readers/none",
            "/staff/reading-room/readers/none/agreements",
            "/staff/reading-room/readers/none/agreements/none/revoke",
            "/staff/reading-room/terminals",
            "/staff/reading-room/terminals/none/close",
            "/staff/reading-room/terminals/none/code",
            "/staff/reading-room/terminals/none/end",
            "/staff/reading-room/terminals/none/open",
            "/staff/rules",
            "/staff/rules/none",
            "/staff/rules/none/confirm",
            "/staff/rules/none/withdraw",
            "/staff/second-step",
            "/staff/set-up/none",
            "/staff/sign-in",
            "/staff/sign-in/code",
            "/reading-room",
            "/reading-room/leave",
            "/visit",
            "/visit/leave",
            "/visit/none",
            "/extracts/none",
            "/extracts/none/image",
            "/iiif/search/2/ITEM?q=document",
            "/iiif/search/2/ITEM?q=",
            "/iiif/presentation/3/ITEM/manifest",
            "/iiif/image/3/PAGE",
            "/iiif/image/2/PAGE/info.json");

    private Archive archive;
    private ArchiveServer server;
    private Path folder;
    private Map<String, Crawl.Answer> before = Map.of();
    private Map<String, Crawl.Answer> after = Map.of();
    private List<String> closedIds = List.of();

    @BeforeAll
    void plantAndCrawl(@TempDir Path given) throws IOException, InterruptedException {
        folder = given;
        archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        ingest(InventedScans.in(folder.resolve("scans")).resolve("a"), INTO);
        Canaries.scan(folder.resolve("in/liste_01.png"), PASSAGE, LINE);
        Canaries.scan(folder.resolve("in/liste_02.png"), WHOLE);
        ingest(folder.resolve("in"), INTO);
        command("describe", "TILLEULS", "--dated", "1938/1946", "--category", "GENERAL", "--reason", "invented");
        command("release", "TILLEULS", "--scope", "text", "--persons", "none", "--reason", "invented");
        List<PageView> pages =
                archive.catalog().listPages(MACHINERY, item("liste").id());
        withholdParts(pages.get(0).page().id());
        transcribe(pages.get(1).page().id(), Canaries.PAGE);
        close(pages.get(1).page().id());
        assertThat(archive.awaitIndex()).isTrue();
        before = crawl();

        List<String> closed = new ArrayList<>(List.of(pages.get(1).page().id().value()));
        closed.addAll(plantClosedItem());
        closed.addAll(plantClosedFonds());
        closedIds = closed;
        assertThat(archive.awaitIndex()).isTrue();
        after = crawl();
    }

    @Test
    void nobody_who_works_here_meets_a_secret_by_that() throws IOException, InterruptedException {
        String setUp = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
        int port = server.port();
        try (StaffMember ada = StaffMember.of("ada", setUp, Map.of(), port, archive.clock());
                StaffMember rosa = StaffMember.invited("rosa", "ARCHIVIST", ada, port, archive.clock());
                StaffMember dora = StaffMember.invited("dora", "DATA_PROTECTION", ada, port, archive.clock())) {
            // Somebody who sees a closed record objects to it: its title is not told on.
            for (String id : closedIds) {
                rosa.browser()
                        .submit("/objections?about=" + id, "/objections", Map.of("about", id, "words", "invented"));
            }
            assertMeetsNoSecret(ada, "/staff/people");
            assertMeetsNoSecret(dora, "/staff/objections/1");
            assertMeetsNoSecret(dora, "/staff/audit/opened?record=" + closedIds.getFirst());
            // Research reads for a purpose that was said, and none was; another service reads no archive.
            try (StaffMember rena = StaffMember.invited("rena", "RESEARCHER", ada, port, archive.clock());
                    StaffMember hana = StaffMember.serving("hana", "HANDICAP", ada, port, archive.clock())) {
                assertMeetsNoSecret(rena, "/staff/grants");
                assertMeetsNoSecret(hana, "/staff");
            }
        }
    }

    private void assertMeetsNoSecret(StaffMember who, String open) throws IOException, InterruptedException {
        try (Crawl crawl = new Crawl(server.port(), who.browser().cookies())) {
            List<String> seeds = new ArrayList<>(seeds());
            seeds.add(open);
            Map<String, Crawl.Answer> answers = crawl.from(seeds);
            assertThat(answers.get(open)).matches(answer -> answer.status() == 200);
            for (Map.Entry<String, Crawl.Answer> answer : answers.entrySet()) {
                assertThat(Canaries.in(answer.getValue())).as(answer.getKey()).isEmpty();
            }
            for (String id : closedIds) {
                for (String route : Routes.of(server).stream()
                        .filter(route -> route.contains("{"))
                        .toList()) {
                    assertThat(Canaries.in(crawl.ask("GET", address(route, id))))
                            .as(route)
                            .isEmpty();
                }
            }
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void no_answer_tells_a_secret() throws IOException {
        for (Map<String, Crawl.Answer> answers : List.of(before, after)) {
            for (Map.Entry<String, Crawl.Answer> answer : answers.entrySet()) {
                assertThat(Canaries.in(answer.getValue())).as(answer.getKey()).isEmpty();
                assertThat(answer.getKey().toLowerCase(Locale.ROOT))
                        .doesNotContain(Canaries.FILE_NAME.toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void the_secrets_are_there_for_those_who_work_on_them() throws IOException, InterruptedException {
        for (String word : List.of(
                Canaries.TITLE, Canaries.SCOPE, Canaries.PAGE, Canaries.PASSAGE, Canaries.LINE, Canaries.FONDS)) {
            assertThat(found(MACHINERY, word).items()).as(word).isPositive();
        }
        assertThat(before).hasSizeGreaterThan(100);
        assertThat(before.values().stream().filter(Crawl.Answer::isImage)).hasSizeGreaterThan(10);
    }

    @Test
    void closed_records_that_come_change_no_answer() {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((address, answer) -> assertThat(
                        Objects.requireNonNull(after.get(address)).lasting())
                .as(address)
                .isEqualTo(answer.lasting()));
    }

    @Test
    void every_route_was_asked() {
        PathPatternParser parser = PathPatternParser.defaultInstance;
        Set<String> missed = new TreeSet<>();
        for (String route : Routes.of(server)) {
            PathPattern pattern = parser.parse(route.endsWith("/*") ? route + "*" : route);
            boolean asked = after.keySet().stream()
                    .map(address -> address.split("\\?", 2)[0])
                    .anyMatch(path -> pattern.matches(PathContainer.parsePath(path)));
            if (!asked) {
                missed.add(route);
            }
        }
        assertThat(missed).as("routes that nobody asked: add a seed").isEmpty();
    }

    @Test
    void a_closed_id_answers_at_every_route_like_one_that_never_was() throws InterruptedException {
        List<String> routes =
                Routes.of(server).stream().filter(route -> route.contains("{")).toList();
        try (Crawl crawl = new Crawl(server.port())) {
            Together.ask(routes, route -> {
                for (String id : closedIds) {
                    String unknown = RecordId.random().value();
                    for (String method : List.of("GET", "HEAD", "POST")) {
                        Crawl.Answer closed = crawl.ask(method, address(route, id));
                        Crawl.Answer never = crawl.ask(method, address(route, unknown));
                        assertThat(closed.lasting().replace(id, "ID"))
                                .as("%s %s", method, route)
                                .isEqualTo(never.lasting().replace(unknown, "ID"));
                    }
                }
            });
        }
    }

    @Test
    void to_search_for_a_secret_is_to_search_for_nothing() throws IOException, InterruptedException {
        try (Crawl crawl = new Crawl(server.port())) {
            for (String word : Canaries.WORDS) {
                for (String address : List.of(
                        "/search?q=WORD",
                        "/search?q=%22WORD%22",
                        "/search?q=document+WORD",
                        "/search?q=document+-WORD")) {
                    String secret =
                            crawl.ask("GET", address.replace("WORD", word)).lasting();
                    String nothing = crawl.ask("GET", address.replace("WORD", "Nirgendwo"))
                            .lasting();
                    assertThat(secret.replace(word, "WORD"))
                            .as(address)
                            .isEqualTo(nothing.replace("Nirgendwo", "WORD"));
                }
            }
        }
    }

    @Test
    void whoever_has_no_right_to_a_secret_sees_what_the_public_sees() {
        List<Viewer> strangers = List.of(
                new Viewer.Staff("root", Set.of(Viewer.Role.ADMINISTRATOR)),
                new Viewer.Staff("dpo", Set.of(Viewer.Role.DATA_PROTECTION)),
                new Viewer.Staff("idle", Set.of(Viewer.Role.RESEARCHER)),
                new Viewer.Family("holder", List.of(), Occasion.UNSAID));
        for (Viewer stranger : strangers) {
            for (String word : Stream.concat(Canaries.WORDS.stream(), Stream.of("document", "", "invente"))
                    .toList()) {
                assertThat(found(stranger, word)).as("%s %s", stranger, word).isEqualTo(found(Viewer.anyone(), word));
            }
            for (String id : closedIds) {
                RecordId record = new RecordId(id);
                assertThat(archive.catalog().findUnit(stranger, record)).isEmpty();
                assertThat(archive.catalog().findPage(stranger, record)).isEmpty();
                assertThat(archive.catalog().findFile(stranger, record)).isEmpty();
            }
            for (UnitView fonds : archive.catalog().listFonds(MACHINERY)) {
                RecordId id = fonds.description().id();
                assertThat(archive.catalog().findUnit(stranger, id).map(UnitView::description))
                        .isEqualTo(
                                archive.catalog().findUnit(Viewer.anyone(), id).map(UnitView::description));
                assertThat(archive.catalog().countChildren(stranger, id))
                        .isEqualTo(archive.catalog().countChildren(Viewer.anyone(), id));
            }
        }
    }

    private Map<String, Crawl.Answer> crawl() throws IOException, InterruptedException {
        try (Crawl crawl = new Crawl(server.port())) {
            return Map.copyOf(crawl.from(seeds()));
        }
    }

    private List<String> seeds() {
        Description letter = archive.catalog()
                .listChildren(Viewer.anyone(), unit(INTO).id(), "", 10)
                .getFirst()
                .description();
        String page = archive.catalog()
                .listPages(Viewer.anyone(), letter.id())
                .getFirst()
                .page()
                .id()
                .value();
        return SEEDS.stream()
                .map(seed -> seed.replace("ITEM", letter.id().value()).replace("PAGE", page))
                .toList();
    }

    private SearchResults found(Viewer viewer, String words) {
        return archive.search().find(viewer, SearchRequest.words(words, 50));
    }

    private static String address(String route, String id) {
        return route.replace("{id}", id).replaceAll("\\{[^}]*\\}", id);
    }

    // -----------------------------------------------------------------------------------------------------------------

    /** On an open page a passage and a line of a list are closed, words and pixels. */
    private void withholdParts(RecordId page) {
        transcribe(page, Canaries.PASSAGE, Canaries.LINE);
        Passage passage = new Passage(RecordId.random(), new Passage.PageRegion(page, PASSAGE), Canaries.PASSAGE, "");
        archive.register().write(passage, Optional.of(WITHHELD), 0, SIGNED);
        ListLine line = new ListLine(RecordId.random(), page, 0, Optional.of(LINE), List.of(Canaries.LINE, "1934"));
        archive.register().write(line, Optional.of(WITHHELD), 0, SIGNED);
        Persona persona = new Persona(
                RecordId.random(),
                item("liste").id(),
                Optional.of(page),
                Optional.of(line.id()),
                Name.of(Canaries.LINE, Canaries.PERSON, NameKind.SPELLING));
        archive.register().write(persona, Optional.empty(), 0, SIGNED);
    }

    private List<String> plantClosedItem() throws IOException {
        Canaries.scan(folder.resolve("more/" + Canaries.TITLE + "_01.png"), WHOLE);
        Canaries.scan(folder.resolve("more/" + Canaries.FILE_NAME + ".png"), WHOLE);
        ingestClosed(folder.resolve("more"));
        Description item = item(Canaries.TITLE);
        archive.register()
                .describe(
                        new Description(
                                item.id(),
                                item.level(),
                                item.parent(),
                                item.reference(),
                                item.title(),
                                item.dates(),
                                item.genre(),
                                item.languages(),
                                Canaries.SCOPE),
                        Optional.empty(),
                        version(item.id()),
                        SIGNED);
        List<String> ids = new ArrayList<>(
                List.of(item.id().value(), item(Canaries.FILE_NAME).id().value()));
        for (PageView page : archive.catalog().listPages(MACHINERY, item.id())) {
            transcribe(page.page().id(), Canaries.PAGE, "document");
            ids.add(page.page().id().value());
            ids.add(page.page().file().value());
        }
        return ids;
    }

    private List<String> plantClosedFonds() throws IOException {
        Canaries.scan(folder.resolve("other/" + Canaries.FONDS + ".png"), WHOLE);
        ListeningTerminal terminal = new ListeningTerminal();
        run(terminal, "ingest", folder.resolve("other").toString(), "--into", Canaries.FONDS, "--wait");
        return List.of(unit(Canaries.FONDS).id().value());
    }

    private void ingest(Path scans, String into) {
        command("ingest", scans.toString(), "--into", into, "--dated", "1938/1946", "--category", "GENERAL", "--wait");
    }

    /** Closed from the beginning, beneath what is open. */
    private void ingestClosed(Path scans) {
        command(
                "ingest",
                scans.toString(),
                "--into",
                INTO,
                "--dated",
                "2020",
                "--category",
                "PRIVATE_LIFE_50",
                "--wait");
    }

    private void command(String... words) {
        run(new ListeningTerminal(), words);
    }

    private void run(ListeningTerminal terminal, String... words) {
        assertThat(new Commands(terminal).execute(new Invocation(List.of(words), folder), () -> archive))
                .as("%s", terminal.told())
                .isZero();
    }

    private void close(RecordId record) {
        archive.register().changeAccess(List.of(record), facts -> facts.objection(Objection.PENDING), SIGNED);
    }

    /** Words at the top, and one in each of the places. */
    private void transcribe(RecordId page, String... secrets) {
        List<TextLine> lines = new ArrayList<>(List.of(line("DOCUMENT", 80, 80), line("INVENTÉ", 500, 80)));
        for (int number = 0; number < secrets.length; number++) {
            lines.add(line(secrets[number], 100, 620 + 200 * number));
        }
        PageText text = new PageText(
                Canaries.SIZE,
                List.of(new TextBlock(new PixelBox(80, 80, 900, 1_000), lines)),
                new TextMaker.Transcriber("invented"),
                Instant.EPOCH);
        archive.register().putText(page, text, "invented/" + page + ".xml", SIGNED);
    }

    private static TextLine line(String word, int x, int y) {
        PixelBox box = new PixelBox(x, y, 300, 40);
        return new TextLine(box, List.of(new Word(word, box, 1)));
    }

    private int version(RecordId unit) {
        return archive.catalog().findUnit(MACHINERY, unit).orElseThrow().version();
    }

    private Description unit(String reference) {
        return archive.catalog()
                .findUnitByReference(MACHINERY, reference)
                .orElseThrow()
                .description();
    }

    private Description item(String title) {
        return archive.catalog().listChildren(MACHINERY, unit(INTO).id(), "", 500).stream()
                .map(UnitView::description)
                .filter(unit -> unit.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }
}
