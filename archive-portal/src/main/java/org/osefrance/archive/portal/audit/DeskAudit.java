package org.osefrance.archive.portal.audit;

import java.time.Clock;
import java.util.List;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.Audit;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditException;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/** Puts what people do at a desk into the audit, before they do it: where the entry fails, nothing is done or shown. */
@Component
public final class DeskAudit {

    private final Audit audit;
    private final Clock clock;

    DeskAudit(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One entry.
     *
     * @param note what the other fields cannot say; no name of anybody outside
     * @throws AuditException when it cannot be written
     */
    public void note(Viewer.Staff who, Action action, List<RecordId> subjects, String note) {
        audit.add(new AuditEntry(
                clock.instant(),
                Actor.of(who),
                action,
                subjects,
                who.occasion(),
                AuditEntry.Answer.ALLOWED,
                List.of(),
                note));
    }
}
