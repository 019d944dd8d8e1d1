package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import org.osefrance.archive.ingest.intake.Arrival.Opened;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.Arrival.Refused;
import org.osefrance.archive.ingest.storage.Sha512;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.ingest.storage.Writeback;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder where files arrive. Each is written once, its digest computed on the way, and looked at; what is refused is
 * deleted at once. Nothing here is forced to disk and nothing here was promised to anybody: a restart empties the folder.
 *
 * <p>May be called from several threads.
 */
public final class Staging {

    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private static final int BUFFER_BYTES = 128 * 1024;

    private final Path folder;
    private final IntakeLimits limits;
    private final Identification identification;
    private final Writeback writeback = new Writeback();

    private Staging(Path folder, IntakeLimits limits) {
        this.folder = folder;
        this.limits = limits;
        this.identification = new Identification(limits);
    }

    /**
     * Opens the folder and empties it of what an earlier run left.
     *
     * @param folder on the store's file system, nobody else's
     * @throws StagingException when it cannot be used
     */
    public static Staging open(Path folder, IntakeLimits limits) {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, Files::isRegularFile)) {
                for (Path leftover : leftovers) {
                    Files.delete(leftover);
                }
            }
            return new Staging(folder, limits);
        } catch (IOException e) {
            throw new StagingException("the folder for arriving files cannot be used: " + folder, e);
        }
    }

    /** The folder of a home: {@code HOME/staging/incoming}. */
    public static Path inHome(Path home) {
        return home.resolve("staging").resolve("incoming");
    }

    /**
     * Takes in a file of the depositor's disk.
     *
     * @param source read, never changed
     * @param label where it lay, relative to what was handed in, with {@code /}
     * @return what became of it, and of each file that came in it, in their order; never empty
     */
    public List<Arrival> receive(Path source, String label) {
        try (InputStream bytes = Files.newInputStream(source)) {
            return receive(bytes, label);
        } catch (IOException e) {
            // What the system says names the file, and a file may be named after a child.
            LOG.info("a file handed in cannot be opened ({})", e.getClass().getSimpleName());
            return List.of(new Refused(label, new Refusal.Unreadable()));
        }
    }

    /**
     * Takes in a stream, read to its end or to the limit; it is not closed.
     *
     * @param label where it lay, relative to what was handed in, with {@code /}
     * @return what became of it, and of each file that came in it, in their order; never empty
     * @throws StagingException when our own disk refuses
     */
    public List<Arrival> receive(InputStream source, String label) {
        return List.of(receiveOne(source, label));
    }

    private Arrival receiveOne(InputStream source, String label) {
        Path file = folder.resolve(RecordId.random().value());
        Arrival arrival = new Refused(label, new Refusal.Unreadable());
        try {
            arrival = arrive(source, file, label);
            return arrival;
        } catch (SourceException e) {
            LOG.info("a file handed in broke off ({})", e.getClass().getSimpleName());
            return arrival;
        } catch (IOException e) {
            throw new StagingException("a file could not be written to " + folder, e);
        } finally {
            if (arrival instanceof Refused refused && refused.held().isEmpty()) {
                discard(file);
            }
        }
    }

    /** Deletes what is left of a file that will not be accepted after all. */
    public void discard(Arrival arrival) {
        switch (arrival) {
            case Received received -> discard(received.file().path());
            case Refused refused -> refused.held().ifPresent(held -> discard(held.path()));
            case Opened opened -> LOG.debug("what was opened is gone already");
        }
    }

    private void discard(Path file) {
        try {
            boolean unused = Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted; the next start does it", file, e);
        }
    }

    private Arrival arrive(InputStream source, Path file, String label) throws IOException {
        MessageDigest digest = Sha512.digest();
        long size = copy(source, file, digest);
        if (size > limits.fileBytes()) {
            return new Refused(label, new Refusal.TooLarge(limits.fileBytes()));
        }
        String name = label.substring(label.lastIndexOf('/') + 1);
        return switch (identification.identify(file, name)) {
            case Identified.Not not -> new Refused(label, not.reason());
            case Identified.As as -> {
                writeback.begin(file);
                yield new Received(
                        label, new StagedFile(file, Sha512.hex(digest.digest()), size), as.kind(), as.size());
            }
        };
    }

    /** Bytes copied; one more than the limit when there would have been more. */
    private long copy(InputStream source, Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        try (OutputStream target =
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            int count = read(source, buffer);
            while (count >= 0 && size <= limits.fileBytes()) {
                digest.update(buffer, 0, count);
                target.write(buffer, 0, count);
                size += count;
                count = read(source, buffer);
            }
        }
        return size;
    }

    private static int read(InputStream source, byte[] buffer) throws SourceException {
        try {
            return source.read(buffer);
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    /** The depositor's side failed, not ours. */
    private static final class SourceException extends IOException {
        private static final long serialVersionUID = 1L;

        SourceException(IOException cause) {
            super(cause);
        }
    }
}
