package org.osefrance.archive.portal.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says in the reader's language why a file was refused. */
public final class RefusalWords {

    private static final String KEY = "refusal.";
    private static final String WORD = KEY + "word.";

    private RefusalWords() {}

    /**
     * The sentence.
     *
     * @param code of the reason, as {@code ingest.intake.Refusal} has them
     * @param details of it, in their order
     */
    public static String say(String code, List<String> details, MessageSource messages, Locale locale) {
        Object[] readable = details.stream()
                .map(detail -> readable(detail, messages, locale))
                .toArray();
        return messages.getMessage(KEY + code, readable, locale);
    }

    /** A number is written as the reader's language writes numbers; what has a word of its own gets that. */
    private static Object readable(String detail, MessageSource messages, Locale locale) {
        if (detail.matches("[0-9]{1,18}")) {
            return Long.valueOf(detail);
        }
        String word = messages.getMessage(WORD + detail, null, "", locale);
        return word == null || word.isEmpty() ? detail : word;
    }
}
