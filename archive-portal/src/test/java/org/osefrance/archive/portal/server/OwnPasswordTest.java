package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;

/** One's own password: changed by whoever knows it, and every session elsewhere ends. */
class OwnPasswordTest {

    private static final String PAGE = "/staff/me/password";
    private static final String NEW = "noch ein Satz, den ich behalte";

    @Test
    void whoever_knows_the_password_changes_it_and_sessions_elsewhere_end(@TempDir Path folder)
            throws IOException, InterruptedException {
        Archive archive = OpenArchive.in(folder.resolve("home"));
        try (ArchiveServer server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")))) {
            String link = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
            try (StaffMember ada = StaffMember.of("ada", link, Map.of(), server.port(), archive.clock());
                    Browser elsewhere = new Browser(server.port())) {
                ada.signInAt(elsewhere);
                assertThat(elsewhere.get("/staff/people").statusCode()).isEqualTo(200);
                for (Language language : Language.values()) {
                    String page =
                            ada.browser().get(PAGE + "?lang=" + language.tag()).body();
                    assertThat(PageShape.findings(page, language)).isEmpty();
                }
                ada.browser().get("/?lang=fr");
                assertThat(change(ada, "wrong", NEW, NEW).body()).contains("actuel ne convient pas");
                assertThat(change(ada, StaffMember.PASSWORD, NEW, NEW + "!").body())
                        .contains("ne sont pas les mêmes");
                assertThat(change(ada, StaffMember.PASSWORD, "123456789012", "123456789012")
                                .body())
                        .contains("class=\"problem\"");
                assertThat(elsewhere.get("/staff/people").statusCode())
                        .as("nothing happened yet")
                        .isEqualTo(200);

                String session = ada.browser().session();
                assertThat(change(ada, StaffMember.PASSWORD, NEW, NEW).body()).contains("Le mot de passe est changé");
                assertThat(ada.browser().session()).isNotEqualTo(session);
                assertThat(ada.browser().get("/staff/people").statusCode()).isEqualTo(200);
                assertThat(elsewhere.get("/staff/people").uri().getPath()).isEqualTo("/staff/sign-in");
                assertThat(elsewhere.signIn("ada", StaffMember.PASSWORD).uri().toString())
                        .endsWith("?error");
                assertThat(elsewhere.signIn("ada", NEW).uri().getPath()).isEqualTo("/staff/sign-in/code");
                assertThat(guess(ada)).isEqualTo(429);
            }
        }
    }

    private static int guess(StaffMember ada) throws IOException, InterruptedException {
        int status = 200;
        for (int tries = 0; tries < 30 && status != 429; tries++) {
            status = change(ada, "guess " + tries, "another sentence", "another sentence")
                    .statusCode();
        }
        return status;
    }

    private static HttpResponse<String> change(StaffMember ada, String current, String password, String again)
            throws IOException, InterruptedException {
        return ada.browser().submit(PAGE, Map.of("current", current, "password", password, "again", again));
    }
}
