package org.osefrance.archive.portal.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Takes a picture of every page, to be looked at by eye: French and Hebrew, wide and narrow, light and dark. */
public final class Screenshots {

    private static final Map<String, String> PAGES = pages();

    private Screenshots() {}

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("ask", "/search");
        pages.put("results", "/search?q=jardin+maison+Garten");
        pages.put("nothing", "/search?q=Xylophon");
        pages.put("collections", "/collections");
        pages.put("collection", "/collections/" + InventedArchive.FONDS);
        pages.put("item", "/records/" + InventedArchive.REGISTER);
        pages.put("page", "/records/" + InventedArchive.REGISTER + "/pages/1?q=jardin");
        pages.put("about", "/about");
        pages.put("contact", "/contact?q=Rosa+Tilleul");
        pages.put("missing", "/records/" + InventedArchive.CLOSED);
        return pages;
    }

    /** Paths of one page of every kind. */
    static Collection<String> paths() {
        return PAGES.values();
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments.length == 0 ? "target/screenshots" : arguments[0]);
        List<String> only = arguments.length < 2 ? List.copyOf(PAGES.keySet()) : List.of(arguments[1].split(","));
        try (var site = new SpringApplicationBuilder(InventedSite.class)
                        .web(WebApplicationType.SERVLET)
                        .run("--server.port=0", "--logging.level.root=warn");
                Chromium chromium = new Chromium()) {
            int port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (String language : List.of("fr", "he")) {
                for (int width : List.of(1280, 390)) {
                    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        take(chromium.browser(), "http://localhost:" + port, folder, only, language, width, scheme);
                    }
                }
            }
        }
    }

    private static void take(
            Browser browser,
            String site,
            Path folder,
            List<String> only,
            String language,
            int width,
            ColorScheme scheme) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width > 600 ? 800 : 844)
                .setColorScheme(scheme))) {
            Page page = context.newPage();
            for (String name : only) {
                String path = PAGES.getOrDefault(name, "/");
                page.navigate(site + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                if (name.equals("page")) {
                    page.waitForSelector("main[data-ready]");
                }
                page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                String file = String.join(
                                "-",
                                name,
                                language,
                                Integer.toString(width),
                                scheme.name().toLowerCase(Locale.ROOT))
                        + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(file))
                        .setFullPage(true));
            }
        }
    }
}
