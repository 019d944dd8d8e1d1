package org.osefrance.archive.portal.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;

/** Whoever runs this process: how they sign, how they read, what the audit says they did. */
public final class Operator {

    private Operator() {}

    /** How they sign what is done from the command line. */
    public static String name() {
        return "command line (" + System.getProperty("user.name", "?") + ")";
    }

    /** As a reader: what is shown to them is in the audit. */
    public static Viewer asReader() {
        return new Viewer.Staff(name(), Set.of(Viewer.Role.ARCHIVIST), Set.of(), new Occasion("command line", ""));
    }

    /** What they did with the archive as a whole. */
    public static AuditEntry deed(Instant at, Action action, String note) {
        return new AuditEntry(
                at,
                new Actor(Actor.Kind.SIGNER, name()),
                action,
                List.of(),
                Occasion.UNSAID,
                AuditEntry.Answer.ALLOWED,
                List.of(),
                note);
    }
}
