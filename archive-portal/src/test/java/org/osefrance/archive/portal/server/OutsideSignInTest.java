package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.setting.Setting;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;

/** Coming in by the word of another house: only into an account its owner linked, and never with less than two factors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutsideSignInTest {

    private static final String THERE = "/staff/sign-in/outside/house";

    private VouchingHouse house;
    private ArchiveServer server;
    private StaffMember ada;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException, JOSEException {
        house = new VouchingHouse();
        Path home = folder.resolve("home");
        Map<Setting, String> set = Map.of(
                Setting.OIDC_ISSUER, house.issuer(),
                Setting.OIDC_CLIENT_ID, "archive",
                Setting.OIDC_CLIENT_SECRET, "invented",
                Setting.OIDC_NAME, "Maison des Tilleuls");
        int port = freePort();
        Settings settings = OpenArchive.settings(home, port, withBase(set, "http://127.0.0.1:" + port));
        Archive archive = OpenArchive.with(settings);
        server = ArchiveServer.start(archive, settings);
        String link = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
        ada = StaffMember.of("ada", link, Map.of(), server.port(), archive.clock());
    }

    @AfterAll
    void stop() {
        ada.close();
        server.close();
        house.close();
    }

    @Test
    @Order(1)
    void somebody_whom_no_account_is_linked_to_does_not_come_in() throws IOException, InterruptedException {
        house.vouchFor("somebody", "mfa");
        try (Browser stranger = new Browser(server.port())) {
            assertThat(stranger.get("/staff/sign-in").body()).contains("Maison des Tilleuls", THERE);
            HttpResponse<String> refused = stranger.get(THERE);
            assertThat(refused.uri().toString()).endsWith("/staff/sign-in?error=house");
            assertThat(refused.body()).contains("Vous êtes peut-être connu là-bas");
            assertThat(stranger.get("/staff").uri().getPath()).isEqualTo("/staff/sign-in");
            for (Language language : Language.values()) {
                String page = stranger.get("/staff/sign-in?error=house&lang=" + language.tag())
                        .body();
                assertThat(PageShape.findings(page, language)).isEmpty();
            }
        }
    }

    @Test
    @Order(2)
    void the_owner_of_an_account_links_it_and_stays_in() throws IOException, InterruptedException {
        house.vouchFor("ada-there", "mfa");
        HttpResponse<String> linked = ada.browser().submit("/staff/me", "/staff/me/outside", Map.of());
        assertThat(linked.uri().toString()).endsWith("/staff/me?linked");
        assertThat(linked.body()).contains("Relié à ce compte");
        assertThat(ada.browser().get("/staff/people").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void two_factors_there_are_enough_here() throws IOException, InterruptedException {
        house.vouchFor("ada-there", "pwd", "mfa");
        try (Browser browser = new Browser(server.port())) {
            browser.get("/staff/sign-in");
            String before = browser.session();
            assertThat(browser.get(THERE).uri().getPath()).isEqualTo("/staff");
            assertThat(browser.session()).isNotEqualTo(before);
            assertThat(browser.get("/staff/people").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(4)
    void one_factor_there_is_a_password_here() throws IOException, InterruptedException {
        house.vouchFor("ada-there", "pwd");
        try (Browser browser = new Browser(server.port())) {
            assertThat(browser.get(THERE).uri().getPath()).isEqualTo("/staff/sign-in/code");
            assertThat(browser.get("/staff/people").uri().getPath()).isEqualTo("/staff/sign-in/code");
        }
    }

    @Test
    @Order(5)
    void an_answer_nobody_asked_for_is_not_taken() throws IOException, InterruptedException {
        house.vouchFor("ada-there", "mfa");
        try (Browser browser = new Browser(server.port())) {
            assertThat(browser.get("/staff/sign-in/vouched?code=code0&state=guessed")
                            .uri()
                            .toString())
                    .endsWith("/staff/sign-in?error=house");
            assertThat(browser.get("/staff/sign-in/vouched?error=access_denied")
                            .uri()
                            .getPath())
                    .isEqualTo("/staff/sign-in");
            assertThat(browser.get("/staff/sign-in/outside/elsewhere").uri().getPath())
                    .isNotEqualTo("/staff");
            assertThat(browser.get("/staff").uri().getPath()).isEqualTo("/staff/sign-in");
        }
    }

    @Test
    @Order(6)
    void what_is_not_linked_any_more_opens_nothing() throws IOException, InterruptedException {
        house.vouchFor("ada-there", "mfa");
        ada.browser().submit("/staff/me", "/staff/me/outside/unlink", Map.of());
        try (Browser browser = new Browser(server.port())) {
            assertThat(browser.get(THERE).uri().toString()).endsWith("?error=house");
        }
        ada.browser().submit("/staff/me", "/staff/me/outside", Map.of());
    }

    @Test
    @Order(7)
    void a_token_that_the_house_did_not_sign_is_none() throws IOException, InterruptedException {
        house.vouchFor("ada-there", "mfa");
        house.forge();
        try (Browser browser = new Browser(server.port())) {
            assertThat(browser.get(THERE).uri().toString()).endsWith("?error=house");
            assertThat(browser.get("/staff").uri().getPath()).isEqualTo("/staff/sign-in");
        }
    }

    @Test
    @Order(8)
    void a_house_that_does_not_answer_says_so_calmly() throws IOException, InterruptedException {
        house.close();
        try (Browser browser = new Browser(server.port())) {
            assertThat(browser.get("/staff/sign-in/vouched?code=a&state=b").statusCode())
                    .isEqualTo(200);
            assertThat(browser.get("/staff/sign-in").statusCode()).isEqualTo(200);
        }
    }

    private static Map<Setting, String> withBase(Map<Setting, String> set, String base) {
        Map<Setting, String> all = new java.util.EnumMap<>(set);
        all.put(Setting.BASE_URL, base);
        return all;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
