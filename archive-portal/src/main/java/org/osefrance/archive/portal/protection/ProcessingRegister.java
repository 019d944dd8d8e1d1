package org.osefrance.archive.portal.protection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.osefrance.archive.portal.table.Tables;

/** The register of processing: each change is a version of its own, and the newest holds. */
final class ProcessingRegister {

    /** Who wrote what the program brings along. */
    static final String PROGRAM = "archive";

    private static final String COLUMNS =
            "slug, title, purpose, basis, people, data, recipients, term, measures, ended," + " at, author";

    /** Any number that no other lock of the archive has. */
    private static final long LOCK = 1_979;

    private final Tables tables;

    ProcessingRegister(Tables tables) {
        this.tables = tables;
    }

    /** Writes down what this program does with personal data, where nobody has yet; what people wrote stays. */
    void bring(List<ProcessingEntry> entries) {
        tables.inTransaction(connection -> {
            Tables.list(connection, "select pg_advisory_xact_lock(?)", row -> "", LOCK);
            for (ProcessingEntry entry : entries) {
                if (list(connection, "slug = ?", entry.slug()).isEmpty()) {
                    insert(connection, entry);
                }
            }
            return entries.size();
        });
    }

    /** Adds an entry, or a new version of one. */
    void write(ProcessingEntry entry) {
        tables.inTransaction(connection -> {
            insert(connection, entry);
            return entry;
        });
    }

    /** The newest version of each entry, in the order of their first. */
    List<ProcessingEntry> listNewest() {
        return tables.inTransaction(connection -> list(
                connection,
                "number in (select max(number) from processing_entry group by slug)"
                        + " order by (select min(f.number) from processing_entry f where f.slug = e.slug)"));
    }

    /** All versions of one entry, the newest first. */
    List<ProcessingEntry> listVersions(String slug) {
        return tables.inTransaction(connection -> list(connection, "slug = ? order by number desc", slug));
    }

    private static void insert(Connection connection, ProcessingEntry entry) throws SQLException {
        Tables.change(
                connection,
                "insert into processing_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.slug(),
                entry.title(),
                entry.why().purpose(),
                entry.why().basis(),
                entry.whose().people(),
                entry.whose().data(),
                entry.whose().recipients(),
                entry.care().term(),
                entry.care().measures(),
                entry.ended(),
                Tables.at(entry.at()),
                entry.author());
    }

    private static List<ProcessingEntry> list(Connection connection, String condition, Object... values)
            throws SQLException {
        return Tables.list(
                connection,
                "select " + COLUMNS + " from processing_entry e where " + condition,
                ProcessingRegister::of,
                values);
    }

    private static ProcessingEntry of(ResultSet row) throws SQLException {
        return new ProcessingEntry(
                row.getString("slug"),
                row.getString("title"),
                new ProcessingEntry.Why(row.getString("purpose"), row.getString("basis")),
                new ProcessingEntry.Whose(row.getString("people"), row.getString("data"), row.getString("recipients")),
                new ProcessingEntry.Care(row.getString("term"), row.getString("measures")),
                row.getBoolean("ended"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("author"));
    }
}
