package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
import org.osefrance.archive.index.catalog.KnowledgeView;
import org.osefrance.archive.index.catalog.LineExtract;
import org.osefrance.archive.index.catalog.PagePart;
import org.osefrance.archive.index.catalog.RecordLine;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;
import org.osefrance.archive.schemas.link.Disclosure;
import org.osefrance.archive.schemas.link.ReviewState;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.record.ArchivalRecord;
import org.osefrance.archive.schemas.record.Authority;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.OwnTerms;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.record.Person;
import org.osefrance.archive.schemas.record.Persona;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.osefrance.archive.schemas.record.Testimony;
import org.osefrance.archive.schemas.source.Source;

/**
 * What of lines, testimonies, passages, personae, authorities and assertions a viewer gets to see, within one
 * transaction. Records are read once each, because the assertions about one person cite few documents.
 */
final class KnowledgeSight {

    private final StatelessSession session;
    private final RecordJson json;
    private final PartsReader parts;
    private final Sight sight;
    private final AccessGate gate;
    private final Map<RecordId, Optional<RecordVersion<?>>> read = new HashMap<>();

    KnowledgeSight(StatelessSession session, RecordJson json, FactsReader facts, AccessGate gate) {
        this.session = session;
        this.json = json;
        this.parts = new PartsReader(facts);
        this.sight = new Sight(gate);
        this.gate = gate;
    }

    /** The record as this viewer may see it; empty when it may not be seen or is no record of this kind. */
    <R extends KnowledgeRecord> Optional<KnowledgeView<R>> view(Viewer viewer, RecordId id, Class<R> kind) {
        return find(id).filter(version -> kind.isInstance(version.record()))
                .flatMap(version -> decide(viewer, version)
                        .map(decision -> new KnowledgeView<>(
                                kind.cast(version.record()),
                                version.number(),
                                decision,
                                Sight.isMoreThanPublic(viewer)
                                        && decide(Viewer.anyone(), version).isEmpty())));
    }

    /** A line without its page; what of closed neighbours reaches into its place is masked. */
    Optional<LineExtract> extract(Viewer viewer, RecordId id) {
        return view(viewer, id, ListLine.class).map(view -> {
            ListLine line = view.record();
            RecordLine page = line(get(line.page()));
            List<PagePart> withheld = parts(line.page()).stream()
                    .filter(part -> !part.id().equals(id) && !sight.shows(viewer, page, part))
                    .toList();
            // Another line stands beside this one wherever it is; a passage may stand in it.
            boolean placed = withheld.stream()
                    .allMatch(part -> part.line() || part.region().isPresent());
            Masks masks = new Masks(
                    withheld.stream().flatMap(part -> part.region().stream()).toList());
            int image = get(line.page()).record() instanceof Page shown ? shown.imageNumber() : 1;
            return new LineExtract(
                    line, line.region().filter(region -> placed), image, masks, view.access(), view.closed());
        });
    }

    /** Whether a record of any kind may be seen; one that is not there may not. */
    boolean sees(Viewer viewer, RecordId id) {
        return find(id).map(version -> switch (version.record()) {
                    case Description unit -> Sight.opens(gate.decide(viewer, line(version), Aspect.DESCRIPTION));
                    case KnowledgeRecord known -> decide(viewer, version).isPresent();
                    case Page _, AcceptedFile _ -> seen(viewer, id).isPresent();
                })
                .orElse(false);
    }

    /** When the record opens under everything it stands in; empty when it is no record of knowledge. */
    Optional<Visibility> visibility(RecordId id) {
        return find(id).filter(version -> version.record() instanceof KnowledgeRecord)
                .map(version -> {
                    KnowledgeRecord record = (KnowledgeRecord) version.record();
                    Visibility days = record instanceof ListLine line
                            ? lineVisibility(version, line)
                            : gate.visibility(line(version).facts(), aspect(record));
                    boolean withheld = record instanceof Fact(Assertion assertion) && !isSaid(assertion);
                    return withheld ? Visibility.closed(days.ruleVersion()) : days;
                });
    }

    private Visibility lineVisibility(RecordVersion<?> version, ListLine line) {
        PagePart part = new PagePart(line.id(), true, line.region(), version.access());
        return gate.partVisibility(line(get(line.page())).facts(), part);
    }

    private Optional<AccessDecision> decide(Viewer viewer, RecordVersion<?> version) {
        KnowledgeRecord record = (KnowledgeRecord) version.record();
        boolean ofList = record instanceof ListLine;
        AccessDecision decision = Bearings.isPartOfPage(record)
                ? sight.part(viewer, line(version), ofList)
                : gate.decide(viewer, line(version), aspect(record));
        return Sight.shows(viewer, ofList, decision) && isOpenAround(viewer, record)
                ? Optional.of(decision)
                : Optional.empty();
    }

    /** What has to be open besides the record's own line. */
    private boolean isOpenAround(Viewer viewer, KnowledgeRecord record) {
        return switch (record) {
            case ListLine _, Testimony _, Passage _, Authority _ -> true;
            case Persona persona -> Bearings.within(persona).stream().allMatch(place -> seesPlace(viewer, place));
            case Fact(Assertion assertion) -> isShown(viewer, assertion);
        };
    }

    private boolean isShown(Viewer viewer, Assertion assertion) {
        return (isSaid(assertion) || viewer.seesClosed())
                && Bearings.within(new Fact(assertion)).stream()
                        .allMatch(place -> seesWords(viewer, place, region(assertion, place)))
                && sees(viewer, assertion.claim().subject())
                && assertion.claim().object().stream().allMatch(object -> sees(viewer, object));
    }

    private static boolean isSaid(Assertion assertion) {
        return assertion.review() == ReviewState.ACCEPTED && assertion.disclosure() == Disclosure.BY_ACCESS_FACTS;
    }

    /** A list line by itself; a page or unit by what is written there. */
    private boolean seesPlace(Viewer viewer, RecordId place) {
        return find(place)
                        .filter(found -> found.record() instanceof KnowledgeRecord)
                        .isPresent()
                ? sees(viewer, place)
                : seesWords(viewer, place, Optional.empty());
    }

    /**
     * Whether what is written on a page or in a unit may be read: more than that it is described. On a page of which something is
     * withheld, what stands in a place that nobody stated may stand there.
     */
    private boolean seesWords(Viewer viewer, RecordId document, Optional<PixelBox> region) {
        return seen(viewer, document)
                .map(Sight.Seen::masks)
                .filter(masks -> masks.isEmpty()
                        || region.filter(place -> !masks.touch(place, 0)).isPresent())
                .isPresent();
    }

    private Optional<Sight.Seen> seen(Viewer viewer, RecordId document) {
        return find(document)
                .filter(found -> !(found.record() instanceof AcceptedFile))
                .flatMap(found ->
                        sight.page(viewer, line(found), found.record() instanceof Page ? parts(document) : List.of()));
    }

    /** Where it stands on the image shown now; empty where it cites no place, or one on another picture. */
    private Optional<PixelBox> region(Assertion assertion, RecordId place) {
        return assertion.citation().source() instanceof Source.Document document
                        && get(place).record() instanceof Page page
                ? document.region()
                        .flatMap(box -> page.place(box, document.image().orElse(1)))
                : Optional.empty();
    }

    private static Aspect aspect(KnowledgeRecord record) {
        return switch (record) {
            case Passage _ -> Aspect.PASSAGE;
            case Persona _, Person _ -> Aspect.ENTRY;
            case ListLine _, Testimony _, Authority _, Fact _ -> Aspect.RECORD;
        };
    }

    /** From the fonds down to a record, its own terms and facts last. */
    private RecordLine line(RecordVersion<?> version) {
        List<AccessFacts> own = new ArrayList<>(OwnTerms.list(version.record(), version.access()));
        own.add(version.access());
        return above(version.record())
                .map(this::get)
                .map(this::line)
                .orElseGet(() -> new RecordLine(List.of(), List.of()))
                .with(Optional.of(version.record().id()), own);
    }

    private static Optional<RecordId> above(ArchivalRecord record) {
        return switch (record) {
            case Description unit -> unit.parent();
            case Page page -> Optional.of(page.item());
            case AcceptedFile file -> Optional.of(file.placements().getFirst().unit());
            case KnowledgeRecord known -> Bearings.within(known);
        };
    }

    private RecordVersion<?> get(RecordId id) {
        return find(id).orElseThrow(() -> new UnknownRecordException(id));
    }

    private Optional<RecordVersion<?>> find(RecordId id) {
        return read.computeIfAbsent(
                id,
                unread -> session.createNativeQuery(Reading.CURRENT_DOCUMENT, String.class)
                        .setParameter("id", unread.value())
                        .uniqueResultOptional()
                        .map(json::read));
    }

    private List<PagePart> parts(RecordId page) {
        return parts.read(session.createNativeQuery(Reading.PAGE_PARTS, String.class)
                .setParameter("id", page.value())
                .getSingleResultOrNull());
    }
}
