package org.osefrance.archive.index.catalog.jpa;

import java.sql.PreparedStatement;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.PremisEvent;

/** Inserts many rows in few round trips. */
final class Rows {

    private static final List<Class<?>> TABLES = List.of(
            RecordRow.class,
            VersionRow.class,
            DescriptionRow.class,
            FileRow.class,
            PlacementRow.class,
            PageRow.class,
            TextRow.class);

    private Rows() {}

    /** Inserts rows, those of one table together and tables in an order their references allow; empties the list. */
    static void insert(StatelessSession session, List<Object> rows) {
        for (Class<?> table : TABLES) {
            List<Object> batch = rows.stream().filter(table::isInstance).toList();
            if (!batch.isEmpty()) {
                session.insertMultiple(batch);
            }
        }
        rows.clear();
    }

    static void insertEvents(StatelessSession session, List<PremisEvent> events) {
        session.doWork(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into premis_event (object, type, at, successful, detail, agent)"
                            + " values (?, ?, ?, ?, ?, ?)")) {
                for (PremisEvent event : events) {
                    insert.setString(1, event.object().value());
                    insert.setString(2, event.type().name());
                    insert.setObject(3, event.at().atOffset(ZoneOffset.UTC));
                    insert.setBoolean(4, event.successful());
                    insert.setString(5, event.detail());
                    insert.setString(6, event.agent());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
