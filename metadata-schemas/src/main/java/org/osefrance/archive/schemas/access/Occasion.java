package org.osefrance.archive.schemas.access;

/**
 * On what occasion somebody looks: what the audit says beside who and what.
 *
 * @param from where from: an address of the network, a terminal of the reading room; may be empty
 * @param purpose what for, in the viewer's own words; empty where nobody gave a reason
 */
public record Occasion(String from, String purpose) {

    /** Nobody said. */
    public static final Occasion UNSAID = new Occasion("", "");

    /** Whether a reason was given. */
    public boolean hasReason() {
        return !purpose.isBlank();
    }
}
