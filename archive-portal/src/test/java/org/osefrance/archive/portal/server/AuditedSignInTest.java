package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor.Kind;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditEntry.Answer;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.index.audit.KeptEntry;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.schemas.access.Viewer;

class AuditedSignInTest {

    @Test
    void who_came_and_who_tried_to_is_in_the_audit(@TempDir Path home) throws Exception {
        Archive archive = OpenArchive.in(home);
        try (ArchiveServer server = ArchiveServer.start(archive, OpenArchive.settings(home));
                Browser stranger = new Browser(server.port())) {
            try (StaffMember ada = StaffMember.first("ada", archive, server)) {
                stranger.signIn("ada", "another");
                stranger.signIn(StaffMember.PASSWORD, "ada");
                ada.browser().submit("/staff", "/staff/sign-out", Map.of());
            }
            List<AuditEntry> entries = entries(archive);
            assertThat(entries)
                    .extracting(
                            AuditEntry::action,
                            AuditEntry::answer,
                            entry -> entry.actor().kind(),
                            entry -> entry.actor().id())
                    .containsSubsequence(
                            tuple(Action.SET_UP, Answer.ALLOWED, Kind.STAFF, "ada"),
                            tuple(Action.CHANGE_ACCOUNT, Answer.ALLOWED, Kind.STAFF, "ada"),
                            tuple(Action.SIGN_IN, Answer.ALLOWED, Kind.STAFF, "ada"),
                            tuple(Action.SIGN_IN, Answer.REFUSED, Kind.STAFF, "ada"),
                            tuple(Action.SIGN_IN, Answer.REFUSED, Kind.UNKNOWN, ""),
                            tuple(Action.SIGN_OUT, Answer.ALLOWED, Kind.STAFF, "ada"));
            assertThat(entries).extracting(entry -> entry.occasion().from()).containsOnly("127.0.0.1");
            assertThat(entries.toString()).doesNotContain(StaffMember.PASSWORD);
        }
    }

    private static List<AuditEntry> entries(Archive archive) {
        return archive.auditTrail().listEntries(new Viewer.Machinery("test"), AuditQuestion.newest(20)).stream()
                .map(KeptEntry::entry)
                .toList()
                .reversed();
    }
}
