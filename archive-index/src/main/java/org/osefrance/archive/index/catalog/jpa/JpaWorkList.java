package org.osefrance.archive.index.catalog.jpa;

import java.util.List;
import org.osefrance.archive.index.catalog.WorkList;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Unfinished files, asked of the tables each time. */
record JpaWorkList(Sessions sessions) implements WorkList {

    private static final String UNFINISHED = """
            from accepted_file f
            where not exists (select from page p where p.file = f.id)
               or exists (select from page p where p.file = f.id and p.state = 'WAITING')
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
}
