package org.osefrance.archive.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Names as they come: any bytes, any length, any script. A label is kept as it is as far as a catalogue can keep it, and is
 * never a path; where it is shown, what would not show or would turn the line around is made visible.
 */
public final class FileLabel {

    /** Of the database, whose index takes no longer values. */
    private static final int LONGEST_BYTES = 2_000;

    private static final int KEPT_AT_EACH_END = 200;
    private static final char FIRST_CONTROL_PICTURE = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final String UNNAMED = "unnamed";

    private FileLabel() {}

    /**
     * A label that every part of the archive can keep: whole characters, no zero, not too long, with a last segment. One that
     * is too long loses its middle and gets a mark of what it was.
     */
    static String of(String raw) {
        String whole = wholeCharacters(raw).replace('\\', '/').replace('\0', '\ufffd');
        String cut = whole.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES ? whole : withoutMiddle(whole);
        String name = cut.substring(cut.lastIndexOf('/') + 1);
        return name.isBlank() ? cut + UNNAMED : cut;
    }

    /** Halves of characters, which some file systems let pass, cannot be written down. */
    private static String wholeCharacters(String raw) {
        StringBuilder whole = new StringBuilder(raw.length());
        raw.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xfffd : point)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static String withoutMiddle(String whole) {
        CRC32 mark = new CRC32();
        mark.update(whole.getBytes(StandardCharsets.UTF_8));
        int points = whole.codePointCount(0, whole.length());
        int kept = Math.min(KEPT_AT_EACH_END, points / 2);
        String start = whole.substring(0, whole.offsetByCodePoints(0, kept));
        String end = whole.substring(whole.offsetByCodePoints(whole.length(), -kept));
        String sign = HexFormat.of().toHexDigits((int) mark.getValue());
        // Folders that were cut in the middle are no folders any more.
        return start + "…" + sign + "…" + end.substring(end.indexOf('/') + 1);
    }

    /**
     * The label as it may be shown in a line of text: control characters as their pictures, signs that turn the direction of
     * writing or show nothing by their number.
     */
    public static String shown(String label) {
        StringBuilder visible = new StringBuilder(label.length());
        label.codePoints().forEach(point -> {
            if (point < ' ') {
                visible.append((char) (FIRST_CONTROL_PICTURE + point));
            } else if (point == 0x7f) {
                visible.append(PICTURE_OF_DELETE);
            } else if (isInvisible(point)) {
                visible.append("‹")
                        .append(String.format(Locale.ROOT, "%04X", point))
                        .append("›");
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
