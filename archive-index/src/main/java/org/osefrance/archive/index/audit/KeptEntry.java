package org.osefrance.archive.index.audit;

/**
 * An entry as it stands in the audit.
 *
 * @param number its place, from 1
 */
public record KeptEntry(long number, AuditEntry entry) {}
