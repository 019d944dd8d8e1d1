package org.osefrance.archive.portal.transcription;

import java.time.Instant;
import java.util.List;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;

/** The words of somebody or something else, for which a person stands now: they looked at each. */
final class Vouched {

    private Vouched() {}

    static PageText by(String account, PageText text, Instant now) {
        List<TextBlock> blocks = text.blocks().stream()
                .map(block -> new TextBlock(
                        block.box(), block.lines().stream().map(Vouched::sure).toList(), block.kind()))
                .toList();
        return new PageText(text.image(), blocks, new TextMaker.Transcriber(account), now, text.unread());
    }

    private static TextLine sure(TextLine line) {
        return new TextLine(
                line.box(),
                line.words().stream()
                        .map(word -> new Word(word.text(), word.box(), 1))
                        .toList());
    }
}
