package org.osefrance.archive.portal.account;

import java.time.Clock;
import java.util.List;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.Audit;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.audit.AuditException;
import org.osefrance.archive.schemas.access.Occasion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who came, who tried to, who left, and what was done to accounts, as entries of the audit. What has happened is not undone
 * where the entry fails; while it fails nobody is shown anything closed.
 */
@Component
class AccountAudit {

    private static final Logger LOG = LoggerFactory.getLogger(AccountAudit.class);

    private final Audit audit;
    private final Clock clock;

    AccountAudit(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void hear(AccountEvent event) {
        try {
            audit.add(entry(event));
        } catch (AuditException failed) {
            LOG.error("{} is missing in the audit: {}", event.kind(), failed.getMessage());
        }
    }

    private AuditEntry entry(AccountEvent event) {
        return switch (event.kind()) {
            case SET_UP -> entry(Action.SET_UP, event.subject(), event, "");
            case SIGNED_IN -> entry(Action.SIGN_IN, event.subject(), event, "");
            case SIGNED_OUT -> entry(Action.SIGN_OUT, event.subject(), event, "");
            case REFUSED, TOO_MANY_TRIES ->
                entry(Action.SIGN_IN, event.subject(), event, event.kind().name())
                        .refused();
            case SECOND_STEP_ENROLLED,
                    PASSWORD_CHANGED,
                    OUTSIDE_LINKED,
                    OUTSIDE_UNLINKED,
                    PASSKEY_ADDED,
                    PASSKEY_REMOVED,
                    RECOVERY_CODES_MADE,
                    RECOVERY_CODE_USED,
                    PURPOSE_SAID,
                    INVITED,
                    RIGHTS_CHANGED,
                    DISABLED,
                    ENABLED,
                    SESSIONS_ENDED,
                    SIGN_IN_RESET ->
                entry(
                        Action.CHANGE_ACCOUNT,
                        event.actor(),
                        event,
                        (event.kind() + " " + event.subject() + " " + event.detail()).strip());
        };
    }

    private AuditEntry entry(Action action, String account, AccountEvent event, String note) {
        Actor.Kind kind = account.isEmpty() ? Actor.Kind.UNKNOWN : Actor.Kind.STAFF;
        return new AuditEntry(
                clock.instant(),
                new Actor(kind, account),
                action,
                List.of(),
                new Occasion(event.from(), ""),
                AuditEntry.Answer.ALLOWED,
                List.of(),
                note);
    }
}
