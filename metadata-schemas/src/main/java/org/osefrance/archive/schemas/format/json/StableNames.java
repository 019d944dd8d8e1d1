package org.osefrance.archive.schemas.format.json;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of types and constants in documents. A name is the simple Java name in lower case with hyphens ({@code
 * AcceptedFile} is {@code accepted-file}), unless the type was renamed since documents were first written: then its old
 * name is kept here. The published schema lists every name and a test compares it, so that no renaming goes unnoticed.
 *
 * @param kept names of types that are called differently in Java today
 */
record StableNames(Map<Class<?>, String> kept) {

    private static final Pattern WORD_STARTS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    StableNames {
        kept = Map.copyOf(kept);
    }

    /** The names of this version of the archive: none was changed yet. */
    static StableNames ofThisArchive() {
        return new StableNames(Map.of());
    }

    String of(Class<?> type) {
        String name = kept.get(type);
        return name != null
                ? name
                : WORD_STARTS.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
