package org.osefrance.archive.ingest.unpack;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;

/**
 * Writes a letter of Outlook's down as one file that any mail program opens (RFC 5322, RFC 2045 to 2047). Headers that came
 * over the network are kept as they are, but for those that describe the body, which is put together anew.
 */
final class LetterWriter {

    private static final Pattern OF_THE_BODY =
            Pattern.compile("(?im)^(content-[a-z-]+|mime-version):.*(\\r?\\n[ \\t].*)*(\\r?\\n|\\z)");
    private static final Pattern ANY_HEADER = Pattern.compile("(?m)\\A[!-9;-~]+:");
    private static final Pattern BLANK_LINES = Pattern.compile("(\\r?\\n)+");
    private static final String LINE_END = "\r\n";

    private final OutputStream out;
    private final String boundary = "part-" + UUID.randomUUID();

    private LetterWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes a letter into a file. */
    static void write(OutlookLetter letter, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new LetterWriter(out).write(letter);
        }
    }

    /** A letter as bytes, for one that was sent along with another. */
    static byte[] bytes(OutlookLetter letter) throws IOException {
        var out = new ByteArrayOutputStream();
        new LetterWriter(out).write(letter);
        return out.toByteArray();
    }

    private void write(OutlookLetter letter) throws IOException {
        headers(letter);
        line("MIME-Version: 1.0");
        line("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"");
        line("");
        texts(letter);
        for (OutlookLetter.Attached attached : letter.attachments()) {
            part("application/octet-stream", attached.name());
            try (InputStream bytes = attached.bytes().open()) {
                base64(bytes);
            }
        }
        line("--" + boundary + "--");
    }

    private void headers(OutlookLetter letter) throws IOException {
        String came = OF_THE_BODY.matcher(letter.transportHeaders()).replaceAll("");
        if (ANY_HEADER.matcher(came).find()) {
            out.write((BLANK_LINES.matcher(came.strip()).replaceAll(LINE_END) + LINE_END)
                    .getBytes(StandardCharsets.UTF_8));
            return;
        }
        header("From", letter.from());
        header("To", letter.to());
        header("Cc", letter.cc());
        header("Subject", letter.subject());
        if (letter.sent().isPresent()) {
            line("Date: "
                    + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            letter.sent().get().atOffset(ZoneOffset.UTC)));
        }
    }

    /** Names as Outlook shows them are no addresses; they stand here for people to read. */
    private void header(String name, String value) throws IOException {
        String words = value.replaceAll("\\p{Cntrl}+", " ").strip();
        if (!words.isEmpty()) {
            line(name + ": " + EncoderUtil.encodeIfNecessary(words, Usage.TEXT_TOKEN, name.length() + 2));
        }
    }

    private void texts(OutlookLetter letter) throws IOException {
        if (!letter.plain().isBlank() || letter.html().isBlank()) {
            text("plain", letter.plain());
        } else {
            text("html", letter.html());
        }
    }

    private void text(String subtype, String words) throws IOException {
        part("text/" + subtype + "; charset=utf-8", "");
        base64(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
    }

    private void part(String type, String name) throws IOException {
        line("--" + boundary);
        line("Content-Type: " + type);
        line("Content-Transfer-Encoding: base64");
        if (!name.isEmpty()) {
            String words = name.replaceAll("[\\p{Cntrl}\"]+", " ").strip();
            String encoded = EncoderUtil.hasToBeEncoded(words, 0)
                    ? EncoderUtil.encodeEncodedWord(words, Usage.TEXT_TOKEN)
                    : words;
            line("Content-Disposition: attachment; filename=\"" + encoded.replaceAll("\\s+", " ") + "\"");
        }
        line("");
    }

    private void base64(InputStream bytes) throws IOException {
        OutputStream open = new FilterOutputStream(out) {
            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                out.write(from, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
        try (OutputStream encoded = Base64.getMimeEncoder().wrap(open)) {
            bytes.transferTo(encoded);
        }
        line("");
    }

    private void line(String text) throws IOException {
        out.write((text + LINE_END).getBytes(StandardCharsets.UTF_8));
    }
}
