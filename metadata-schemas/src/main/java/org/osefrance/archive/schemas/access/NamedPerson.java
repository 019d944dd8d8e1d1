package org.osefrance.archive.schemas.access;

import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * The life facts of somebody a record is about, names or shows, as an accepted assertion gives them.
 *
 * @param key how this record tells its persons apart: the number of the line, or an id; never a name
 * @param birth when born, where known
 * @param death what is known of the death
 * @param identity whether this is surely the person the life facts belong to; {@code NO} and they do not count
 */
public record NamedPerson(String key, Optional<UncertainDate> birth, Death death, Stated identity) {

    /** Somebody identified, with these life facts. */
    public static NamedPerson of(String key, Optional<UncertainDate> birth, Death death) {
        return new NamedPerson(key, birth, death, Stated.YES);
    }

    /** The day of a death that counts: known, proven where that was asked for, and of the right person. */
    Optional<UncertainDate> knownDeath() {
        return switch (death) {
            case Death.Known(UncertainDate on, Death.Evidence evidence)
            when evidence != Death.Evidence.NOT_PROVEN && identity != Stated.NO -> Optional.of(on);
            case Death.Known known -> Optional.empty();
            case Death.Alive alive -> Optional.empty();
            case Death.Unknown unknown -> Optional.empty();
        };
    }

    /** Whether the death rests on a document, as the reader of a civil register has to show. */
    boolean deathIsProven() {
        return death instanceof Death.Known(UncertainDate on, Death.Evidence evidence)
                && (evidence == Death.Evidence.CERTIFICATE || evidence == Death.Evidence.DECLARATORY_JUDGMENT);
    }
}
