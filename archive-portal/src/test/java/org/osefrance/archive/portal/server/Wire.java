package org.osefrance.archive.portal.server;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test says what no client library would. */
final class Wire implements Closeable {

    private static final int MILLIS_OF_SILENCE = 5_000;

    private final Socket socket;

    Wire(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(MILLIS_OF_SILENCE);
    }

    /** One request without a body, on a connection of its own; the whole answer. */
    static String ask(int port, String method, String address, String... headers) throws IOException {
        try (Wire wire = new Wire(port)) {
            StringBuilder request = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
            boolean hasHost = false;
            for (String header : headers) {
                request.append(header).append("\r\n");
                hasHost |= header.startsWith("Host:");
            }
            request.append(hasHost ? "" : "Host: localhost\r\n")
                    .append("Accept: text/html,*/*;q=0.5\r\nConnection: close\r\n\r\n");
            return wire.send(request.toString()).rest();
        }
    }

    Wire send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** All that comes until the other side closes, or is silent for too long. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8_192];
        try {
            for (int count = socket.getInputStream().read(some); count >= 0; ) {
                all.write(some, 0, count);
                count = socket.getInputStream().read(some);
            }
        } catch (SocketTimeoutException silent) {
            all.writeBytes("(and nothing more)".getBytes(StandardCharsets.US_ASCII));
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
