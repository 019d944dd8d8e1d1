package org.osefrance.archive.index.audit;

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

/** What is known from documents, watched. */
public final class AuditedKnowledgeCatalog implements KnowledgeCatalog {

    private final KnowledgeCatalog catalog;
    private final Witness witness;

    /** Stands around a catalogue. */
    public AuditedKnowledgeCatalog(KnowledgeCatalog catalog, Witness witness) {
        this.catalog = catalog;
        this.witness = witness;
    }

    @Override
    public <R extends KnowledgeRecord> Optional<KnowledgeView<R>> findRecord(
            Viewer viewer, RecordId id, Class<R> kind) {
        return this.<R>answers().find(viewer, asked -> catalog.findRecord(asked, id, kind));
    }

    @Override
    public List<KnowledgeView<Fact>> listAssertions(Viewer viewer, RecordId subject) {
        return this.<Fact>answers().list(viewer, asked -> catalog.listAssertions(asked, subject));
    }

    @Override
    public Optional<LineExtract> findExtract(Viewer viewer, RecordId line) {
        return new AuditedAnswers<LineExtract>(
                        witness,
                        extract -> extract.line().id(),
                        LineExtract::closed,
                        extract -> extract.access().bases())
                .find(viewer, asked -> catalog.findExtract(asked, line));
    }

    @Override
    public List<KnowledgeView<KnowledgeRecord>> listParts(Viewer viewer, RecordId page) {
        return this.<KnowledgeRecord>answers().list(viewer, asked -> catalog.listParts(asked, page));
    }

    @Override
    public List<KnowledgeView<Authority>> listAuthorities(Viewer viewer, int limit) {
        return this.<Authority>answers().list(viewer, asked -> catalog.listAuthorities(asked, limit));
    }

    private <R extends KnowledgeRecord> AuditedAnswers<KnowledgeView<R>> answers() {
        return new AuditedAnswers<>(
                witness,
                view -> view.record().id(),
                KnowledgeView::closed,
                view -> view.access().bases());
    }
}
