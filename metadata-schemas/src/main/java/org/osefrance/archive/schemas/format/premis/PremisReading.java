package org.osefrance.archive.schemas.format.premis;

import java.util.List;
import org.osefrance.archive.schemas.validation.Finding;

/**
 * What a PREMIS file gave.
 *
 * @param objects files that could be read
 * @param events events that could be read
 * @param findings what could not; codes begin with {@code PREMIS_} or {@code XML_}
 */
public record PremisReading(List<PremisObject> objects, List<PremisEvent> events, List<Finding> findings) {

    public PremisReading {
        objects = List.copyOf(objects);
        events = List.copyOf(events);
        findings = List.copyOf(findings);
    }
}
