package org.osefrance.archive.portal.describe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osefrance.archive.index.catalog.CatalogException;
import org.osefrance.archive.index.catalog.Redescription;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.portal.describe.Batch.Change;
import org.osefrance.archive.portal.describe.Run.Obstacle;
import org.osefrance.archive.portal.describe.Run.Waiting;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Describes the next few units of a run, in one transaction of the catalogue: each of them whole or not at all. */
final class BatchStep {

    private static final Logger LOG = LoggerFactory.getLogger(BatchStep.class);

    /** It shows nobody anything: whoever confirmed was shown these units before. */
    private static final Viewer ITSELF = new Viewer.Machinery("batch description");

    private final Archive archive;
    private final Run run;
    private final Batch batch;
    private final Signature signature;
    private final Set<Integer> settled = new HashSet<>();
    private final Map<Integer, Obstacle> missed = new HashMap<>();
    private int untouched;

    BatchStep(Archive archive, Run run) {
        this.archive = archive;
        this.run = run;
        this.batch = run.batch();
        this.signature = new Signature(run.author(), batch.reason());
    }

    /**
     * What a step did, by places.
     *
     * @param settled described or left, because everything was so already
     * @param untouched how many were left
     */
    record Outcome(Set<Integer> settled, int untouched, Map<Integer, Obstacle> missed) {
        Outcome {
            settled = Set.copyOf(settled);
            missed = Map.copyOf(missed);
        }

        /** How many were described. */
        int done() {
            return settled.size() - untouched;
        }
    }

    /** Writes what is still as it was looked at. */
    Outcome describe(List<Waiting> units) {
        Map<RecordId, RecordVersion<?>> current = new HashMap<>();
        archive.descriptionDesk()
                .listCurrent(ITSELF, units.stream().map(Waiting::unit).toList())
                .forEach(version -> current.put(version.record().id(), version));
        Map<Waiting, Redescription> next = new LinkedHashMap<>();
        for (Waiting unit : units) {
            RecordVersion<?> version = current.get(unit.unit());
            if (version == null) {
                missed.put(unit.place(), Obstacle.GONE);
                continue;
            }
            Change change = batch.applyTo(version);
            if (change.fields().isEmpty()) {
                settled.add(unit.place());
                untouched += isOwn(version, unit) ? 0 : 1;
            } else if (version.number() != unit.version()) {
                missed.put(unit.place(), Obstacle.CHANGED);
            } else {
                next.put(unit, new Redescription(change.description(), change.access(), unit.version()));
            }
        }
        write(next);
        return new Outcome(settled, untouched, missed);
    }

    /** Written by this run already, when the process ended before it was counted. */
    private boolean isOwn(RecordVersion<?> version, Waiting unit) {
        return version.number() == unit.version() + 1
                && version.author().equals(run.author())
                && version.reason().equals(batch.reason())
                && !version.madeAt().isBefore(run.confirmedAt());
    }

    /** Where the catalogue will not have all of them, each by itself. */
    private void write(Map<Waiting, Redescription> next) {
        try {
            writeTogether(next);
        } catch (CatalogException refused) {
            next.forEach((unit, description) -> {
                try {
                    writeTogether(Map.of(unit, description));
                } catch (CatalogException itself) {
                    LOG.warn("a unit could not be described with others", itself);
                    missed.put(unit.place(), Obstacle.FAILED);
                }
            });
        }
    }

    private void writeTogether(Map<Waiting, Redescription> next) {
        if (next.isEmpty()) {
            return;
        }
        Set<RecordId> written = Set.copyOf(archive.register().describeAll(new ArrayList<>(next.values()), signature));
        for (Waiting unit : next.keySet()) {
            if (written.contains(unit.unit())) {
                settled.add(unit.place());
            } else {
                missed.put(unit.place(), Obstacle.CHANGED);
            }
        }
    }
}
