package org.osefrance.archive.ingest.intake;

import java.util.Optional;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.schemas.media.PixelSize;

/** What became of a file that was handed in: it waits in staging for its acceptance, or it was refused and is gone. */
public sealed interface Arrival {

    /** Where it lay, relative to what was handed in, with {@code /}: a label only, never opened. */
    String label();

    /**
     * A file that can be accepted.
     *
     * @param file its bytes in staging, with their digest
     * @param kind by content
     * @param size of its first image, as its header has it; empty for what is no image
     */
    record Received(String label, StagedFile file, FileKind kind, Optional<PixelSize> size) implements Arrival {

        public Received {
            if (label.isBlank()) {
                throw new IllegalArgumentException("a file comes under some name");
            }
        }

        /** The last segment of the label. */
        public String name() {
            return label.substring(label.lastIndexOf('/') + 1);
        }

        /** The label without its last segment; empty when there is none. */
        public String folder() {
            return label.substring(0, Math.max(0, label.lastIndexOf('/')));
        }

        /** The name without its last extension. */
        public String baseName() {
            int dot = name().lastIndexOf('.');
            return dot > 0 ? name().substring(0, dot) : name();
        }
    }

    /** A file that is not accepted. */
    record Refused(String label, Refusal reason) implements Arrival {}
}
