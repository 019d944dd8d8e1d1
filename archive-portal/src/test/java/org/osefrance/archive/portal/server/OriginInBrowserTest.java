package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageShape;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** An archivist says who made the papers of a series; every page in it says so above its image, in the reader's language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OriginInBrowserTest {

    private static final Viewer MACHINERY = new Viewer.Machinery("test");

    private @Nullable LetterHouse house;
    private @Nullable StaffMember ada;
    private String desk = "";
    private String page = "";

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new LetterHouse(folder);
        ada = house.ada();
        house.seat(ada);
        RecordId series = house.archive()
                .catalog()
                .findUnitByReference(MACHINERY, "TILLEULS/lettres")
                .orElseThrow()
                .description()
                .id();
        desk = "/staff/units/" + series + "/origin";
        page = "/records/" + house.item() + "/pages/" + house.page();
    }

    @AfterAll
    void stop() {
        Objects.requireNonNull(ada).close();
        house().close();
    }

    private LetterHouse house() {
        return Objects.requireNonNull(house);
    }

    private HttpResponse<String> say(Map<String, String> fields) throws IOException, InterruptedException {
        return Objects.requireNonNull(ada).browser().submit(desk + "?lang=en", desk, fields);
    }

    @Test
    @Order(1)
    void nobody_else_comes_to_the_desk_and_a_page_says_nothing_that_nobody_said()
            throws IOException, InterruptedException {
        try (Browser stranger = new Browser(house().server().port())) {
            assertThat(stranger.get(desk).uri().getPath()).isEqualTo("/staff/sign-in");
            assertThat(stranger.get(page).body()).doesNotContain("class=\"origin\"");
            assertThat(stranger.get("/records/" + house().item()).body()).doesNotContain("/staff/units");
        }
    }

    @Test
    @Order(2)
    void what_is_said_of_a_series_stands_above_the_image_of_each_page_in_it() throws IOException, InterruptedException {
        Map<String, String> said = Map.of(
                "maker", "VICHY", "why", "Drawn up for the\nrations", "reason", "the stamp", "version", version());
        assertThat(say(said).statusCode()).isEqualTo(200);
        try (Browser stranger = new Browser(house().server().port())) {
            String shown = stranger.get(page + "?lang=fr").body();
            assertThat(shown)
                    .contains("l’administration de Vichy", "Ses mots ne sont pas les nôtres")
                    .doesNotContain("Drawn up for the rations");
            assertThat(shown.indexOf("class=\"origin\"")).isPositive().isLessThan(shown.indexOf("class=\"scan\""));
            assertThat(stranger.get("/records/" + house().item() + "?lang=en").body())
                    .contains("Its words are not ours");
        }
        assertThat(Objects.requireNonNull(ada).browser().get(page).body()).contains("Drawn up for the rations");
    }

    @Test
    @Order(3)
    void a_form_that_somebody_overtook_or_that_gives_no_reason_is_shown_again()
            throws IOException, InterruptedException {
        Map<String, String> late = Map.of("maker", "CAMP", "why", "Kept", "reason", "read", "version", "1");
        assertThat(say(late).body()).contains("changed this description meanwhile", "value=\"Kept\"");
        Map<String, String> silent = Map.of("maker", "CAMP", "reason", " ", "version", version());
        assertThat(say(silent).body()).contains("Say what you go by");
        assertThat(Objects.requireNonNull(ada)
                        .browser()
                        .get("/staff/units/" + RecordId.random() + "/origin")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(4)
    void the_desk_and_the_page_have_room(Language language) throws IOException, InterruptedException {
        house().assertRoomy(desk, "origin-desk", language);
        house().visit().page().setViewportSize(390, 844);
        house().assertRoomy(house().visit().openScan(page + "?lang=" + language.tag()), "origin-page", language);
        String drawn = Objects.requireNonNull(ada)
                .browser()
                .get(desk + "?lang=" + language.tag())
                .body();
        assertThat(PageShape.findings(drawn, language)).isEmpty();
    }

    private String version() {
        return Integer.toString(house().archive()
                .catalog()
                .findUnitByReference(MACHINERY, "TILLEULS/lettres")
                .orElseThrow()
                .version());
    }
}
