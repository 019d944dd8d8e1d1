package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.record.KnowledgeRecord;

/**
 * A line, testimony, passage, persona, authority or assertion as one viewer may see it: whole.
 *
 * @param version number of the version shown
 * @param access the decision that let it through
 * @param closed whether the public is not shown it
 */
public record KnowledgeView<R extends KnowledgeRecord>(R record, int version, AccessDecision access, boolean closed) {}
