package org.osefrance.archive.portal.iiif;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** IIPImage as Debian packages it (iipimage-server, spawn-fcgi), behind nginx on loopback; ended when closed. */
final class IipImageServer implements AutoCloseable {

    static final List<String> PROGRAMS =
            List.of("/usr/sbin/nginx", "/usr/bin/spawn-fcgi", "/usr/lib/iipimage-server/iipsrv.fcgi");

    private final List<Process> processes = new ArrayList<>();
    private final int port;

    private IipImageServer(int port) {
        this.port = port;
    }

    /** @param served folder of the images */
    static IipImageServer start(Path served, Path work) throws Exception {
        int fastCgi = freePort();
        IipImageServer server = new IipImageServer(freePort());
        try {
            server.run(
                    work,
                    Map.of("FILESYSTEM_PREFIX", served + "/", "URI_MAP", "iiif=>IIIF", "LOGFILE", work + "/iip.log"),
                    List.of(PROGRAMS.get(1), "-n", "-a", "127.0.0.1", "-p", "" + fastCgi, "--", PROGRAMS.get(2)));
            Path configuration =
                    Files.writeString(work.resolve("nginx.conf"), configuration(work, server.port, fastCgi));
            server.run(work, Map.of(), List.of(PROGRAMS.get(0), "-p", work.toString(), "-c", configuration.toString()));
            awaitPort(fastCgi);
            awaitPort(server.port);
            return server;
        } catch (Exception failed) {
            server.close();
            throw failed;
        }
    }

    private static String configuration(Path work, int port, int fastCgi) {
        return """
                daemon off;
                pid WORK/nginx.pid;
                error_log WORK/nginx-error.log;
                worker_processes 1;
                events {}
                http {
                  access_log off;
                  client_body_temp_path WORK; proxy_temp_path WORK; fastcgi_temp_path WORK;
                  uwsgi_temp_path WORK; scgi_temp_path WORK;
                  server {
                    listen 127.0.0.1:PORT;
                    location ~ ^/iiif/2/(.*)$ {
                      fastcgi_param REQUEST_URI /iiif/$1;
                      fastcgi_param REQUEST_METHOD $request_method;
                      fastcgi_param HTTP_HOST $http_host;
                      fastcgi_param QUERY_STRING $query_string;
                      fastcgi_max_temp_file_size 0;
                      fastcgi_pass 127.0.0.1:FASTCGI;
                    }
                  }
                }
                """.replace("WORK", work.toString())
                .replace("FASTCGI", Integer.toString(fastCgi))
                .replace("PORT", Integer.toString(port));
    }

    private void run(Path work, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("programs.log").toFile());
        builder.environment().putAll(environment);
        processes.add(builder.start());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws IOException {
        for (int attempt = 0; attempt < 200; attempt++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        throw new IOException("nothing answers on port " + port);
    }

    /** Address to which {@code /2/NAME/…} is added. */
    String address() {
        return "http://127.0.0.1:" + port + "/iiif";
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            try {
                process.onExit().get(10, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException stubborn) {
                process.destroyForcibly();
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
