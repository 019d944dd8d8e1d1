package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.fixity.Replication;
import org.osefrance.archive.ingest.fixity.Side;
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.setting.Setting;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** An archive with a second copy: what goes bad is found, in either, and mended from the other. */
class FixityTaskTest {

    private static final Viewer STAFF = new Viewer.Machinery("test");

    private final Path folder;
    private @Nullable Archive archive;

    FixityTaskTest(@TempDir Path given) {
        this.folder = given;
    }

    @BeforeEach
    void take_scans_in() throws IOException {
        archive = open();
        run(0, "ingest", InventedScans.in(folder.resolve("scans")).toString(), "--into", "INVENTED", "--wait");
        awaitCopy();
    }

    @AfterEach
    void close() {
        archive().close();
    }

    @Test
    void a_sound_archive_is_looked_through_and_nothing_is_found() throws Exception {
        assertThat(run(0, "fixity", "run").told())
                .anyMatch(line -> line.matches("[1-9][0-9]* objects looked at, 0 findings"));
        assertThat(run(0, "fixity").said()).contains("not looked at yet: 0", "second copy: 0 objects behind");
        assertThat(run(1, "fixity", "forget").told()).anyMatch(line -> line.contains("show, run or mend"));
    }

    @Test
    void a_flipped_bit_in_either_copy_is_named_and_mended_from_the_other() throws Exception {
        RecordId file = file();
        Path original = archive().store().path(file, "original");
        byte[] accepted = Files.readAllBytes(original);
        flip(original);
        assertThat(run(1, "fixity", "run").said())
                .singleElement()
                .asString()
                .startsWith("MISMATCH FIRST ")
                .contains(file.value());
        assertThat(run(0, "fixity", "mend").said()).containsExactly("MENDED FIRST " + file);
        assertThat(Files.readAllBytes(archive().store().path(file, "original"))).isEqualTo(accepted);
        run(0, "verify", "--all");
        assertThat(archive().catalog().listEvents(STAFF, file))
                .last()
                .matches(event -> event.type() == PremisEvent.Type.RECOVERY && event.successful());
        Path copied = folder.resolve("second/store")
                .resolve(folder.resolve("home/store").relativize(original));
        flip(copied);
        assertThat(run(1, "fixity", "run").said()).singleElement().asString().startsWith("MISMATCH SECOND ");
        assertThat(run(0, "fixity", "mend").said()).containsExactly("MENDED SECOND " + file);
        assertThat(Files.readAllBytes(copied)).isEqualTo(accepted);
        assertThat(run(0, "fixity").said()).noneMatch(line -> line.startsWith("MISMATCH"));
    }

    @Test
    void a_bit_flipped_in_an_image_is_found_the_image_shown_to_nobody_and_made_again_from_the_original()
            throws Exception {
        RecordId page = page();
        Path pyramid = archive().pyramids().pathOf(page);
        byte[] made = Files.readAllBytes(pyramid);
        flip(pyramid);
        // The pass that goes on in the background may come first, so the command need not be the one that finds it.
        archive().keeping().beginPass();
        await(() -> archive().keeping().lookAtNext().isEmpty());
        await(() -> !archive().keeping().book().listMended(Side.IMAGES, 1).isEmpty());
        assertThat(Files.readAllBytes(pyramid)).isEqualTo(made);
        assertThat(run(0, "fixity").said())
                .anyMatch(line -> line.startsWith("REMADE IMAGES derived/") && line.contains(page.value()));
        assertThat(archive().catalog().listEvents(STAFF, page))
                .anyMatch(event -> event.type() == PremisEvent.Type.FIXITY_CHECK && !event.successful());
        assertThat(run(0, "fixity", "run").said()).isEmpty();
        run(0, "verify", "--all");
    }

    @Test
    void an_image_that_went_bad_with_its_original_is_shown_to_nobody_until_that_is_mended() throws Exception {
        Path pyramid = archive().pyramids().pathOf(page());
        byte[] made = Files.readAllBytes(pyramid);
        flip(pyramid);
        flip(archive().store().path(file(), "original"));
        run(1, "fixity", "run");
        assertThat(run(1, "fixity").said())
                .anyMatch(line -> line.startsWith("MISMATCH FIRST "))
                .anyMatch(line -> line.startsWith("MISMATCH IMAGES derived/"));
        assertThat(pyramid).doesNotExist();
        assertThat(run(0, "fixity", "mend").said()).containsExactly("MENDED FIRST " + file());
        await(() -> archive().keeping().book().listDamages(1).isEmpty());
        assertThat(Files.readAllBytes(pyramid)).isEqualTo(made);
    }

    @Test
    void no_image_is_drawn_of_an_original_that_has_gone_bad_until_it_is_mended() throws Exception {
        RecordId file = file();
        RecordId page = page();
        Files.delete(archive().pyramids().pathOf(page));
        flip(archive().store().path(file, "original"));
        assertThat(archive().remaking().images()).containsExactly(file);
        run(1, "fixity", "run");
        assertThat(archive().pyramids().has(page)).isFalse();
        while (archive().isWorkedOn(file)) {
            Thread.onSpinWait();
        }
        assertThat(archive().pyramids().has(page)).isFalse();
        run(0, "fixity", "mend");
        while (archive().isWorkedOn(file)) {
            Thread.onSpinWait();
        }
        assertThat(archive().pyramids().has(page)).isTrue();
    }

    @Test
    void a_bit_flipped_in_a_reading_is_found_and_mended_and_never_read_as_the_text() throws Exception {
        RecordId file = file();
        Path alto = archive().store().path(file, "readings/page-0001.alto.xml");
        byte[] kept = Files.readAllBytes(alto);
        flip(alto);
        assertThat(run(1, "verify", "--all").said()).anyMatch(line -> line.startsWith("E092 "));
        assertThatThrownBy(() -> {
                    try (InputStream bytes = archive().store().open(file, "readings/page-0001.alto.xml")) {
                        bytes.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has changed");
        run(1, "fixity", "run");
        run(0, "fixity", "mend");
        assertThat(Files.readAllBytes(archive().store().path(file, "readings/page-0001.alto.xml")))
                .isEqualTo(kept);
        run(0, "verify", "--all");
    }

    @Test
    void what_is_bad_in_both_copies_is_left_as_it_is_and_said() throws Exception {
        RecordId file = file();
        Path original = archive().store().path(file, "original");
        flip(original);
        flip(folder.resolve("second/store").resolve(folder.resolve("home/store").relativize(original)));
        byte[] before = Files.readAllBytes(original);
        assertThat(run(1, "fixity", "run").said()).hasSize(2);
        assertThat(run(1, "fixity", "mend").said()).allMatch(line -> line.startsWith("NOT_MENDED"));
        assertThat(Files.readAllBytes(original)).isEqualTo(before);
        assertThat(run(1, "fixity").said()).anyMatch(line -> line.startsWith("MISMATCH FIRST"));
    }

    @Test
    void a_second_disk_that_was_away_catches_up_and_what_is_erased_is_gone_from_it() throws Exception {
        archive().close();
        Path away = Files.move(folder.resolve("second"), folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("second"), "no folder");
        archive = open();
        run(
                0,
                "ingest",
                Files.writeString(folder.resolve("note.txt"), "Une note inventée.")
                        .toString(),
                "--into",
                "INVENTED",
                "--wait");
        await(() -> replication().findTrouble().isPresent());
        archive().close();
        Files.delete(folder.resolve("second"));
        Files.move(away, folder.resolve("second"));
        archive = open();
        awaitCopy();
        List<RecordId> kept = archive().store().list().toList();
        assertThat(replication().findCopy().orElseThrow().list()).containsExactlyInAnyOrderElementsOf(kept);
        RecordId fonds = archive()
                .catalog()
                .findUnitByReference(STAFF, "INVENTED")
                .orElseThrow()
                .description()
                .id();
        var unused = archive().stock().erase(fonds, new Signature("test", "invented"));
        assertThat(replication().findCopy().orElseThrow().list())
                .containsExactlyInAnyOrderElementsOf(archive().store().list().toList())
                .doesNotContain(kept.getFirst());
    }

    private Archive open() {
        return OpenArchive.with(OpenArchive.settings(
                folder.resolve("home"),
                0,
                Map.of(Setting.SECOND_STORE, folder.resolve("second").toUri().toString())));
    }

    private Replication replication() {
        return archive().keeping().replication().orElseThrow();
    }

    /** Until the mirror has written and the copy holds everything. */
    private void awaitCopy() {
        await(this::isCopied);
    }

    private static void await(BooleanSupplier come) {
        for (int look = 0; look < 1_200 && !come.getAsBoolean(); look++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(come.getAsBoolean()).isTrue();
    }

    private boolean isCopied() {
        return archive().progress().mirrorLag() == 0
                && replication().lag() == 0
                && replication()
                        .findCopy()
                        .filter(copy -> archive().store().list().allMatch(copy::isCurrent))
                        .isPresent();
    }

    private RecordId file() {
        RecordId item = archive()
                .catalog()
                .findUnitByReference(STAFF, "INVENTED/1")
                .orElseThrow()
                .description()
                .id();
        return archive().catalog().listFiles(STAFF, item).getFirst().file().id();
    }

    /** The page that the file shows. */
    private RecordId page() {
        return archive()
                .catalog()
                .listPagesOfFile(STAFF, file())
                .getFirst()
                .page()
                .id();
    }

    private Archive archive() {
        return Objects.requireNonNull(archive);
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, bytes);
    }

    private ListeningTerminal run(int exit, String... arguments) {
        ListeningTerminal terminal = new ListeningTerminal();
        int ended = new Commands(terminal).execute(new Invocation(List.of(arguments), folder), this::archive);
        assertThat(ended)
                .as("%s said %s, told %s", List.of(arguments), terminal.said(), terminal.told())
                .isEqualTo(exit);
        return terminal;
    }
}
