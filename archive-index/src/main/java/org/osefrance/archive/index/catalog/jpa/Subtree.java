package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
import org.osefrance.archive.index.catalog.PagePart;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * When everything at and beneath some records opens. Most of it has the same facts, so each different line of facts is
 * asked about once.
 */
final class Subtree {

    /** Each of them is asked about by itself; of ten thousand units none is. */
    private static final String KNOWN =
            "select id from record where id = any(:ids) and kind not in ('DESCRIPTION', 'PAGE', 'FILE')";

    private final StatelessSession session;
    private final RecordJson json;
    private final FactsReader facts;
    private final PartsReader parts;
    private final AccessGate gate;
    private final Map<Question, Visibility> answers = new HashMap<>();

    Subtree(StatelessSession session, RecordJson json, FactsReader facts, AccessGate gate) {
        this.session = session;
        this.json = json;
        this.facts = facts;
        this.parts = new PartsReader(facts);
        this.gate = gate;
    }

    /**
     * Every unit of description and page at and beneath, with the lines and passages of the pages; with a line or passage its
     * page. A page counts as open as the least open of its parts: when a part closes the index has to be done with the whole
     * page first. What else is known from documents is looked at only where it is a root itself: nothing of it lies in the
     * index yet.
     */
    Map<RecordId, Visibility> visibilities(Collection<RecordId> roots) {
        Map<RecordId, Visibility> found = new HashMap<>();
        List<String> ids = new ArrayList<>(roots.stream().map(RecordId::value).toList());
        ids.addAll(session.createNativeQuery(Lines.WHOLES, String.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .list());
        addKnowledge(roots, found);
        Map<String, List<String>> lines = new HashMap<>();
        for (Object[] row : rows(Lines.UNIT_FACTS, ids)) {
            lines.put((String) row[0], Lines.split((String) row[1]));
        }
        lines.forEach((id, line) -> found.put(new RecordId(id), ask(new Question(line, Aspect.DESCRIPTION))));
        for (Object[] row : rows(Lines.PAGE_FACTS, ids)) {
            List<String> line = new ArrayList<>(Lines.split((String) row[1]));
            line.add((String) row[2]);
            RecordId page = new RecordId((String) row[0]);
            found.put(page, ask(new Question(line, Aspect.PAGE)));
            List<AccessFacts> read = line.stream().map(facts::read).toList();
            for (PagePart part : parts.read((String) row[3])) {
                Visibility days = gate.partVisibility(read, part);
                found.put(part.id(), days);
                found.merge(page, days, Visibility::and);
            }
        }
        return found;
    }

    private void addKnowledge(Collection<RecordId> roots, Map<RecordId, Visibility> found) {
        KnowledgeSight sight = new KnowledgeSight(session, json, facts, gate);
        session.createNativeQuery(KNOWN, String.class)
                .setParameter("ids", roots.stream().map(RecordId::value).toArray(String[]::new))
                .list()
                .forEach(id -> sight.visibility(new RecordId(id)).ifPresent(days -> found.put(new RecordId(id), days)));
    }

    private Visibility ask(Question question) {
        return answers.computeIfAbsent(question, this::answer);
    }

    private Visibility answer(Question question) {
        List<AccessFacts> line = question.line().stream().map(facts::read).toList();
        return gate.visibility(line, question.aspect());
    }

    private List<Object[]> rows(String sql, List<String> ids) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids.toArray(String[]::new))
                .list();
    }

    private record Question(List<String> line, Aspect aspect) {}
}
