package org.osefrance.archive.ingest.storage;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The system call {@code syncfs(2)}, which Java does not offer: forces one whole file system to disk.
 *
 * <p>Used only where it tells the truth: before Linux 5.8 it kept quiet about blocks that could not be written
 * (syncfs(2), "History"). The descriptor stays open as long as the store, so that an error between two calls is reported
 * to the next one, whoever else asks meanwhile.
 */
final class LinuxSyncfs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LinuxSyncfs.class);
    private static final Pattern KERNEL = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final int READ_ONLY = 0;
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final Path folder;
    private final MethodHandle syncfs;
    private final MethodHandle close;
    private final int descriptor;

    private LinuxSyncfs(Path folder) throws IOException {
        this.folder = folder;
        MethodHandle open = link("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        this.syncfs = link("syncfs", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        this.close = link("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        this.descriptor = call("open", (arena, state) ->
                (int) open.invokeExact(state, arena.allocateFrom(folder.toString()), READ_ONLY));
    }

    /** The call for the file system that holds a folder, where there is one that says when it failed. */
    static Optional<LinuxSyncfs> open(Path folder) {
        if (!isTruthful(System.getProperty("os.name", ""), System.getProperty("os.version", ""))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LinuxSyncfs(folder));
        } catch (IOException | IllegalCallerException | UnsupportedOperationException | NoSuchElementException e) {
            LOG.warn("syncfs is not to be had, every file is forced to disk by itself, which is slower", e);
            return Optional.empty();
        }
    }

    /** Whether {@code syncfs} reports write errors on this system. */
    static boolean isTruthful(String system, String version) {
        Matcher kernel = KERNEL.matcher(version);
        if (!system.toLowerCase(Locale.ROOT).equals("linux") || !kernel.matches()) {
            return false;
        }
        int major = Integer.parseInt(kernel.group(1));
        return major > 5 || (major == 5 && Integer.parseInt(kernel.group(2)) >= 8);
    }

    /** Forces the whole file system. */
    void sync() throws IOException {
        int unused = call("syncfs", (arena, state) -> (int) syncfs.invokeExact(state, descriptor));
    }

    @Override
    public void close() throws IOException {
        int unused = call("close", (arena, state) -> (int) close.invokeExact(state, descriptor));
    }

    private int call(String name, Call call) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int result = invoke(call, arena, state);
            if (result < 0) {
                throw new IOException(name + " of " + folder + " failed, errno " + (int) ERRNO.get(state, 0L));
            }
            return result;
        }
    }

    private static int invoke(Call call, Arena arena, MemorySegment state) throws IOException {
        try {
            return call.invoke(arena, state);
        } catch (Throwable e) {
            throw new IOException("the system could not be called", e);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(String name, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), shape, Linker.Option.captureCallState("errno"));
    }

    @FunctionalInterface
    private interface Call {
        int invoke(Arena arena, MemorySegment state) throws Throwable;
    }
}
