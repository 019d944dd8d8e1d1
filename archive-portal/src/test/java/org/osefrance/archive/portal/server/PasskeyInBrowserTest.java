package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
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
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.web.Chromium;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.portal.web.Visit;

/** Passkeys by an authenticator that Chromium plays, through the real pages and the strict content security policy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasskeyInBrowserTest {

    private static final String PASSWORD = StaffMember.PASSWORD;

    private final Chromium chromium = new Chromium();
    private Archive archive;
    private ArchiveServer server;
    private Visit visit;
    private CDPSession devices;
    private String authenticator;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Settings settings = OpenArchive.settings(folder.resolve("home"), freePort());
        archive = OpenArchive.with(settings);
        server = ArchiveServer.start(archive, settings);
        visit = new Visit(chromium, server.port(), new Browser.NewContextOptions());
        devices = visit.page().context().newCDPSession(visit.page());
        devices.send("WebAuthn.enable");
        authenticator = plugIn(true);
    }

    @AfterAll
    void stop() {
        visit.close();
        chromium.close();
        server.close();
    }

    @Test
    @Order(1)
    void a_passkey_is_made_as_the_second_step_and_paper_comes_with_it() {
        Page page =
                visit.open("/staff/set-up/" + archive.accounts().offerSetup().orElseThrow() + "?lang=fr");
        page.locator("#name").fill("ada");
        page.locator("#password").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        page.locator("main button").click();
        signInByPassword(page);
        page.waitForURL("**/staff/second-step");
        page.locator("#passkey-label").fill("la tablette du bureau");
        page.locator(".passkey button").click();
        page.waitForURL("**/staff/me/recovery-codes");
        page.locator("main button").click();
        assertThat(page.locator(".codes li").count()).isEqualTo(10);
        visit.open("/staff/me");
        assertThat(page.locator(".receipts").textContent()).contains("la tablette du bureau");
        assertThat(visit.open("/staff/people").locator("main h1").textContent()).contains("travaillent ici");
        assertThat(visit.surprises()).isEmpty();
    }

    @Test
    @Order(2)
    void the_passkey_alone_is_a_whole_sign_in() {
        signOut();
        Page page = visit.open("/staff/sign-in");
        page.locator(".passkey button").click();
        page.waitForURL("**/staff");
        assertThat(page.locator(".desk-bar").textContent()).contains("ada");
        assertThat(visit.surprises()).isEmpty();
    }

    @Test
    @Order(3)
    void it_is_the_second_step_after_the_password_too() {
        signOut();
        Page page = visit.open("/staff/sign-in");
        signInByPassword(page);
        page.waitForURL("**/staff/sign-in/code");
        page.locator(".passkey button").click();
        page.waitForURL("**/staff");
    }

    @Test
    @Order(4)
    void guessing_the_password_does_not_keep_the_owner_of_a_passkey_out() throws IOException, InterruptedException {
        signOut();
        try (org.osefrance.archive.portal.server.Browser guesser =
                new org.osefrance.archive.portal.server.Browser(server.port())) {
            int status = 0;
            for (int i = 0; i < 30 && status != 429; i++) {
                status = guesser.signIn("ada", "guess").statusCode();
            }
            assertThat(status).isEqualTo(429);
        }
        Page page = visit.open("/staff/sign-in");
        page.locator(".passkey button").click();
        page.waitForURL("**/staff");
    }

    @Test
    @Order(5)
    void an_authenticator_that_did_not_ask_who_holds_it_is_not_enough() {
        signOut();
        setVerified(false);
        Page page = visit.open("/staff/sign-in");
        page.locator(".passkey button").click();
        page.locator(".passkey [role=alert]").waitFor();
        assertThat(visit.open("/staff").url()).endsWith("/staff/sign-in");
        setVerified(true);
    }

    @Test
    @Order(6)
    void the_only_second_step_cannot_be_taken_away() {
        Page page = visit.open("/staff/sign-in");
        page.locator(".passkey button").click();
        page.waitForURL("**/staff");
        visit.open("/staff/me");
        page.locator(".receipts button").click();
        assertThat(page.locator("[role=alert]").first().textContent()).contains("la seule deuxième clé");
        assertThat(page.locator(".receipts li").count()).isEqualTo(1);
    }

    @Test
    @Order(7)
    void the_pages_have_their_shape_in_every_language() {
        for (Language language : Language.values()) {
            for (String path : List.of("/staff/me?lang=", "/staff/sign-in?error=passkey&lang=")) {
                Page page = visit.open(path + language.tag());
                assertThat(PageShape.findings(page.content(), language))
                        .as(path)
                        .isEmpty();
            }
        }
        visit.open("/?lang=fr");
    }

    @Test
    @Order(8)
    void another_browser_cannot_come_in_by_what_one_overheard() throws IOException, InterruptedException {
        try (org.osefrance.archive.portal.server.Browser stranger =
                new org.osefrance.archive.portal.server.Browser(server.port())) {
            String token = stranger.token("/staff/sign-in");
            assertThat(stranger.post(
                                    "/staff/sign-in/passkey",
                                    Map.of("Content-Type", "application/json", "X-CSRF-TOKEN", token),
                                    "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}")
                            .uri()
                            .getQuery())
                    .isEqualTo("error=passkey");
            assertThat(stranger.post(
                                    "/staff/passkeys/options",
                                    Map.of("Content-Type", "application/json", "X-CSRF-TOKEN", token),
                                    "")
                            .uri()
                            .getPath())
                    .isEqualTo("/staff/sign-in");
        }
    }

    @Test
    @Order(9)
    void the_passkey_of_a_closed_account_opens_nothing() throws IOException, InterruptedException {
        Page page = visit.open("/staff/people/invite");
        page.locator("#name").fill("rosa");
        page.locator("[value=ADMINISTRATOR]").check();
        page.locator("main button").click();
        String link = page.locator("#link").textContent();
        try (StaffMember rosa = StaffMember.of(
                "rosa", link.substring(link.indexOf("/staff/")), Map.of(), server.port(), archive.clock())) {
            String ada = rosa.browser().get("/staff/people").body();
            String id = ada.replaceAll("(?s).*?/staff/people/([a-z0-9]{17})\"><bdi>ada<.*", "$1");
            rosa.browser().submit("/staff/people/" + id, "/staff/people/" + id + "/disable", Map.of());
        }
        assertThat(visit.open("/staff").url()).endsWith("/staff/sign-in");
        page.locator(".passkey button").click();
        page.waitForURL("**/staff/sign-in?error=passkey");
        assertThat(page.locator("[role=alert]").first().textContent()).contains("n’est pas connue ici");
    }

    private void signInByPassword(Page page) {
        page.locator("#username").fill("ada");
        page.locator("#password").fill(PASSWORD);
        page.locator("main button.primary").click();
    }

    private void signOut() {
        visit.open("/staff").locator(".desk-bar button").click();
        visit.page().waitForURL("**/");
    }

    private String plugIn(boolean verified) {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verified);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        return devices.send("WebAuthn.addVirtualAuthenticator", parameters)
                .get("authenticatorId")
                .getAsString();
    }

    private void setVerified(boolean verified) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("authenticatorId", authenticator);
        parameters.addProperty("isUserVerified", verified);
        devices.send("WebAuthn.setUserVerified", parameters);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
