package org.osefrance.archive.portal.server;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.osefrance.archive.portal.runtime.Archive;

/** Ada, who set the archive up and sits before it, for tests of other packages. */
public final class SoleAdministrator implements AutoCloseable {

    private final StaffMember ada;

    private SoleAdministrator(StaffMember ada) {
        this.ada = ada;
    }

    /** Uses the set-up link; she is in then. */
    public static SoleAdministrator of(Archive archive, ArchiveServer server) throws IOException, InterruptedException {
        String link = "/staff/set-up/" + archive.accounts().offerSetup().orElseThrow();
        return new SoleAdministrator(StaffMember.of("ada", link, Map.of(), server.port(), archive.clock()));
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ada.browser().get(path);
    }

    /** Fills in the form of a page. */
    public HttpResponse<String> submit(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return ada.browser().submit(path, fields);
    }

    /** Gives her name and a password. */
    public HttpResponse<String> signIn(String password) throws IOException, InterruptedException {
        return ada.browser().signIn("ada", password);
    }

    @Override
    public void close() {
        ada.close();
    }
}
