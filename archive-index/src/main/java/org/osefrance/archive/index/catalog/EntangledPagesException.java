package org.osefrance.archive.index.catalog;

/** Pages cannot be arranged so; the message says what would go wrong. Nothing was changed. */
public final class EntangledPagesException extends CatalogException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** Pages stay within their fonds: the store keeps each fonds apart. */
        OTHER_FONDS,
        /** Only items have pages. */
        NO_ITEM,
        /** An item keeps a page, or is merged as a whole. */
        NOTHING_LEFT,
        /** These bytes are another page already. */
        KNOWN_BYTES,
        /** They are not the pages of that item. */
        OTHER_PAGES
    }

    /** @param words what would go wrong */
    public EntangledPagesException(Reason reason, String words) {
        super(words);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
