package org.osefrance.archive.portal.describe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Rehearsal;
import org.osefrance.archive.portal.describe.Batch.Change;
import org.osefrance.archive.portal.describe.Batch.Field;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.springframework.stereotype.Component;

/** Foretells what a batch would do. */
@Component
final class BatchDesk {

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
}
