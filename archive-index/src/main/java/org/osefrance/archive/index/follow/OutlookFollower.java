package org.osefrance.archive.index.follow;

import java.util.List;
import org.osefrance.archive.index.catalog.Outbox;
import org.osefrance.archive.index.catalog.OutboxEntry;
import org.osefrance.archive.index.catalog.Outlook;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Keeps the lists of the release desk behind the catalogue. To look at a record twice changes nothing. */
public final class OutlookFollower implements Follower {

    private static final int ENTRIES = 500;

    private final Outbox outbox;
    private final Outlook outlook;

    /** A follower of one catalogue; nobody else writes its lists. */
    public OutlookFollower(Outbox outbox, Outlook outlook) {
        this.outbox = outbox;
        this.outlook = outlook;
    }

    @Override
    public boolean step() {
        long position = outlook.position();
        long newest = outbox.newest();
        // Of another catalogue, of other rules, or too far behind: what changed cannot be told any more.
        if (position > newest || position < outbox.forgotten() || position == 0 && newest > 0) {
            outlook.refreshAll(newest);
            return true;
        }
        List<OutboxEntry> entries = outbox.after(position, ENTRIES);
        if (entries.isEmpty()) {
            return false;
        }
        List<RecordId> concerned = entries.stream()
                .filter(entry -> concerns(entry.change()))
                .map(OutboxEntry::record)
                .distinct()
                .toList();
        outlook.refresh(concerned, entries.getLast().position());
        return true;
    }

    /** Words bear on nobody's access. */
    private static boolean concerns(OutboxEntry.Change change) {
        return change != OutboxEntry.Change.FILE
                && change != OutboxEntry.Change.EVENT
                && change != OutboxEntry.Change.TEXT;
    }

    @Override
    public long lag() {
        return Math.max(0, outbox.newest() - outlook.position());
    }
}
