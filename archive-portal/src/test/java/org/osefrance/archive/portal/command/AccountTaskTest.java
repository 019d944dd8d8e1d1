package org.osefrance.archive.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.server.ArchiveServer;
import org.osefrance.archive.portal.server.SoleAdministrator;
import org.osefrance.archive.schemas.access.Viewer;

class AccountTaskTest {

    @Test
    void the_only_administrator_who_is_locked_out_begins_anew(@TempDir Path folder) throws Exception {
        Archive archive = OpenArchive.in(folder.resolve("home"));
        try (ArchiveServer server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
                SoleAdministrator ada = SoleAdministrator.of(archive, server)) {
            assertThat(ada.get("/staff/people").statusCode()).isEqualTo(200);
            assertThat(run(archive, 0, "account", "list").said()).containsExactly("ACCOUNT ada");
            assertThat(run(archive, 1, "account", "reset", "eve").told()).anyMatch(line -> line.contains("'eve'"));
            assertThat(run(archive, 1, "account", "reset").told()).anyMatch(line -> line.contains("account list"));
            String said = run(archive, 0, "account", "reset", "ada").said().getFirst();
            assertThat(said).startsWith("RESET ada http");
            assertThat(ada.get("/staff/people").uri().getPath())
                    .as("sessions end")
                    .isEqualTo("/staff/sign-in");
            String link = URI.create(said.substring("RESET ada ".length())).getPath();
            ada.submit(link, Map.of("password", "ein anderer Satz, auch lang", "again", "ein anderer Satz, auch lang"));
            assertThat(ada.signIn("ein anderer Satz, auch lang").uri().getPath())
                    .as("the second step is set up anew")
                    .isEqualTo("/staff/second-step");
            assertThat(archive.auditTrail().listEntries(new Viewer.Machinery("test"), AuditQuestion.newest(50)))
                    .anyMatch(kept -> kept.entry().action() == Action.CHANGE_ACCOUNT
                            && kept.entry().note().equals("SIGN_IN_RESET ada"));
        }
    }

    private static ListeningTerminal run(Archive archive, int exit, String... words) {
        ListeningTerminal terminal = new ListeningTerminal();
        assertThat(new Commands(terminal).execute(new Invocation(List.of(words), Path.of("")), () -> archive))
                .as("%s", terminal.told())
                .isEqualTo(exit);
        return terminal;
    }
}
