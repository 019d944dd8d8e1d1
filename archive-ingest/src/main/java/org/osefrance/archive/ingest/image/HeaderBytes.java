package org.osefrance.archive.ingest.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Reads numbers at given places of a file; what lies beyond its end is damage, not an error of the program. A byte order
 * is set where the format has a choice (TIFF); big endian otherwise.
 */
final class HeaderBytes {

    private static final int WINDOW = 4096;

    private final FileChannel channel;
    private final long size;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowStart;
    private ByteOrder order = ByteOrder.BIG_ENDIAN;

    HeaderBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    void order(ByteOrder order) {
        this.order = order;
    }

    boolean startsWith(int... expected) throws IOException, UnreadableImageException {
        if (size < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (u8(i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    int u8(long at) throws IOException, UnreadableImageException {
        return around(at, 1).get() & 0xFF;
    }

    int u16(long at) throws IOException, UnreadableImageException {
        return around(at, 2).getShort() & 0xFFFF;
    }

    long u32(long at) throws IOException, UnreadableImageException {
        return around(at, 4).getInt() & 0xFFFF_FFFFL;
    }

    /** Eight bytes; what would be more than a file can hold is damage. */
    long u64(long at) throws IOException, UnreadableImageException {
        long value = around(at, 8).getLong();
        if (value < 0) {
            throw damaged();
        }
        return value;
    }

    byte[] bytes(long at, int length) throws IOException, UnreadableImageException {
        if (length < 0 || at < 0 || at > size - length) {
            throw damaged();
        }
        ByteBuffer target = ByteBuffer.allocate(length);
        fill(target, at);
        return target.array();
    }

    static UnreadableImageException damaged() {
        return new UnreadableImageException("the image's header is damaged or cut short");
    }

    private ByteBuffer around(long at, int length) throws IOException, UnreadableImageException {
        if (at < 0 || at > size - length) {
            throw damaged();
        }
        if (at < windowStart || at + length > windowStart + window.limit()) {
            windowStart = at;
            window = ByteBuffer.allocate((int) Math.min(WINDOW, size - at));
            fill(window, at);
        }
        return window.order(order).position((int) (at - windowStart));
    }

    private void fill(ByteBuffer target, long at) throws IOException, UnreadableImageException {
        while (target.hasRemaining()) {
            if (channel.read(target, at + target.position()) < 0) {
                throw damaged();
            }
        }
        target.flip();
    }
}
