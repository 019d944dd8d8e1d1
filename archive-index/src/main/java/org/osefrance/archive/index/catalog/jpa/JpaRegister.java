package org.osefrance.archive.index.catalog.jpa;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.Consignment;
import org.osefrance.archive.index.catalog.NewFile;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Receipt;
import org.osefrance.archive.index.catalog.Redescription;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;

/** The desk over PostgreSQL. */
final class JpaRegister implements Register {

    /** Events name their agent themselves. */
    private static final Signature PIPELINE = new Signature("pipeline", "events");

    private final Sessions sessions;
    private final RecordJson json;
    private final FactsReader facts;
    private final AccessGate gate;
    private final Clock clock;

    JpaRegister(Sessions sessions, RecordJson json, FactsReader facts, AccessGate gate, Clock clock) {
        this.sessions = sessions;
        this.json = json;
        this.facts = facts;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Receipt accept(Consignment consignment, Signature signature) {
        return write(signature, writing -> new Acceptance(writing, consignment).run());
    }

    @Override
    public List<RecordId> putPages(RecordId file, List<Optional<PixelSize>> sizes, Signature signature) {
        return write(signature, writing -> new Pagination(writing).run(file, sizes));
    }

    @Override
    public TextVersion putText(RecordId page, PageText text, String location, Signature signature) {
        return write(
                signature,
                writing -> new Readings(writing).add(page, OptionalInt.empty(), text, location, OptionalInt.empty()));
    }

    @Override
    public TextVersion putText(RecordId page, int image, PageText text, String location, Signature signature) {
        return write(
                signature,
                writing -> new Readings(writing).add(page, OptionalInt.of(image), text, location, OptionalInt.empty()));
    }

    @Override
    public TextVersion putText(
            RecordId page, int image, PageText text, String location, int expected, Signature signature) {
        return write(
                signature,
                writing -> new Readings(writing)
                        .add(page, OptionalInt.of(image), text, location, OptionalInt.of(expected)));
    }

    @Override
    public void setPageState(RecordId page, PageState state, String reason) {
        sessions.writing(session -> {
            int changed = session.createMutationQuery(
                            "update PageRow set state = :state, stateReason = :reason where id = :id")
                    .setParameter("state", state.name())
                    .setParameter("reason", reason)
                    .setParameter("id", page.value())
                    .executeUpdate();
            if (changed == 0) {
                throw new UnknownRecordException(page);
            }
        });
    }

    @Override
    public int describe(
            Description description, Optional<AccessFacts> access, int expectedVersion, Signature signature) {
        return closing(
                signature,
                List.of(description.id()),
                writing -> new Descriptions(writing).write(description, access, expectedVersion));
    }

    @Override
    public List<RecordId> describeAll(List<Redescription> units, Signature signature) {
        return closing(
                signature,
                units.stream().map(unit -> unit.description().id()).toList(),
                writing -> new Redescribing(writing).write(units));
    }

    @Override
    public int write(KnowledgeRecord record, Optional<AccessFacts> access, int expectedVersion, Signature signature) {
        List<RecordId> concerned = new ArrayList<>(List.of(record.id()));
        if (Bearings.isPartOfPage(record)) {
            Bearings.within(record).ifPresent(concerned::add);
        }
        if (record instanceof Fact(Assertion assertion)) {
            assertion.supersedes().ifPresent(concerned::add);
        }
        return closing(signature, concerned, writing -> {
            Knowledge knowledge = new Knowledge(writing);
            Set<RecordId> moved = knowledge.listMoved(record);
            int number = knowledge.write(record, access, expectedVersion);
            // Its words stand in the index as they stood before: with the page, or with what is open of it.
            writing.deny(moved);
            return number;
        });
    }

    @Override
    public List<RecordId> changeAccess(
            Collection<RecordId> records, UnaryOperator<AccessFacts> change, Signature signature) {
        return closing(signature, records, writing -> new AccessChange(writing, change).apply(records));
    }

    @Override
    public List<RecordId> changeAccess(
            Map<RecordId, Integer> versions, UnaryOperator<AccessFacts> change, Signature signature) {
        return closing(signature, versions.keySet(), writing -> new AccessChange(writing, change).apply(versions));
    }

    @Override
    public List<RecordId> arrange(Rearrangement change, Signature signature) {
        return closing(
                signature, change.seen().keySet(), writing -> arranging(writing).run(change));
    }

    @Override
    public RecordId replaceScan(
            RecordId page, int expectedVersion, NewFile scan, List<PremisEvent> events, Signature signature) {
        return closing(
                signature,
                List.of(page),
                writing -> new ScanReplacement(writing, arranging(writing)).run(page, expectedVersion, scan, events));
    }

    private Arranging arranging(Writing writing) {
        return new Arranging(writing, new KeptClosure(writing, json, facts, gate));
    }

    @Override
    public void recordEvents(List<PremisEvent> events) {
        sessions.writing(session -> {
            Writing writing = new Writing(session, json, PIPELINE, now(clock));
            events.forEach(writing::did);
            writing.finish(Set.of());
        });
    }

    private <T> T write(Signature signature, Function<Writing, T> work) {
        return sessions.write(session -> {
            Writing writing = new Writing(session, json, signature, now(clock));
            T result = work.apply(writing);
            writing.finish(Set.of());
            return result;
        });
    }

    /** A transaction after which some of what stands beneath {@code roots} may open later than before. */
    private <T> T closing(Signature signature, Collection<RecordId> roots, Function<Writing, T> work) {
        return sessions.write(session -> {
            Writing writing = new Writing(session, json, signature, now(clock));
            Subtree subtree = new Subtree(session, json, facts, gate);
            Map<RecordId, Visibility> before = subtree.visibilities(roots);
            T result = work.apply(writing);
            writing.flush();
            Set<RecordId> closed = new HashSet<>();
            subtree.visibilities(roots).forEach((unit, after) -> {
                Visibility was = before.get(unit);
                if (was != null && after.isLaterThan(was)) {
                    closed.add(unit);
                }
            });
            writing.finish(closed);
            return result;
        });
    }

    /** The time of a writing: no finer than the database keeps it. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
