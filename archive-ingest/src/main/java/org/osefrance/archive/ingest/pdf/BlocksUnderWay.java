package org.osefrance.archive.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.Word;

/** Words as they come, with the beginnings of lines and blocks told in between; what stays empty is left out. */
final class BlocksUnderWay {

    private final List<TextBlock> blocks = new ArrayList<>();
    private List<TextLine> lines = new ArrayList<>();
    private List<Word> words = new ArrayList<>();

    void beginBlock() {
        beginLine();
        block().ifPresent(blocks::add);
        lines = new ArrayList<>();
    }

    void beginLine() {
        if (!words.isEmpty()) {
            lines.add(TextLine.around(words));
            words = new ArrayList<>();
        }
    }

    void add(Word word) {
        words.add(word);
    }

    private Optional<TextBlock> block() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(TextBlock.around(lines));
    }

    /** All blocks; nothing may be added afterwards. */
    List<TextBlock> finish() {
        beginBlock();
        return List.copyOf(blocks);
    }
}
