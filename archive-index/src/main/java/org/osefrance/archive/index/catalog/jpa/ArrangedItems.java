package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.LockMode;
import org.osefrance.archive.index.catalog.EntangledPagesException;
import org.osefrance.archive.index.catalog.EntangledPagesException.Reason;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.osefrance.archive.schemas.record.RecordVersion;

/** The items whose pages are arranged: locked, made anew by a split, closed by a merge. */
final class ArrangedItems {

    private final Writing writing;
    private final Map<RecordId, RecordVersion<Description>> before = new LinkedHashMap<>();
    private final Map<RecordId, Description> after = new LinkedHashMap<>();
    private final Map<RecordId, AccessFacts> made = new LinkedHashMap<>();
    private final Map<RecordId, List<String>> done = new LinkedHashMap<>();
    private Optional<RecordId> fonds = Optional.empty();

    ArrangedItems(Writing writing) {
        this.writing = writing;
    }

    /** @param items in the order of their ids, so that nobody waits for anybody in a circle */
    void lock(Collection<RecordId> items) {
        for (RecordId item : items) {
            Writing.Current current = lock(writing, item);
            RecordVersion<Description> version = current.as(Description.class);
            if (version.record().level() != DescriptionLevel.ITEM) {
                throw new EntangledPagesException(Reason.NO_ITEM, "only items have pages, and " + item + " is none");
            }
            if (fonds.filter(other -> !other.equals(current.fonds())).isPresent()) {
                throw new EntangledPagesException(Reason.OTHER_FONDS, "pages stay in their fonds: " + item);
            }
            fonds = Optional.of(current.fonds());
            before.put(item, version);
            after.put(item, version.record());
        }
    }

    /** In the order in which a description is written: its record first, then the row that pagination waits for. */
    static Writing.Current lock(Writing writing, RecordId item) {
        Writing.Current current = writing.lock(item);
        if (writing.session().get(DescriptionRow.class, item.value(), LockMode.PESSIMISTIC_WRITE) == null) {
            throw new UnknownRecordException(item);
        }
        return current;
    }

    Set<RecordId> ids() {
        return before.keySet();
    }

    /** Something for the history of an item. */
    void did(RecordId item, String detail) {
        done.computeIfAbsent(item, fresh -> new ArrayList<>()).add(detail);
    }

    /** An item that pages of its own fonds may go into. */
    void requireLive(RecordId item) {
        if (get(item).mergedInto().isPresent()) {
            throw new UnknownRecordException(item);
        }
    }

    /** An item whose pages had gone elsewhere stands for itself again when pages go into it. */
    void comesBack(RecordId item) {
        Description unit = get(item);
        if (unit.mergedInto().isPresent()) {
            after.put(item, unit.mergedInto(Optional.empty()));
            did(item, "stands for itself again");
        }
    }

    void merge(RecordId item, RecordId into) {
        requireLive(item);
        after.put(item, get(item).mergedInto(Optional.of(into)));
        did(item, "its pages went into " + into + ", which it is one with");
    }

    /** Another item beside one, described and closed as it is. */
    void split(RecordId item, RecordId as, String title) {
        requireLive(item);
        Description unit = get(item);
        RecordId parent = unit.parent().orElseThrow();
        DescriptionRow row = writing.session().get(DescriptionRow.class, parent.value(), LockMode.PESSIMISTIC_WRITE);
        String reference = new FreeReferences(writing, 1).next(row);
        writing.session().update(row);
        after.put(
                as,
                new Description(
                        as,
                        DescriptionLevel.ITEM,
                        unit.parent(),
                        reference,
                        title,
                        unit.dates(),
                        unit.genre(),
                        unit.languages(),
                        unit.scope(),
                        unit.origin(),
                        unit.location()));
        made.put(
                as,
                Optional.ofNullable(before.get(item))
                        .map(RecordVersion::access)
                        .or(() -> Optional.ofNullable(made.get(item)))
                        .orElseThrow());
    }

    void write() {
        after.forEach((item, unit) -> {
            RecordVersion<Description> was = before.get(item);
            if (was == null) {
                AccessFacts facts = Optional.ofNullable(made.get(item)).orElseThrow();
                writing.add(unit, facts, fonds.orElseThrow(), new DescriptionRow(unit), Change.DESCRIPTION);
            } else if (!unit.equals(was.record())) {
                writing.revise(was, unit, was.access(), Change.DESCRIPTION);
                DescriptionRow row = writing.session().get(DescriptionRow.class, item.value());
                row.place(unit);
                writing.session().update(row);
                if (unit.mergedInto().isPresent()) {
                    writing.deny(List.of(item));
                }
            }
        });
        done.forEach((item, details) -> writing.did(new PremisEvent(
                item,
                PremisEvent.Type.MODIFICATION,
                writing.now(),
                true,
                String.join("; ", details),
                writing.author())));
    }

    /** What is kept beside the catalogue of pages and of what stands on them is to forget that they were there. */
    void left(RecordId item) {
        RecordVersion<Description> was = Optional.ofNullable(before.get(item)).orElseThrow();
        if (get(item).equals(was.record())) {
            writing.note(item, Change.ACCESS, was.number());
        }
    }

    private Description get(RecordId item) {
        return Optional.ofNullable(after.get(item)).orElseThrow(() -> new UnknownRecordException(item));
    }
}
