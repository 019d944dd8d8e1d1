package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.ingest.image.Pyramid;
import org.osefrance.archive.ingest.image.UnreadableImageException;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;

/** Images are derived: whatever becomes of them, they are made again, and nothing is read a second time for it. */
class LostImagesTest {

    private static final Viewer STAFF = new Viewer.Machinery("test");

    private final Path folder;
    private final Path home;
    private @Nullable Archive archive;

    LostImagesTest(@TempDir Path given) {
        this.folder = given;
        this.home = given.resolve("home");
    }

    @BeforeEach
    void take_scans_in() throws IOException {
        archive = OpenArchive.in(home);
        run(0, "ingest", InventedScans.in(folder.resolve("scans")).toString(), "--into", "INVENTED", "--wait");
    }

    @AfterEach
    void close() {
        archive().close();
    }

    @Test
    void a_rebuild_makes_images_again_that_were_deleted_under_the_running_archive() throws Exception {
        List<Known> before = known();
        delete(home.resolve("derived"));
        assertThat(run(0, "verify").told()).anyMatch(line -> line.contains("images of 3 files are missing"));
        run(0, "rebuild");
        assertThat(known()).isEqualTo(before);
        assertThat(run(0, "verify").told()).noneMatch(line -> line.contains("missing"));
    }

    @Test
    void a_start_notices_that_the_folder_is_gone_and_a_second_one_looks_no_more() throws Exception {
        List<Known> before = known();
        archive().close();
        delete(home.resolve("derived"));
        archive = OpenArchive.in(home);
        assertThat(pages()).allMatch(page -> page.state() == PageState.READY);
        for (int look = 0; look < 600 && !archive().remaking().listLostImages().isEmpty(); look++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(known()).isEqualTo(before);
        archive().close();
        assertThat(archive().pyramids().isComplete()).isTrue();
        Files.delete(archive().pyramids().pathOf(before.getFirst().page()));
        archive = OpenArchive.in(home);
        run(0, "rebuild");
        assertThat(known()).isEqualTo(before);
    }

    @Test
    void a_catalogue_that_comes_back_from_the_store_gets_its_images_and_nothing_is_read_again() throws Exception {
        List<Known> before = known();
        RecordId file = pages().getFirst().page().file();
        List<PremisEvent> received = archive().catalog().listEvents(STAFF, file);
        List<PremisEvent> made =
                archive().catalog().listEvents(STAFF, before.getFirst().page());
        assertThat(received).isNotEmpty();
        assertThat(made).isNotEmpty();
        archive().close();
        for (String part : List.of("database", "index", "derived")) {
            delete(home.resolve(part));
        }
        archive = OpenArchive.in(home);
        run(0, "rebuild", "--from-store");
        assertThat(known()).isEqualTo(before);
        assertThat(archive().catalog().listEvents(STAFF, file)).isEqualTo(received);
        assertThat(archive().catalog().listEvents(STAFF, before.getFirst().page()))
                .startsWith(made.toArray(PremisEvent[]::new));
        assertThat(pages())
                .allSatisfy(page -> assertThat(archive()
                                .catalog()
                                .listEvents(STAFF, page.page().id()))
                        .noneMatch(event -> event.agent().contains("tesseract")
                                && event.at().isAfter(text(page.page().id()).madeAt())));
    }

    @Test
    void of_an_original_that_has_gone_bad_no_image_is_made_and_its_text_stays() throws Exception {
        PageView page = pages().getFirst();
        Known before = known().getFirst();
        Path original = archive().store().path(page.page().file(), "original");
        assertThat(original.toFile().setWritable(true)).isTrue();
        Files.writeString(original, "invented damage");
        Files.delete(archive().pyramids().pathOf(page.page().id()));
        assertThat(run(1, "rebuild").said())
                .anyMatch(
                        line -> line.contains(page.page().file().value()) && line.contains("could not be made again"));
        assertThat(archive().remaking().listLostImages())
                .containsExactly(page.page().file());
        assertThat(archive()
                        .catalog()
                        .findPage(STAFF, page.page().id())
                        .orElseThrow()
                        .state())
                .isEqualTo(page.state());
        assertThat(text(page.page().id())).isEqualTo(before.text());
    }

    private List<Known> known() throws IOException, UnreadableImageException {
        List<Known> known = new ArrayList<>();
        for (PageView page : pages()) {
            RecordId id = page.page().id();
            byte[] tile = Pyramid.open(archive().pyramids().pathOf(id)).tile(0, 0, 0);
            known.add(new Known(
                    id, page.state(), tile.length, text(id), archive().catalog().listTexts(STAFF, id)));
        }
        return known;
    }

    private PageText text(RecordId page) {
        return archive().catalog().findText(STAFF, page).orElseThrow();
    }

    private List<PageView> pages() {
        return Stream.of("INVENTED/1", "INVENTED/2")
                .map(reference -> archive()
                        .catalog()
                        .findUnitByReference(STAFF, reference)
                        .orElseThrow())
                .flatMap(item ->
                        archive().catalog().listPages(STAFF, item.description().id()).stream())
                .toList();
    }

    private Archive archive() {
        return Objects.requireNonNull(archive);
    }

    private ListeningTerminal run(int exit, String... arguments) {
        ListeningTerminal terminal = new ListeningTerminal();
        int ended = new Commands(terminal).execute(new Invocation(List.of(arguments), folder), this::archive);
        assertThat(ended)
                .as("%s said %s, told %s", List.of(arguments), terminal.said(), terminal.told())
                .isEqualTo(exit);
        return terminal;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private record Known(RecordId page, PageState state, int tileBytes, PageText text, List<TextVersion> texts) {}
}
