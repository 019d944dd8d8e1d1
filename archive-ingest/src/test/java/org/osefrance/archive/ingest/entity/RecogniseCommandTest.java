package org.osefrance.archive.ingest.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecogniseCommandTest {

    private static final RecogniseCommand COMMAND = RecogniseCommand.bundled();

    @TempDir
    Path folder;

    @Test
    void each_line_is_a_sentence_and_each_mention_a_row() throws Exception {
        Path out = folder.resolve("made/out.tsv");
        var done = COMMAND.run(
                text("\uFEFFThey left Vienna.\r\n\r\nIt was the 5th of May 1940\fin Paris.\n"), out, Optional.empty());
        assertThat(done).isEqualTo(new RecogniseCommand.Done(3, 3));
        assertThat(out).hasContent("0\tVienna\tLOC\n2\t5th of May 1940\tDATE\n2\tParis\tLOC\n");
        assertThat(out.resolveSibling("")).isDirectoryNotContaining(path -> !path.endsWith("out.tsv"));
    }

    @Test
    void the_dictionary_alone_knows_no_context() throws Exception {
        Path out = folder.resolve("alone.tsv");
        new RecogniseCommand(DictionaryAlone.bundled()::recogniseAll)
                .run(text("He lives in the town of Gurs.\n"), out, Optional.of("en"));
        assertThat(out).hasContent("0\tGurs\tCAMP\n");
    }

    @Test
    void what_is_no_text_is_refused_by_its_line_and_leaves_nothing() throws Exception {
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, "un\ndeux\nété\n".getBytes(StandardCharsets.ISO_8859_1));
        Path out = folder.resolve("out.tsv");
        assertThatThrownBy(() -> COMMAND.run(latin, out, Optional.empty()))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessageContaining("latin.txt, line 3: is not written in UTF-8");
        assertThatThrownBy(() -> COMMAND.run(text("one\ntwo\0"), out, Optional.empty()))
                .hasMessageContaining("line 2: holds a byte of zero");
        Path huge = folder.resolve("huge.txt");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100_000_001);
        }
        assertThatThrownBy(() -> COMMAND.run(huge, out, Optional.empty())).hasMessageContaining("larger than 100 MB");
        assertThat(out).doesNotExist();
    }

    @Test
    void the_language_of_a_line_is_told_by_the_line_where_it_is_clear() {
        List<LanguageText> parts = new TextLanguages()
                .of(
                        List.of("Language :", "Il est dans le camp et il ne peut pas sortir, mais nous avons du pain."),
                        Optional.of("en"));
        assertThat(parts).extracting(LanguageText::language).containsExactly("en", "fr");
        assertThat(TextLanguages.find("deu")).contains("de");
        assertThat(TextLanguages.find("klingon")).isEmpty();
        assertThat(new TextLanguages()
                        .of(List.of("געקומען פֿון דער שטאָט"), Optional.empty())
                        .getFirst()
                        .language())
                .isEqualTo("yi");
    }

    private Path text(String text) throws Exception {
        return Files.writeString(folder.resolve("text.txt"), text);
    }
}
