package org.osefrance.archive.ingest.entity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * For {@code scripts/bench recognise}: writes what the dictionary alone finds in texts, and how long the recogniser takes for a page.
 * Arguments: {@code TEXT OUT} twice and more; prints milliseconds of processor time a page of 3,000 characters, second round.
 */
public final class RecogniseBench {

    private static final double PAGE = 3_000;

    private RecogniseBench() {}

    public static void main(String[] arguments) throws Exception {
        RecogniseCommand alone = new RecogniseCommand(DictionaryAlone.bundled()::recogniseAll);
        Recogniser recogniser = Recogniser.bundled();
        TextLanguages languages = new TextLanguages();
        double milliseconds = 0;
        double pages = 0;
        for (int round = 0; round < 2; round++) {
            milliseconds = 0;
            pages = 0;
            for (int at = 0; at < arguments.length; at += 2) {
                Path text = Path.of(arguments[at]);
                var done = alone.run(text, Path.of(arguments[at + 1]), Optional.empty());
                List<LanguageText> parts = languages.of(Files.readAllLines(text), Optional.empty());
                long start = System.nanoTime();
                int found = recogniser.recogniseAll(parts).stream()
                        .mapToInt(List::size)
                        .sum();
                milliseconds += (System.nanoTime() - start) / 1e6;
                pages += Files.size(text) / PAGE;
                if (done.sentences() != parts.size() || found == 0) {
                    throw new IllegalStateException("not the same sentences, or nothing found in " + text);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%.1f%n", milliseconds / pages);
    }
}
