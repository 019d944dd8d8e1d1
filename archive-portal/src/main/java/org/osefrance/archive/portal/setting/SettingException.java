package org.osefrance.archive.portal.setting;

/** A setting that cannot be used; the message names it and says what to change. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingException(String message) {
        super(message);
    }

    SettingException(String message, Throwable cause) {
        super(message, cause);
    }
}
