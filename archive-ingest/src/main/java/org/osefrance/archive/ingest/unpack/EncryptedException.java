package org.osefrance.archive.ingest.unpack;

import java.io.IOException;

/** A container opens only with a password. */
final class EncryptedException extends IOException {

    private static final long serialVersionUID = 1L;

    EncryptedException() {
        super("its password is needed");
    }
}
