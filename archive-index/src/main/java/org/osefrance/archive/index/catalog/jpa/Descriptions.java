package org.osefrance.archive.index.catalog.jpa;

import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.osefrance.archive.index.catalog.DuplicateReferenceException;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Writes a version of a unit of description. */
final class Descriptions {

    private final Writing writing;

    Descriptions(Writing writing) {
        this.writing = writing;
    }

    int write(Description unit, Optional<AccessFacts> access, int expectedVersion) {
        if (taken(unit)) {
            throw new DuplicateReferenceException(unit.reference());
        }
        RecordId fonds = unit.parent().map(this::fondsOf).orElse(unit.id());
        RecordRow row = writing.session().get(RecordRow.class, unit.id().value(), LockMode.PESSIMISTIC_WRITE);
        int current = row == null ? 0 : row.version;
        if (current != expectedVersion) {
            throw new StaleVersionException(unit.id(), expectedVersion, current);
        }
        if (row == null) {
            AccessFacts facts = access.orElseGet(AccessFacts::undescribed);
            writing.add(unit, facts, fonds, new DescriptionRow(unit), Change.DESCRIPTION);
            return 1;
        }
        return revise(unit, access, fonds);
    }

    private int revise(Description unit, Optional<AccessFacts> access, RecordId fonds) {
        Writing.Current current = writing.lock(unit.id());
        RecordVersion<Description> version = current.as(Description.class);
        refuseLoop(unit);
        AccessFacts facts = access.orElseGet(version::access);
        int number = writing.revise(version, unit, facts, Change.DESCRIPTION);
        if (!facts.equals(version.access())) {
            writing.note(unit.id(), Change.ACCESS, number);
        }
        DescriptionRow row =
                writing.session().get(DescriptionRow.class, unit.id().value());
        row.place(unit);
        writing.session().update(row);
        if (!fonds.equals(current.fonds())) {
            moveToFonds(unit.id(), fonds);
        }
        return number;
    }

    private boolean taken(Description unit) {
        return !writing.session()
                .createSelectionQuery(
                        "select id from DescriptionRow where reference = :reference and id <> :id", String.class)
                .setParameter("reference", unit.reference())
                .setParameter("id", unit.id().value())
                .list()
                .isEmpty();
    }

    private RecordId fondsOf(RecordId parent) {
        DescriptionRow unit = writing.session().get(DescriptionRow.class, parent.value());
        if (unit == null) {
            throw new UnknownRecordException(parent);
        }
        return new RecordId(writing.session().get(RecordRow.class, parent.value()).fonds);
    }

    /** A unit cannot stand beneath itself. */
    private void refuseLoop(Description unit) {
        String parent = unit.parent().map(RecordId::value).orElse("");
        List<String> above = writing.session()
                .createNativeQuery(Lines.ABOVE, String.class)
                .setParameter("id", parent)
                .list();
        if (above.contains(unit.id().value())) {
            throw new IllegalArgumentException(
                    unit.id() + " cannot be put beneath " + parent + ", which is beneath it");
        }
    }

    private void moveToFonds(RecordId unit, RecordId fonds) {
        writing.session()
                .createNativeMutationQuery(Lines.MOVE)
                .setParameter("ids", new String[] {unit.value()})
                .setParameter("fonds", fonds.value())
                .executeUpdate();
    }
}
