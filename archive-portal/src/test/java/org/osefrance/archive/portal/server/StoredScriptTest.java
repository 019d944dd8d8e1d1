package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.record.Description;

/**
 * Everything that comes from outside and is kept (titles, scope notes, the words of a page, names of files, names of
 * accounts, purposes) holds markup. It is shown everywhere as the words it is, to strangers and to staff.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredScriptTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");
    private static final Signature SIGNED = new Signature("<b>eve</b>", "<script>alert('reason')</script>");
    private static final String INTO = "TILLEULS/papiers";
    private static final String MARKUP =
            "\"'><script>alert('archive')</script><img src=x onerror=alert(1)>${7*7}[[${7*7}]]";

    private Archive archive;
    private ArchiveServer server;
    private RecordId item;
    private RecordId page;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        archive = OpenArchive.in(folder.resolve("home"));
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        Path scans = InventedScans.in(folder.resolve("scans")).resolve("a");
        Path named = folder.resolve("in/<img src=x onerror=alert(2)>.jpg");
        Files.createDirectories(named.getParent());
        try (var files = Files.list(scans)) {
            Files.copy(files.sorted().findFirst().orElseThrow(), named);
        }
        run(folder, "ingest", named.toString(), "--into", INTO, "--dated", "1941", "--category", "GENERAL", "--wait");
        run(folder, "describe", "TILLEULS", "--dated", "1941", "--category", "GENERAL", "--reason", "invented");
        run(folder, "release", "TILLEULS", "--scope", "text", "--persons", "none", "--reason", "invented");
        UnitView unit = archive.catalog()
                .listChildren(MACHINERY, unit(INTO).description().id(), "", 1)
                .getFirst();
        item = unit.description().id();
        page = archive.catalog().listPages(MACHINERY, item).getFirst().page().id();
        describe(unit);
        describe(unit("TILLEULS"));
        transcribe();
        assertThat(archive.awaitIndex()).isTrue();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void strangers_read_markup_as_words() throws IOException, InterruptedException {
        try (Crawl crawl = new Crawl(server.port())) {
            Map<String, Crawl.Answer> answers = crawl.from(seeds());
            assertHarmless(answers);
            assertThat(text(answers, "/records/" + item)).contains("&lt;script&gt;alert(");
            assertThat(text(answers, "/search?q=archive")).contains("alert");
        }
    }

    @Test
    void staff_read_it_as_words_too() throws IOException, InterruptedException {
        try (StaffMember eve = StaffMember.first("eve", archive, server);
                Crawl crawl = new Crawl(server.port(), eve.browser().cookies())) {
            Map<String, Crawl.Answer> answers = crawl.from(seeds());
            assertThat(text(answers, "/staff")).contains("eve");
            assertHarmless(answers);
        }
    }

    private static String text(Map<String, Crawl.Answer> answers, String address) {
        return Objects.requireNonNull(answers.get(address), address).text();
    }

    private List<String> seeds() {
        return List.of(
                "/",
                "/collections",
                "/search?q=archive",
                "/search?q=%22%27%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E",
                "/contact?q=%22%27%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E",
                "/records/" + item,
                "/records/" + item + "/pages/1?q=%3Cscript%3Ealert",
                "/iiif/search/2/" + item + "?q=archive",
                "/iiif/presentation/3/" + item + "/manifest",
                "/staff",
                "/staff/me",
                "/staff/people",
                "/staff/intake",
                "/staff/pages/" + page + "/withhold");
    }

    private static void assertHarmless(Map<String, Crawl.Answer> answers) {
        assertThat(answers).hasSizeGreaterThan(12);
        answers.forEach((address, answer) -> {
            assertThat(answer.head()).as(address).containsIgnoringCase("nosniff");
            if (answer.type().startsWith("text/html")) {
                assertThat(answer.text())
                        .as(address)
                        .doesNotContain("<script>alert", "<img src=x", "onerror=alert(1)>\"", "<b>eve")
                        .doesNotContain("49[[", "]]49");
                assertThat(answer.head()).as(address).containsIgnoringCase("content-security-policy");
            } else if (!answer.isImage()) {
                assertThat(answer.type()).as(address).doesNotContain("html").doesNotContain("svg");
            }
        });
    }

    private void describe(UnitView unit) {
        Description old = unit.description();
        Description marked = new Description(
                old.id(),
                old.level(),
                old.parent(),
                old.reference(),
                old.title() + MARKUP,
                old.dates(),
                Optional.of("letter"),
                old.languages(),
                MARKUP);
        archive.register().describe(marked, Optional.empty(), unit.version(), SIGNED);
    }

    private void transcribe() {
        PixelBox box = new PixelBox(100, 100, 300, 40);
        List<Word> words = Stream.of(("archive " + MARKUP).split(" "))
                .map(word -> new Word(word, box, 1))
                .toList();
        archive.register()
                .putText(
                        page,
                        new PageText(
                                new PixelSize(1_000, 1_400),
                                List.of(new TextBlock(box, List.of(new TextLine(box, words)))),
                                new TextMaker.Transcriber("<script>alert('maker')</script>"),
                                Instant.EPOCH),
                        "invented/page.xml",
                        SIGNED);
    }

    private UnitView unit(String reference) {
        return archive.catalog().findUnitByReference(MACHINERY, reference).orElseThrow();
    }

    private void run(Path folder, String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        assertThat(new Commands(terminal).execute(new Invocation(List.of(words), folder), () -> archive))
                .as("%s", terminal.told())
                .isZero();
    }
}
