package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.AccessGate.Aspect;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * When everything at and beneath some records opens. Most of it has the same facts, so each different line of facts is
 * asked about once.
 */
final class Subtree {

    private final StatelessSession session;
    private final FactsReader facts;
    private final AccessGate gate;
    private final Map<Question, Visibility> answers = new HashMap<>();

    Subtree(StatelessSession session, FactsReader facts, AccessGate gate) {
        this.session = session;
        this.facts = facts;
        this.gate = gate;
    }

    /** Every unit of description and page at and beneath. */
    Map<RecordId, Visibility> visibilities(Collection<RecordId> roots) {
        Map<RecordId, Visibility> found = new HashMap<>();
        List<String> ids = roots.stream().map(RecordId::value).toList();
        Map<String, List<String>> lines = new HashMap<>();
        for (Object[] row : rows(Lines.UNIT_FACTS, ids)) {
            lines.put((String) row[0], Lines.split((String) row[1]));
        }
        lines.forEach((id, line) -> found.put(new RecordId(id), ask(new Question(line, Aspect.DESCRIPTION))));
        for (Object[] row : rows(Lines.PAGE_FACTS, ids)) {
            List<String> line = new ArrayList<>(Lines.split((String) row[1]));
            line.add((String) row[2]);
            found.put(new RecordId((String) row[0]), ask(new Question(line, Aspect.PAGE)));
        }
        return found;
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
