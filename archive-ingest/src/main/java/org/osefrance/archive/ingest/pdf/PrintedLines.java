package org.osefrance.archive.ingest.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Breaks a paragraph into lines and puts the signs of each line in the order in which they are drawn. */
final class PrintedLines {

    /** Where a long name may be broken, besides spaces. */
    private static final String JOINTS = "/_-.,;:";

    /** What our own texts put around words of the other direction; it is obeyed, and has no width. */
    private static final String ISOLATES = "\u2066\u2067\u2068\u2069";

    private static final String NARROW_SPACE = "\u202f";
    private static final String SPACE_THAT_HOLDS = "\u00a0";

    private static final String OPENING = "()[]{}<>«»‹›";
    private static final String CLOSING = ")(][}{><»«›‹";

    private final Face face;
    private final boolean rightToLeft;

    PrintedLines(Face face, boolean rightToLeft) {
        this.face = face;
        this.rightToLeft = rightToLeft;
    }

    /** A font, in a size. */
    interface Face {
        /** Width of signs, in points. */
        float width(String text);

        /** Whether it has a sign. */
        boolean has(int codePoint);
    }

    /** Lines as they are read, none wider than {@code width} points. */
    List<String> of(String text, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(drawable(text))) {
            if (!line.isEmpty() && width(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
            while (width(line.toString().stripTrailing()) > width) {
                int most = most(line, width);
                lines.add(line.substring(0, most));
                line.delete(0, most);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private float width(String text) {
        return face.width(withoutIsolates(text));
    }

    private static String withoutIsolates(String text) {
        return text.replaceAll("[" + ISOLATES + "]", "");
    }

    /** What the font lacks is shown by its number, as marks that would turn a line around are. */
    private String drawable(String text) {
        return text.replace(NARROW_SPACE, SPACE_THAT_HOLDS)
                .codePoints()
                .mapToObj(sign -> face.has(sign) || sign == ' ' || ISOLATES.indexOf(sign) >= 0
                        ? Character.toString(sign)
                        : "‹" + Integer.toHexString(sign).toUpperCase(Locale.ROOT) + "›")
                .collect(Collectors.joining());
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == ' ' || JOINTS.indexOf(sign) >= 0) {
                pieces.add(text.substring(start, at + 1));
                start = at + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** How many signs fit; at least one, and never half of one. */
    private int most(CharSequence line, float width) {
        int most = Character.offsetByCodePoints(line, 0, 1);
        while (most < line.length()) {
            int next = Character.offsetByCodePoints(line, most, 1);
            if (width(line.subSequence(0, next).toString()) > width) {
                break;
            }
            most = next;
        }
        return most;
    }

    /** The signs of a line from left to right (https://www.unicode.org/reports/tr9/, rules L2 and L4). */
    String drawn(String line) {
        int direction = rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(line, direction);
        Integer[] runs = new Integer[bidi.getRunCount()];
        byte[] levels = new byte[runs.length];
        for (int run = 0; run < runs.length; run++) {
            runs[run] = run;
            levels[run] = (byte) bidi.getRunLevel(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        StringBuilder drawn = new StringBuilder();
        for (int run : runs) {
            String text = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            drawn.append(bidi.getRunLevel(run) % 2 == 0 ? text : turned(text));
        }
        return withoutIsolates(drawn.toString());
    }

    /** A run from right to left: a point comes before its letter, and is drawn where that begins. */
    private static String turned(String run) {
        List<String> letters = run.codePoints()
                .mapToObj(sign -> mirrored(Character.toString(sign)))
                .toList();
        return String.join("", letters.reversed());
    }

    private static String mirrored(String letter) {
        int place = letter.length() == 1 ? OPENING.indexOf(letter) : -1;
        return place < 0 ? letter : CLOSING.substring(place, place + 1);
    }
}
