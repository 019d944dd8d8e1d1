package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Other facts for records, in one transaction. Records are locked in the order of their ids. */
record AccessChange(Writing writing, UnaryOperator<AccessFacts> change) {

    /** Returns the records whose facts did change. */
    List<RecordId> apply(Collection<RecordId> records) {
        return revise(locked(records));
    }

    /** The same where each record still has the version that is told. */
    List<RecordId> apply(Map<RecordId, Integer> versions) {
        SortedMap<RecordId, Writing.Current> locked = locked(versions.keySet());
        locked.forEach((record, current) -> {
            int expected = versions.getOrDefault(record, 0);
            if (current.version().number() != expected) {
                throw new StaleVersionException(
                        record, expected, current.version().number());
            }
        });
        return revise(locked);
    }

    private SortedMap<RecordId, Writing.Current> locked(Collection<RecordId> records) {
        SortedMap<RecordId, Writing.Current> locked = writing.lockAll(records);
        records.stream()
                .sorted()
                .filter(record -> !locked.containsKey(record))
                .findFirst()
                .ifPresent(missing -> {
                    throw new UnknownRecordException(missing);
                });
        return locked;
    }

    private List<RecordId> revise(SortedMap<RecordId, Writing.Current> locked) {
        List<RecordVersion<?>> changed = new ArrayList<>();
        for (Writing.Current current : locked.values()) {
            RecordVersion<?> before = current.version();
            AccessFacts after = change.apply(before.access());
            if (!after.equals(before.access())) {
                writing.reviseLater(before, before.record(), after, Change.ACCESS);
                changed.add(before);
            }
        }
        // A whole may be among those that changed: it is spoken of by the number it has then.
        writing.flush();
        Knowledge knowledge = new Knowledge(writing);
        changed.forEach(version -> {
            if (version.record() instanceof KnowledgeRecord known) {
                knowledge.touchWhole(known);
            }
        });
        return changed.stream().<RecordId>map(version -> version.record().id()).toList();
    }
}
