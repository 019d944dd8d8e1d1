package org.osefrance.archive.schemas.record;

import java.util.Optional;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.name.Name;

/**
 * One person as one source has them. Personae are never merged: that two are the same person is asserted, and can be
 * taken back.
 *
 * @param id lasting id
 * @param unit the unit of description that has them
 * @param page the page; empty when the unit as a whole is about them
 * @param line the list line, for a person on a list
 * @param name as the source has it
 */
public record Persona(RecordId id, RecordId unit, Optional<RecordId> page, Optional<RecordId> line, Name name)
        implements KnowledgeRecord {

    public Persona {
        if (line.isPresent() && page.isEmpty()) {
            throw new IllegalArgumentException("a list line without its page: " + id);
        }
    }
}
