package org.osefrance.archive.portal.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.portal.account.InventedApp;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.runtime.OpenArchive;
import org.osefrance.archive.portal.setting.Settings;
import org.osefrance.archive.portal.web.Chromium;

/** Takes a picture of every page of the staff, to be looked at by eye: French and Hebrew, wide and narrow. */
public final class StaffScreenshots {

    private static final String PASSWORD = StaffMember.PASSWORD;

    private final Path folder;
    private final String site;
    private final String setup;

    private StaffScreenshots(Path folder, int port, String setup) {
        this.folder = folder;
        this.site = "http://localhost:" + port;
        this.setup = setup;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "target/screenshots" : arguments[0]);
        Path home = Files.createTempDirectory("archive").resolve("home");
        Settings settings = OpenArchive.settings(home, PasskeyInBrowserTest.freePort());
        Archive archive = OpenArchive.with(settings);
        try (ArchiveServer server = ArchiveServer.start(archive, settings);
                Chromium chromium = new Chromium()) {
            String setup = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
            new StaffScreenshots(folder, server.port(), setup).take(chromium.browser());
        }
    }

    private void take(Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            everyWay(page, Map.of("set-up", setup, "sign-in", "/staff/sign-in?error"));
            page.navigate(site + setup + "?lang=fr");
            page.locator("#name").fill("ada.tilleul");
            page.locator("#password").fill(PASSWORD);
            page.locator("#again").fill(PASSWORD);
            page.locator("main button.primary").click();
            page.locator("#username").fill("ada.tilleul");
            page.locator("#password").fill(PASSWORD);
            page.locator("main button.primary").click();
            everyWay(page, Map.of("second-step", "/staff/second-step"));
            page.navigate(site + "/staff/second-step?lang=fr");
            page.locator("#code").fill(InventedApp.of(page.content()).codeAt(Instant.now()));
            page.locator("main button.primary").click();
            sizes(page, "recovery-codes-fr");
            for (String name : List.of("rosa.invented", "noah", "משה")) {
                page.navigate(site + "/staff/people/invite?lang=fr");
                page.locator("#name").fill(name);
                page.locator("[name=roles]").nth(name.length() % 3 + 1).check();
                page.locator("main button.primary").click();
            }
            sizes(page, "link-fr");
            page.navigate(site + "/staff/people");
            String person = page.locator(".people a").first().getAttribute("href");
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("desk", "/staff");
            pages.put("me", "/staff/me");
            pages.put("recovery-ask", "/staff/me/recovery-codes");
            pages.put("people", "/staff/people");
            pages.put("invite", "/staff/people/invite");
            pages.put("person", person + "?said=LAST_ADMINISTRATOR");
            pages.put("reset", person + "/reset");
            everyWay(page, pages);
        }
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(site + "/staff/sign-in?lang=fr");
            page.locator("#username").fill("ada.tilleul");
            page.locator("#password").fill(PASSWORD);
            page.locator("main button.primary").click();
            everyWay(page, Map.of("code", "/staff/sign-in/code"));
        }
    }

    private void everyWay(Page page, Map<String, String> pages) {
        for (String language : List.of("fr", "he")) {
            pages.forEach((name, path) -> {
                page.navigate(site + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                sizes(page, name + "-" + language);
            });
        }
    }

    private void sizes(Page page, String name) {
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, width > 600 ? 800 : 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve("staff-" + name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }
}
