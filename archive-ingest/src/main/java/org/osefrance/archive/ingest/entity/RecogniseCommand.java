package org.osefrance.archive.ingest.entity;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Recognition by itself, without a home: a file of sentences in, a table of what they speak of out. */
public final class RecogniseCommand {

    private static final char MARK = '\uFEFF';

    /** What is read is held in memory, ten times its size; a text of this size is forty thousand pages. */
    private static final long LARGEST = 100_000_000;

    private final Function<List<LanguageText>, List<List<Mention>>> recogniser;
    private final TextLanguages languages = new TextLanguages();

    /** A command over another way to find mentions. */
    RecogniseCommand(Function<List<LanguageText>, List<List<Mention>>> recogniser) {
        this.recogniser = recogniser;
    }

    /** With all that the archive knows. */
    public static RecogniseCommand bundled() {
        return new RecogniseCommand(Recogniser.bundled()::recogniseAll);
    }

    /**
     * What was done.
     *
     * @param sentences lines read
     * @param mentions lines written
     */
    public record Done(int sentences, int mentions) {}

    /**
     * Reads sentences, one a line, and writes {@code number from 0, surface, type} for each mention. The table appears whole or not
     * at all.
     *
     * @param language of the text, of two letters; empty where the text tells it
     * @throws UnreadableTextException when the file is no text in UTF-8
     */
    public Done run(Path file, Path out, Optional<String> language) throws IOException, UnreadableTextException {
        List<String> lines = lines(file);
        List<List<Mention>> found = recogniser.apply(languages.of(lines, language));
        Path folder = Files.createDirectories(out.toAbsolutePath().resolveSibling(""));
        Path unfinished = Files.createTempFile(folder, ".recognise", ".tsv");
        try {
            int mentions = write(unfinished, found);
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Done(lines.size(), mentions);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static int write(Path file, List<List<Mention>> found) throws IOException {
        int written = 0;
        try (BufferedWriter table = Files.newBufferedWriter(file)) {
            for (int sentence = 0; sentence < found.size(); sentence++) {
                for (Mention mention : found.get(sentence)) {
                    String surface = mention.surface().replaceAll("[\\s\\p{Cntrl}]+", " ");
                    table.write(
                            sentence + "\t" + surface + "\t" + mention.kind().code() + "\n");
                    written++;
                }
            }
        }
        return written;
    }

    private static List<String> lines(Path file) throws IOException, UnreadableTextException {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableTextException(
                    file.getFileName() + ": is larger than 100 MB; hand it in as several texts");
        }
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw new UnreadableTextException(file.getFileName() + ", line " + foreignLine(bytes)
                    + ": is not written in UTF-8; save the text as UTF-8");
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableTextException(file.getFileName() + ", line "
                    + (1
                            + text.substring(0, text.indexOf('\0'))
                                    .chars()
                                    .filter(sign -> sign == '\n')
                                    .count())
                    + ": holds a byte of zero, so it is no plain text");
        }
        // Not String.lines: a form feed within a sentence would begin another and shift every number behind it.
        String unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        List<String> lines = List.of(unmarked.split("\r\n|\n", -1));
        return lines.getLast().isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** The first line that is no UTF-8; none of the bytes of a longer character is a line feed. */
    private static int foreignLine(byte[] bytes) {
        int line = 1;
        int begun = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, begun, at - begun));
                } catch (CharacterCodingException foreign) {
                    return line;
                }
                line++;
                begun = at + 1;
            }
        }
        return line;
    }
}
