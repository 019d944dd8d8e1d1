package org.osefrance.archive.index.catalog.jpa;

import java.util.Arrays;
import java.util.List;
import org.osefrance.archive.schemas.media.TextMaker;

/** A maker of text as one line of tab-separated fields, the kind first. */
final class MakerLine {

    private static final String TAB = "\t";

    private MakerLine() {}

    static String write(TextMaker maker) {
        return switch (maker) {
            case TextMaker.Reader(String program, String version, List<String> languages) ->
                String.join(TAB, "reader", plain(program), plain(version), plain(String.join(",", languages)));
            case TextMaker.Extractor(String program, String version) ->
                String.join(TAB, "extractor", plain(program), plain(version));
            case TextMaker.Transcriber(String name) -> String.join(TAB, "transcriber", plain(name));
        };
    }

    static TextMaker read(String line) {
        String[] fields = line.split(TAB, -1);
        return switch (fields[0]) {
            case "reader" -> new TextMaker.Reader(fields[1], fields[2], languages(fields[3]));
            case "extractor" -> new TextMaker.Extractor(fields[1], fields[2]);
            case "transcriber" -> new TextMaker.Transcriber(fields[1]);
            default -> throw new IllegalStateException("page_text.maker names no kind of maker: " + fields[0]);
        };
    }

    private static List<String> languages(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    private static String plain(String field) {
        return field.replaceAll("\\s+", " ");
    }
}
