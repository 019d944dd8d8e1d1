package org.osefrance.archive.ingest.deposit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Who writes an upload now. A line that broke may not be known as broken here for minutes, while its sender has come back by
 * another: whoever asks last writes, and what the line before still brings is not written any more.
 */
final class Line {

    private long turn;

    /** From now on nobody writes but whoever has the number. */
    synchronized long takeOver() {
        return ++turn;
    }

    /** Writes all of a buffer; false, and nothing, where somebody else took over. */
    synchronized boolean write(long mine, FileChannel file, ByteBuffer bytes, long at) throws IOException {
        if (mine != turn) {
            return false;
        }
        long place = at;
        while (bytes.hasRemaining()) {
            place += file.write(bytes, place);
        }
        return true;
    }

    /** Cuts a file off again; nothing where somebody else took over. */
    synchronized void cut(long mine, FileChannel file, long length) throws IOException {
        if (mine == turn) {
            file.truncate(length);
        }
    }
}
