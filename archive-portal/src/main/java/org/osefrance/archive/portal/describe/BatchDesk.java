package org.osefrance.archive.portal.describe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.CatalogException;
import org.osefrance.archive.index.catalog.Rehearsal;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.portal.describe.Batch.Change;
import org.osefrance.archive.portal.describe.Batch.Field;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Foretells what a batch would do, and does it: each unit is one transaction, whole or not at all. */
@Component
final class BatchDesk {

    private static final Logger LOG = LoggerFactory.getLogger(BatchDesk.class);

    private final Archive archive;

    BatchDesk(Archive archive) {
        this.archive = archive;
    }

    /**
     * What would happen.
     *
     * @param versions of the units as they were looked at, in the order they were chosen
     * @param counts for how many units which field would be another
     * @param untouched for how many units everything is so already
     * @param gone how many of those that were chosen are not there
     * @param effects on what others see; empty where nothing bears on it
     */
    record Forecast(
            Map<RecordId, Integer> versions,
            Map<Field, Long> counts,
            int untouched,
            int gone,
            Optional<Rehearsal> effects) {}

    /** What would happen to units. */
    Forecast forecast(Viewer archivist, List<RecordId> units, Batch batch) {
        List<RecordVersion<?>> current = archive.descriptionDesk().listCurrent(archivist, units);
        Map<RecordId, Integer> versions = new LinkedHashMap<>();
        Map<Field, Long> counts = new EnumMap<>(Field.class);
        int untouched = 0;
        for (RecordVersion<?> version : current) {
            versions.put(version.record().id(), version.number());
            Change change = batch.applyTo(version);
            change.fields().forEach(field -> counts.merge(field, 1L, Long::sum));
            untouched += change.fields().isEmpty() ? 1 : 0;
        }
        boolean bears = !batch.access(AccessFacts.undescribed()).equals(AccessFacts.undescribed());
        return new Forecast(
                versions,
                counts,
                untouched,
                units.size() - current.size(),
                bears && !versions.isEmpty()
                        ? archive.releaseDesk().rehearse(archivist, versions.keySet(), batch::access)
                        : Optional.empty());
    }

    /** A mark of what was shown: of what is to be written, and of what it would do to what others see. */
    static String mark(Batch batch, Forecast forecast) {
        String shown = batch + "\n" + forecast.effects().map(Rehearsal::effects);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Why a unit was not described. */
    enum Obstacle {
        /** Somebody wrote it after it was looked at. */
        CHANGED,
        /** It is no longer there. */
        GONE,
        /** The catalogue would not. */
        FAILED
    }

    /**
     * One unit that was not described.
     *
     * @param reference and title, where it is still there
     */
    record Undone(RecordId unit, String reference, String title, Obstacle obstacle) {}

    /**
     * What happened.
     *
     * @param done units that were written
     * @param untouched units of which everything was so already
     */
    record Outcome(int done, int untouched, List<Undone> undone) {}

    /**
     * Describes units, one after the other.
     *
     * @param versions as they were looked at
     */
    Outcome describe(Viewer.Staff archivist, Map<RecordId, Integer> versions, Batch batch) {
        Map<RecordId, RecordVersion<?>> current = new LinkedHashMap<>();
        archive.descriptionDesk()
                .listCurrent(archivist, versions.keySet())
                .forEach(version -> current.put(version.record().id(), version));
        Signature signature = new Signature(archivist.account(), batch.reason());
        List<Undone> undone = new ArrayList<>();
        int done = 0;
        int untouched = 0;
        for (Map.Entry<RecordId, Integer> seen : versions.entrySet()) {
            RecordVersion<?> version = current.get(seen.getKey());
            if (version == null) {
                undone.add(new Undone(seen.getKey(), "", "", Obstacle.GONE));
                continue;
            }
            Change change = batch.applyTo(version);
            if (change.fields().isEmpty()) {
                untouched++;
                continue;
            }
            Optional<Obstacle> obstacle = write(change, seen.getValue(), version.access(), signature);
            if (obstacle.isPresent()) {
                Description unit = (Description) version.record();
                undone.add(new Undone(unit.id(), unit.reference(), unit.title(), obstacle.get()));
            } else {
                done++;
            }
        }
        return new Outcome(done, untouched, undone);
    }

    /** Description and access are one version: neither is there without the other. */
    private Optional<Obstacle> write(Change change, int version, AccessFacts before, Signature signature) {
        try {
            archive.register()
                    .describe(
                            change.description(),
                            change.access().equals(before) ? Optional.empty() : Optional.of(change.access()),
                            version,
                            signature);
            return Optional.empty();
        } catch (StaleVersionException meanwhile) {
            return Optional.of(Obstacle.CHANGED);
        } catch (UnknownRecordException erased) {
            return Optional.of(Obstacle.GONE);
        } catch (CatalogException refused) {
            LOG.warn("a unit could not be described with others", refused);
            return Optional.of(Obstacle.FAILED);
        }
    }
}
