package org.osefrance.archive.portal.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.Consumer;

/** Hands on what is printed, a line at a time: for a library that wants a writer. */
final class LineWriter {

    private LineWriter() {}

    static PrintWriter to(Consumer<String> lines) {
        return new PrintWriter(new Collector(lines), true);
    }

    private static final class Collector extends Writer {

        private final Consumer<String> lines;
        private final StringBuilder pending = new StringBuilder();

        Collector(Consumer<String> lines) {
            this.lines = lines;
        }

        @Override
        public void write(char[] buffer, int offset, int length) {
            pending.append(buffer, offset, length);
            for (int end = pending.indexOf("\n"); end >= 0; end = pending.indexOf("\n")) {
                lines.accept(pending.substring(0, end));
                pending.delete(0, end + 1);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            if (!pending.isEmpty()) {
                lines.accept(pending.toString());
                pending.setLength(0);
            }
        }
    }
}
