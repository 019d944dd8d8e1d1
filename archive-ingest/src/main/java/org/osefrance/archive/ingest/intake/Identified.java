package org.osefrance.archive.ingest.intake;

import java.util.Optional;
import org.osefrance.archive.ingest.unpack.ContainerFormat;
import org.osefrance.archive.schemas.media.PixelSize;

/** What a look into a file says. */
sealed interface Identified {

    /** A file of a kind that is accepted, whole as far as can be seen without decoding it. */
    record As(FileKind kind, Optional<PixelSize> size) implements Identified {}

    /** A file that only wraps others for transport: they are to be taken out. */
    record Wraps(ContainerFormat format) implements Identified {}

    /** A file that is not accepted. */
    record Not(Refusal reason) implements Identified {}

    static Identified as(FileKind kind) {
        return new As(kind, Optional.empty());
    }

    static Identified wraps(ContainerFormat format) {
        return new Wraps(format);
    }

    static Identified not(Refusal reason) {
        return new Not(reason);
    }

    /** An image of a size its header has, unless the size is none or beyond the limit. */
    static Identified image(FileKind kind, long width, long height, IntakeLimits limits) {
        if (width <= 0 || height <= 0) {
            return not(new Refusal.Damaged(kind, "its header gives it no size"));
        }
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || width * height > limits.pixels()) {
            return not(new Refusal.PixelFlood(width, height, limits.pixels()));
        }
        return new As(kind, Optional.of(new PixelSize((int) width, (int) height)));
    }
}
