package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Other facts for records, in one transaction. Records are locked in the order of their ids. */
record AccessChange(Writing writing, UnaryOperator<AccessFacts> change) {

    /** Returns the records whose facts did change. */
    List<RecordId> apply(Collection<RecordId> records) {
        return records.stream()
                .distinct()
                .sorted()
                .filter(record -> apply(writing.lock(record).version()))
                .toList();
    }

    /** The same where each record still has the version that is told. */
    List<RecordId> apply(Map<RecordId, Integer> versions) {
        List<RecordVersion<?>> current = new ArrayList<>();
        versions.keySet().stream().sorted().forEach(record -> {
            RecordVersion<?> version = writing.lock(record).version();
            int expected = versions.getOrDefault(record, 0);
            if (version.number() != expected) {
                throw new StaleVersionException(record, expected, version.number());
            }
            current.add(version);
        });
        return current.stream()
                .filter(this::apply)
                .<RecordId>map(version -> version.record().id())
                .toList();
    }

    private boolean apply(RecordVersion<?> current) {
        AccessFacts before = current.access();
        AccessFacts after = change.apply(before);
        if (after.equals(before)) {
            return false;
        }
        writing.revise(current, current.record(), after, Change.ACCESS);
        if (current.record() instanceof KnowledgeRecord known) {
            new Knowledge(writing).touchWhole(known);
        }
        return true;
    }
}
