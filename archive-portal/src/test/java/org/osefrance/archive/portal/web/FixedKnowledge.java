package org.osefrance.archive.portal.web;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.KnowledgeView;
import org.osefrance.archive.index.catalog.LineExtract;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Authority;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;

/** Of the invented papers nothing is known but what stands in them. */
final class FixedKnowledge implements KnowledgeCatalog {

    @Override
    public <R extends KnowledgeRecord> Optional<KnowledgeView<R>> findRecord(
            Viewer viewer, RecordId id, Class<R> kind) {
        return Optional.empty();
    }

    @Override
    public List<KnowledgeView<Fact>> listAssertions(Viewer viewer, RecordId subject) {
        return List.of();
    }

    @Override
    public Optional<LineExtract> findExtract(Viewer viewer, RecordId line) {
        return Optional.empty();
    }

    @Override
    public List<KnowledgeView<Authority>> listAuthorities(Viewer viewer, int limit) {
        return List.of();
    }

    @Override
    public List<KnowledgeView<KnowledgeRecord>> listParts(Viewer viewer, RecordId page) {
        return List.of();
    }
}
