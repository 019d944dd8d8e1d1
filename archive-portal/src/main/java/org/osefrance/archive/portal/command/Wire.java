package org.osefrance.archive.portal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a command travels over loopback: strings of UTF-8, each with its length, so that any byte of a file's name comes
 * through; the answer is lines that begin with what they are.
 */
final class Wire {

    static final String PATH = "/internal/command";
    static final String TOKEN = "X-Archive-Token";

    static final char OUT = 'o';
    static final char ERR = 'e';
    static final char EXIT = 'x';

    private Wire() {}

    static String write(Invocation invocation) {
        StringBuilder text = new StringBuilder();
        append(text, invocation.folder().toString());
        invocation.arguments().forEach(argument -> append(text, argument));
        return text.toString();
    }

    static Invocation read(String text) {
        List<String> strings = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(text, at, colon, 10);
            strings.add(text.substring(colon + 1, end));
            at = end;
        }
        return new Invocation(strings.subList(1, strings.size()), Path.of(strings.getFirst()));
    }

    private static void append(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value);
    }
}
