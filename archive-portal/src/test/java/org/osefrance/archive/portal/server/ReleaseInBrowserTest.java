package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
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

/** The release desk as a browser draws it, on a telephone and on a wide screen, in every language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseInBrowserTest {

    private @Nullable LetterHouse house;
    private String desk = "";
    private String page = "";

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new LetterHouse(folder);
        desk = "/staff/release/" + house.item();
        page = "/staff/release/" + house.page() + "/see";
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
        places().forEach((name, address) -> house().assertRoomy(address, "release-" + name, language));
        Page form = house().visit().open(desk + "?lang=" + language.tag());
        fill(form);
        house().assertRoomy(form, "release-preview", language);
        Page rules = house().visit().open("/staff/rules?lang=" + language.tag());
        rules.locator("#p6").fill("15");
        rules.locator("#cited").fill("P6");
        rules.locator("#reason").fill("invented");
        rules.locator("main button.primary").click();
        rules.waitForURL("**/staff/rules/*");
        house().assertRoomy(rules, "release-proposal", language);
        rules.locator("form[action$=withdraw] button").click();
    }

    @Test
    @Order(2)
    void a_decision_is_taken_with_the_mouse() {
        Page shown = house().visit().open(desk + "?lang=en");
        fill(shown);
        shown.locator("main button.primary").click();
        shown.waitForSelector(".done");
        assertThat(shown.locator("main").textContent()).contains("The description", "looked through", "ada");
    }

    private static void fill(Page form) {
        form.locator("[name=scope][value=DESCRIPTION]").check();
        form.locator("[name=persons][value=NONE]").check();
        form.locator("#reason").fill("looked through");
        form.locator("main button.primary").click();
        form.waitForSelector(".turn");
    }

    private Map<String, String> places() {
        return Map.of(
                "desk",
                "/staff/release",
                "undescribed",
                "/staff/release/undescribed",
                "waiting",
                "/staff/release/waiting",
                "living",
                "/staff/release/living",
                "coming",
                "/staff/release/coming",
                "rules",
                "/staff/rules",
                "form",
                desk,
                "see",
                desk + "/see",
                "see-page",
                page);
    }
}
