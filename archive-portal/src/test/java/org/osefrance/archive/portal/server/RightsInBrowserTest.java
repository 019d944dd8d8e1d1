package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.osefrance.archive.schemas.identifier.RecordId;

/** Objections and the data-protection desk as a browser draws them, on a telephone and on a wide screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RightsInBrowserTest {

    private static final String DESK = "/staff/data-protection";

    private final Map<String, String> places = new LinkedHashMap<>();
    private @Nullable LetterHouse house;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        house = new LetterHouse(folder);
    }

    @AfterAll
    void stop() {
        house().close();
    }

    private LetterHouse house() {
        return Objects.requireNonNull(house);
    }

    @Test
    @Order(1)
    void somebody_asks_from_a_page_and_is_told_how_it_stands() throws IOException, InterruptedException {
        Page shown = house().visit().open("/objections?about=" + house().page() + "&lang=fr");
        assertThat((int) shown.evaluate("() => document.querySelector('#website').parentElement.offsetWidth"))
                .as("the field that people do not see")
                .isLessThanOrEqualTo(1);
        shown.locator("[name=ground][value=ABOUT_FAMILY]").check();
        shown.locator("#words").fill("C’est ma tante, et elle ne l’a jamais voulu.");
        shown.locator("#email").fill("rosa@tilleuls.example");
        shown.locator("main button.primary").click();
        shown.waitForSelector("main [role=status]");
        assertThat(shown.locator("main").textContent()).contains("n’est plus montré");
        places.put("objection-form", "/objections?about=" + house().item());
        places.put("objection-unknown", "/objections?about=" + RecordId.random());
        places.put("objection-follow", java.net.URI.create(shown.url()).getPath());
        signIn();
        places.put("objections", "/staff/objections");
        places.put("objection-case", "/staff/objections/1");
        places.put("protection", DESK);
        Page request = house().visit().open(DESK + "/requests?lang=fr");
        request.locator("#name").fill("Rosa Tilleul");
        request.locator("#words").fill("Une copie de mon dossier.");
        request.locator("main button.primary").click();
        request.waitForURL("**/requests/1");
        Page breach = house().visit().open(DESK + "/breaches?lang=fr");
        breach.locator("#what").fill("Une clé perdue, inventée.");
        breach.locator("main button.primary").click();
        breach.waitForURL("**/breaches/1");
        for (String part : List.of(
                "requests", "requests/1", "breaches", "breaches/1", "register", "register/audit", "retention")) {
            places.put("protection-" + part.replace('/', '-'), DESK + "/" + part);
        }
        places.put("audit", "/staff/audit?record=" + house().page());
        places.put("audit-opened", "/staff/audit/opened?record=" + house().page());
    }

    private void signIn() throws IOException, InterruptedException {
        try (StaffMember ada = house().ada();
                StaffMember dora = StaffMember.invited(
                        "dora",
                        "DATA_PROTECTION",
                        ada,
                        house().server().port(),
                        house().archive().clock())) {
            ada.browser().get("/staff/objections/1");
            ada.browser().get("/records/" + house().item() + "/pages/" + house().page());
            house().seat(dora);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(2)
    void every_page_has_room_on_a_telephone(Language language) {
        places.forEach((name, address) -> house().assertRoomy(address, "rights-" + name, language));
    }
}
