package org.osefrance.archive.schemas.format.premis;

import java.util.List;

/**
 * Objects and what happened to them: the content of one PREMIS file. Agents are those of the events.
 *
 * @param objects at least one, or the file would not be valid
 * @param events oldest first
 */
public record PremisDocument(List<PremisObject> objects, List<PremisEvent> events) {

    public PremisDocument {
        objects = List.copyOf(objects);
        events = List.copyOf(events);
        if (objects.isEmpty()) {
            throw new IllegalArgumentException("a PREMIS document speaks of at least one object");
        }
    }

    /** The agents of the events, each once, in order. */
    public List<PremisAgent> agents() {
        return events.stream().map(PremisEvent::agent).distinct().toList();
    }
}
