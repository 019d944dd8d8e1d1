package org.osefrance.archive.portal.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Languages the pages are written in; the first is the one a reader gets who chose none. */
public enum Language {
    FRENCH("fr", "Français", Direction.LTR, true),
    ENGLISH("en", "English", Direction.LTR, false),
    GERMAN("de", "Deutsch", Direction.LTR, false),
    HEBREW("he", "עברית", Direction.RTL, false);

    private final String tag;
    private final String ownName;
    private final Direction direction;
    private final boolean checked;

    Language(String tag, String ownName, Direction direction, boolean checked) {
        this.tag = tag;
        this.ownName = ownName;
        this.direction = direction;
        this.checked = checked;
    }

    /** Which way its lines run. */
    public enum Direction {
        LTR,
        RTL;

        /** The value of HTML's {@code dir}. */
        public String html() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The language a {@code lang} parameter or cookie names. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** BCP 47 tag, as in {@code ?lang=}. */
    public String tag() {
        return tag;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /** Which way its lines run. */
    public Direction direction() {
        return direction;
    }

    /** Whether a reader of this language has checked the texts; where nobody has, every page says so. */
    public boolean checked() {
        return checked;
    }

    /** For messages, numbers and dates. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
