package org.osefrance.archive.portal.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A home taken by this process: nobody else opens its database, index or store until {@link #close()}.
 *
 * <p>Ownership is a lock of the operating system on {@code owner.lock}, so that it ends with the process however that
 * ends. What the file says (readable by its owner only) tells the command line whom to talk to; it may outlive a killed
 * process and is believed only while the lock is held.
 */
public final class Home implements AutoCloseable {

    /** Version of the layout below the home, written to {@code format}. */
    public static final int FORMAT = 1;

    static final String LOCK = "owner.lock";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;
    private final String token;

    private Home(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.token = HexFormat.of().formatHex(secret);
    }

    /**
     * Takes the home, creating it when there is none.
     *
     * @throws HomeException when another process has it, its format is newer, or it cannot be written
     */
    public static Home take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(LOCK),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new HomeInUseException(folder + " is in use by another process"
                        + Owner.read(folder)
                                .map(owner -> " (" + owner.pid() + ")")
                                .orElse("") + ".");
            }
            Home home = new Home(folder, channel, lock);
            try {
                // With the lock: of two that find a new folder one says what it is.
                checkFormat(folder);
                home.announce(0);
                return home;
            } catch (IOException | RuntimeException refused) {
                home.close();
                throw refused;
            }
        } catch (IOException unwritable) {
            throw new HomeException("The folder " + folder + " cannot be used: " + unwritable.getMessage(), unwritable);
        }
    }

    /** The process that has the home now, as it announced itself; empty when nobody has it. */
    public static Optional<Owner> findOwner(Path folder) {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                lock.release();
                return Optional.empty();
            }
            return Owner.read(folder);
        } catch (IOException unreadable) {
            throw new HomeException("The folder " + folder + " cannot be used: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Tells the command line on which port this process listens; 0 while it does not. */
    public void announce(int port) {
        Owner owner = new Owner(ProcessHandle.current().pid(), port, token);
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner.text().getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException unwritable) {
            throw new HomeException(
                    "Cannot write " + folder.resolve(LOCK) + ": " + unwritable.getMessage(), unwritable);
        }
    }

    /** Secret that lets the command line of the same user in. */
    public String token() {
        return token;
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /** A folder below the home, created when missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException unwritable) {
            throw new HomeException(
                    "Cannot create " + folder.resolve(name) + ": " + unwritable.getMessage(), unwritable);
        }
    }

    /** A folder below the home with nothing in it: what an ended process left there is deleted. */
    public Path emptyFolder(String name) {
        Path emptied = folder(name);
        try (Stream<Path> left = Files.walk(emptied)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(emptied)) {
                    Files.delete(path);
                }
            }
            return emptied;
        } catch (IOException | UncheckedIOException unwritable) {
            throw new HomeException("Cannot empty " + emptied + ": " + unwritable.getMessage(), unwritable);
        }
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
            lock.release();
        } catch (IOException late) {
            throw new HomeException("Giving back " + folder + " failed: " + late.getMessage(), late);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    /** After a power cut the file is there whole or not at all; an empty one would lock the archive out of its home. */
    private static void writeDurably(Path folder, Path file) throws IOException {
        Path fresh = folder.resolve("format.new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((FORMAT + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }

    private static void checkFormat(Path folder) throws IOException {
        Path file = folder.resolve("format");
        if (!Files.exists(file)) {
            writeDurably(folder, file);
            return;
        }
        String found = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (!found.matches("[0-9]{1,6}") || Integer.parseInt(found) > FORMAT) {
            throw new HomeException("The folder " + folder + " has format '" + found
                    + "'; this version of the archive knows formats up to " + FORMAT
                    + ". Please use the version that wrote it, or a newer one.");
        }
    }
}
