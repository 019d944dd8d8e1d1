package org.osefrance.archive.index.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Runs PostgreSQL's own programs on one data folder, under the account they need. */
record ServerControl(ServerPrograms programs, Path folder, ServerAccount account) {

    private static final int START_SECONDS = 600;
    private static final int STOP_SECONDS = 12;
    private static final int STOP_AT_ONCE_SECONDS = 30;
    private static final int PORTS_TRIED = 5;

    /** Processes of a killed server end when they notice it; on a busy machine that takes seconds. */
    private static final int DYING_SECONDS = 60;

    private static final long BETWEEN_TRIES_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** What a new server says while something of the old one is there: its memory ("pre-existing shared memory block …"), or itself. */
    private static final List<String> HELD_BY_THE_DYING =
            List.of("is still in use", "lock file \"postmaster.pid\" already exists");

    /** The cluster of a database folder. */
    static Path data(Path folder) {
        return folder.resolve("data");
    }

    Path data() {
        return data(folder);
    }

    /** Makes the cluster: a half-made one left by a kill is thrown away, a whole one appears under its name at once. */
    void initialise(String superuser, String password) throws IOException {
        Path fresh = folder.resolve("data.new");
        ServerPrograms.delete(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path word = Files.createTempFile(folder, "word", ".tmp");
        try {
            Files.writeString(word, password + "\n", StandardCharsets.UTF_8);
            account.handOver(fresh);
            account.handOver(word);
            run(
                    60,
                    List.of(
                            programs.path("initdb"),
                            "--pgdata=" + fresh,
                            "--username=" + superuser,
                            "--pwfile=" + word,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=icu",
                            "--icu-locale=fr"));
        } finally {
            Files.delete(word);
        }
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
        ServerPrograms.forceFolder(folder);
    }

    /**
     * Starts the server and waits until it has recovered and answers.
     *
     * @return the port it listens on
     */
    int start() throws IOException {
        for (int tried = 1; ; tried++) {
            int port = freePort();
            try {
                start(port);
                return port;
            } catch (IOException failed) {
                if (tried == PORTS_TRIED
                        || !String.valueOf(failed.getMessage()).contains("could not create any TCP/IP sockets")) {
                    throw failed;
                }
            }
        }
    }

    /** The same at a port. What a server that was killed leaves running for a moment is waited for. */
    void start(int port) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(DYING_SECONDS);
        while (true) {
            int said = startLog().length();
            try {
                startOnce(port);
                return;
            } catch (IOException failed) {
                String log = startLog();
                log = log.substring(Math.min(said, log.length())).strip();
                if (HELD_BY_THE_DYING.stream().noneMatch(log::contains) || System.nanoTime() > until) {
                    throw new IOException(failed.getMessage() + " " + log, failed);
                }
                LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
                Postmaster.forget(data());
            }
        }
    }

    private void startOnce(int port) throws IOException {
        run(
                START_SECONDS + 10,
                List.of(
                        programs.path("pg_ctl"),
                        "start",
                        "--silent",
                        "--wait",
                        "--timeout=" + START_SECONDS,
                        "--pgdata=" + data(),
                        "--log=" + data().resolve("start.log"),
                        "--options=" + settings(port)));
    }

    /** Stops the server: first in order, then at once, which the next start repairs from the log. */
    void stop() throws IOException {
        if (Postmaster.find(data()).isEmpty()) {
            return;
        }
        try {
            run(STOP_SECONDS + 5, stopCommand("fast", STOP_SECONDS));
        } catch (IOException slow) {
            if (Postmaster.find(data()).isPresent()) {
                run(STOP_AT_ONCE_SECONDS + 5, stopCommand("immediate", STOP_AT_ONCE_SECONDS));
            }
        }
    }

    private List<String> stopCommand(String mode, int seconds) {
        return List.of(
                programs.path("pg_ctl"),
                "stop",
                "--silent",
                "--wait",
                "--mode=" + mode,
                "--timeout=" + seconds,
                "--pgdata=" + data());
    }

    /**
     * What we want other than the server's defaults. Statements stay out of its log: they would carry names of people
     * into a file nobody guards.
     */
    private static String settings(int port) {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c password_encryption=scram-sha-256",
                "-c max_connections=60",
                "-c shared_buffers=128MB",
                "-c wal_level=minimal",
                "-c max_wal_senders=0",
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                "-c log_min_error_statement=panic",
                "-c log_parameter_max_length_on_error=0",
                "-c logging_collector=on",
                "-c log_filename=server-%a.log",
                "-c log_truncate_on_rotation=on",
                "-c log_rotation_age=1d");
    }

    private String startLog() throws IOException {
        Path log = data().resolve("start.log");
        return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
    }

    private void run(int seconds, List<String> program) throws IOException {
        Path output = Files.createTempFile("archive-database", ".txt");
        try {
            Process process = new ProcessBuilder(account.command(program))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program.getFirst() + " did not end within " + seconds + " s.");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program.getFirst() + " ended with " + process.exitValue() + ": "
                        + Files.readString(output, StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program.getFirst(), interrupted);
        } finally {
            Files.delete(output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
