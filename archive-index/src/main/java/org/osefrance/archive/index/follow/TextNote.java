package org.osefrance.archive.index.follow;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
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
 * @param image number of the image of the page its boxes are drawn on, from 1; notes say it from the second one on
 */
record TextNote(String location, TextMaker maker, Instant madeAt, int image) {

    static TextNote of(TextVersion text) {
        return new TextNote(text.location(), text.maker(), text.madeAt(), text.image());
    }

    String write() {
        NoteLines note =
                new NoteLines().with("format", "1").with("location", location).with("made-at", madeAt.toString());
        if (image > 1) {
            note.with("image", Integer.toString(image));
        }
        switch (maker) {
            case TextMaker.Reader(String program, String version, List<String> languages) ->
                note.with("reader", program).with("version", version).with("languages", String.join(" ", languages));
            case TextMaker.Extractor(String program, String version) ->
                note.with("extractor", program).with("version", version);
            case TextMaker.Transcriber(String name) -> note.with("transcriber", name);
        }
        return note.text();
    }

    /**
     * Reads a note.
     *
     * @throws IncompleteRestorationException when it cannot be read; the message names the document
     */
    static TextNote read(ShelfDocument document) {
        NoteLines lines = NoteLines.of(document);
        try {
            int image = lines.has("image") ? Integer.parseInt(lines.get("image")) : 1;
            return new TextNote(lines.get("location"), maker(lines), Instant.parse(lines.get("made-at")), image);
        } catch (DateTimeException wrong) {
            throw new IncompleteRestorationException(document.name() + ": made-at is no time: " + wrong.getMessage());
        } catch (NumberFormatException wrong) {
            throw new IncompleteRestorationException(document.name() + ": image is no number: " + wrong.getMessage());
        }
    }

    private static TextMaker maker(NoteLines lines) {
        if (lines.has("transcriber")) {
            return new TextMaker.Transcriber(lines.get("transcriber"));
        }
        String version = lines.get("version");
        if (lines.has("extractor")) {
            return new TextMaker.Extractor(lines.get("extractor"), version);
        }
        String languages = lines.get("languages");
        return new TextMaker.Reader(
                lines.get("reader"), version, languages.isEmpty() ? List.of() : List.of(languages.split(" ")));
    }
}
