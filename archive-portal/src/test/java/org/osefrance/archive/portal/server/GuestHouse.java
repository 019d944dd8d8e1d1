package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Deed;
import org.osefrance.archive.schemas.access.Matter;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.time.UncertainDate;

/** An archive with files on invented children, all closed to the public, and somebody at the desk who opens them to families. */
final class GuestHouse implements AutoCloseable {

    static final Viewer MACHINERY = new Viewer.Machinery("test");
    static final String GRANTS = "/staff/grants";
    static final String NEW = GRANTS + "/new";

    /** Stands in the file that grants open. */
    static final String OWN = "Nachtigall";

    /** Stands in a file beside it. */
    static final String OTHER = "Wiedehopf";

    /** Stands in a paper that is open in the reading room and not on the web. */
    static final String ON_SITE = "Zeisig";

    /** Stands beside it in the same file and is withheld from everybody. */
    static final String WITHHELD = "Pirol";

    static final String ROOM = "/staff/reading-room";

    private static final String INTO = "TILLEULS/dossiers";
    private static final Signature SIGNED = new Signature("test", "invented");
    private static final Pattern LINK = Pattern.compile("(/visit/[\\w-]{20,})");
    private static final Pattern CODE = Pattern.compile("<kbd[^>]*>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</kbd>");

    private final HandSetClock clock = new HandSetClock();
    private final Archive archive;
    private final ArchiveServer server;
    private final StaffMember clerk;

    GuestHouse(Path folder) throws IOException, InterruptedException {
        clock.setParis(Holdings.TODAY, LocalTime.of(9, 0));
        archive = OpenArchive.in(folder.resolve("home"), clock);
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        Canaries.scan(folder.resolve("in/" + OWN + ".png"), new PixelBox(80, 300, 840, 800));
        Canaries.scan(folder.resolve("in/" + OTHER + ".png"), new PixelBox(80, 300, 840, 800));
        run(folder, "ingest", folder.resolve("in").toString(), "--into", INTO, "--wait");
        Canaries.scan(folder.resolve("more/" + ON_SITE + ".png"), new PixelBox(80, 300, 840, 700));
        run(folder, "ingest", folder.resolve("more").toString(), "--into", INTO, "--wait");
        for (String word : List.of(OWN, OTHER)) {
            change(item(word).id(), GuestHouse::childFile);
        }
        change(
                item(ON_SITE).id(),
                facts -> childFile(facts).inCategory(Category.GENERAL).being(new Matter.Document()));
        for (String word : List.of(OWN, OTHER, ON_SITE)) {
            write(page(word), word);
        }
        assertThat(archive.awaitIndex()).isTrue();
        clerk = StaffMember.first("rosa", archive, server);
    }

    Archive archive() {
        return archive;
    }

    ArchiveServer server() {
        return server;
    }

    HandSetClock clock() {
        return clock;
    }

    /** What the archivist sits before. */
    Browser desk() {
        return clerk.browser();
    }

    StaffMember clerk() {
        return clerk;
    }

    /** Somebody at home. */
    Browser visitor() {
        return new Browser(server.port());
    }

    /** What is typed to open a record to somebody. */
    static Map<String, String> form(Object records) {
        return new TreeMap<>(Map.of(
                "holder", "R. T., demande 12",
                "records", records.toString(),
                "capacity", "SUBJECT",
                "identity", "passeport",
                "seenBy", "rosa",
                "seenOn", Holdings.TODAY.toString(),
                "lastDay", Holdings.TODAY.plusDays(30).toString(),
                "reason", "invented",
                "told", "yes"));
    }

    /** Opens something to somebody, at the desk. @return address of the grant */
    String grant(Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<String> given = desk().submit(NEW, fields);
        assertThat(given.uri().getPath()).as("%s", given.body()).matches(GRANTS + "/[a-z0-9]{17}");
        return given.uri().getPath();
    }

    /** A link of a grant, as a path. */
    String link(String grant) throws IOException, InterruptedException {
        return made(grant, "LINK", LINK);
    }

    /** A printed code of a grant. */
    String code(String grant) throws IOException, InterruptedException {
        return made(grant, "CODE", CODE);
    }

    private String made(String grant, String kind, Pattern where) throws IOException, InterruptedException {
        String page = desk().submit(grant, grant + "/key", Map.of("kind", kind)).body();
        Matcher found = where.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    void revoke(String grant) throws IOException, InterruptedException {
        desk().submit(grant, grant + "/revoke", Map.of("reason", "invented"));
    }

    /** Somebody who came in by a link of a grant. */
    Browser guest(String grant) throws IOException, InterruptedException {
        Browser browser = visitor();
        HttpResponse<String> come = browser.submit(link(grant), Map.of());
        assertThat(come.uri().getPath()).isEqualTo("/visit");
        assertThat(come.statusCode()).isEqualTo(200);
        return browser;
    }

    /** A browser that is a terminal of the reading room. */
    Browser terminal(String name) throws IOException, InterruptedException {
        String shown =
                desk().submit(ROOM, ROOM + "/terminals", Map.of("name", name)).body();
        Matcher code = CODE.matcher(shown);
        assertThat(code.find()).as(shown).isTrue();
        Browser browser = visitor();
        assertThat(browser.submit("/reading-room", Map.of("code", code.group(1)))
                        .statusCode())
                .isEqualTo(200);
        return browser;
    }

    /** Id of a terminal that is listed. */
    String terminalId(String name) {
        return archive.tables()
                .inTransaction(connection -> Tables.list(
                                connection,
                                "select id from reading_terminal where name = ?",
                                row -> row.getString(1),
                                name)
                        .getFirst());
    }

    /** Does something with a terminal at the desk. */
    HttpResponse<String> atTerminal(String name, String deed, Map<String, String> fields)
            throws IOException, InterruptedException {
        return desk().submit(ROOM, ROOM + "/terminals/" + terminalId(name) + "/" + deed, fields);
    }

    /** A reader who signed for a record. @return address of the reader at the desk */
    String reader(String account, Object records) throws IOException, InterruptedException {
        String readers = ROOM + "/readers";
        HttpResponse<String> made = desk().submit(readers, Map.of("account", account, "identity", "carte d’identité"));
        String reader = made.uri().getPath();
        assertThat(reader).startsWith(readers + "/");
        String signed = desk().submit(reader, reader + "/agreements", agreement(records))
                .body();
        assertThat(signed).doesNotContain("role=\"alert\"");
        return reader;
    }

    /** What is typed to note an agreement. */
    static Map<String, String> agreement(Object records) {
        return new TreeMap<>(Map.of(
                "records", records.toString(),
                "purpose", "une thèse inventée",
                "signedOn", Holdings.TODAY.toString(),
                "lastDay", Holdings.TODAY.plusDays(30).toString()));
    }

    Description item(String title) {
        RecordId folder = archive.catalog()
                .findUnitByReference(MACHINERY, INTO)
                .orElseThrow()
                .description()
                .id();
        return archive.catalog().listChildren(MACHINERY, folder, "", 500).stream()
                .map(UnitView::description)
                .filter(unit -> unit.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    RecordId page(String title) {
        return archive.catalog()
                .listPages(MACHINERY, item(title).id())
                .getFirst()
                .page()
                .id();
    }

    /** On a page of this file a passage about somebody else is withheld. */
    void withholdFrom(String title) {
        RecordId page = page(title);
        write(page, title, WITHHELD);
        PixelBox place = new PixelBox(80, 500, 840, 120);
        archive.register()
                .write(
                        new Passage(RecordId.random(), new Passage.PageRegion(page, place), WITHHELD, ""),
                        Optional.of(
                                AccessFacts.undescribed().given(new Deed(Optional.of(Holdings.TODAY.plusYears(50))))),
                        0,
                        SIGNED);
        assertThat(archive.awaitIndex()).isTrue();
    }

    private void change(RecordId record, UnaryOperator<AccessFacts> change) {
        archive.register().changeAccess(List.of(record), change, SIGNED);
    }

    /** A file on a child of whom nothing more is known: closed, and the child's own to read. */
    private static AccessFacts childFile(AccessFacts facts) {
        return facts.inCategory(Category.PRIVATE_LIFE_50)
                .dated(UncertainDate.parseEdtf("1938/1946"))
                .being(new Matter.ChildFile(Stated.NO, Stated.NO))
                .persons(NamedPersons.nobody());
    }

    /** Words one beneath the other. */
    private void write(RecordId page, String... words) {
        List<TextLine> lines = new ArrayList<>();
        for (String word : words) {
            PixelBox box = new PixelBox(100, 320 + 200 * lines.size(), 300, 40);
            lines.add(new TextLine(box, List.of(new Word(word, box, 1))));
        }
        PageText text = new PageText(
                Canaries.SIZE,
                List.of(new TextBlock(new PixelBox(100, 320, 300, 640), lines)),
                new TextMaker.Transcriber("invented"),
                Instant.EPOCH);
        archive.register().putText(page, text, "invented/" + page + "/" + words.length + ".xml", SIGNED);
    }

    private void run(Path folder, String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        assertThat(new Commands(terminal).execute(new Invocation(List.of(words), folder), () -> archive))
                .as("%s", terminal.told())
                .isZero();
    }

    @Override
    public void close() {
        clerk.close();
        server.close();
    }
}
