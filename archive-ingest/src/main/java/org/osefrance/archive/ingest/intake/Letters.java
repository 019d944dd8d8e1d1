package org.osefrance.archive.ingest.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.PlannedItem.PlannedFile;
import org.osefrance.archive.schemas.record.Wrapping;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/**
 * Letters that something was sent with, apart from all other files. A letter and what came with it are one item, the letter
 * first and the rest in its order: what it says of its enclosures is read beside them.
 *
 * @param items one for each letter
 * @param others files that belong to none of them
 */
record Letters(List<PlannedItem> items, List<Received> others) {

    static Letters among(Collection<Received> files) {
        Map<String, List<Received>> enclosures = new LinkedHashMap<>();
        for (Received file : files) {
            letterOf(file)
                    .ifPresent(letter -> enclosures
                            .computeIfAbsent(letter, key -> new ArrayList<>())
                            .add(file));
        }
        Map<String, Received> letters = new LinkedHashMap<>();
        for (Received file : files) {
            String key = key(file.label(), file.file().sha512());
            if (enclosures.containsKey(key)) {
                letters.putIfAbsent(key, file);
            }
        }
        // Where a letter is not among the files (somebody left it out), its enclosures are files like any other.
        enclosures.keySet().retainAll(letters.keySet());
        List<PlannedItem> items = letters.entrySet().stream()
                .map(letter -> item(letter.getValue(), enclosures.getOrDefault(letter.getKey(), List.of())))
                .toList();
        List<Received> others = files.stream()
                .filter(file -> !isOfLetter(file, letters, enclosures))
                .toList();
        return new Letters(items, others);
    }

    private static boolean isOfLetter(
            Received file, Map<String, Received> letters, Map<String, List<Received>> enclosures) {
        return letterOf(file).filter(enclosures::containsKey).isPresent()
                || file.equals(letters.get(key(file.label(), file.file().sha512())));
    }

    private static PlannedItem item(Received letter, List<Received> enclosures) {
        List<PlannedFile> files = Stream.concat(Stream.of(letter), enclosures.stream())
                .map(file -> new PlannedFile(file, List.of()))
                .toList();
        String title = letter.baseName();
        return new PlannedItem(title.isBlank() ? letter.name() : title, files);
    }

    /** The outermost letter that a file was sent with. */
    private static Optional<String> letterOf(Received file) {
        return file.within().stream()
                .filter(wrapping -> wrapping.relation() == Relation.ATTACHMENT)
                .findFirst()
                .map((Wrapping letter) -> key(letter.path(), letter.sha512()));
    }

    private static String key(String label, String sha512) {
        return sha512 + " " + label;
    }
}
