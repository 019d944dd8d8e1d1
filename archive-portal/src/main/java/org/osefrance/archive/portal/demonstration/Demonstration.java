package org.osefrance.archive.portal.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.Erasure;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Arrival;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.osefrance.archive.schemas.record.Origin;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * The invented sample: loaded, so that a newcomer sees the whole job done, and taken out again before real papers come. An
 * archive holds invented papers or real ones, never both.
 */
public final class Demonstration {

    /** Reference of the invented fonds. */
    static final String FONDS = "TIL";

    private static final String TITLE = "Maison des Tilleuls (fonds inventé)";
    private static final String MADE_FOR =
            "DOCUMENT INVENTÉ. Tenus par la maison inventée pour son économat et ses lettres.";
    private static final String SCOPE =
            "DOCUMENT INVENTÉ. Une maison, des lettres et des listes qui n’ont jamais existé :"
                    + " elles montrent ce que fait l’archive. Aucune personne réelle n’y est nommée.";
    private static final Map<Integer, String> SERIES = new TreeMap<>(Map.of(
            1, "Correspondance (inventée)",
            2, "Vie de la maison (inventée)",
            3, "Comité (inventé)",
            4, "Journal de la maison (inventé)"));
    private static final String AUTHOR = "demonstration";
    private static final String REASON = "document inventé";
    private static final Viewer MACHINERY = new Viewer.Machinery(AUTHOR);

    private final Archive archive;

    public Demonstration(Archive archive) {
        this.archive = archive;
    }

    /** Loads it into an archive that holds nothing yet and never had it; does nothing in any other. */
    public void loadOnFirstStart(Consumer<String> progress) {
        if (archive.catalog().listFonds(MACHINERY).isEmpty() && !Files.exists(removedMark())) {
            load(progress);
        }
    }

    /**
     * Loads what is missing of it; returns the items. The pipeline reads the pages afterwards.
     *
     * @throws MixedArchiveException when the archive holds anything else
     */
    public List<RecordId> load(Consumer<String> progress) {
        refuseBesideRealPapers();
        progress.accept("Loading the invented sample (DOCUMENT INVENTÉ) …");
        describeArrangement();
        Path drawing = archive.home().folder("staging/demonstration");
        List<RecordId> items = new ArrayList<>();
        for (SampleItem item : SampleScans.items()) {
            items.add(take(item, drawing.resolve(item.name())));
        }
        forgetDrawings();
        progress.accept(items.size() + " invented items taken in; their pages are being read now.");
        return items;
    }

    /** Whether the sample, or a part of it, is in this archive. */
    public boolean isLoaded() {
        return find().isPresent();
    }

    /**
     * To be called before anything real is taken in.
     *
     * @throws MixedArchiveException when the sample is in this archive; the message names the command that removes it
     */
    public void refuseRealPapers() {
        if (isLoaded()) {
            throw new MixedArchiveException("This archive holds the invented demonstration, and real papers never stand"
                    + " beside invented ones. Remove it first: scripts/archive demo remove. Nothing was taken in.");
        }
    }

    /**
     * Takes all of it out for good: records, files in the store, images, what the index has. It is not loaded again at the
     * next start. The audit keeps that it was removed, and nothing of what it was.
     *
     * @return how much it was; empty when it is not in this archive
     * @throws MixedArchiveException when somebody put papers of their own into the invented fonds; nothing is removed then
     */
    public Optional<Erasure.Erased> remove(String operator) throws InterruptedException {
        Optional<UnitView> fonds = find();
        if (fonds.isEmpty()) {
            return Optional.empty();
        }
        RecordId id = fonds.get().description().id();
        List<RecordId> strangers = archive.stock().contentOf(id).files().stream()
                .filter(file -> !isOurs(file))
                .toList();
        if (!strangers.isEmpty()) {
            throw new MixedArchiveException("The fonds " + FONDS + " holds files that are not of the demonstration: "
                    + strangers.stream().map(RecordId::value).collect(Collectors.joining(", "))
                    + ". Move their items to another fonds first. Nothing was removed.");
        }
        markRemoved();
        Erasure.Erased erased = archive.stock().erase(id, new Signature(operator, "demonstration removed"));
        forgetDrawings();
        return Optional.of(erased);
    }

    private Optional<UnitView> find() {
        return archive.catalog()
                .findUnitByReference(MACHINERY, FONDS)
                .filter(fonds -> isOurs(fonds.description().id()));
    }

    /** Whatever the reference says: what the demonstration did not write itself is none of its own. */
    private boolean isOurs(RecordId record) {
        return archive.catalog().listVersions(MACHINERY, record).stream()
                .findFirst()
                .filter(first -> first.author().equals(AUTHOR))
                .isPresent();
    }

    private void refuseBesideRealPapers() {
        List<String> others = archive.catalog().listFonds(MACHINERY).stream()
                .map(UnitView::description)
                .filter(fonds -> !fonds.reference().equals(FONDS) || !isOurs(fonds.id()))
                .map(Description::reference)
                .toList();
        if (!others.isEmpty()) {
            throw new MixedArchiveException("This archive holds papers of its own (" + String.join(", ", others)
                    + "), and invented ones never stand beside them. Load the demonstration into another home:"
                    + " ARCHIVE_HOME=DIR scripts/archive demo load. Nothing was loaded.");
        }
    }

    /** On disk before anything is erased: a start after a kill in between does not bring the sample back. */
    private void markRemoved() {
        try {
            Files.writeString(removedMark(), "The demonstration was removed on " + archive.today() + ".\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the home cannot be written: " + removedMark(), unwritable);
        }
    }

    private Path removedMark() {
        return archive.home().folder().resolve("demonstration-removed");
    }

    private void forgetDrawings() {
        Path drawings = archive.home().folder("staging/demonstration");
        try (Stream<Path> tree = Files.walk(drawings)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException("the drawings of the sample cannot be removed from " + drawings, stays);
        }
    }

    private void describeArrangement() {
        RecordId fonds = describeUnit(DescriptionLevel.FONDS, Optional.empty(), FONDS, TITLE);
        SERIES.forEach((number, title) ->
                describeUnit(DescriptionLevel.SERIES, Optional.of(fonds), FONDS + "/" + number, title));
    }

    private RecordId describeUnit(DescriptionLevel level, Optional<RecordId> parent, String reference, String title) {
        Optional<UnitView> there = archive.catalog().findUnitByReference(MACHINERY, reference);
        if (there.isPresent()) {
            return there.get().description().id();
        }
        Description unit = new Description(
                RecordId.random(),
                level,
                parent,
                reference,
                title,
                Optional.of(UncertainDate.parseEdtf("1940/1946")),
                Optional.empty(),
                List.of("fra", "deu", "eng", "heb"),
                SCOPE,
                level == DescriptionLevel.FONDS
                        ? Optional.of(new Origin(Origin.Maker.RESCUER, MADE_FOR))
                        : Optional.empty());
        describe(unit, Optional.of(facts("1946")), 0);
        return unit.id();
    }

    private RecordId take(SampleItem item, Path drawing) {
        AccessFacts facts = facts(item.dated());
        DepositTerms terms = new DepositTerms(
                item.reference().substring(0, item.reference().lastIndexOf('/')),
                Optional.of(UncertainDate.parseEdtf(item.dated())),
                Optional.of(item.genre()),
                List.of(item.language()),
                facts,
                false,
                AUTHOR);
        List<Arrival.Received> received = new ArrayList<>();
        for (Path file : SampleScans.write(item, drawing)) {
            archive.staging().receive(file, item.name() + "/" + file.getFileName()).stream()
                    .filter(Arrival.Received.class::isInstance)
                    .map(Arrival.Received.class::cast)
                    .forEach(received::add);
        }
        List<RecordId> items = new ArrayList<>();
        archive.deposits().take(received, terms, event -> {
            if (event instanceof AcceptanceEvent.Accepted accepted) {
                items.add(accepted.item());
            } else if (event instanceof AcceptanceEvent.Known known) {
                items.add(known.item());
            }
        });
        RecordId id = items.getFirst();
        giveTitle(id, item);
        return id;
    }

    private void giveTitle(RecordId id, SampleItem item) {
        UnitView view = archive.catalog().findUnit(MACHINERY, id).orElseThrow();
        Description was = view.description();
        if (!was.title().equals(item.title())) {
            describe(was.titled(item.title()).holding("DOCUMENT INVENTÉ"), Optional.empty(), view.version());
        }
    }

    private void describe(Description description, Optional<AccessFacts> facts, int expected) {
        archive.register().describe(description, facts, expected, new Signature(AUTHOR, REASON));
    }

    private AccessFacts facts(String dated) {
        return AccessFacts.undescribed()
                .inCategory(Category.GENERAL)
                .dated(UncertainDate.parseEdtf(dated))
                .persons(NamedPersons.nobody())
                .released(ReleaseDecision.byOfficer(ReleaseDecision.Scope.TEXT, AUTHOR, REASON, archive.today()));
    }
}
