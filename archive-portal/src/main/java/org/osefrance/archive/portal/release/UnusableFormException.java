package org.osefrance.archive.portal.release;

/** What was typed cannot be taken; the key names the message that says why. */
final class UnusableFormException extends Exception {

    private static final long serialVersionUID = 1L;
    private final String key;

    UnusableFormException(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
