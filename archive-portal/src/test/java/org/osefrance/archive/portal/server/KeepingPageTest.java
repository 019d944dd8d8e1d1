package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.ingest.fixity.Checked;
import org.osefrance.archive.ingest.fixity.Replication;
import org.osefrance.archive.ingest.fixity.Side;
import org.osefrance.archive.ingest.storage.Content;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.setting.Setting;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The page that tells how the archive is: what is damaged is on it, and is brought back from it. */
@Timeout(120)
class KeepingPageTest {

    private static final String PAGE = "/staff/keeping";

    @Test
    void a_clock_that_leapt_is_told_and_what_is_damaged_is_brought_back_by_a_button(@TempDir Path folder)
            throws Exception {
        Settings settings = OpenArchive.settings(
                folder.resolve("home"),
                0,
                Map.of(Setting.SECOND_STORE, folder.resolve("second").toUri().toString()));
        // As if the archive had last run long ago, or the machine's clock had been set years ahead.
        Files.writeString(
                Files.createDirectories(folder.resolve("home/audit")).resolve("time"), "2020-01-01T00:00:00Z");
        Archive archive = OpenArchive.with(settings);
        try (ArchiveServer server = ArchiveServer.start(archive, settings)) {
            String link = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
            try (StaffMember ada = StaffMember.of("ada", link, Map.of(), server.port(), archive.clock())) {
                awaitCopy(archive);
                for (Language language : Language.values()) {
                    assertThat(page(ada, language)).contains("scripts/archive clock confirm");
                }
                archive.confirmClock();
                assertThat(page(ada, Language.FRENCH))
                        .contains("Rien d’anormal", "Elle est à jour")
                        .doesNotContain("scripts/archive clock confirm");
                RecordId object = keepDamaged(archive);
                assertThat(ada.browser().submit(PAGE, PAGE + "/pass", Map.of()).body())
                        .contains("a commencé");
                while (archive.keeping().lookAtNext().isPresent()) {
                    assertThat(archive.keeping().book().findLastPass()).isPresent();
                }
                for (Language language : Language.values()) {
                    assertThat(page(ada, language)).contains(object.value(), "/staff/keeping/mend");
                }
                assertThat(page(ada, Language.FRENCH)).contains("Une chose ne va pas", "Octets modifiés");
                assertThat(ada.browser().submit(PAGE, PAGE + "/mend", Map.of()).body())
                        .contains("rétabli l’a été")
                        .contains("Rien d’anormal")
                        .doesNotContain(object.value());
                assertThat(archive.store().verify(object)).isEmpty();
                an_image_that_changed_is_told_and_that_it_was_made_again(archive, ada);
            }
            try (Browser stranger = new Browser(server.port())) {
                assertThat(stranger.get(PAGE).uri().getPath()).isEqualTo("/staff/sign-in");
            }
        }
    }

    private static void an_image_that_changed_is_told_and_that_it_was_made_again(Archive archive, StaffMember ada)
            throws IOException, InterruptedException {
        RecordId file = RecordId.random();
        String path = "derived/in/invented.tif";
        Finding finding = new Finding(Finding.Kind.MISMATCH, "IMAGE", path, "invented");
        Instant now = archive.clock().instant();
        archive.keeping().book().note(new Checked(file, now, 0, Map.of(Side.IMAGES, List.of(finding))));
        for (Language language : Language.values()) {
            assertThat(page(ada, language)).contains(path).doesNotContain("/staff/keeping/mend");
        }
        assertThat(page(ada, Language.FRENCH))
                .contains("refaites d’elles-mêmes")
                .doesNotContain("pensez à une sauvegarde");
        archive.keeping().book().mended(file, Side.IMAGES, now.plusSeconds(60));
        for (Language language : Language.values()) {
            assertThat(page(ada, language)).contains(path);
        }
        assertThat(page(ada, Language.FRENCH)).contains("Rien d’anormal", "trouvées abîmées et refaites");
    }

    private static String page(StaffMember ada, Language language) throws IOException, InterruptedException {
        String page = ada.browser().get(PAGE + "?lang=" + language.tag()).body();
        assertThat(PageShape.findings(page, language)).isEmpty();
        return page;
    }

    private static void awaitCopy(Archive archive) {
        Replication copying = archive.keeping().replication().orElseThrow();
        while (copying.findCopy().isEmpty() || copying.lag() > 0) {
            Thread.onSpinWait();
        }
    }

    private static RecordId keepDamaged(Archive archive) throws IOException {
        RecordId object = RecordId.random();
        var unused = archive.store()
                .addVersion(
                        object,
                        Map.of("note.txt", Content.of("invented".getBytes(StandardCharsets.UTF_8))),
                        "test",
                        "invented");
        while (!archive.keeping()
                .replication()
                .orElseThrow()
                .findCopy()
                .orElseThrow()
                .isCurrent(object)) {
            Thread.onSpinWait();
        }
        Path original = archive.store().path(object, "note.txt");
        assertThat(original.toFile().setWritable(true)).isTrue();
        Files.writeString(original, "otherwise");
        return object;
    }
}
