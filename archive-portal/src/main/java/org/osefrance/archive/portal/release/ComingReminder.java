package org.osefrance.archive.portal.release;

import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.DeskReminder;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Component;

/** Counts what opens by itself, so that somebody looks before it happens. */
@Component
final class ComingReminder implements DeskReminder {

    /** Time enough to look through a file, or to ask a family. */
    static final int DAYS = 90;

    private final Archive archive;

    ComingReminder(Archive archive) {
        this.archive = archive;
    }

    @Override
    public long count(Viewer viewer) {
        return archive.releaseLists().countComing(viewer, archive.today().plusDays(DAYS));
    }
}
