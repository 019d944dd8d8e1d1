package org.osefrance.archive.portal.protection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.osefrance.archive.portal.table.Tables;

/** Empties what is kept no longer: first counted, then done when somebody says so, and put down. */
final class Retention {

    private static final int RUNS_SHOWN = 50;

    private final Tables tables;

    Retention(Tables tables) {
        this.tables = tables;
    }

    /**
     * What a run would do at this moment.
     *
     * @param rows how many it would empty
     */
    record Trial(RetentionRule rule, Instant before, long rows) {}

    /** A run that was made. */
    record Run(Instant at, String rule, Instant before, long rows, String account) {}

    /** Every rule with what a run would do; changes nothing. */
    List<Trial> tryAll() {
        return Arrays.stream(RetentionRule.values()).map(this::tryOne).toList();
    }

    private Trial tryOne(RetentionRule rule) {
        Instant before = rule.before(tables.clock().instant());
        long rows = tables.inTransaction(
                connection -> Tables.find(connection, rule.count(), row -> row.getLong(1), Tables.at(before))
                        .orElse(0L));
        return new Trial(rule, before, rows);
    }

    /** Does it. */
    Run run(RetentionRule rule, String account) {
        Instant now = tables.clock().instant();
        Instant before = rule.before(now);
        long rows = tables.inTransaction(connection -> {
            int changed = Tables.change(connection, rule.deed(), Tables.at(before));
            Tables.change(
                    connection,
                    "insert into retention_run (at, rule, before, rows, account) values (?, ?, ?, ?, ?)",
                    Tables.at(now),
                    rule.name(),
                    Tables.at(before),
                    (long) changed,
                    account);
            return (long) changed;
        });
        return new Run(now, rule.name(), before, rows, account);
    }

    /** The last runs, the newest first. */
    List<Run> listRuns() {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                "select at, rule, before, rows, account from retention_run order by number desc limit " + RUNS_SHOWN,
                row -> new Run(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getLong(4),
                        row.getString(5))));
    }
}
