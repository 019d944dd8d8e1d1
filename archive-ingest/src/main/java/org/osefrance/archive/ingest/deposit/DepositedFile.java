package org.osefrance.archive.ingest.deposit;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Wrapping;

/**
 * One file of a deposit.
 *
 * @param number within the deposit, from 1, in the order of arrival
 * @param label where it lay, relative to what was handed in, with {@code /}: a label only, never opened
 * @param sizeBytes its length; what was announced while it is arriving; empty where it was refused before that was known
 * @param content what a look into it said; empty while it is arriving, and where it was refused
 * @param fate what has become of it
 * @param mark what a sender whose line broke knows it by; empty where it came at once
 * @param place where somebody put it on the contact sheet; empty where nobody did
 */
public record DepositedFile(
        int number,
        String label,
        Optional<Long> sizeBytes,
        Optional<Content> content,
        Fate fate,
        String mark,
        Optional<Place> place) {

    /** A file that nobody has put anywhere yet. */
    public DepositedFile(
            int number, String label, Optional<Long> sizeBytes, Optional<Content> content, Fate fate, String mark) {
        this(number, label, sizeBytes, content, fate, mark, Optional.empty());
    }

    /** A file that came at once. */
    public DepositedFile(int number, String label, Optional<Long> sizeBytes, Optional<Content> content, Fate fate) {
        this(number, label, sizeBytes, content, fate, "");
    }

    /**
     * What a look into a file said.
     *
     * @param sha512 128 hexadecimal digits in lower case
     * @param kind by content
     * @param size of its first image, as its header has it
     * @param within what it came in, outermost first
     * @param separator what it says, where it is a separator sheet
     */
    public record Content(
            String sha512,
            FileKind kind,
            Optional<PixelSize> size,
            List<Wrapping> within,
            Optional<Separator> separator) {

        public Content {
            within = List.copyOf(within);
        }

        /** What is no separator sheet, or nobody looked. */
        public Content(String sha512, FileKind kind, Optional<PixelSize> size, List<Wrapping> within) {
            this(sha512, kind, size, within, Optional.empty());
        }

        /** The same, after somebody looked whether it is a separator sheet. */
        public Content separating(Optional<Separator> found) {
            return new Content(sha512, kind, size, within, found);
        }

        /** What is known of a file that was received. */
        public static Content of(Received received) {
            return new Content(received.file().sha512(), received.kind(), received.size(), received.within());
        }
    }

    /** What it says, where it is a separator sheet. */
    public Optional<Separator> separator() {
        return content.flatMap(Content::separator);
    }

    /** A file that waits. */
    public static DepositedFile waiting(int number, Received received) {
        return new DepositedFile(
                number,
                received.label(),
                Optional.of(received.file().sizeBytes()),
                Optional.of(Content.of(received)),
                new Fate.Waiting());
    }

    /** The same file, which is whole and of a kind that is accepted. */
    public DepositedFile looked(long bytes, Content seen) {
        return new DepositedFile(number, label, Optional.of(bytes), Optional.of(seen), new Fate.Waiting(), mark, place);
    }

    /** The same file, after somebody looked whether it is a separator sheet. */
    public DepositedFile separating(Optional<Separator> found) {
        return new DepositedFile(
                number, label, sizeBytes, content.map(seen -> seen.separating(found)), fate, mark, place);
    }

    /** The same file, of which something else has become. */
    public DepositedFile become(Fate other) {
        return new DepositedFile(number, label, sizeBytes, content, other, mark, place);
    }

    /** The same file, put somewhere else. */
    public DepositedFile at(Place elsewhere) {
        return new DepositedFile(number, label, sizeBytes, content, fate, mark, Optional.of(elsewhere));
    }
}
