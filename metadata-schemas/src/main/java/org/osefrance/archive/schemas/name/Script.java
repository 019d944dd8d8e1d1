package org.osefrance.archive.schemas.name;

import java.util.Arrays;
import java.util.Comparator;

/** Scripts of the papers, with their codes of ISO 15924. */
public enum Script {
    LATIN("Latn", Character.UnicodeScript.LATIN),
    HEBREW("Hebr", Character.UnicodeScript.HEBREW),
    CYRILLIC("Cyrl", Character.UnicodeScript.CYRILLIC),
    /** Any other, or no letters at all. */
    OTHER("Zyyy", Character.UnicodeScript.COMMON);

    private final String code;
    private final Character.UnicodeScript unicode;

    Script(String code, Character.UnicodeScript unicode) {
        this.code = code;
        this.unicode = unicode;
    }

    /** The script most letters of a text are in. */
    public static Script of(String text) {
        return Arrays.stream(values())
                .filter(script -> script != OTHER && script.lettersOf(text) > 0)
                .max(Comparator.comparingLong(script -> script.lettersOf(text)))
                .orElse(OTHER);
    }

    /** The four letters of ISO 15924. */
    public String code() {
        return code;
    }

    private long lettersOf(String text) {
        return text.codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == unicode)
                .count();
    }
}
