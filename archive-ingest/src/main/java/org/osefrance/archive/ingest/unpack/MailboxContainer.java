package org.osefrance.archive.ingest.unpack;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/**
 * mbox (RFC 4155): letters one after the other, each behind a line that begins with {@code From }. A letter comes out as it
 * stands between two such lines, byte by byte; a {@code >From } that a program put in stays, as nobody can tell it from one
 * that was written.
 */
final class MailboxContainer implements ContainerReader {

    private static final Pattern ENVELOPE_WITH_YEAR = Pattern.compile("From .*\\d{4}\\s*", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:.*", Pattern.DOTALL);
    private static final int LONGEST_LINE = 1 << 20;

    @Override
    public void read(Path container, MemberSink sink) throws IOException {
        try (var lines = new Lines(new BufferedInputStream(Files.newInputStream(container)))) {
            lines.skipToLetter();
            for (int number = 1; lines.hasMore(); number++) {
                Letter letter = new Letter(lines);
                int added = sink.add(
                        LetterNames.of(number, ""), MemberSink.NO_PARENT, Relation.MESSAGE, letter, MemberSink.UNSAID);
                MailContainer.readAttachments(sink.file(added), added, sink);
            }
        }
    }

    /** One letter: the lines up to the next envelope, one after the other. */
    private static final class Letter extends InputStream {
        private final SequenceInputStream bytes;

        Letter(Lines lines) {
            this.bytes = new SequenceInputStream(new Enumeration<>() {
                @Override
                public boolean hasMoreElements() {
                    return lines.isInLetter();
                }

                @Override
                public InputStream nextElement() {
                    if (!lines.isInLetter()) {
                        throw new NoSuchElementException();
                    }
                    return new ByteArrayInputStream(lines.take());
                }
            });
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return bytes.read(target, offset, length);
        }
    }

    /** Lines with their ends, one read ahead of the one that is given. */
    private static final class Lines implements AutoCloseable {
        private final InputStream source;
        private byte[] line;
        private byte[] next;
        private boolean afterBlank = true;
        private boolean inLetter;
        private Optional<IOException> broken = Optional.empty();

        Lines(InputStream source) throws IOException {
            this.source = source;
            this.line = readLine();
            this.next = readLine();
        }

        boolean hasMore() {
            boolean more = line.length > 0;
            if (more) {
                // The envelope's own line is no part of the letter.
                advance();
                inLetter = line.length > 0;
            }
            return more;
        }

        void skipToLetter() {
            while (line.length > 0 && !isEnvelope()) {
                advance();
            }
        }

        boolean isInLetter() {
            return inLetter;
        }

        byte[] take() {
            byte[] taken = line;
            advance();
            inLetter = line.length > 0 && !isEnvelope();
            return taken;
        }

        private void advance() {
            afterBlank = text(line).isBlank();
            line = next;
            try {
                next = readLine();
            } catch (IOException failed) {
                broken = Optional.of(failed);
                next = new byte[0];
            }
        }

        /** A line of a letter may begin with these words too; behind an envelope stands a header. */
        private boolean isEnvelope() {
            String words = text(line);
            return afterBlank
                    && words.startsWith("From ")
                    && (ENVELOPE_WITH_YEAR.matcher(words).matches()
                            || HEADER.matcher(text(next)).matches());
        }

        private static String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        private byte[] readLine() throws IOException {
            var bytes = new ByteArrayOutputStream();
            for (int value = source.read(); value >= 0; value = source.read()) {
                bytes.write(value);
                if (value == '\n' || bytes.size() >= LONGEST_LINE) {
                    break;
                }
            }
            return bytes.toByteArray();
        }

        @Override
        public void close() throws IOException {
            source.close();
            if (broken.isPresent()) {
                throw broken.get();
            }
        }
    }
}
