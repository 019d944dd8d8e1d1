package org.osefrance.archive.portal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Lines of an answer, for people or, with {@code --json}, one object a line. */
final class Answer {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Pattern OBEYED =
            Pattern.compile("[\\p{Cntrl}&&[^\t]]|[\\u0080-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private final Terminal terminal;
    private final boolean json;

    Answer(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /** A line in both forms: what people read, and keys with values in order. */
    void line(String text, Object... keysAndValues) {
        if (!json) {
            terminal.say(oneLine(text));
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(String.valueOf(keysAndValues[i]), Objects.requireNonNull(keysAndValues[i + 1]));
        }
        terminal.say(MAPPER.writeValueAsString(object));
    }

    /** A line for people only. */
    void remark(String text) {
        terminal.tell(oneLine(text));
    }

    /** A list as people read it. */
    static String listed(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * A file may have a line break in its name, or a sign that a terminal obeys or that turns the line around; a line of the
     * answer has none.
     */
    private static String oneLine(String text) {
        return OBEYED.matcher(text.replace("\r", "\\r").replace("\n", "\\n"))
                .replaceAll(sign -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) sign.group().charAt(0)));
    }
}
