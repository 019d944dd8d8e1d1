package org.osefrance.archive.ingest.deposit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What happens in a watched folder after a deposit was taken: what was accepted goes to {@code .accepted/DAY}, anything else
 * gets a small text beside it that says why it stays, until it is changed. Nothing is deleted but folders that became empty.
 */
record WatchNote(Path folder, Clock clock) {

    private static final String ENDING = ".archive.txt";
    private static final String ACCEPTED = ".accepted";
    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    /** Whether a file is such a text. */
    static boolean isOne(Path file) {
        return String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    /** Whether such a text stands beside a file that was not changed since. */
    static boolean stands(Path file) throws IOException {
        Path note = note(file);
        return Files.exists(note, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(note, LinkOption.NOFOLLOW_LINKS)
                                .compareTo(Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS))
                        >= 0;
    }

    private static Path note(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /** @param files by label */
    void settle(Map<String, Path> files, List<DepositedFile> settled) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            List<DepositedFile> of = settled.stream()
                    .filter(one ->
                            one.label().equals(file.getKey()) || one.label().startsWith(file.getKey() + "/"))
                    .toList();
            List<DepositedFile> staying =
                    of.stream().filter(one -> !isKept(one.fate())).toList();
            if (of.isEmpty() || !staying.isEmpty()) {
                Files.writeString(note(file.getValue()), words(of.isEmpty() ? of : staying), StandardCharsets.UTF_8);
            } else {
                move(file.getValue());
            }
        }
    }

    private static boolean isKept(Fate fate) {
        // What is left out here is a separator sheet.
        return fate instanceof Fate.Accepted || fate instanceof Fate.Opened || fate instanceof Fate.LeftOut;
    }

    private static String words(List<DepositedFile> staying) {
        return staying.stream()
                .map(one -> switch (one.fate()) {
                    case Fate.Known known -> "KNOWN " + known.file() + " " + one.label();
                    case Fate.Refused refused ->
                        "REFUSED " + one.label() + ": " + refused.code() + " " + String.join(" ", refused.details())
                                + refused.held()
                                        .map(id -> " (in quarantine as " + id + ")")
                                        .orElse("");
                    default -> "NOT TAKEN " + one.label() + ": it will be tried again when it is changed";
                })
                .map(String::strip)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void move(Path file) throws IOException {
        Path day = folder.resolve(ACCEPTED)
                .resolve(LocalDate.now(clock.withZone(HERE)).toString());
        Path target = day.resolve(folder.relativize(file));
        Files.createDirectories(target.resolveSibling("."));
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = target.resolveSibling(number + " " + file.getFileName());
        }
        Files.move(file, target);
        Files.deleteIfExists(note(file));
        removeEmpty(file);
    }

    /** Folders above that hold nothing any more, up to the watched one. */
    private void removeEmpty(Path file) throws IOException {
        List<Path> above = new ArrayList<>();
        for (Path parent = file.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            above.add(parent);
        }
        try {
            for (Path parent : above) {
                Files.delete(parent);
            }
        } catch (DirectoryNotEmptyException stays) {
            return;
        }
    }
}
