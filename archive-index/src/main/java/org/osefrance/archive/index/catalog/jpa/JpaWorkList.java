package org.osefrance.archive.index.catalog.jpa;

import java.time.Instant;
import java.util.List;
import org.osefrance.archive.index.catalog.WorkList;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Unfinished files, asked of the tables each time. */
record JpaWorkList(Sessions sessions) implements WorkList {

    private static final String UNFINISHED = """
            from accepted_file f
            where not exists (select from page p where p.file = f.id)
              and not exists (select from page_image i where i.file = f.id)
               or exists (select from page p where p.file = f.id and p.state = 'WAITING')
            """;

    private static final String DRAWN = """
            select p.id, p.image, p.file, p.image_index from page p
              join record r on r.id = p.id
              join record_version v on v.record = r.id and v.number = r.version
             where p.state in ('READY', 'UNREAD') and v.document -> 'record' -> 'size' is not null
             union all select i.page, i.number, i.file, i.image_index from page_image i where i.sized
             order by 3, 4
            """;

    private static final String TALLY = """
            select count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'READY'),
                   count(*) filter (where state = 'UNREAD'), count(*) filter (where state = 'NO_IMAGE'),
                   (select count(*) from page_text where not human and made_at >= :since)
              from page
            """;

    @Override
    public List<RecordId> listUnfinishedFiles() {
        return sessions.read(
                session -> session
                        .createNativeQuery("select f.id " + UNFINISHED + " order by f.item, f.place", String.class)
                        .list()
                        .stream()
                        .map(RecordId::new)
                        .toList());
    }

    @Override
    public long countUnfinishedFiles() {
        return sessions.read(session -> session.createNativeQuery("select count(*) " + UNFINISHED, Long.class)
                .getSingleResult());
    }

    @Override
    public Tally tally(Instant since) {
        return sessions.read(session -> {
            Object[] row = session.createNativeQuery(TALLY, Object[].class)
                    .setParameter("since", since)
                    .getSingleResult();
            return new Tally(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
        });
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    @Override
    public List<RecordId> listAcceptedFiles() {
        return sessions.read(
                session -> session.createNativeQuery("select id from accepted_file", String.class).list().stream()
                        .map(RecordId::new)
                        .toList());
    }

    @Override
    public List<DrawnPage> listDrawnPages() {
        return sessions.read(session -> session.createNativeQuery(DRAWN, Object[].class).list().stream()
                .map(row -> new DrawnPage(
                        new RecordId((String) row[0]), ((Number) row[1]).intValue(), new RecordId((String) row[2])))
                .toList());
    }
}
