package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.index.audit.KeptEntry;
import org.osefrance.archive.portal.command.Commands;
import org.osefrance.archive.portal.command.Invocation;
import org.osefrance.archive.portal.command.ListeningTerminal;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.iiif.PageImageName;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.runtime.Operator;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What the audit of a whole archive holds: whichever reader of it somebody is handed, it is a watched one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditedArchiveTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");

    private Archive archive;
    private RecordId item;
    private RecordId page;

    @BeforeAll
    void take_in_a_closed_page(@TempDir Path folder) throws IOException {
        archive = OpenArchive.in(folder.resolve("home"));
        String scans = InventedScans.in(folder.resolve("scans")).resolve("b").toString();
        run("ingest", scans, "--wait");
        item = archive.catalog()
                .findUnitByReference(MACHINERY, "received/" + archive.today() + "/1")
                .orElseThrow()
                .description()
                .id();
        page = archive.catalog().listPages(MACHINERY, item).getFirst().page().id();
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void forty_tiles_of_a_closed_page_are_one_entry() {
        CatalogImages images =
                new CatalogImages(archive.catalog(), archive.pyramids(), archive::writings, archive::today);
        Viewer eve = archivist("eve");
        PageImageName image = new PageImageName(page, OptionalInt.empty());
        for (int tile = 0; tile < 40; tile++) {
            assertThat(images.findImage(eve, image)).isPresent();
        }
        assertThat(archive.catalog().findText(eve, page)).isPresent();
        assertThat(entriesOf("eve"))
                .extracting(kept -> kept.entry().action(), kept -> kept.entry().subjects())
                .containsExactly(tuple(Action.OPEN, List.of(page)));
        assertThat(images.findImage(Viewer.anyone(), image)).isEmpty();
    }

    @Test
    void who_reads_at_the_command_line_is_in_it_and_what_they_searched_is_not() {
        ListeningTerminal found = run("search", "--staff", "Garten");
        assertThat(found.said()).isNotEmpty();
        List<KeptEntry> entries = archive.auditTrail()
                .listEntries(MACHINERY, AuditQuestion.newest(100).by(new Actor(Actor.Kind.STAFF, Operator.name())));
        assertThat(entries).extracting(kept -> kept.entry().action()).contains(Action.SEARCH, Action.OPEN);
        assertThat(entries.toString()).doesNotContainIgnoringCase("garten");
    }

    @Test
    void what_commands_change_is_in_it() {
        run("describe", item.value(), "--dated", "1941", "--reason", "invented date");
        run("release", item.value(), "--scope", "none", "--reason", "invented reason");
        List<KeptEntry> entries = archive.auditTrail()
                .listEntries(MACHINERY, AuditQuestion.newest(100).by(new Actor(Actor.Kind.SIGNER, Operator.name())));
        assertThat(entries)
                .extracting(
                        kept -> kept.entry().action(),
                        kept -> kept.entry().occasion().purpose())
                .contains(tuple(Action.DESCRIBE, "invented date"), tuple(Action.CHANGE_ACCESS, "invented reason"));
        assertThat(entries).extracting(kept -> kept.entry().action()).contains(Action.ACCEPT);
        assertThat(archive.verifyAudit().findings()).isEmpty();
    }

    private List<KeptEntry> entriesOf(String account) {
        return archive.auditTrail()
                .listEntries(MACHINERY, AuditQuestion.newest(100).by(new Actor(Actor.Kind.STAFF, account)));
    }

    private static Viewer archivist(String account) {
        return new Viewer.Staff(
                account, Set.of(Viewer.Role.ARCHIVIST), Set.of(), new Occasion("192.0.2.7", "a question"));
    }

    private ListeningTerminal run(String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        Invocation invocation = new Invocation(List.of(words), Path.of(""));
        assertThat(new Commands(terminal).execute(invocation, () -> archive))
                .as("%s", terminal.told())
                .isZero();
        return terminal;
    }
}
