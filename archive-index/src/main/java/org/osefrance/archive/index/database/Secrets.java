package org.osefrance.archive.index.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords of the embedded server: made once for each home, kept in a file that only its owner reads. */
record Secrets(Map<String, String> passwords) {

    private static final String FILE = "secrets";
    private static final int BYTES = 24;

    Secrets {
        passwords = Map.copyOf(passwords);
    }

    /** Those of a home; missing ones are made and kept. */
    static Secrets keep(Path database, List<String> logins) throws IOException {
        Path file = database.resolve(FILE);
        Map<String, String> found = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int split = line.indexOf('=');
                if (split < 1) {
                    throw new DatabaseException("The file " + file + " has a line without '='. Take it from a backup.");
                }
                found.put(line.substring(0, split), line.substring(split + 1));
            }
        }
        if (!found.keySet().containsAll(logins)) {
            SecureRandom random = new SecureRandom();
            logins.forEach(login -> found.computeIfAbsent(login, unknown -> password(random)));
            write(database, found);
        }
        return new Secrets(found);
    }

    /** Password of one login. */
    String password(String login) {
        String password = passwords.get(login);
        if (password == null) {
            throw new DatabaseException("The home keeps no password for " + login + ".");
        }
        return password;
    }

    @Override
    public String toString() {
        return "Secrets of " + passwords.keySet();
    }

    private static String password(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private static void write(Path database, Map<String, String> passwords) throws IOException {
        String text = passwords.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Path fresh = database.resolve(FILE + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, database.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        ServerPrograms.forceFolder(database);
    }
}
