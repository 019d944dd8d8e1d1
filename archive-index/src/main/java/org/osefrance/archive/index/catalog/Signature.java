package org.osefrance.archive.index.catalog;

/**
 * Who writes and why: no word enters the catalogue without.
 *
 * @param author account, or part of the archive such as {@code ingest}
 * @param reason in the author's words, for whoever reads the history later
 */
public record Signature(String author, String reason) {

    public Signature {
        if (author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a writing in the catalogue names its author and its reason");
        }
    }
}
