package org.osefrance.archive.index.follow;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osefrance.archive.index.catalog.IncompleteRestorationException;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.schemas.media.TextMaker;

/**
 * What the mirror keeps of a text besides its ALTO document, which has the words but cannot say for certain who read them:
 * lines of {@code name: value}.
 *
 * @param location of the ALTO document in the store
 * @param maker who read it
 * @param madeAt when
 */
record TextNote(String location, TextMaker maker, Instant madeAt) {

    static TextNote of(TextVersion text) {
        return new TextNote(text.location(), text.maker(), text.madeAt());
    }

    String write() {
        StringBuilder note = new StringBuilder();
        line(note, "format", "1");
        line(note, "location", location);
        line(note, "made-at", madeAt.toString());
        switch (maker) {
            case TextMaker.Reader(String program, String version, List<String> languages) -> {
                line(note, "reader", program);
                line(note, "version", version);
                line(note, "languages", String.join(" ", languages));
            }
            case TextMaker.Extractor(String program, String version) -> {
                line(note, "extractor", program);
                line(note, "version", version);
            }
            case TextMaker.Transcriber(String name) -> line(note, "transcriber", name);
        }
        return note.toString();
    }

    /** Reads a note. */
    static TextNote read(ShelfDocument document) {
        Map<String, String> lines = new TreeMap<>();
        document.content().lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                lines.put(line.substring(0, colon), line.substring(colon + 2));
            }
        });
        try {
            return new TextNote(
                    get(lines, "location", document),
                    maker(lines, document),
                    Instant.parse(get(lines, "made-at", document)));
        } catch (DateTimeException wrong) {
            throw new IncompleteRestorationException(document.name() + ": made-at is no time: " + wrong.getMessage());
        }
    }

    private static TextMaker maker(Map<String, String> lines, ShelfDocument document) {
        if (lines.containsKey("transcriber")) {
            return new TextMaker.Transcriber(get(lines, "transcriber", document));
        }
        String version = get(lines, "version", document);
        if (lines.containsKey("extractor")) {
            return new TextMaker.Extractor(get(lines, "extractor", document), version);
        }
        String languages = get(lines, "languages", document);
        return new TextMaker.Reader(
                get(lines, "reader", document),
                version,
                languages.isEmpty() ? List.of() : List.of(languages.split(" ")));
    }

    private static String get(Map<String, String> lines, String name, ShelfDocument document) {
        String value = lines.get(name);
        if (value == null) {
            throw new IncompleteRestorationException(document.name() + ": the line '" + name + "' is missing");
        }
        return value;
    }

    private static void line(StringBuilder note, String name, String value) {
        note.append(name).append(": ").append(value.replaceAll("\\s+", " ")).append('\n');
    }
}
