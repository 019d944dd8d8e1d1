package org.osefrance.archive.schemas.record;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.name.Name;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A person: a cluster of personae under a lasting id, joined by accepted {@code same as} claims. Which personae belong to
 * it is asserted and not kept here, so that a merge is undone exactly.
 *
 * @param id lasting id
 * @param authorised name in the form this archive uses
 * @param others further names
 * @param born dates of existence (ISAAR(CPF) § 5.2.1)
 * @param died empty while no death is known: fate not established is not a known death
 * @param history who they were, in words (ISAAR(CPF) § 5.2.2)
 * @param attestation what it rests on
 */
public record Person(
        RecordId id,
        Name authorised,
        List<Name> others,
        Optional<UncertainDate> born,
        Optional<UncertainDate> died,
        String history,
        Attestation attestation)
        implements Authority {

    public Person {
        others = List.copyOf(others);
    }

    @Override
    public String name() {
        return authorised.written();
    }

    @Override
    public List<String> otherNames() {
        return others.stream().map(Name::written).toList();
    }
}
