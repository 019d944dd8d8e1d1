package org.osefrance.archive.index.linking.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Records of which it is known who is who. Nobody in them has lived. */
final class InventedSet {

    private final String name;
    private final List<String> headers;
    private final Map<String, String> truth = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int people;

    InventedSet(String name, String... headers) {
        this.name = name;
        this.headers = List.of(headers);
    }

    int nextPerson() {
        return ++people;
    }

    void add(int person, String... values) {
        String id = "r" + (100_000 + rows.size());
        List<String> row = new ArrayList<>(List.of(id));
        row.addAll(List.of(values));
        if (row.size() != headers.size() + 1) {
            throw new IllegalArgumentException(name + ": " + row);
        }
        rows.add(row);
        truth.put(id, String.valueOf(person));
    }

    String name() {
        return name;
    }

    List<String> headers() {
        return headers;
    }

    /** The id and the values of each record. */
    List<List<String>> rows() {
        return rows;
    }

    /** Who each record is of. */
    Map<String, String> truth() {
        return truth;
    }

    /** Writes {@code records.tsv} and {@code truth.tsv}, in another order than they were made in. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> lines =
                new ArrayList<>(rows.stream().map(row -> String.join("\t", row)).toList());
        Collections.shuffle(lines, new Random(1));
        lines.addFirst("id\t" + String.join("\t", headers));
        Files.write(folder.resolve("records.tsv"), lines);
        Files.write(
                folder.resolve("truth.tsv"),
                truth.entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + entry.getValue())
                        .toList());
    }
}
