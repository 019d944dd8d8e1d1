package org.osefrance.archive.ingest.storage;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The few system calls of Linux about files that Java does not offer, through the foreign function interface. */
final class LinuxFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LinuxFiles.class);
    private static final int READ_ONLY = 0;
    private static final int START_WRITING = 2;
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MethodHandle open = link("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private final MethodHandle close = link("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private final MethodHandle syncfs = link("syncfs", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private final MethodHandle syncFileRange =
            link("sync_file_range", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT));

    private LinuxFiles() {}

    /** The calls, where the system has them and Java may use them. */
    static Optional<LinuxFiles> find() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).equals("linux")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LinuxFiles());
        } catch (IllegalCallerException | UnsupportedOperationException | NoSuchElementException e) {
            LOG.warn("system calls are not to be had, every file is forced to disk by itself, which is slower", e);
            return Optional.empty();
        }
    }

    /** Opens a file or folder for reading and gives its descriptor. */
    int open(Path path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path.toString());
            return checked("open", state -> (int) open.invokeExact(state, name, READ_ONLY));
        }
    }

    /** Closes a descriptor. */
    void close(int descriptor) throws IOException {
        int unused = checked("close", state -> (int) close.invokeExact(state, descriptor));
    }

    /** Forces the whole file system of a descriptor to disk and waits for it: {@code syncfs(2)}. */
    void syncFileSystem(int descriptor) throws IOException {
        int unused = checked("syncfs", state -> (int) syncfs.invokeExact(state, descriptor));
    }

    /** Has the kernel begin to write a file's pages and does not wait: {@code sync_file_range(2)}. It promises nothing. */
    void startWriting(int descriptor) throws IOException {
        int unused = checked(
                "sync_file_range", state -> (int) syncFileRange.invokeExact(state, descriptor, 0L, 0L, START_WRITING));
    }

    private static int checked(String name, Call call) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int result = invoke(name, call, state);
            if (result < 0) {
                throw new IOException(name + " failed, errno " + (int) ERRNO.get(state, 0L));
            }
            return result;
        }
    }

    private static int invoke(String name, Call call, MemorySegment state) throws IOException {
        try {
            return call.invoke(state);
        } catch (Throwable e) {
            throw new IOException(name + " could not be called", e);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle link(String name, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), shape, Linker.Option.captureCallState("errno"));
    }

    /** One call, given where the error number goes. */
    @FunctionalInterface
    private interface Call {
        int invoke(MemorySegment state) throws Throwable;
    }
}
