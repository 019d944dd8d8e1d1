package org.osefrance.archive.portal.web;

/** What people type into forms. */
public final class TypedText {

    private TypedText() {}

    /** Free text as it is kept: with its lines, without what no keyboard writes. */
    public static String clean(String words) {
        return words.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
                .strip();
    }

    /** A line break in what goes above a letter or into the head of a message would write a line of its own there. */
    public static boolean isNoLine(String text) {
        return text.chars().anyMatch(sign -> Character.isISOControl(sign) || sign == 0x2028 || sign == 0x2029);
    }

    /** A number as pages write it into addresses, from 1; 0 for anything else. */
    public static long number(String written) {
        return written.matches("[1-9][0-9]{0,15}") ? Long.parseLong(written) : 0;
    }
}
