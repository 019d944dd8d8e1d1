package org.osefrance.archive.index.catalog.jpa;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.AccessGate;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.Rehearsal;
import org.osefrance.archive.index.catalog.RuleBook;
import org.osefrance.archive.schemas.access.AccessRules;
import org.osefrance.archive.schemas.access.RuleSet;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Editions of the rules in the table {@code rule_set}. To put one in force is to close what it closes as any writing does: the
 * deny set and an entry of the outbox for every fonds are in the transaction of the edition, and nobody writes meanwhile.
 */
final class JpaRuleBook implements RuleBook {

    private static final int PORTION = 300;

    /** Counted up with the program: an edition computed by another program is another one. */
    private static final int EDITIONS = 100_000;

    private static final String COLUMNS = "number, years_after_death, life_years, p6_years, request_years,"
            + " smallest_total, cited, reason, proposed_by, confirmed_by, since";

    /** What an archive begins with: no row, so that a backup brings every row there is. */
    private static final Edition FIRST = new Edition(
            1,
            RuleSet.current(),
            new Decision("Code du patrimoine L213-2; P3, P4, P6", "", "archive", "archive"),
            Instant.EPOCH);

    private final Sessions sessions;
    private final FactsReader facts;
    private final AccessGate gate;
    private final Clock clock;

    JpaRuleBook(Sessions sessions, FactsReader facts, AccessGate gate, Clock clock) {
        this.sessions = sessions;
        this.facts = facts;
        this.gate = gate;
        this.clock = clock;
    }

    /** The edition in force, where no gate is there yet. */
    static Edition read(Sessions sessions) {
        return sessions.read(session -> editions(session).getFirst());
    }

    @Override
    public Edition current() {
        return read(sessions);
    }

    @Override
    public List<Edition> listEditions(Viewer viewer) {
        return viewer.seesClosed() ? sessions.read(JpaRuleBook::editions) : List.of();
    }

    @Override
    public Optional<Rehearsal> rehearse(Viewer viewer, RuleSet numbers) {
        if (!viewer.seesClosed()) {
            return Optional.empty();
        }
        AccessGate other = gate.under(new AccessRules(numbers));
        Comparison comparison = new Comparison();
        return Optional.of(sessions.read(session -> {
            for (List<String> portion : portions(session)) {
                Map<RecordId, Standings.Standing> before = standings(session, gate, portion);
                standings(session, other, portion)
                        .forEach((record, after) -> comparison.add(before.getOrDefault(record, after), after));
            }
            return Rehearsal.of(Map.of(), 0, comparison.effects());
        }));
    }

    @Override
    public Edition enforce(RuleSet numbers, int expected, Decision decision) {
        if (decision.proposedBy().equals(decision.confirmedBy())) {
            throw new IllegalArgumentException("whoever proposes a change of the rules does not confirm it");
        }
        AccessRules before = gate.rules();
        boolean done = false;
        try {
            Edition edition = sessions.write(session -> enforce(session, numbers, expected, decision));
            done = true;
            return edition;
        } finally {
            if (!done) {
                gate.obey(before);
            }
        }
    }

    private Edition enforce(StatelessSession session, RuleSet numbers, int expected, Decision decision) {
        // From here on every other writer waits: what would be written in between was decided by rules that are over.
        session.createNativeQuery("select cast(pg_advisory_xact_lock(1912) as text)", String.class)
                .list();
        int current = editions(session).getFirst().number();
        if (current != expected) {
            throw new StaleRulesException(expected, current);
        }
        Edition edition = new Edition(current + 1, numbered(numbers, current + 1), decision, JpaRegister.now(clock));
        insert(session, edition);
        AccessGate other = gate.under(new AccessRules(edition.rules()));
        Set<RecordId> closing = new HashSet<>();
        for (List<String> portion : portions(session)) {
            closing.addAll(closing(session, other, portion));
        }
        session.createNativeMutationQuery("insert into outbox (record, change, version)"
                        + " select r.id, :change, r.version from record r join description d on d.id = r.id"
                        + " where d.parent is null")
                .setParameter("change", Change.ACCESS.name())
                .executeUpdate();
        deny(session, closing);
        // Before the end of the transaction: a follower of the entries above must not compute by rules that are over.
        gate.obey(new AccessRules(edition.rules()));
        return edition;
    }

    private static RuleSet numbered(RuleSet numbers, int number) {
        return new RuleSet(
                (AccessRules.VERSION - 1) * EDITIONS + number,
                numbers.yearsAfterDeath(),
                numbers.lifeYears(),
                numbers.p6Years(),
                numbers.requestYears(),
                numbers.smallestTotal());
    }

    private Set<RecordId> closing(StatelessSession session, AccessGate other, List<String> portion) {
        Map<RecordId, Standings.Standing> before = standings(session, gate, portion);
        Set<RecordId> closing = new HashSet<>();
        standings(session, other, portion).forEach((record, after) -> {
            Visibility was = Optional.ofNullable(before.get(record))
                    .orElse(after)
                    .both()
                    .bearing()
                    .days();
            if (after.both().bearing().days().isLaterThan(was)) {
                closing.add(record);
                // When a part closes the index has to be done with the whole page first.
                after.sample().page().ifPresent(closing::add);
            }
        });
        return closing;
    }

    private Map<RecordId, Standings.Standing> standings(StatelessSession session, AccessGate by, List<String> portion) {
        Standings standings = new Standings(session, facts, by);
        Map<RecordId, Standings.Standing> found = new TreeMap<>();
        String[] ids = portion.toArray(String[]::new);
        rows(session, Lines.UNIT_FACTS_ALONE, ids).forEach(row -> {
            RecordId unit = new RecordId((String) row[0]);
            found.put(unit, Standings.Standing.ofUnit(unit, standings.unit((String) row[1])));
        });
        rows(session, Lines.PAGE_FACTS_ALONE, ids).forEach(row -> standings.addPage(row, found));
        return found;
    }

    private static void deny(StatelessSession session, Set<RecordId> closing) {
        List<String> ids = closing.stream().map(RecordId::value).sorted().toList();
        for (int start = 0; start < ids.size(); start += PORTION) {
            session.createNativeMutationQuery("insert into deny_unit (unit, position)"
                            + " select unit, (select max(position) from outbox) from unnest(cast(:ids as text[])) unit"
                            + " on conflict (unit) do update set position = excluded.position")
                    .setParameter(
                            "ids",
                            ids.subList(start, Math.min(start + PORTION, ids.size()))
                                    .toArray(String[]::new))
                    .executeUpdate();
        }
    }

    private static List<List<String>> portions(StatelessSession session) {
        List<String> units = session.createNativeQuery("select id from description order by id", String.class)
                .list();
        List<List<String>> portions = new ArrayList<>();
        for (int start = 0; start < units.size(); start += PORTION) {
            portions.add(units.subList(start, Math.min(start + PORTION, units.size())));
        }
        return portions;
    }

    private static void insert(StatelessSession session, Edition edition) {
        RuleSet rules = edition.rules();
        session.createNativeMutationQuery("insert into rule_set (" + COLUMNS + ") values (:number, :afterDeath, :life,"
                        + " :p6, :requests, :total, :cited, :reason, :proposed, :confirmed, :since)")
                .setParameter("number", edition.number())
                .setParameter("afterDeath", rules.yearsAfterDeath())
                .setParameter("life", rules.lifeYears())
                .setParameter("p6", rules.p6Years())
                .setParameter("requests", rules.requestYears())
                .setParameter("total", rules.smallestTotal())
                .setParameter("cited", edition.decision().cited())
                .setParameter("reason", edition.decision().reason())
                .setParameter("proposed", edition.decision().proposedBy())
                .setParameter("confirmed", edition.decision().confirmedBy())
                .setParameter("since", edition.since())
                .executeUpdate();
    }

    private static List<Edition> editions(StatelessSession session) {
        return Stream.concat(
                        session
                                .createNativeQuery(
                                        "select " + COLUMNS + " from rule_set order by number desc", Object[].class)
                                .list()
                                .stream()
                                .map(JpaRuleBook::edition),
                        Stream.of(FIRST))
                .toList();
    }

    private static Edition edition(Object[] row) {
        int number = number(row[0]);
        RuleSet numbers =
                new RuleSet(1, number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]));
        return new Edition(
                number,
                numbered(numbers, number),
                new Decision((String) row[6], (String) row[7], (String) row[8], (String) row[9]),
                (Instant) row[10]);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static List<Object[]> rows(StatelessSession session, String sql, String[] ids) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids)
                .list();
    }
}
