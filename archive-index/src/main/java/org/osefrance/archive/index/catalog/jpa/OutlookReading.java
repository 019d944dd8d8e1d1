package org.osefrance.archive.index.catalog.jpa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.ReleaseLists.Line;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Lines of the lists of the release desk, each decided on anew: the table says which, the records say how they stand. */
record OutlookReading(StatelessSession session, Standings standings) {

    /** @param found columns: record, unit, reference */
    List<Line> lines(List<Object[]> found) {
        String[] units = found.stream().map(row -> (String) row[1]).distinct().toArray(String[]::new);
        Map<RecordId, Standings.Standing> now = new HashMap<>();
        rows(Lines.UNIT_FACTS_ALONE, units).forEach(row -> {
            RecordId unit = new RecordId((String) row[0]);
            now.put(unit, Standings.Standing.ofUnit(unit, standings.unit((String) row[1])));
        });
        if (found.stream().anyMatch(row -> !row[0].equals(row[1]))) {
            rows(Lines.PAGE_FACTS_ALONE, units).forEach(row -> standings.addPage(row, now));
        }
        return found.stream()
                .flatMap(row -> Optional.ofNullable(now.get(new RecordId((String) row[0])))
                        .map(standing -> line(standing, (String) row[2]))
                        .stream())
                .toList();
    }

    private static Line line(Standings.Standing standing, String reference) {
        return new Line(
                standing.sample(),
                standing.kind(),
                reference,
                standing.both().online(),
                standing.both().onsite(),
                standing.both().bearing().release(),
                standing.both().bearing().livingUntil(),
                standing.both().bearing().lookedThrough());
    }

    private Stream<Object[]> rows(String sql, String[] ids) {
        return session.createNativeQuery(sql, Object[].class).setParameter("ids", ids).list().stream();
    }
}
