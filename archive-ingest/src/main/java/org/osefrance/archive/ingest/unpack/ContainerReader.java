package org.osefrance.archive.ingest.unpack;

import java.io.IOException;
import java.nio.file.Path;

/** Takes one format apart, in the child. */
@FunctionalInterface
interface ContainerReader {

    /**
     * Hands all that is in a container to a sink, in order.
     *
     * @throws EncryptedException when its password is needed
     * @throws ExcessException when the sink takes no more
     * @throws IOException when it is damaged
     */
    void read(Path container, MemberSink sink) throws IOException;
}
