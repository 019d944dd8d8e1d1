package org.osefrance.archive.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.osefrance.archive.portal.demonstration.InventedScans;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.schemas.identifier.RecordId;

/** An archivist hands in files in a browser, over a line that breaks, looks at them and accepts them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakeInBrowserTest {

    private @Nullable LetterHouse house;
    private Path scans = Path.of("");
    private String deposit = "";

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        house = new LetterHouse(folder);
        scans = InventedScans.in(folder.resolve("mehr"));
        Files.writeString(folder.resolve("mehr/lettre.txt"), "Chère Maman, nous allons bien.", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("mehr/vide.txt"), "");
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

    @Test
    @Order(1)
    void a_folder_is_sent_over_a_line_that_breaks() {
        Page page = house().visit().open("/staff/intake?lang=en");
        page.locator("#name").fill("Box 12, first batch");
        page.locator("main button.primary").click();
        page.waitForSelector("form[data-uploads]");
        deposit = page.url().replaceAll("^https?://[^/]+|[?].*$", "");

        AtomicInteger pieces = new AtomicInteger();
        page.route("**/uploads/*", route -> {
            boolean broken = route.request().method().equals("PATCH") && pieces.incrementAndGet() <= 2;
            if (broken) {
                route.abort("connectionreset");
            } else {
                route.fallback();
            }
        });
        page.locator("#folder").setInputFiles(scans);
        page.locator("form[data-uploads] button.primary").click();
        page.waitForSelector(".card:nth-of-type(2)");
        assertThat(pieces.get()).isGreaterThan(4);
        assertThat(page.locator("main").textContent())
                .contains("Box 12, first batch", "lettre.txt", "vide.txt", "The file is empty.");
        assertThat(house().visit().surprises()).allMatch(surprise -> surprise.contains("CONNECTION_RESET"));
        page.unroute("**/uploads/*");
        house().visit().surprises().clear();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(2)
    void the_pages_have_room_on_a_telephone(Language language) {
        house().assertRoomy("/staff/intake", "intake-begin", language);
        assertThat(house().visit().page().locator("main").textContent())
                .contains("Box 12, first batch")
                .doesNotContain("??");
        house().assertRoomy(deposit, "intake-deposit", language);
    }

    @Test
    @Order(3)
    void items_are_changed_by_keys_by_mouse_and_by_buttons() {
        // Wide and high enough for all of it: a mouse that drags does not scroll.
        house().visit().page().setViewportSize(1280, 2400);
        Page page = house().visit().open(deposit + "?lang=en");
        assertThat(items(page)).isEqualTo(3);
        page.locator(".card img").first().scrollIntoViewIfNeeded();
        page.waitForFunction("() => document.querySelector('.card img').naturalWidth > 50");
        page.locator(".sheet-item:nth-of-type(2) .card:nth-of-type(2)").focus();
        page.keyboard().press("s");
        page.waitForFunction("() => document.querySelectorAll('.sheet-item').length === 4");
        page.keyboard().press("j");
        page.waitForFunction("() => document.querySelectorAll('.sheet-item').length === 3");
        page.keyboard().press("Shift+ArrowLeft");
        page.waitForFunction(
                "() => document.querySelector('.sheet-item:nth-of-type(2) .card').textContent.includes('_02')");
        page.keyboard().press("x");
        page.waitForSelector(".card.out");
        page.keyboard().press("x");
        page.waitForFunction("() => !document.querySelector('.card.out')");
        page.locator(".sheet-item:nth-of-type(3) .card").dragTo(page.locator(".sheet-item:nth-of-type(1) .card"));
        page.waitForFunction("() => document.querySelectorAll('.sheet-item').length === 2");

        page.reload();
        assertThat(items(page)).as("kept").isEqualTo(2);
        page.locator(".sheet-item:nth-of-type(1) .card:nth-of-type(2) summary").click();
        page.locator(".sheet-item:nth-of-type(1) .card:nth-of-type(2) button[value=SPLIT]")
                .click();
        page.waitForFunction("() => document.querySelectorAll('.sheet-item').length === 3");

        String last = page.locator(".sheet-item:nth-of-type(3) h3 bdi").first().textContent();
        page.locator(".sheet-item:nth-of-type(3) > details > summary").click();
        page.locator(".sheet-item:nth-of-type(3) .card summary").first().click();
        house().assertRoomy(page, "intake-place", Language.ENGLISH);
        page.locator("#place-3").fill("1");
        page.locator("#place-3 + button").click();
        page.waitForCondition(() -> page.locator(".sheet-item:nth-of-type(1) h3 bdi")
                .first()
                .textContent()
                .equals(last));
        assertThat(house().visit().surprises()).isEmpty();
    }

    private static int items(Page page) {
        return page.locator(".sheet-item").count();
    }

    @Test
    @Order(4)
    void what_was_looked_at_is_accepted_and_has_its_receipt() {
        Page page = house().visit().open(deposit + "?lang=en");
        page.locator("form[action$=accept] button").click();
        page.waitForSelector(".done");
        assertThat(page.locator("main").textContent())
                .contains("Kept", "Refused", "SHA-512")
                .doesNotContain("Waiting");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(6)
    void what_came_is_described_in_one_go(Language language) {
        String list = "/staff/describe?deposit=" + deposit.substring(deposit.lastIndexOf('/') + 1);
        house().assertRoomy(list, "describe-choose", language);
        Page page = house().visit().open(list + "&lang=" + language.tag());
        // Pages that are made between the preview and the confirmation would be shown first.
        page.waitForCondition(() -> house().archive().progress().unfinishedFiles() == 0);
        page.locator("input[name=which][value=PAGE]").check();
        page.locator("main form button.primary").first().click();
        page.waitForSelector("#location");
        house().assertRoomy(page, "describe-form", language);
        page.locator("#dated").fill("1942");
        page.locator("#category").selectOption("GENERAL");
        page.locator("#location").fill("Box 12 " + language.tag());
        page.locator("#reason").fill("looked through");
        page.locator("main form button.primary").click();
        page.waitForSelector("form[action$='/confirm'] button");
        assertThat(page.locator("main").textContent()).doesNotContain("??");
        house().assertRoomy(page, "describe-preview", language);
        page.locator("main form button.primary").click();
        page.waitForSelector("main .done");
        house().assertRoomy(page, "describe-done", language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(7)
    void how_far_a_description_of_many_is_shows_without_a_new_page(Language language) {
        String run = RecordId.random().value();
        underWay(run);
        String address = "/staff/describe/runs/" + run;
        house().assertRoomy(address, "describe-run", language);
        Page page = house().visit().open(address + "?lang=" + language.tag());
        String before = page.locator("#how-far").textContent();
        Object unused = page.evaluate("() => { document.title = 'kept'; }");
        change("update description_run set done = 3200 where id = ?", run);
        page.waitForCondition(() -> !page.locator("#how-far").textContent().equals(before));
        assertThat(page.title()).as("of the same page").isEqualTo("kept");
        change("update description_run set done = 10000, ended_at = now() where id = ?", run);
        page.waitForSelector("main .done");
        assertThat(page.locator("main").textContent()).doesNotContain("??");
        assertThat(house().visit().surprises()).isEmpty();
    }

    /** A run that nobody writes: it has no unit. */
    private void underWay(String run) {
        change(
                "insert into description_run (id, author, confirmed_at, day, dated, category, maker, why, location,"
                        + " languages, scope, persons, reason, total)"
                        + " values (?, 'rosa', now(), '2026-11-22', '', '', '', '', 'box', '', '', '', 'seen', 10000)",
                run);
    }

    private void change(String sql, String run) {
        int unused = house().archive().tables().inTransaction(connection -> Tables.change(connection, sql, run));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Order(5)
    void a_receipt_has_room_on_a_telephone(Language language) {
        house().assertRoomy(deposit, "intake-done", language);
        house().assertRoomy("/staff/intake/today", "intake-today", language);
        house().assertRoomy("/staff/intake/today?show=REFUSED", "intake-refused", language);
        house().assertRoomy("/staff/intake/today?show=UNDESCRIBED", "intake-undescribed", language);
    }
}
