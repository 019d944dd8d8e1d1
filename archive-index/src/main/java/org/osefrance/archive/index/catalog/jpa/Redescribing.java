package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.Redescription;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Next versions of many units in one transaction, in a handful of questions to the database. */
record Redescribing(Writing writing) {

    /** Writes those that are as their authors saw them, and returns these. */
    List<RecordId> write(List<Redescription> units) {
        Map<RecordId, Writing.Current> locked = writing.lockAll(
                units.stream().map(unit -> unit.description().id()).toList());
        List<RecordId> written = new ArrayList<>();
        for (Redescription unit : units) {
            Writing.Current current = locked.remove(unit.description().id());
            if (current != null && current.version().number() == unit.expectedVersion()) {
                revise(current.as(Description.class), unit);
                written.add(unit.description().id());
            }
        }
        return written;
    }

    private void revise(RecordVersion<Description> was, Redescription unit) {
        Description is = unit.description();
        if (!stays(was.record(), is)) {
            throw new IllegalArgumentException(is.id() + " would stand elsewhere; that is written by itself");
        }
        int number = writing.reviseLater(was, is, unit.access(), Change.DESCRIPTION);
        if (!unit.access().equals(was.access())) {
            writing.note(is.id(), Change.ACCESS, number);
        }
    }

    private static boolean stays(Description was, Description is) {
        return was.level() == is.level()
                && was.parent().equals(is.parent())
                && was.reference().equals(is.reference())
                && was.mergedInto().equals(is.mergedInto());
    }
}
