package org.osefrance.archive.portal.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.audit.DeskAudit;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Component;

/** The data-protection officer behind a request; what they do is in the audit before it is done. */
@Component
class Officer {

    private final RequestViewer viewers;
    private final DeskAudit audit;

    Officer(RequestViewer viewers, DeskAudit audit) {
        this.viewers = viewers;
        this.audit = audit;
    }

    /** Whoever asks, when they are one. */
    Viewer.Staff behind(HttpServletRequest request) {
        return viewers.staff(request, Set.of(Viewer.Role.DATA_PROTECTION));
    }

    /**
     * Notes what they are about to do.
     *
     * @param what with a number, and no name of anybody
     * @return their account
     */
    String noting(HttpServletRequest request, Action action, String what) {
        Viewer.Staff officer = behind(request);
        audit.note(officer, action, List.of(), what);
        return officer.account();
    }
}
