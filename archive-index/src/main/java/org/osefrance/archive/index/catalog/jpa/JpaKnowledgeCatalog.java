package org.osefrance.archive.index.catalog.jpa;

import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.KnowledgeView;
import org.osefrance.archive.index.catalog.LineExtract;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Authority;
import org.osefrance.archive.schemas.record.Fact;
import org.osefrance.archive.schemas.record.KnowledgeRecord;

/** Reading over PostgreSQL. What a viewer may see is asked of {@link KnowledgeSight}. */
final class JpaKnowledgeCatalog implements KnowledgeCatalog {

    private final Sessions sessions;
    private final RecordJson json;
    private final FactsReader facts;
    private final AccessGate gate;

    JpaKnowledgeCatalog(Sessions sessions, RecordJson json, FactsReader facts, AccessGate gate) {
        this.sessions = sessions;
        this.json = json;
        this.facts = facts;
        this.gate = gate;
    }

    @Override
    public <R extends KnowledgeRecord> Optional<KnowledgeView<R>> findRecord(
            Viewer viewer, RecordId id, Class<R> kind) {
        return sessions.read(session -> sight(session).view(viewer, id, kind));
    }

    @Override
    public List<KnowledgeView<Fact>> listAssertions(Viewer viewer, RecordId subject) {
        return sessions.read(session -> {
            KnowledgeSight sight = sight(session);
            if (!sight.sees(viewer, subject)) {
                return List.of();
            }
            return session
                    .createNativeQuery(Reading.ASSERTIONS, String.class)
                    .setParameter("subject", subject.value())
                    .list()
                    .stream()
                    .flatMap(id -> sight.view(viewer, new RecordId(id), Fact.class).stream())
                    .toList();
        });
    }

    @Override
    public Optional<LineExtract> findExtract(Viewer viewer, RecordId line) {
        return sessions.read(session -> sight(session).extract(viewer, line));
    }

    @Override
    public List<KnowledgeView<KnowledgeRecord>> listParts(Viewer viewer, RecordId page) {
        return sessions.read(session -> {
            KnowledgeSight sight = sight(session);
            return session
                    .createNativeQuery(Reading.PARTS_OF_PAGE, String.class)
                    .setParameter("page", page.value())
                    .list()
                    .stream()
                    .flatMap(id -> sight.view(viewer, new RecordId(id), KnowledgeRecord.class).stream())
                    .toList();
        });
    }

    @Override
    public List<KnowledgeView<Authority>> listAuthorities(Viewer viewer, int limit) {
        return sessions.read(session -> {
            KnowledgeSight sight = sight(session);
            return session
                    .createNativeQuery(Reading.AUTHORITIES, String.class)
                    .setMaxResults(Math.clamp(limit, 1, 500))
                    .list()
                    .stream()
                    .flatMap(id -> sight.view(viewer, new RecordId(id), Authority.class).stream())
                    .toList();
        });
    }

    private KnowledgeSight sight(StatelessSession session) {
        return new KnowledgeSight(session, json, facts, gate);
    }
}
