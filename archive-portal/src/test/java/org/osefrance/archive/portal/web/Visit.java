package org.osefrance.archive.portal.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One reader's visit in a browser of its own memory, with everything noted that should not have happened. */
public final class Visit implements AutoCloseable {

    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> surprises = new CopyOnWriteArrayList<>();

    /** A visit to {@code localhost} at a port. */
    public Visit(Chromium chromium, int port, Browser.NewContextOptions options) {
        site = "http://localhost:" + port;
        context = chromium.browser().newContext(options);
        page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(site) && !request.url().startsWith("data:")) {
                surprises.add("asked elsewhere: " + URI.create(request.url()).getHost());
            }
        });
        page.onConsoleMessage(message -> {
            boolean missing = message.text().contains("status of 404");
            if (List.of("error", "warning").contains(message.type()) && !missing) {
                surprises.add(message.text());
            }
        });
        page.onPageError(surprises::add);
    }

    /** What the visitor looks at. */
    public Page page() {
        return page;
    }

    /** Goes to a path of the site. */
    public Page open(String path) {
        page.navigate(site + path);
        return page;
    }

    /** Goes to a page of a document and waits until the scan is there. */
    public Page openScan(String path) {
        open(path);
        page.waitForSelector("main[data-ready]");
        return page;
    }

    /** Requests to other sites, errors of scripts, and what the content security policy stopped. */
    public List<String> surprises() {
        return surprises;
    }

    @Override
    public void close() {
        context.close();
    }
}
