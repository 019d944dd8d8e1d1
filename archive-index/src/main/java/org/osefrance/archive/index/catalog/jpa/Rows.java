package org.osefrance.archive.index.catalog.jpa;

import java.util.List;
import org.hibernate.StatelessSession;

/** Inserts many rows in few round trips. */
final class Rows {

    private static final List<Class<?>> TABLES = List.of(
            RecordRow.class,
            VersionRow.class,
            DescriptionRow.class,
            FileRow.class,
            PlacementRow.class,
            PageRow.class,
            PageImageRow.class,
            TextRow.class,
            EventRow.class,
            KnowledgeRow.class,
            AssertionRow.class);

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
}
