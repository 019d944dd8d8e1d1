package org.osefrance.archive.ingest.deposit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osefrance.archive.ingest.deposit.UploadException.Reason;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Files that come in pieces, over lines that break. The archive says how much it has, which is on disk when it says so, and
 * the sender goes on from there. In constant memory, whatever the length.
 *
 * <p>May be called from several threads.
 */
public final class Uploads {

    private static final int BUFFER_BYTES = 128 * 1024;

    private final WaitingFiles deposits;
    private final DepositShelf shelf;
    private final DepositLimits limits;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Set<String> lookedAt = ConcurrentHashMap.newKeySet();

    Uploads(WaitingFiles deposits, DepositShelf shelf, DepositLimits limits) {
        this.deposits = deposits;
        this.shelf = shelf;
        this.limits = limits;
    }

    /**
     * Announces a file; one that was announced before with the same label, length and stamp is the same file.
     *
     * @param announced what the sender says of it
     * @return its number in the deposit
     */
    public synchronized int announce(RecordId deposit, Announced announced) throws UploadException, IOException {
        deposits.requireOpen(deposit);
        Optional<DepositedFile> before = deposits.book().findUnsettled(deposit, announced.mark());
        int last = deposits.book().lastNumber(deposit);
        if (before.isPresent()) {
            return before.get().number();
        }
        if (announced.sizeBytes() > limits.fileBytes()) {
            throw new UploadException(Reason.TOO_LARGE);
        } else if (last >= limits.files()) {
            throw new UploadException(Reason.TOO_MANY);
        } else if (!deposits.hasRoomFor(announced.sizeBytes())) {
            throw new UploadException(Reason.NO_ROOM);
        }
        String label = Labels.unlike(announced.label(), taken -> deposits.book().hasLabel(deposit, taken));
        int number = deposits.add(
                deposit,
                List.of(next -> new DepositedFile(
                        next,
                        label,
                        Optional.of(announced.sizeBytes()),
                        Optional.empty(),
                        new Fate.Arriving(),
                        announced.mark())));
        if (announced.sizeBytes() == 0) {
            deposits.settle(deposit, number);
        }
        return number;
    }

    /**
     * How much of a file is here. Whoever still writes it by an earlier line writes no more.
     *
     * @throws UploadException when there is no such upload
     */
    public State state(RecordId deposit, int number) throws UploadException, IOException {
        DepositedFile file = deposits.findUpload(deposit, number);
        line(deposit, number).takeOver();
        State state = state(deposit, file);
        lookIfWhole(deposit, file);
        return state;
    }

    /**
     * Looks at a file whose last byte is here and that nobody looked at: a kill came in between. The sender, who is told that all
     * of it is here, will send nothing more.
     */
    void lookIfWhole(RecordId deposit, DepositedFile file) throws UploadException, IOException {
        boolean arriving =
                file.fate() instanceof Fate.Arriving && file.sizeBytes().isPresent();
        if (arriving && state(deposit, file).isWhole()) {
            look(deposit, file.number());
        }
    }

    private void look(RecordId deposit, int number) throws UploadException, IOException {
        String key = key(deposit, number);
        if (lookedAt.add(key)) {
            try {
                deposits.settle(deposit, number);
                lines.remove(key);
            } finally {
                lookedAt.remove(key);
            }
        }
    }

    /**
     * Takes some bytes. Where the line breaks, what came of them is kept, unless the sender gave a checksum of the whole, by
     * which nobody could tell any more.
     */
    public State write(RecordId deposit, int number, Chunk chunk) throws UploadException, IOException {
        DepositedFile file = deposits.findUpload(deposit, number);
        State before = state(deposit, file);
        if (before.isWhole() || chunk.offset() != before.offset()) {
            throw new UploadException(Reason.ELSEWHERE);
        }
        Line line = line(deposit, number);
        long mine = line.takeOver();
        try (FileChannel out = shelf.open(deposit, number)) {
            new Writing(line, mine, out, before).take(chunk);
        }
        State after = state(deposit, file);
        if (after.isWhole()) {
            look(deposit, number);
        }
        return after;
    }

    /** Gives a file up that has not been accepted; nothing is left of it. */
    public void giveUp(RecordId deposit, int number) throws UploadException, IOException {
        DepositedFile file = deposits.findUpload(deposit, number);
        line(deposit, number).takeOver();
        deposits.leaveOut(deposit, file);
        lines.remove(key(deposit, number));
    }

    private State state(RecordId deposit, DepositedFile file) throws IOException {
        long length = file.sizeBytes().orElse(0L);
        boolean arriving = file.fate() instanceof Fate.Arriving;
        return new State(arriving ? shelf.length(deposit, file.number()) : length, length);
    }

    private Line line(RecordId deposit, int number) {
        return lines.computeIfAbsent(key(deposit, number), key -> new Line());
    }

    private static String key(RecordId deposit, int number) {
        return deposit.value() + "/" + number;
    }

    /**
     * What a sender says of a file before it comes.
     *
     * @param label where it lay, relative to what was handed in
     * @param sizeBytes its length
     * @param stamp when it was last changed, as the sender writes it; tells one file from another of the same name
     */
    public record Announced(String label, long sizeBytes, String stamp) {

        /** What the same file is known by when it is announced again. */
        String mark() {
            return stamp + " " + sizeBytes + " " + label;
        }
    }

    /**
     * How much of a file is here.
     *
     * @param offset bytes that are on disk
     * @param length of the whole
     */
    public record State(long offset, long length) {
        public boolean isWhole() {
            return offset == length;
        }
    }

    /** One piece on its way to disk. */
    private record Writing(Line line, long mine, FileChannel out, State before) {

        void take(Chunk chunk) throws UploadException, IOException {
            Optional<MessageDigest> digest = chunk.checksum().map(Chunk.Checksum::digest);
            boolean whole = false;
            try {
                copy(chunk.bytes(), digest);
                whole = true;
            } finally {
                if (!whole && digest.isPresent()) {
                    line.cut(mine, out, before.offset());
                }
                out.force(true);
            }
            if (digest.isPresent()
                    && !MessageDigest.isEqual(
                            digest.get().digest(),
                            chunk.checksum().orElseThrow().value())) {
                line.cut(mine, out, before.offset());
                throw new UploadException(Reason.ALTERED);
            }
        }

        private void copy(InputStream bytes, Optional<MessageDigest> digest) throws UploadException, IOException {
            byte[] buffer = new byte[BUFFER_BYTES];
            long at = before.offset();
            int count = bytes.read(buffer);
            while (count >= 0) {
                if (at + count > before.length()) {
                    throw new UploadException(Reason.BEYOND);
                }
                if (!line.write(mine, out, ByteBuffer.wrap(buffer, 0, count), at)) {
                    throw new UploadException(Reason.ELSEWHERE);
                }
                int read = count;
                digest.ifPresent(running -> running.update(buffer, 0, read));
                at += count;
                count = bytes.read(buffer);
            }
        }
    }
}
