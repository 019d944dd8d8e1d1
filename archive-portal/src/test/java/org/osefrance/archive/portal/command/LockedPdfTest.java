package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.ingest.pdf.InventedPdf;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** PDF files whose maker locked them: one that everybody can read, and one that asks for a password. */
class LockedPdfTest {

    private static final Viewer STAFF = new Viewer.Machinery("test");

    private final Path folder;
    private @Nullable Archive archive;

    LockedPdfTest(@TempDir Path given) {
        this.folder = given;
    }

    @BeforeEach
    void open() {
        archive = OpenArchive.in(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        archive().close();
    }

    @Test
    void one_that_opens_without_a_password_is_accepted_and_read_with_a_note_of_its_lock() throws Exception {
        var said = run(0, locked("liste.pdf", "")).said();
        assertThat(said).anyMatch(line -> line.startsWith("ACCEPTED "));
        RecordId item = archive()
                .catalog()
                .findUnitByReference(STAFF, "INVENTED/1")
                .orElseThrow()
                .description()
                .id();
        PageView page = archive().catalog().listPages(STAFF, item).getFirst();
        assertThat(page.state()).isEqualTo(PageState.READY);
        assertThat(archive().pyramids().has(page.page().id())).isTrue();
        assertThat(archive()
                        .catalog()
                        .findText(STAFF, page.page().id())
                        .orElseThrow()
                        .plainText())
                .isEqualTo("Liste inventée de la Maison des Tilleuls");
        assertThat(archive().catalog().listEvents(STAFF, page.page().file()))
                .filteredOn(event -> event.type() == PremisEvent.Type.VALIDATION)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.detail()).contains("without a password", "printing, changing, copying"));
    }

    @Test
    void one_that_asks_for_a_password_is_refused_and_waits_to_be_looked_at() throws Exception {
        assertThat(run(1, locked("liste.pdf", "secret")).said())
                .anyMatch(line -> line.startsWith("REFUSED ") && line.contains("the file is encrypted"))
                .anyMatch(line -> line.contains("it waits in quarantine"));
    }

    private Path locked(String name, String password) throws IOException {
        try (InventedPdf pdf = new InventedPdf()) {
            pdf.page("Liste inventée de la Maison des Tilleuls");
            pdf.lock(256, password);
            return pdf.save(folder.resolve(name));
        }
    }

    private Archive archive() {
        return Objects.requireNonNull(archive);
    }

    private ListeningTerminal run(int exit, Path file) {
        ListeningTerminal terminal = new ListeningTerminal();
        List<String> arguments = List.of("ingest", file.toString(), "--into", "INVENTED", "--wait");
        int ended = new Commands(terminal).execute(new Invocation(arguments, folder), this::archive);
        assertThat(ended)
                .as("said %s, told %s", terminal.said(), terminal.told())
                .isEqualTo(exit);
        return terminal;
    }
}
