package org.osefrance.archive.ingest.deposit;

/**
 * What somebody said on a contact sheet of how a scan lies.
 *
 * @param author who handed it in
 */
public record MarkedLeaf(Leaf leaf, String author) {}
