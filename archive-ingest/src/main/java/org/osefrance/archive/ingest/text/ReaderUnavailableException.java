package org.osefrance.archive.ingest.text;

/** The program that reads pages is not there or does not answer; the message says what to install. */
public final class ReaderUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    ReaderUnavailableException(String message) {
        super(message);
    }
}
