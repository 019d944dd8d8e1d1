package org.osefrance.archive.ingest.entity;

import java.util.List;
import java.util.Locale;

/**
 * How Yiddish writes a Polish name by its sound (rules of YIVO, 1937), for towns that have no Yiddish name in the lists. Points are left
 * out, because names are compared without them.
 */
final class YiddishSpelling {

    /** Polish letters with their Yiddish ones, longest first; a name is cut from its beginning. */
    private static final List<String[]> SOUNDS = List.of(
            pair("szcz", "שטש"),
            pair("dź", "דזש"),
            pair("dż", "דזש"),
            pair("sz", "ש"),
            pair("cz", "טש"),
            pair("rz", "זש"),
            pair("ch", "כ"),
            pair("ów", "אוו"),
            pair("dz", "דז"),
            pair("ż", "זש"),
            pair("ś", "ש"),
            pair("ć", "טש"),
            pair("ź", "ז"),
            pair("ń", "נ"),
            pair("ł", "ל"),
            pair("ą", "אנ"),
            pair("ę", "ענ"),
            pair("ó", "ו"),
            pair("a", "א"),
            pair("b", "ב"),
            pair("c", "צ"),
            pair("d", "ד"),
            pair("e", "ע"),
            pair("f", "פ"),
            pair("g", "ג"),
            pair("h", "ה"),
            pair("i", "י"),
            pair("j", "י"),
            pair("k", "ק"),
            pair("l", "ל"),
            pair("m", "מ"),
            pair("n", "נ"),
            pair("o", "א"),
            pair("p", "פ"),
            pair("r", "ר"),
            pair("s", "ס"),
            pair("t", "ט"),
            pair("u", "ו"),
            pair("w", "וו"),
            pair("y", "י"),
            pair("z", "ז"),
            pair(" ", " "),
            pair("-", " "));

    /** Before these a word gets a silent alef. */
    private static final String NEEDS_ALEF = "וי";

    private YiddishSpelling() {}

    /** The Yiddish letters of a Polish name; empty where it has a letter that is not Polish. */
    static String ofPolish(String name) {
        String rest = name.toLowerCase(Locale.ROOT);
        StringBuilder written = new StringBuilder();
        while (!rest.isEmpty()) {
            String left = rest;
            String[] sound = SOUNDS.stream()
                    .filter(one -> left.startsWith(one[0]))
                    .findFirst()
                    .orElse(null);
            if (sound == null) {
                return "";
            }
            boolean begins = written.isEmpty() || written.charAt(written.length() - 1) == ' ';
            if (begins
                    && NEEDS_ALEF.indexOf(sound[1].charAt(0)) >= 0
                    && !sound[0].equals("w")
                    && !sound[0].equals("j")) {
                written.append('א');
            }
            written.append(sound[1]);
            rest = rest.substring(sound[0].length());
        }
        return written.toString();
    }

    private static String[] pair(String polish, String yiddish) {
        return new String[] {polish, yiddish};
    }
}
