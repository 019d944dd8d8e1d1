package org.osefrance.archive.index.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of an entry that are hashed, as the migration {@code V5__audit.sql} writes them down too: each text as its length
 * in bytes of UTF-8 (4 bytes, the highest first) and these bytes, each list as its length and its texts, time as microseconds
 * since 1970 (8 bytes).
 */
final class ChainForm {

    /** What the first entry has as the hash before it. */
    static final byte[] BEGINNING = new byte[32];

    private static final String VERSION = "archive audit 1";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    private ChainForm() {}

    /**
     * The hash an entry ought to have.
     *
     * @throws ArithmeticException when the time is none that an entry can have
     */
    static byte[] hash(byte[] previous, long number, ChainRow row) {
        ChainForm form = new ChainForm();
        form.text(VERSION);
        form.bytes.writeBytes(previous);
        form.number(number);
        form.number(microseconds(row.at()));
        List.of(row.actorKind(), row.actor(), row.action()).forEach(form::text);
        form.list(row.subjects());
        List.of(row.purpose(), row.origin(), row.answer()).forEach(form::text);
        form.list(row.bases());
        form.text(row.note());
        return sha256(form.bytes.toByteArray());
    }

    private void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        length(encoded.length);
        bytes.writeBytes(encoded);
    }

    private void list(List<String> texts) {
        length(texts.size());
        texts.forEach(this::text);
    }

    private void length(int length) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    private void number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static long microseconds(Instant at) {
        long whole = Math.multiplyExact(at.getEpochSecond(), TimeUnit.SECONDS.toMicros(1));
        return Math.addExact(whole, TimeUnit.NANOSECONDS.toMicros(at.getNano()));
    }

    private static byte[] sha256(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AuditException("this Java has no SHA-256");
        }
    }
}
