package org.osefrance.archive.ingest.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of a staged file by position, read in windows. Offsets and lengths are bytes from the start. */
final class FileBytes implements AutoCloseable {

    private static final int WINDOW = 4 * 1024;
    private static final int LONGEST_SEARCH = 64 * 1024;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
    private long windowStart;

    private FileBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
        fill(0);
    }

    static FileBytes open(Path file) throws IOException {
        return new FileBytes(FileChannel.open(file, StandardOpenOption.READ));
    }

    long size() {
        return size;
    }

    /** Up to {@code length} bytes from the start. */
    byte[] head(int length) throws IOException {
        return slice(0, (int) Math.min(length, size));
    }

    /** Bytes that must be there. */
    byte[] slice(long at, int length) throws IOException {
        require(at, length);
        byte[] bytes = new byte[length];
        ByteBuffer target = ByteBuffer.wrap(bytes);
        while (target.hasRemaining()) {
            if (channel.read(target, at + target.position()) < 0) {
                throw new CutOffException(at + target.position());
            }
        }
        return bytes;
    }

    /** Up to {@code length} bytes from the end. */
    byte[] tail(int length) throws IOException {
        int there = (int) Math.min(length, size);
        return slice(size - there, there);
    }

    /** All bytes from the start. Closing the stream closes the file. */
    InputStream stream() throws IOException {
        return new BufferedInputStream(Channels.newInputStream(channel.position(0)), LONGEST_SEARCH);
    }

    int unsigned8(long at) throws IOException {
        return windowAt(at, 1).get((int) (at - windowStart)) & 0xff;
    }

    int unsigned16(long at, ByteOrder order) throws IOException {
        return windowAt(at, 2).order(order).getShort((int) (at - windowStart)) & 0xffff;
    }

    long unsigned32(long at, ByteOrder order) throws IOException {
        return windowAt(at, 4).order(order).getInt((int) (at - windowStart)) & 0xffff_ffffL;
    }

    /** A 64-bit value; one beyond {@link Long#MAX_VALUE} cannot lie in any file and counts as cut off. */
    long unsigned64(long at, ByteOrder order) throws IOException {
        long value = windowAt(at, 8).order(order).getLong((int) (at - windowStart));
        if (value < 0) {
            throw new CutOffException(Long.MAX_VALUE);
        }
        return value;
    }

    /** Last place of a pair of bytes from {@code from} on; -1 when there is none. */
    long lastPair(int first, int second, long from) throws IOException {
        int step = WINDOW;
        for (long end = size; end > from + 1; end -= step - 1) {
            step = end == size ? WINDOW : LONGEST_SEARCH;
            long start = Math.max(from, end - step);
            byte[] bytes = slice(start, (int) (end - start));
            for (int place = bytes.length - 2; place >= 0; place--) {
                if ((bytes[place] & 0xff) == first && (bytes[place + 1] & 0xff) == second) {
                    return start + place;
                }
            }
        }
        return -1;
    }

    /** Fails when not so many bytes lie there. */
    void require(long at, long length) throws CutOffException {
        if (at < 0 || length < 0 || at > size || length > size - at) {
            throw new CutOffException(at);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private ByteBuffer windowAt(long at, int length) throws IOException {
        require(at, length);
        if (at < windowStart || at + length > windowStart + window.limit()) {
            fill(at);
        }
        return window;
    }

    private void fill(long at) throws IOException {
        windowStart = at;
        window.clear();
        while (window.hasRemaining() && channel.read(window, at + window.position()) >= 0) {
            // A channel may give less than was asked for.
        }
        window.flip();
    }

    /** The file ends before something it announces. */
    static final class CutOffException extends IOException {
        private static final long serialVersionUID = 1L;

        CutOffException(long at) {
            super("nothing at byte " + at);
        }
    }
}
