package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.ingest.deposit.Delivery;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.ingest.quarantine.HeldFile;
import org.osefrance.archive.ingest.quarantine.HeldFile.Standing;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What was refused for what it holds, at the desk: looked at, accepted as it is, discarded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarantineDeskTest {

    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final String DESK = "/staff/quarantine";
    private static final String PAGE = "<html><script>alert(1)</script>";

    private final HandSetClock clock = new HandSetClock();
    private Archive archive;
    private ArchiveServer server;
    private StaffMember ada;
    private StaffMember dora;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        archive = OpenArchive.in(folder.resolve("home"), clock);
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        ada = StaffMember.first("ada", archive, server);
        dora = StaffMember.invited("dora", "DATA_PROTECTION", ada, server.port(), clock);
    }

    @AfterAll
    void stop() {
        List.of(ada, dora).forEach(StaffMember::close);
        server.close();
    }

    @Test
    void a_file_waits_with_its_reason_and_a_name_that_harms_nobody() throws Exception {
        RecordId id = hold("lettre \u202egpj.<b>.jpg", PAGE);

        assertThat(ada.browser().get(DESK).body())
                .contains("lettre ‹202E›gpj.&lt;b&gt;.jpg", "attend une décision", "text/html")
                .doesNotContain("\u202e", "<b>.jpg");
        assertThat(ada.browser().get(DESK + "/" + id + "?lang=he").body()).contains("ממתין להחלטה");
        assertThat(dora.browser().get(DESK + "/" + id).statusCode()).isEqualTo(404);
        assertThat(dora.browser().get(DESK + "/" + id + "/file").statusCode()).isEqualTo(404);
        assertThat(dora.browser().get(DESK).body()).doesNotContain("gpj");
    }

    @Test
    void it_is_saved_and_never_opened_by_a_browser_and_that_is_in_the_audit() throws Exception {
        RecordId id = hold("scan.jpg", PAGE + "2");
        HttpResponse<String> file = ada.browser().get(DESK + "/" + id + "/file");

        assertThat(file.body()).isEqualTo(PAGE + "2");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + id + ".bin\"");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(notes(Action.READ_QUARANTINE)).anyMatch(note -> note.contains(id.value()));
    }

    @Test
    void accepted_as_it_is_it_is_an_original_with_its_history() throws Exception {
        RecordId id = hold("lettre.jpg", PAGE + "3");
        HeldFile held = held(id);
        assertThat(submit(id, "accept", Map.of("into", "TIL/1", "reason", "")).body())
                .contains("Dites pourquoi");
        assertThat(submit(id, "accept", Map.of("into", "//", "reason", "x")).body())
                .contains("sous quelle cote");
        assertThat(submit(id, "accept", Map.of("into", "TIL/1", "reason", "copie d’une page"))
                        .body())
                .contains("accepté tel quel");

        FileView file =
                archive.catalog().findFileBySha512(STAFF, held.found().sha512()).orElseThrow();
        assertThat(file.file().mediaType()).isEqualTo("text/html");
        assertThat(archive.catalog().findFile(Viewer.anyone(), file.file().id()))
                .isEmpty();
        assertThat(held(id).standing()).isInstanceOfSatisfying(Standing.Accepted.class, accepted -> {
            assertThat(accepted.item()).isEqualTo(file.item());
            assertThat(accepted.decision().reason()).isEqualTo("copie d’une page");
            assertThat(accepted.decision().by()).isEqualTo("ada");
        });
        assertThat(archive.quarantine().findBytes(id)).isEmpty();
        assertThat(notes(Action.DECIDE_QUARANTINE)).anyMatch(note -> note.contains(id.value()));
        assertThat(ada.browser().get(DESK + "/" + id).body()).contains("/records/" + file.item());
        assertThat(ada.browser().get("/records/" + file.item()).body())
                .contains("Comment il est venu", ".jpg", "text/html");
    }

    @Test
    void discarded_it_is_gone_and_the_decision_stays() throws Exception {
        RecordId id = hold("essai.jpg", PAGE + "4");
        assertThat(submit(id, "discard", Map.of("reason", "page d’essai")).body())
                .contains("est écarté");

        assertThat(archive.quarantine().findBytes(id)).isEmpty();
        assertThat(ada.browser().get(DESK + "/" + id).body()).contains("page d’essai", "écarté");
        assertThat(ada.browser().get(DESK + "/" + id + "/file").statusCode()).isEqualTo(404);
        assertThat(archive.quarantine().discard(id, "ada", "again")).isFalse();
    }

    private HttpResponse<String> submit(RecordId id, String deed, Map<String, String> fields) throws Exception {
        return ada.browser().submit(DESK + "/" + id, DESK + "/" + id + "/" + deed, fields);
    }

    private HeldFile held(RecordId id) {
        return archive.quarantine().book().find(id).orElseThrow();
    }

    private RecordId hold(String label, String content) {
        DepositTerms terms = DepositTerms.said("TIL/1", "", Optional.empty(), List.of(), false, "claire");
        Deposit.Origin origin = new Deposit.Origin(Way.PAGE, "", "claire");
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        try (Delivery delivery = archive.deposits().deliver(origin, terms)) {
            return delivery.note(archive.staging().receive(bytes, label).getFirst())
                    .orElseThrow();
        }
    }

    private List<String> notes(Action action) {
        return archive.auditTrail().listEntries(STAFF, AuditQuestion.newest(50)).stream()
                .filter(kept -> kept.entry().action() == action)
                .map(kept -> kept.entry().note())
                .toList();
    }
}
