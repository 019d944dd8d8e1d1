package org.osefrance.archive.ingest.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * The original of a file, for programs that need a path, after every byte of it was compared with what was accepted. An image that
 * is drawn again after years must not be that of a file which has gone bad meanwhile; a second for 500 MB is cheap beside drawing.
 */
final class SoundOriginal {

    private SoundOriginal() {}

    /** @throws PipelineException when the bytes have changed, or cannot be read */
    static Path of(OriginalStore store, RecordId file) {
        try (InputStream bytes = store.open(file, OriginalStore.ORIGINAL)) {
            long unused = bytes.transferTo(OutputStream.nullOutputStream());
            return store.path(file, OriginalStore.ORIGINAL);
        } catch (IOException altered) {
            throw new PipelineException("the original of " + file + " cannot be used", altered);
        }
    }
}
