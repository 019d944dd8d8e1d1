package org.osefrance.archive.ingest.child;

import java.nio.file.Path;

/** Children as they run where the kernel refuses namespaces, for tests elsewhere. */
public final class GroupOnly {

    private GroupOnly() {}

    /** As {@link LimitedProcesses#probe}, without looking for anything better. */
    public static ChildProcesses in(Path scratch, String searchPath) {
        return LimitedProcesses.with(scratch, searchPath, Isolation.PROCESS_GROUP);
    }
}
