package org.osefrance.archive.ingest.unpack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes containers apart. */
@FunctionalInterface
public interface Unpacker {

    /**
     * Takes several apart at once.
     *
     * @param into an empty folder that what comes out is written into
     * @param limits for all of them together
     * @return one answer for each, in their order
     * @throws IOException when our own disk takes no more
     * @throws InterruptedException when the caller is interrupted; nothing is left running
     */
    List<Unpacked> unpack(List<Container> containers, Path into, UnpackLimits limits)
            throws IOException, InterruptedException;

    /** A file and what it is. */
    record Container(Path file, ContainerFormat format) {}
}
