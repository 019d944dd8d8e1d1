package org.osefrance.archive.ingest.intake;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Wrapping;

/** What became of a file that was handed in, or that came in one: it waits in staging for its acceptance, or it was refused. */
public sealed interface Arrival {

    /** Where it lay, relative to what was handed in, with {@code /}: a label only, never opened. */
    String label();

    /**
     * A file that can be accepted.
     *
     * @param file its bytes in staging, with their digest
     * @param kind by content
     * @param size of its first image, as its header has it; empty for what is no image
     * @param within what it came in, outermost first; empty for what was handed in as it is
     */
    record Received(String label, StagedFile file, FileKind kind, Optional<PixelSize> size, List<Wrapping> within)
            implements Arrival {

        public Received {
            within = List.copyOf(within);
            if (label.isBlank()) {
                throw new IllegalArgumentException("a file comes under some name");
            }
        }

        /** A file that was handed in as it is. */
        public Received(String label, StagedFile file, FileKind kind, Optional<PixelSize> size) {
            this(label, file, kind, size, List.of());
        }

        /** The same file whose bytes lie elsewhere. */
        Received at(StagedFile elsewhere) {
            return new Received(label, elsewhere, kind, size, within);
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

    /**
     * A file that is not accepted.
     *
     * @param held its bytes in staging where they may still matter to somebody: whoever received them hands them on to the
     *     quarantine or discards them; empty where the bytes are gone
     * @param within what it came in, outermost first; empty for what was handed in as it is
     */
    record Refused(String label, Refusal reason, Optional<StagedFile> held, List<Wrapping> within) implements Arrival {

        public Refused {
            within = List.copyOf(within);
        }

        /** A file that was handed in as it is. */
        public Refused(String label, Refusal reason, Optional<StagedFile> held) {
            this(label, reason, held, List.of());
        }

        /** A file of which nothing is left. */
        public Refused(String label, Refusal reason) {
            this(label, reason, Optional.empty(), List.of());
        }
    }

    /**
     * A file that only wrapped others for transport and was taken apart. It is gone; what came out of it follows, each an
     * arrival of its own.
     *
     * @param file its digest and length; its bytes are gone
     * @param wrapping what will be known of it
     */
    record Opened(String label, StagedFile file, Wrapping wrapping) implements Arrival {}
}
