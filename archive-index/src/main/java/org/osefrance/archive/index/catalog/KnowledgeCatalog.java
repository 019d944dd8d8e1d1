package org.osefrance.archive.index.catalog;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Authority;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;

/**
 * Reading what is known from documents, as far as a viewer may see it. What is closed answers exactly like what does not
 * exist. What a machine proposes is not here: see {@link Proposals}.
 *
 * <p>A record is decided on under everything it stands in (unit, page, list line, testimony) and under what it says
 * itself ({@link org.osefrance.archive.schemas.record.OwnTerms}). One of which a part would have to be withheld is closed
 * as a whole; a page shows with its closed parts blank ({@link PageView#masks()}).
 */
public interface KnowledgeCatalog {

    /**
     * One record; empty also when it is of another kind. A persona shows only where its line, page or document does.
     *
     * @param kind what is asked for, such as {@code Testimony.class} or {@code Authority.class}
     */
    <R extends KnowledgeRecord> Optional<KnowledgeView<R>> findRecord(Viewer viewer, RecordId id, Class<R> kind);

    /**
     * What is asserted of a record, in the order it was first written; none when the record itself may not be seen.
     *
     * <p>To the public an assertion shows when it is accepted and disclosed, when its own access, the page or unit it
     * cites and every record it names may be seen. Those who work on records see all of them.
     */
    List<KnowledgeView<Fact>> listAssertions(Viewer viewer, RecordId subject);

    /** One line of a list by itself: decided as in its page, and shown also where the page is not. */
    Optional<LineExtract> findExtract(Viewer viewer, RecordId line);

    /**
     * Authorities that may be seen, in the order of their ids; what a field offers while it is typed.
     *
     * @param limit 1 to 500; no more are looked at
     */
    List<KnowledgeView<Authority>> listAuthorities(Viewer viewer, int limit);

    /** Lines and passages of a page that may be seen, in the order they were first written. */
    List<KnowledgeView<KnowledgeRecord>> listParts(Viewer viewer, RecordId page);
}
