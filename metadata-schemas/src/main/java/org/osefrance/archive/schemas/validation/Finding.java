package org.osefrance.archive.schemas.validation;

/**
 * One thing found wrong, with where and why. Findings are returned, never thrown.
 *
 * @param severity whether something was lost by it
 * @param code stable name such as {@code ALTO_BOX_OUTSIDE_PAGE}: programs and translations go by it
 * @param location where, in the terms of what was read: a line and column, a path in an object, a row of a table
 * @param message what is wrong and what was done about it, in the reader's words
 */
public record Finding(Severity severity, String code, String location, String message) {

    /** How bad it is. */
    public enum Severity {
        /** Something could not be read or must not be used. */
        ERROR,
        /** Everything was read, but by a guess that is named. */
        WARNING
    }

    /** Whether something was lost. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line for logs and the command line: {@code CODE location: message}. */
    @Override
    public String toString() {
        return code + " " + location + ": " + message;
    }
}
