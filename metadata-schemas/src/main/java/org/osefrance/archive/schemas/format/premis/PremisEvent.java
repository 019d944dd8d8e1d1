package org.osefrance.archive.schemas.format.premis;

import java.time.Instant;
import java.util.List;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * One thing that happened to objects (PREMIS Data Dictionary 3.0, section 2: events).
 *
 * @param id lasting id of the event
 * @param type what kind
 * @param time when it was over
 * @param agent who or what did it
 * @param outcome how it ended
 * @param detail what exactly, in words; empty when the type says it all
 * @param objects what it happened to, and what came of it
 */
public record PremisEvent(
        RecordId id,
        PremisEventType type,
        Instant time,
        PremisAgent agent,
        Outcome outcome,
        String detail,
        List<LinkedObject> objects) {

    public PremisEvent {
        objects = List.copyOf(objects);
    }

    /** An event that went well with one object. */
    public static PremisEvent done(
            RecordId id, PremisEventType type, Instant time, PremisAgent agent, String detail, RecordId object) {
        LinkedObject source = new LinkedObject(object, ObjectRole.SOURCE);
        return new PremisEvent(id, type, time, agent, Outcome.SUCCESS, detail, List.of(source));
    }

    /** How an event ended. */
    public enum Outcome {
        /** As it should. */
        SUCCESS,
        /** Done, but somebody should look. */
        WARNING,
        /** Not done, or done and found wrong. */
        FAIL
    }

    /** What an object was in an event. */
    public enum ObjectRole {
        /** It was there before. */
        SOURCE,
        /** It was made by the event. */
        OUTCOME
    }

    /** An object with its role. */
    public record LinkedObject(RecordId object, ObjectRole role) {}
}
