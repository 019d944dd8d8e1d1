package org.osefrance.archive.ingest.storage;

/**
 * Something wrong in the store. Findings are values: they are collected and shown, not thrown.
 *
 * @param kind what it comes to
 * @param code of the OCFL 1.1 validation codes, such as {@code E092}
 * @param path of the file or object, below the store's root where known
 * @param message in words
 */
public record Finding(Kind kind, String code, String path, String message) {

    /** What a finding comes to for whoever has to act. */
    public enum Kind {
        /** Bytes differ from the digest under which they were accepted: bring them back from a backup. */
        MISMATCH,
        /** Something the inventory names, or a whole object, is not there. */
        MISSING,
        /** Something is there that no inventory names. */
        EXTRA,
        /** The inventory itself cannot be trusted. */
        BAD_INVENTORY,
        /** Any other departure from OCFL 1.1. */
        NOT_OCFL
    }

    /** One line: {@code CODE path message}. */
    @Override
    public String toString() {
        return code + " " + path + " " + message;
    }
}
