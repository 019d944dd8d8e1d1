package org.osefrance.archive.portal.protection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.osefrance.archive.portal.table.Tables;

/** The rows of what was done, within somebody's transaction; there is no way to change or remove one. */
final class Steps {

    /** Of what something is a step. */
    enum Of {
        REQUEST("request"),
        BREACH("breach");

        private final String column;

        Of(String column) {
            this.column = column;
        }
    }

    private Steps() {}

    static void add(Connection connection, Of of, long number, Step step) throws SQLException {
        Tables.change(
                connection,
                "insert into protection_step (" + of.column + ", at, kind, author, words) values (?, ?, ?, ?, ?)",
                number,
                Tables.at(step.at()),
                step.kind().name(),
                step.author(),
                step.words());
    }

    static List<Step> list(Connection connection, Of of, long number) throws SQLException {
        return Tables.list(
                connection,
                "select at, kind, author, words from protection_step where " + of.column + " = ? order by number",
                row -> new Step(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getString("author"),
                        row.getString("words")),
                number);
    }
}
