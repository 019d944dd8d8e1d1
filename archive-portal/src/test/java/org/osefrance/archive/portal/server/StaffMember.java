package org.osefrance.archive.portal.server;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.portal.account.InventedApp;
import org.osefrance.archive.portal.runtime.Archive;

/** Somebody invented who works here: opens an account by a link, sets up the second step, and comes in as often as needed. */
final class StaffMember implements AutoCloseable {

    static final String PASSWORD = "ein Satz, den ich behalte";

    private static final Pattern ON_PAPER = Pattern.compile("<kbd>([A-Z2-7-]{19})</kbd>");

    private static final Pattern LINK = Pattern.compile("/staff/set-up/[A-Za-z0-9_-]+");

    private final String name;
    private final Browser browser;
    private final Deque<String> paper = new ArrayDeque<>();

    private StaffMember(String name, Browser browser) {
        this.name = name;
        this.browser = browser;
    }

    /** Opens an account by its link, and is in. */
    static StaffMember of(String name, String link, Map<String, String> also, int port, Clock clock)
            throws IOException, InterruptedException {
        StaffMember member = new StaffMember(name, new Browser(port));
        Map<String, String> fields = new TreeMap<>(also);
        fields.putAll(Map.of("name", name, "password", PASSWORD, "again", PASSWORD));
        member.browser.submit(link, fields);
        member.browser.signIn(name, PASSWORD);
        member.enrol(clock);
        return member;
    }

    /** Whoever opens the archive: administrator, and archivist by their own choice. */
    static StaffMember first(String name, Archive archive, ArchiveServer server)
            throws IOException, InterruptedException {
        String link = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
        return of(name, link, Map.of("archivist", "true"), server.port(), archive.clock());
    }

    /** Somebody whom an administrator asks in, and who is in. */
    static StaffMember invited(String name, String role, StaffMember by, int port, Clock clock)
            throws IOException, InterruptedException {
        return invited(name, Map.of("name", name, "roles", role), by, port, clock);
    }

    /** Somebody who serves the people of a service and has no role in the archive. */
    static StaffMember serving(String name, String service, StaffMember by, int port, Clock clock)
            throws IOException, InterruptedException {
        return invited(name, Map.of("name", name, "services", service), by, port, clock);
    }

    private static StaffMember invited(String name, Map<String, String> rights, StaffMember by, int port, Clock clock)
            throws IOException, InterruptedException {
        Matcher link =
                LINK.matcher(by.browser.submit("/staff/people/invite", rights).body());
        if (!link.find()) {
            throw new IllegalStateException(by.name + " cannot ask anybody in");
        }
        return of(name, link.group(), Map.of(), port, clock);
    }

    /** What they sit before. */
    Browser browser() {
        return browser;
    }

    /** Sets up the second step, and keeps the paper. */
    void enrol(Clock clock) throws IOException, InterruptedException {
        InventedApp app =
                InventedApp.of(browser.get("/staff/second-step?lang=fr").body());
        String shown = browser.submit("/staff/second-step", Map.of("code", app.codeAt(clock.instant())))
                .body();
        paper.clear();
        ON_PAPER.matcher(shown).results().map(result -> result.group(1)).forEach(paper::add);
    }

    /** Comes in by the password and the next code of the paper; the page they see then. */
    HttpResponse<String> signIn() throws IOException, InterruptedException {
        return signInAt(browser);
    }

    /** The same before another browser. */
    HttpResponse<String> signInAt(Browser another) throws IOException, InterruptedException {
        another.signIn(name, PASSWORD);
        return another.submit("/staff/sign-in/code", Map.of("code", paper.pop()));
    }

    @Override
    public void close() {
        browser.close();
    }
}
