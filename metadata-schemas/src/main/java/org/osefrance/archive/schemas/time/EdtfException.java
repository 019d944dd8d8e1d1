package org.osefrance.archive.schemas.time;

/** A text that is no date in EDTF (ISO 8601-2:2019). The message names the text and says what was expected. */
public final class EdtfException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    EdtfException(String expression, String expected) {
        super("'" + expression + "' is no date in EDTF (ISO 8601-2): " + expected);
    }
}
