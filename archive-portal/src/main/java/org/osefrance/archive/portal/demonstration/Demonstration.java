package org.osefrance.archive.portal.demonstration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
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
import org.osefrance.archive.schemas.time.UncertainDate;

/** Loads the invented sample, so that a newcomer sees the whole job done. */
public final class Demonstration {

    /** Reference of the invented fonds. */
    static final String FONDS = "TIL";

    private static final String TITLE = "Maison des Tilleuls (fonds inventé)";
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

    /** Loads it into an archive that holds nothing yet; does nothing in any other. */
    public void loadOnFirstStart(Consumer<String> progress) {
        if (archive.catalog().listFonds(MACHINERY).isEmpty()) {
            load(progress);
        }
    }

    /** Loads what is missing of it; returns the items. The pipeline reads the pages afterwards. */
    public List<RecordId> load(Consumer<String> progress) {
        progress.accept("Loading the invented sample (DOCUMENT INVENTÉ) …");
        describeArrangement();
        Path drawing = archive.home().folder("staging/demonstration");
        List<RecordId> items = new ArrayList<>();
        for (SampleItem item : SampleScans.items()) {
            items.add(take(item, drawing.resolve(item.name())));
        }
        progress.accept(items.size() + " invented items taken in; their pages are being read now.");
        return items;
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
                SCOPE);
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
            if (archive.staging().receive(file, item.name() + "/" + file.getFileName())
                    instanceof Arrival.Received arrived) {
                received.add(arrived);
            }
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
            describe(
                    new Description(
                            id,
                            was.level(),
                            was.parent(),
                            was.reference(),
                            item.title(),
                            was.dates(),
                            was.genre(),
                            was.languages(),
                            "DOCUMENT INVENTÉ"),
                    Optional.empty(),
                    view.version());
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
