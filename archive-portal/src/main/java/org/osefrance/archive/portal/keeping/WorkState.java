package org.osefrance.archive.portal.keeping;

import java.time.Duration;
import org.osefrance.archive.index.catalog.WorkList;
import org.osefrance.archive.portal.runtime.Archive;

/**
 * How far the work has got.
 *
 * @param progress files under way, and how far the followers are behind
 * @param pages by their state, with those read within the last hour
 */
record WorkState(Archive.Progress progress, WorkList.Tally pages) {

    private static final Duration LATELY = Duration.ofHours(1);

    static WorkState of(Archive archive) {
        return new WorkState(
                archive.progress(), archive.pages(archive.clock().instant().minus(LATELY)));
    }
}
