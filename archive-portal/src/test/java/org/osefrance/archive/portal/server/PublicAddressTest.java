package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.setting.Setting;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.setting.SettingsReader;

/** What changes for staff when readers come through TLS. */
class PublicAddressTest {

    @Test
    void through_tls_the_session_never_leaves_it_and_passkeys_belong_to_the_public_host(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        Settings settings = new SettingsReader(Map.of(), home)
                .read(Map.of(
                        Setting.HOME, home.toString(),
                        Setting.PORT, "0",
                        Setting.BASE_URL, "https://archives.example"));
        Archive archive = OpenArchive.with(settings);
        try (ArchiveServer server = ArchiveServer.start(archive, settings);
                Browser stranger = new Browser(server.port())) {
            var page = stranger.get("/staff/sign-in");
            assertThat(page.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("JSESSIONID=")
                            .contains("Secure", "HttpOnly", "SameSite=Lax"));
            assertThat(page.body()).contains("data-passkey=\"archives.example\"");
        }
    }
}
