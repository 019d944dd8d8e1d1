package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.intake.Arrival.Opened;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.Arrival.Refused;
import org.osefrance.archive.ingest.storage.Sha512;
import org.osefrance.archive.ingest.storage.StagedFile;
import org.osefrance.archive.ingest.storage.StoreFolders;
import org.osefrance.archive.ingest.storage.Writeback;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Wrapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder where files arrive. Each is written once, its digest computed on the way, looked at and, where it holds others,
 * taken apart; what is refused is deleted at once, unless somebody may want to look at it. Nothing here is forced to disk and
 * nothing here was promised to anybody: a restart empties the folder.
 *
 * <p>May be called from several threads.
 */
public final class Staging {

    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private static final int BUFFER_BYTES = 128 * 1024;

    /** Folders with this at the start of their names hold what comes out of a container while it is taken apart. */
    private static final String OPENING = "opening-";

    /** And with this, small pictures in which separator sheets are looked for. */
    private static final String LOOKING = ".making-";

    private final Path folder;
    private final IntakeLimits limits;
    private final Unpacking unpacking;
    private final Identification identification;
    private final Writeback writeback = new Writeback();

    private Staging(Path folder, IntakeLimits limits, Unpacking unpacking, Locks locks) {
        this.folder = folder;
        this.limits = limits;
        this.unpacking = unpacking;
        this.identification = new Identification(limits, locks);
    }

    /**
     * Opens the folder and empties it of what an earlier run left.
     *
     * @param folder on the store's file system, nobody else's
     * @param unpacking takes apart what holds other files
     * @throws StagingException when it cannot be used
     */
    public static Staging open(Path folder, IntakeLimits limits, Unpacking unpacking) {
        return open(folder, limits, unpacking, Locks.HOLD);
    }

    /**
     * The same.
     *
     * @param locks tries what says it is encrypted
     */
    public static Staging open(Path folder, IntakeLimits limits, Unpacking unpacking, Locks locks) {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder)) {
                for (Path leftover : leftovers) {
                    if (Files.isRegularFile(leftover) && !StoreFolders.isLock(leftover)) {
                        Files.delete(leftover);
                    } else if (isUnderWay(String.valueOf(leftover.getFileName()))) {
                        deleteTree(leftover);
                    }
                }
            }
            return new Staging(folder, limits, unpacking, locks);
        } catch (IOException e) {
            throw new StagingException("the folder for arriving files cannot be used: " + folder, e);
        }
    }

    private static boolean isUnderWay(String name) {
        return name.startsWith(OPENING) || name.startsWith(LOOKING);
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
            return List.of(new Refused(FileLabel.of(label), new Refusal.Unreadable()));
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
        String kept = FileLabel.of(label);
        Path file = newFile();
        boolean arrived = false;
        try {
            MessageDigest digest = Sha512.digest();
            long size = copy(source, file, digest);
            if (size > limits.fileBytes()) {
                return List.of(new Refused(kept, new Refusal.TooLarge(limits.fileBytes())));
            }
            StagedFile staged = new StagedFile(file, Sha512.hex(digest.digest()), size);
            List<Arrival> arrivals = lookInto(look(staged, kept, List.of()));
            arrived = true;
            return arrivals;
        } catch (SourceException e) {
            LOG.info("a file handed in broke off ({})", e.getClass().getSimpleName());
            return List.of(new Refused(kept, new Refusal.Unreadable()));
        } catch (IOException e) {
            throw new StagingException("a file could not be written to " + folder, e);
        } finally {
            if (!arrived) {
                discard(file);
            }
        }
    }

    /**
     * Takes in a file that somebody looked at, without looking at it again.
     *
     * @param source read, never changed
     * @param kind what it is taken for
     * @param within what it came in, outermost first
     */
    public Received receiveAsItIs(Path source, String label, FileKind kind, List<Wrapping> within) throws IOException {
        Path file = newFile();
        Files.copy(source, file);
        StagedFile staged = new StagedFile(file, digestOf(file), Files.size(file));
        return new Received(label, staged, kind, Optional.empty(), within);
    }

    /**
     * Takes in a file that lies elsewhere on the same disk and stays there: it gets a second name here. Where the disk knows no
     * second names it is copied.
     *
     * @param label where it lay, relative to what was handed in, with {@code /}
     * @return what became of it, and of each file that came in it, in their order; never empty
     * @throws StagingException when our own disk refuses
     */
    public List<Arrival> adopt(Path file, String label) {
        Path name = name(file);
        boolean looked = false;
        try {
            StagedFile staged = new StagedFile(name, digestOf(name), Files.size(name));
            List<Arrival> arrivals = lookInto(look(staged, FileLabel.of(label), List.of()));
            looked = true;
            return arrivals;
        } catch (IOException e) {
            throw new StagingException("a file that waits could not be looked at", e);
        } finally {
            if (!looked) {
                discard(name);
            }
        }
    }

    /** Brings a file that waits elsewhere on the same disk to its acceptance, which takes nothing away from there. */
    public Received lend(Received waiting) {
        StagedFile file = waiting.file();
        return waiting.at(new StagedFile(name(file.path()), file.sha512(), file.sizeBytes()));
    }

    private Path name(Path file) {
        Path name = newFile();
        try {
            try {
                Files.createLink(name, file);
            } catch (UnsupportedOperationException | FileSystemException noSecondNames) {
                Files.copy(file, name);
            }
            return name;
        } catch (IOException e) {
            discard(name);
            throw new StagingException("a file that waits could not be brought to " + folder, e);
        }
    }

    /** Deletes what is left of a file that will not be accepted after all. */
    public void discard(Arrival arrival) {
        switch (arrival) {
            case Received received -> discard(received.file().path());
            case Refused refused -> refused.held().ifPresent(held -> discard(held.path()));
            case Opened opened -> discard(opened.file().path());
        }
    }

    private void discard(Path file) {
        try {
            boolean unused = Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted; the next start does it", file, e);
        }
    }

    private Path newFile() {
        return folder.resolve(RecordId.random().value());
    }

    private ArrivedFile look(StagedFile staged, String label, List<Wrapping> within) throws IOException {
        Identified found = identification.identify(staged.path(), label);
        return new ArrivedFile(label, staged, found, within);
    }

    /** Takes it apart where it holds others; of what is neither accepted nor held, the bytes are gone afterwards. */
    private List<Arrival> lookInto(ArrivedFile file) throws IOException {
        boolean done = false;
        try {
            if (file.isWorthOpening()) {
                open(file);
            }
            List<Arrival> arrivals = file.arrivals();
            settle(file, arrivals);
            done = true;
            return arrivals;
        } finally {
            if (!done) {
                all(file).forEach(one -> discard(one.staged().path()));
            }
        }
    }

    private void open(ArrivedFile file) throws IOException {
        Path scratch =
                Files.createDirectory(folder.resolve(OPENING + RecordId.random().value()));
        try {
            new Opening(unpacking, this::takeIn).open(file, scratch);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("taking a file apart was stopped", stopped);
        } finally {
            deleteTree(scratch);
        }
    }

    /** Takes in a file that came out of another. */
    private ArrivedFile takeIn(Path member, String label, List<Wrapping> within) throws IOException {
        Path file = newFile();
        Files.move(member, file);
        return look(new StagedFile(file, digestOf(file), Files.size(file)), label, within);
    }

    private static String digestOf(Path file) throws IOException {
        MessageDigest digest = Sha512.digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return Sha512.hex(digest.digest());
    }

    private void settle(ArrivedFile file, List<Arrival> arrivals) {
        Set<Path> kept = arrivals.stream()
                .flatMap(arrival -> switch (arrival) {
                    case Received received -> Stream.of(received.file());
                    case Refused refused -> refused.held().stream();
                    case Opened opened -> Stream.<StagedFile>empty();
                })
                .map(StagedFile::path)
                .collect(Collectors.toSet());
        kept.forEach(writeback::begin);
        all(file)
                .map(one -> one.staged().path())
                .filter(path -> !kept.contains(path))
                .forEach(this::discard);
    }

    private static Stream<ArrivedFile> all(ArrivedFile file) {
        return Stream.concat(Stream.of(file), file.members().stream().flatMap(Staging::all));
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

    private static void deleteTree(Path tree) throws IOException {
        try (Stream<Path> inside = Files.walk(tree)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
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
