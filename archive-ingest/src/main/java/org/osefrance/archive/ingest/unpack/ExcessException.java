package org.osefrance.archive.ingest.unpack;

import java.io.IOException;
import org.osefrance.archive.ingest.unpack.Unpacked.Failure.Measure;

/** More comes out than may. */
final class ExcessException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Measure measure;
    private final long limit;

    ExcessException(Measure measure, long limit) {
        super(measure + " beyond " + limit);
        this.measure = measure;
        this.limit = limit;
    }

    Measure measure() {
        return measure;
    }

    long limit() {
        return limit;
    }
}
