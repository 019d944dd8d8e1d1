package org.osefrance.archive.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names of languages, and their short tags, for the three-letter codes that records carry (ISO 639-2/T). */
public final class LanguageNames {

    private static final Map<String, String> SHORT = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(
                    tag -> Locale.of(tag).getISO3Language(), Function.identity(), LanguageNames::living));

    private LanguageNames() {}

    /** The name of a language in the reader's language; the code itself where it has none. */
    public static String name(String code, Locale reader) {
        return Locale.forLanguageTag(tag(code)).getDisplayLanguage(reader);
    }

    /** Names of several languages, in the order given. */
    public static List<String> names(List<String> codes, Locale reader) {
        return codes.stream().map(code -> name(code, reader)).toList();
    }

    /** The BCP 47 tag, which takes the two-letter code where there is one. */
    public static String tag(String code) {
        return SHORT.getOrDefault(code, code);
    }

    /** Java lists Hebrew, Yiddish and Indonesian twice, by their old codes too. */
    private static String living(String one, String other) {
        return List.of("iw", "ji", "in").contains(one) ? other : one;
    }
}
