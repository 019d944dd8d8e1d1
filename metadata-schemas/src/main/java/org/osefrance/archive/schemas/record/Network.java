package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A rescue network, a route, or another form of working together.
 *
 * @param id lasting id
 * @param name form of name this archive uses
 * @param otherNames variants, code names
 * @param kind what it was
 * @param from first activity
 * @param until last activity
 * @param area where, in words
 * @param history what it did, in words (ISAAR(CPF) § 5.2.2)
 * @param attestation what it rests on
 */
public record Network(
        RecordId id,
        String name,
        List<String> otherNames,
        Kind kind,
        Optional<UncertainDate> from,
        Optional<UncertainDate> until,
        String area,
        String history,
        Attestation attestation)
        implements Authority {

    public Network {
        otherNames = List.copyOf(otherNames);
    }

    /** What it was. */
    public enum Kind {
        NETWORK,
        /** A way over a border. */
        ROUTE,
        COMMITTEE,
        OPERATION,
        OFFICE,
        /** A village or valley that hid people. */
        PLACE_NETWORK,
        STATE_SERVICE
    }
}
