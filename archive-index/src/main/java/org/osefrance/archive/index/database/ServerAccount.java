package org.osefrance.archive.index.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which account the server runs. PostgreSQL refuses the superuser, so an archive started by root lends it another
 * account, or a user name space in which it is nobody.
 */
sealed interface ServerAccount {

    /** Whoever started the archive. */
    record Own() implements ServerAccount {}

    /** An unprivileged account of the machine: the server can touch its own folder and nothing of root's. */
    record Lent(int user, int group) implements ServerAccount {}

    /**
     * Root in a user name space without a mapping, where it is nobody and holds no capability. For homes whose folders
     * no other account may enter.
     */
    record Unmapped() implements ServerAccount {}

    /** The account for the server of a database folder: that of its cluster, if there is one. */
    static ServerAccount choose(Path folder) throws IOException {
        int self = owner(Path.of("/proc/self"));
        if (self != 0) {
            return new Own();
        }
        Path data = ServerControl.data(folder);
        if (Files.isDirectory(data)) {
            int user = owner(data);
            return user == 0 ? new Unmapped() : new Lent(user, (Integer) Files.getAttribute(data, "unix:gid"));
        }
        return everybodyMayEnter(folder) ? unprivileged().orElseGet(Unmapped::new) : new Unmapped();
    }

    /** The command line that runs a program under this account. */
    default List<String> command(List<String> program) {
        List<String> command = new ArrayList<>();
        switch (this) {
            case Own() -> {}
            case Lent(int user, int group) ->
                command.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"));
            case Unmapped() -> command.addAll(List.of("unshare", "--user"));
        }
        command.addAll(program);
        return command;
    }

    /** Gives a file or an empty folder to the account. */
    default void handOver(Path path) throws IOException {
        if (this instanceof Lent(int user, int group)) {
            Files.setAttribute(path, "unix:uid", user);
            Files.setAttribute(path, "unix:gid", group);
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static boolean everybodyMayEnter(Path folder) throws IOException {
        for (Path step = folder.toRealPath(); step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    /** {@code postgres} where the machine has it, else {@code nobody}: initdb insists on an account with a name. */
    private static Optional<ServerAccount> unprivileged() throws IOException {
        if (Stream.of("/usr/bin/setpriv", "/bin/setpriv").noneMatch(path -> Files.isExecutable(Path.of(path)))) {
            return Optional.empty();
        }
        List<String> accounts = Files.readAllLines(Path.of("/etc/passwd"));
        return Stream.of("postgres:", "nobody:")
                .flatMap(name -> accounts.stream().filter(line -> line.startsWith(name)))
                .map(line -> line.split(":", -1))
                .<ServerAccount>map(fields -> new Lent(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                .findFirst();
    }
}
