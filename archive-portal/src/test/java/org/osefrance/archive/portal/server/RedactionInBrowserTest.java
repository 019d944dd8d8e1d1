package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
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

/** An archivist draws a box over a letter with the mouse; a stranger no longer sees, reads or finds what stands there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RedactionInBrowserTest {

    private static final String FOUND = "/search?q=Linden&lang=en";
    private static final String WITHHELD = "Some parts of this page are withheld";

    private @Nullable LetterHouse house;
    private String desk = "";
    private String page = "";

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new LetterHouse(folder);
        desk = "/staff/pages/" + house.page() + "/withhold";
        page = "/records/" + house.item() + "/pages/" + house.page() + "?lang=en";
        try (StaffMember ada = house.ada()) {
            house.seat(ada);
        }
    }

    @AfterAll
    void stop() {
        house().close();
    }

    private LetterHouse house() {
        return Objects.requireNonNull(house);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(1)
    void the_desk_has_room_on_a_telephone(Language language) {
        house().assertRoomy(desk, "redaction", language);
        assertThat(house().visit().page().locator(".places").isVisible()).isTrue();
    }

    @Test
    @Order(2)
    void a_box_that_was_drawn_is_gone_for_a_stranger_at_once() throws IOException, InterruptedException {
        try (Browser stranger = new Browser(house().server().port())) {
            assertThat(stranger.get(page).body()).contains("Linden").doesNotContain(WITHHELD);
            assertThat(stranger.get(FOUND).body()).contains("/pages/1");
            assertThat(stranger.get(desk).uri().getPath()).isEqualTo("/staff/sign-in");

            draw(house().visit().open(desk + "?lang=en"));

            assertThat(stranger.get(page).body()).contains(WITHHELD).doesNotContain("Linden");
            assertThat(stranger.get(FOUND).body()).doesNotContain("/pages/1");
            assertThat(house().archive().awaitIndex()).isTrue();
            assertThat(stranger.get(FOUND).body()).doesNotContain("/pages/1");
        }
    }

    /** Over the whole page, from one corner to the other. */
    private static void draw(Page shown) {
        Locator paper = shown.locator(".places");
        paper.scrollIntoViewIfNeeded();
        BoundingBox place = paper.boundingBox();
        shown.mouse().move(place.x + 2, place.y + 2);
        shown.mouse().down();
        shown.mouse().move(place.x + place.width / 2, place.y + place.height / 2);
        shown.mouse().move(place.x + place.width - 2, place.y + place.height - 2);
        shown.mouse().up();
        assertThat(Integer.parseInt(shown.locator("#width").inputValue())).isGreaterThan(500);
        shown.locator("#reason").fill("names a living person");
        shown.locator("main button.primary").click();
        shown.waitForSelector(".places rect.closed");
        assertThat(shown.locator(".receipts li").textContent())
                .contains("Linden", "ada", "names a living person", "Withheld from the public");
    }

    @Test
    @Order(3)
    void an_archivist_still_reads_it_and_lifts_it() throws IOException, InterruptedException {
        assertThat(house().visit().open(page).content()).contains("Linden").doesNotContain(WITHHELD);
        Page shown = house().visit().open(desk + "?lang=en");
        shown.locator(".lifting input[name=reason]").fill("looked through again");
        shown.locator(".lifting button").click();
        shown.waitForSelector(".places rect.open");
        try (Browser stranger = new Browser(house().server().port())) {
            assertThat(stranger.get(page).body()).contains("Linden").doesNotContain(WITHHELD);
            assertThat(house().archive().awaitIndex()).isTrue();
            assertThat(stranger.get(FOUND).body()).contains("/pages/1");
        }
    }
}
