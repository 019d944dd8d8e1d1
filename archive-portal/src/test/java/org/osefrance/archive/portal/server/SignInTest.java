package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
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
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.portal.account.InventedApp;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;

/** The way in: two steps for everybody, no more tries than needed, and nothing for those who want to know who works here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInTest {

    private static final String PASSWORD = StaffMember.PASSWORD;
    private static final int TRIES_TIMED = 7;

    private final HandSetClock clock = new HandSetClock();
    private ArchiveServer server;
    private Browser ada;
    private InventedApp app;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        at(9, 0);
        Archive archive = OpenArchive.in(folder.resolve("home"), clock);
        server = ArchiveServer.start(archive, OpenArchive.settings(folder.resolve("home")));
        ada = new Browser(server.port());
        app = new InventedApp(new byte[0]); // until it is set up
        String setup = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
        ada.submit(setup, Map.of("name", "ada", "password", PASSWORD, "again", PASSWORD, "archivist", "true"));
    }

    @AfterAll
    void stop() {
        ada.close();
        server.close();
    }

    @Test
    @Order(1)
    void without_a_second_step_an_account_reaches_its_enrolment_and_nothing_else()
            throws IOException, InterruptedException {
        HttpResponse<String> first = ada.signIn("ada", PASSWORD);
        assertThat(first.uri().getPath()).isEqualTo("/staff/second-step");
        for (String page : List.of("/staff", "/staff/people", "/staff/intake", "/staff/me", "/staff/unknown")) {
            assertThat(ada.get(page).uri().getPath()).as(page).isEqualTo("/staff/second-step");
        }
        for (Language language : Language.values()) {
            String page = ada.get("/staff/second-step?lang=" + language.tag()).body();
            assertThat(PageShape.findings(page, language)).isEmpty();
        }
        ada.get("/?lang=fr");
    }

    @Test
    @Order(2)
    void the_enrolment_shows_its_secret_until_it_is_confirmed_and_ten_codes_then()
            throws IOException, InterruptedException {
        String page = ada.get("/staff/second-step").body();
        app = InventedApp.of(page);
        assertThat(page).contains("<svg class=\"qr\"", "<path fill=\"#000000\" d=\"M");
        HttpResponse<String> wrong = ada.submit("/staff/second-step", Map.of("code", "000000"));
        assertThat(wrong.body()).contains("Ces chiffres ne conviennent pas");
        assertThat(InventedApp.of(wrong.body()).codeAt(clock.instant())).isEqualTo(app.codeAt(clock.instant()));
        String before = ada.session();
        HttpResponse<String> right = ada.submit("/staff/second-step", Map.of("code", app.codeAt(clock.instant())));
        assertThat(right.body().split("<kbd>")).hasSize(11);
        assertThat(PageShape.findings(right.body(), Language.FRENCH)).isEmpty();
        assertThat(right.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(ada.session()).isNotEqualTo(before);
        assertThat(ada.get("/staff/intake").statusCode()).isEqualTo(200);
        assertThat(ada.get("/staff/me").body()).contains("10.");
    }

    @Test
    @Order(3)
    void the_password_alone_opens_nothing_from_then_on() throws IOException, InterruptedException {
        at(9, 2);
        try (Browser thief = new Browser(server.port())) {
            HttpResponse<String> halfway = thief.signIn("ada", PASSWORD);
            assertThat(halfway.uri().getPath()).isEqualTo("/staff/sign-in/code");
            for (String page : List.of("/staff", "/staff/intake", "/staff/second-step", "/staff/me")) {
                assertThat(thief.get(page).uri().getPath()).as(page).isEqualTo("/staff/sign-in/code");
            }
            for (Language language : Language.values()) {
                String page = thief.get("/staff/sign-in/code?error&lang=" + language.tag())
                        .body();
                assertThat(PageShape.findings(page, language)).isEmpty();
            }
            HttpResponse<String> guessed = thief.submit("/staff/sign-in/code", Map.of("code", "000000"));
            assertThat(guessed.uri().toString()).endsWith("/staff/sign-in/code?error");
            assertThat(thief.submit("/staff/sign-in/code", Map.of("code", app.codeAt(clock.instant())))
                            .uri()
                            .getPath())
                    .isEqualTo("/staff");
        }
        try (Browser listener = new Browser(server.port())) {
            listener.signIn("ada", PASSWORD);
            assertThat(listener.submit("/staff/sign-in/code", Map.of("code", app.codeAt(clock.instant())))
                            .uri()
                            .toString())
                    .as("a code overheard")
                    .endsWith("/staff/sign-in/code?error");
        }
    }

    @Test
    @Order(4)
    void a_code_without_a_password_before_it_is_no_way_in() throws IOException, InterruptedException {
        at(9, 4);
        try (Browser stranger = new Browser(server.port())) {
            HttpResponse<String> answer = stranger.submit(
                    "/staff/sign-in", "/staff/sign-in/code", Map.of("code", app.codeAt(clock.instant())));
            assertThat(answer.uri().getPath()).isEqualTo("/staff/sign-in");
            assertThat(stranger.get("/staff").uri().getPath()).isEqualTo("/staff/sign-in");
        }
    }

    @Test
    @Order(5)
    void people_come_to_the_page_they_asked_for() throws IOException, InterruptedException {
        at(9, 6);
        try (Browser again = new Browser(server.port())) {
            again.get("/staff/people");
            again.signIn("ada", PASSWORD);
            assertThat(again.submit("/staff/sign-in/code", Map.of("code", app.codeAt(clock.instant())))
                            .uri()
                            .getPath())
                    .isEqualTo("/staff/people");
        }
    }

    /** Medians of a few tries each, taken in turn; a bound so wide that only an answer without a hash falls out of it. */
    @Test
    @Order(6)
    void an_unknown_name_and_a_wrong_password_are_told_apart_by_neither_words_nor_time()
            throws IOException, InterruptedException {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        try (Browser stranger = new Browser(server.port())) {
            String wrong = page(stranger.signIn("ada", "not " + PASSWORD));
            assertThat(page(stranger.signIn("eve", "not " + PASSWORD))).isEqualTo(wrong);
            for (int i = 0; i < TRIES_TIMED; i++) {
                known.add(nanos(stranger, "ada"));
                unknown.add(nanos(stranger, "eve"));
            }
        }
        double ratio = (double) median(known) / median(unknown);
        assertThat(ratio).as("%s against %s", known, unknown).isBetween(0.4, 2.5);
    }

    @Test
    @Order(7)
    void guessing_is_answered_by_429_within_thirty_tries_for_any_name() throws IOException, InterruptedException {
        List<String> refusals = new ArrayList<>();
        for (String name : List.of("ada", "nobody")) {
            at(name.equals("ada") ? 12 : 14, 0);
            try (Browser guesser = new Browser(server.port())) {
                HttpResponse<String> answer = guesser.signIn(name, "guess");
                int tries = 1;
                while (answer.statusCode() != 429 && tries < 30) {
                    answer = guesser.signIn(name, "guess");
                    tries++;
                }
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(Integer.parseInt(
                                answer.headers().firstValue("Retry-After").orElseThrow()))
                        .isBetween(1, 12 * 3600 + 1);
                assertThat(PageShape.findings(answer.body(), Language.FRENCH)).isEmpty();
                refusals.add(page(answer).replaceAll("[0-9]+ minutes", "N minutes"));
            }
        }
        assertThat(refusals.getFirst()).isEqualTo(refusals.getLast());
    }

    @Test
    @Order(8)
    void the_right_password_is_not_looked_at_meanwhile() throws IOException, InterruptedException {
        at(14, 1);
        try (Browser again = new Browser(server.port())) {
            assertThat(again.signIn("nobody", PASSWORD).statusCode()).isEqualTo(429);
        }
    }

    private long nanos(Browser browser, String name) throws IOException, InterruptedException {
        String token = browser.token("/staff/sign-in");
        long start = System.nanoTime();
        assertThat(browser.send("/staff/sign-in", token, Map.of("username", name, "password", "wrong wrong wrong"))
                        .uri()
                        .getQuery())
                .isEqualTo("error");
        return System.nanoTime() - start;
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** Without the token of the form, which is another one each time. */
    private static String page(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body().replaceAll("value=\"[\\w-]{20,}\"", "TOKEN");
    }

    private void at(int hour, int minute) {
        clock.setParis(Holdings.TODAY, LocalTime.of(hour, minute));
    }
}
