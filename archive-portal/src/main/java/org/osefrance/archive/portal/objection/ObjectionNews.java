package org.osefrance.archive.portal.objection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.Audit;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the audit what applicants do. They are not kept waiting for it: what they asked is done where the entry fails. */
@Component
class ObjectionNews {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectionNews.class);

    private final Audit audit;
    private final Clock clock;
    private final RequestViewer viewers;

    ObjectionNews(Audit audit, Clock clock, RequestViewer viewers) {
        this.audit = audit;
        this.clock = clock;
        this.viewers = viewers;
    }

    void tell(Optional<RecordId> record, long number, String what, HttpServletRequest request) {
        try {
            audit.add(new AuditEntry(
                    clock.instant(),
                    Actor.of(viewers.of(request)),
                    Action.OBJECT,
                    record.map(List::of).orElse(List.of()),
                    new Occasion(request.getRemoteAddr(), ""),
                    AuditEntry.Answer.ALLOWED,
                    List.of(),
                    what + " " + number));
        } catch (AuditException failed) {
            LOG.error("objection {} is missing in the audit: {}", number, failed.getMessage());
        }
    }
}
