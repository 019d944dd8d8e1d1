package org.osefrance.archive.schemas.record;

import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;

/**
 * An assertion as a record, so that it has versions, access facts and a copy in the store like everything else.
 *
 * @param assertion what is asserted, with its source
 */
public record Fact(Assertion assertion) implements KnowledgeRecord {

    @Override
    public RecordId id() {
        return assertion.id();
    }
}
