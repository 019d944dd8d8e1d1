package org.osefrance.archive.portal.describe;

/** What was typed cannot be written; the key says why. */
final class UnusableBatchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;

    UnusableBatchException(String key) {
        super(key);
        this.key = key;
    }

    /** Of the sentence that says why. */
    String key() {
        return key;
    }
}
