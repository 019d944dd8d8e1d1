package org.osefrance.archive.index.catalog.jpa;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.LockMode;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.ReviewState;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.osefrance.archive.schemas.source.Source;

/** Writes a version of a line, testimony, passage, persona, authority or assertion. */
final class Knowledge {

    private final Writing writing;

    Knowledge(Writing writing) {
        this.writing = writing;
    }

    int write(KnowledgeRecord record, Optional<AccessFacts> access, int expectedVersion) {
        Bearings.needs(record).forEach(this::require);
        Bearings.page(record).ifPresent(this::requireTogether);
        RecordRow row = writing.session().get(RecordRow.class, record.id().value(), LockMode.PESSIMISTIC_WRITE);
        int current = row == null ? 0 : row.version;
        if (current != expectedVersion) {
            throw new StaleVersionException(record.id(), expectedVersion, current);
        }
        int number = row == null
                ? add(onImageShown(record), access.orElseGet(AccessFacts::undescribed))
                : revise(record, access);
        if (record instanceof Fact(var assertion)) {
            assertion.supersedes().ifPresent(this::supersede);
        }
        return number;
    }

    /**
     * The part of a page that a record moves to another place, with the page it leaves: what lay beneath it there shows from
     * now on, and what lies beneath it here no longer.
     */
    Set<RecordId> listMoved(KnowledgeRecord record) {
        KnowledgeRow before =
                writing.session().get(KnowledgeRow.class, record.id().value());
        KnowledgeRow after = new KnowledgeRow(record);
        boolean moves = before != null
                && before.part
                && !(Objects.equals(before.region, after.region) && Objects.equals(before.within, after.within));
        return moves ? Set.of(record.id(), new RecordId(Objects.requireNonNull(before.within))) : Set.of();
    }

    /** Pages that show as a whole only where a record may be seen: what changes of it concerns them. */
    void touchWhole(KnowledgeRecord record) {
        if (Bearings.isPartOfPage(record)) {
            Bearings.within(record)
                    .map(page -> writing.session().get(RecordRow.class, page.value()))
                    .ifPresent(page -> writing.note(new RecordId(page.id), Change.ACCESS, page.version));
        }
    }

    /** A place that is cited for the first time is drawn on the image the page shows now; of the first one nothing is said. */
    private KnowledgeRecord onImageShown(KnowledgeRecord record) {
        if (record instanceof Fact(var assertion)
                && assertion.citation().source() instanceof Source.Document document
                && document.region().isPresent()
                && document.image().isEmpty()) {
            int shown = document.page()
                    .map(page -> writing.session().get(PageRow.class, page.value()))
                    .map(page -> page.image)
                    .orElse(1);
            return shown > 1 ? new Fact(Citing.citing(assertion, document.drawnOn(shown))) : record;
        }
        return record;
    }

    private int add(KnowledgeRecord record, AccessFacts access) {
        writing.add(record, access, fonds(record), new KnowledgeRow(record), Change.KNOWLEDGE);
        if (record instanceof Fact(var assertion)) {
            writing.add(new AssertionRow(assertion));
        }
        touchWhole(record);
        return 1;
    }

    private int revise(KnowledgeRecord record, Optional<AccessFacts> access) {
        RecordVersion<?> before = writing.lock(record.id()).version();
        if (!(before.record() instanceof KnowledgeRecord known) || !sameKind(known, record)) {
            throw new UnknownRecordException(record.id());
        }
        int number = writing.revise(before, record, access.orElseGet(before::access), Change.KNOWLEDGE);
        KnowledgeRow row = writing.session().get(KnowledgeRow.class, record.id().value());
        row.place(record);
        writing.session().update(row);
        if (record instanceof Fact(var assertion)) {
            AssertionRow projection =
                    writing.session().get(AssertionRow.class, record.id().value());
            projection.place(assertion);
            writing.session().update(projection);
        }
        moveToFonds(record);
        touchWhole(known);
        touchWhole(record);
        return number;
    }

    private static boolean sameKind(KnowledgeRecord before, KnowledgeRecord after) {
        return before.getClass() == after.getClass();
    }

    /** An assertion that another one takes the place of is kept, with that decision as its newest version. */
    private void supersede(RecordId other) {
        RecordVersion<Fact> before = writing.lock(other).as(Fact.class);
        if (before.record().assertion().review() != ReviewState.SUPERSEDED) {
            Fact superseded = new Fact(before.record().assertion().reviewed(ReviewState.SUPERSEDED));
            revise(superseded, Optional.empty());
        }
    }

    private void require(Bearings.Need need) {
        RecordRow row = writing.session().get(RecordRow.class, need.record().value());
        if (row == null || !need.kind().is(row.kind)) {
            throw new UnknownRecordException(need.record());
        }
    }

    /** Access follows the page: one cited with another unit would show that unit's id to whoever may see the page. */
    private void requireTogether(Bearings.PageOfUnit named) {
        PageRow page = writing.session().get(PageRow.class, named.page().value());
        if (!page.item.equals(named.unit().value())) {
            throw new IllegalArgumentException("the page " + named.page() + " is no page of " + named.unit());
        }
    }

    private RecordId fonds(KnowledgeRecord record) {
        return Bearings.within(record)
                .map(place -> writing.session().get(RecordRow.class, place.value()))
                .map(place -> new RecordId(place.fonds))
                .orElse(Bearings.AUTHORITY_FILE);
    }

    private void moveToFonds(KnowledgeRecord record) {
        writing.session()
                .createNativeMutationQuery(Lines.MOVE_KNOWLEDGE)
                .setParameter("id", record.id().value())
                .setParameter("fonds", fonds(record).value())
                .executeUpdate();
    }
}
