package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Origin;

/** What was said wrongly when papers came is mended, and a release says when another one takes its effect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DescribeTaskTest {

    private Path folder;
    private Archive archive;

    @BeforeAll
    void open(@TempDir Path given) throws IOException {
        folder = given;
        archive = OpenArchive.in(folder.resolve("home"));
        Path scans = InventedScans.in(folder.resolve("scans"));
        run(
                0,
                ("ingest " + scans + " --into INV/1 --dated 1941 --category GENERAL --release text --persons none"
                                + " --reason invented --wait")
                        .split(" "));
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    @Order(1)
    void a_date_and_a_period_given_wrongly_are_mended_and_close_at_once() {
        assertThat(shown("INV/1/1")).isPresent();
        ListeningTerminal mended = run(
                0, "describe", "INV/1/1", "--dated", "2001", "--category", "PRIVATE_LIFE_50", "--reason", "misread");
        assertThat(mended.said())
                .singleElement()
                .asString()
                .startsWith("DESCRIBED ")
                .endsWith("INV/1/1, version 2");
        assertThat(shown("INV/1/1")).isEmpty();
        assertThat(shown("INV/1/2")).isPresent();
        UnitView item = archive.catalog()
                .findUnitByReference(Holdings.VIEWER, "INV/1/1")
                .orElseThrow();
        assertThat(item.description().dates().orElseThrow().edtf()).isEqualTo("2001");
    }

    @Test
    @Order(2)
    void what_is_not_said_stays_as_it_was() {
        run(0, "describe", "INV/1/2", "--title", "Lettre au jardin", "--reason", "a better title");
        UnitView item = archive.catalog()
                .findUnitByReference(Holdings.VIEWER, "INV/1/2")
                .orElseThrow();
        assertThat(item.description().title()).isEqualTo("Lettre au jardin");
        assertThat(item.description().dates().orElseThrow().edtf()).isEqualTo("1941");
        run(0, "describe", "INV/1/2", "--made-by", "post-war", "--why", "Asked after", "--reason", "the letterhead");
        assertThat(archive.catalog()
                        .findUnit(Viewer.anyone(), item.description().id())
                        .orElseThrow()
                        .origin())
                .contains(new Origin(Origin.Maker.POST_WAR, "Asked after"));
        assertThat(archive.catalog()
                        .listPages(Viewer.anyone(), item.description().id()))
                .hasSameSizeAs(archive.catalog()
                        .listPages(Holdings.VIEWER, item.description().id()));
    }

    @Test
    @Order(3)
    void what_cannot_be_done_is_refused_and_nothing_is_changed() {
        assertThat(run(1, "describe", "INV/1/2", "--reason", "x").told())
                .singleElement()
                .asString()
                .contains("--dated, --category, --title or --made-by");
        assertThat(run(1, "describe", "INV/1/2", "--made-by", "nobody", "--reason", "x")
                        .told())
                .singleElement()
                .asString()
                .contains("'nobody'", "post-war");
        assertThat(run(1, "describe", "INV/1/2", "no/such", "--dated", "1950", "--reason", "x")
                        .told())
                .singleElement()
                .asString()
                .contains("no/such", "Nothing was changed");
        assertThat(run(1, "describe", "INV/1/2", "--dated", "yesterday", "--reason", "x")
                        .told())
                .singleElement()
                .asString()
                .contains("--dated");
        assertThat(run(1, "describe", "INV/1/2", "--dated", "1950", "--reason", " ")
                        .told())
                .singleElement()
                .asString()
                .contains("reason");
        assertThat(run(2, "describe", "INV/1/2", "--dated", "1950").told().getFirst())
                .contains("--reason");
    }

    @Test
    @Order(4)
    void a_release_above_that_closes_pages_beneath_says_so() {
        run(0, "describe", "INV", "--dated", "1941", "--category", "GENERAL", "--reason", "known");
        ListeningTerminal fonds = run(0, "release", "INV", "--scope", "description", "--reason", "arrangement only");
        assertThat(fonds.told()).anyMatch(line -> line.contains("ceiling") && line.contains("INV/1/2"));
        ListeningTerminal item =
                run(0, "release", "INV/1/2", "--scope", "text", "--persons", "none", "--reason", "again");
        assertThat(item.told()).anyMatch(line -> line.contains("ceiling") && line.contains("release INV as text"));
        ListeningTerminal wide = run(0, "release", "INV", "--scope", "text", "--reason", "all of it");
        assertThat(wide.told()).noneMatch(line -> line.contains("ceiling"));
    }

    @Test
    @Order(5)
    void what_is_laid_under_a_released_unit_later_is_open_like_the_rest_of_it_and_that_is_said() throws IOException {
        Path letter = Files.writeString(folder.resolve("lettre.txt"), "Une lettre inventée, écrite au jardin.");
        ListeningTerminal open = run(
                0, "ingest", letter.toString(), "--into", "INV", "--dated", "1930", "--category", "PRIVATE_LIFE_50");
        assertThat(open.told()).anyMatch(line -> line.contains("at once") && line.contains("INV"));
        Path undated = Files.writeString(folder.resolve("note.txt"), "Une note inventée, sans date.");
        ListeningTerminal young = run(
                0, "ingest", undated.toString(), "--into", "INV", "--dated", "2001", "--category", "PRIVATE_LIFE_50");
        assertThat(young.told()).noneMatch(line -> line.contains("at once"));
    }

    @Test
    @Order(6)
    void whoever_waits_is_told_which_page_is_not_ready_and_why() throws IOException {
        RecordId page = archive.catalog()
                .listPages(
                        Holdings.VIEWER,
                        archive.catalog()
                                .findUnitByReference(Holdings.VIEWER, "INV/1/2")
                                .orElseThrow()
                                .description()
                                .id())
                .getFirst()
                .page()
                .id();
        archive.register().setPageState(page, PageState.UNREAD, "the reader was stopped after a minute");
        Path scans = folder.resolve("scans");
        assertThat(run(1, "ingest", scans.toString(), "--into", "INV/1", "--wait")
                        .told())
                .anyMatch(line -> line.startsWith("page 1 of ")
                        && line.endsWith("is not ready (unread): the reader was stopped after a minute"));
    }

    private Optional<UnitView> shown(String reference) {
        return archive.catalog().findUnitByReference(Viewer.anyone(), reference);
    }

    private ListeningTerminal run(int exit, String... arguments) {
        ListeningTerminal terminal = new ListeningTerminal();
        int ended = new Commands(terminal).execute(new Invocation(List.of(arguments), folder), () -> archive);
        assertThat(ended)
                .as("%s said %s, told %s", List.of(arguments), terminal.said(), terminal.told())
                .isEqualTo(exit);
        return terminal;
    }
}
