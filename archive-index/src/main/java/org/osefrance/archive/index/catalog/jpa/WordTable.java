package org.osefrance.archive.index.catalog.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.media.Word;

/**
 * The words of a page with their places, as the database keeps them beside the plain text: one row a line, {@code image
 * w h}, {@code block x y w h kind} (no kind where it stands on the page), {@code line x y w h}, {@code word x y w h confidence text}, {@code unread x y w h kind}. The
 * ALTO document in the store is the truth; this is what a page view needs at once.
 */
final class WordTable {

    private WordTable() {}

    static String write(PageText text) {
        StringBuilder table = new StringBuilder();
        table.append("image ")
                .append(text.image().width())
                .append(' ')
                .append(text.image().height());
        for (TextBlock block : text.blocks()) {
            box(table, "block", block.box());
            if (block.kind() != TextBlock.Kind.PAGE) {
                table.append(' ').append(block.kind().code());
            }
            for (TextLine line : block.lines()) {
                box(table, "line", line.box());
                for (Word word : line.words()) {
                    box(table, "word", word.box());
                    table.append(' ').append(word.confidence()).append(' ').append(word.text());
                }
            }
        }
        for (UnreadRegion region : text.unread()) {
            box(table, "unread", region.box());
            table.append(' ').append(region.kind().code());
        }
        return table.toString();
    }

    static PageText read(String table, TextMaker maker, Instant madeAt) {
        List<String> rows = table.lines().toList();
        String[] image = rows.getFirst().split(" ");
        List<TextBlock> blocks = new ArrayList<>();
        int row = 1;
        while (row < rows.size() && rows.get(row).startsWith("block ")) {
            TextBlock.Kind kind = rows.get(row).endsWith(" " + TextBlock.Kind.NOTE.code())
                    ? TextBlock.Kind.NOTE
                    : TextBlock.Kind.PAGE;
            PixelBox blockBox = box(rows.get(row++));
            List<TextLine> lines = new ArrayList<>();
            while (row < rows.size() && rows.get(row).startsWith("line ")) {
                PixelBox lineBox = box(rows.get(row++));
                List<Word> words = new ArrayList<>();
                while (row < rows.size() && rows.get(row).startsWith("word ")) {
                    words.add(word(rows.get(row++)));
                }
                lines.add(new TextLine(lineBox, words));
            }
            blocks.add(new TextBlock(blockBox, lines, kind));
        }
        PixelSize size = new PixelSize(Integer.parseInt(image[1]), Integer.parseInt(image[2]));
        List<UnreadRegion> unread =
                rows.stream().skip(row).map(WordTable::unread).toList();
        return new PageText(size, blocks, maker, madeAt, unread);
    }

    private static UnreadRegion unread(String row) {
        String kind = row.substring(row.lastIndexOf(' ') + 1);
        return new UnreadRegion(box(row), UnreadRegion.Kind.find(kind).orElse(UnreadRegion.Kind.UNREADABLE));
    }

    private static void box(StringBuilder table, String kind, PixelBox box) {
        table.append('\n').append(kind).append(' ').append(box.x()).append(' ').append(box.y());
        table.append(' ').append(box.width()).append(' ').append(box.height());
    }

    private static PixelBox box(String row) {
        String[] fields = row.split(" ");
        return new PixelBox(
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                Integer.parseInt(fields[4]));
    }

    private static Word word(String row) {
        String[] fields = row.split(" ", 7);
        return new Word(fields[6], box(row), Double.parseDouble(fields[5]));
    }
}
