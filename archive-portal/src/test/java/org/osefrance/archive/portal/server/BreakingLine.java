package org.osefrance.archive.portal.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Passes bytes on between a client and the server, and hangs up after a random number of them. */
final class BreakingLine implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final Random random;
    private final long usual;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean calm;

    /** @param usual bytes between two cuts */
    BreakingLine(int server, Random random, long usual) throws IOException {
        this.server = server;
        this.random = random;
        this.usual = usual;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    /** From now on nothing is cut, so that a trial comes to its end. */
    void calm(boolean enough) {
        calm = enough;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                AtomicLong left = new AtomicLong(calm ? Long.MAX_VALUE : random.nextLong(1, 2 * usual));
                Thread.ofVirtual().start(() -> pass(client, behind, left));
                Thread.ofVirtual().start(() -> pass(behind, client, new AtomicLong(Long.MAX_VALUE)));
            } catch (IOException ended) {
                continue;
            }
        }
    }

    private void pass(Socket from, Socket to, AtomicLong left) {
        byte[] bytes = new byte[BUFFER];
        try (from;
                to) {
            int read = from.getInputStream().read(bytes);
            while (read >= 0) {
                int passed = (int) Math.min(read, left.getAndAdd(-read));
                to.getOutputStream().write(bytes, 0, Math.max(0, passed));
                if (passed < read) {
                    cuts.incrementAndGet();
                    return;
                }
                read = from.getInputStream().read(bytes);
            }
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
