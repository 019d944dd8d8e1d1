package org.osefrance.archive.index.audit;

import java.util.List;

/**
 * The writing side of the audit. It knows no way to alter or remove an entry, and neither does the role of the database that
 * stands behind it.
 */
public interface Audit {

    /**
     * Adds entries, in this order. They are on disk when this returns; callers at the same time share a transaction.
     *
     * @throws AuditException when that cannot be said; none or all of them may then be there
     */
    void add(List<AuditEntry> entries);

    /** Adds one entry; see {@link #add(List)}. */
    default void add(AuditEntry entry) {
        add(List.of(entry));
    }
}
