package org.osefrance.archive.index.database;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * All tables as they stood in one moment, for a backup: a transaction that reads one state for as long as it is open, while
 * others go on writing. The text form of COPY is the same in every version of PostgreSQL.
 */
public final class Snapshot implements AutoCloseable {

    /** The history of the schema makes itself; what is queued is looked for again at start. */
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "scheduled_tasks");

    /** Generated columns make themselves; a number of a transaction means nothing in another database. */
    private static final String COLUMNS = """
            select c.relname, a.attname, a.attidentity <> '' from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
               and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
             order by c.relname, a.attnum
            """;

    /** References that are looked at row by row: the table referred to has to be filled first. */
    private static final String REFERENCES = """
            select f.relname, t.relname from pg_constraint k
              join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
             where k.contype = 'f' and not k.condeferrable and k.conrelid <> k.confrelid
            """;

    private final Connection connection;
    private final String schemaVersion;
    private final List<Table> tables;
    private final List<Counter> counters;

    private Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local datestyle = 'ISO'");
            this.schemaVersion = single(
                    statement,
                    "select version from flyway_schema_history where success and version is not null"
                            + " order by installed_rank desc limit 1");
            Map<String, List<String>> columns = new LinkedHashMap<>();
            List<String[]> identities = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    if (!LEFT_OUT.contains(rows.getString(1))) {
                        columns.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                                .add(rows.getString(2));
                        if (rows.getBoolean(3)) {
                            identities.add(new String[] {rows.getString(1), rows.getString(2)});
                        }
                    }
                }
            }
            this.tables = inOrder(statement, columns);
            this.counters = counters(statement, identities);
        }
    }

    /**
     * Takes the state of this moment; others go on reading and writing.
     *
     * @throws DatabaseException when the database does not answer
     */
    static Snapshot of(DatabaseAddress owner) {
        try {
            Connection connection = Database.source(owner).getConnection();
            try {
                return new Snapshot(connection);
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new DatabaseException("The state of the database could not be taken: " + failed.getMessage(), failed);
        }
    }

    /** Version of the schema, as the migrations number it. */
    public String schemaVersion() {
        return schemaVersion;
    }

    /** Every table that has to be kept, in an order in which they can be filled. */
    public List<Table> tables() {
        return tables;
    }

    /** Where each table that numbers its rows goes on. */
    public List<Counter> counters() {
        return counters;
    }

    /**
     * Writes the rows of a table as COPY text in UTF-8.
     *
     * @return how many
     */
    public long write(Table table, OutputStream sink) throws IOException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table.quoted() + " to stdout", sink);
        } catch (SQLException failed) {
            throw new DatabaseException(
                    "The table " + table.name() + " could not be read: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException late) {
            throw new DatabaseException("The database did not end the reading: " + late.getMessage(), late);
        }
    }

    private static List<Table> inOrder(Statement statement, Map<String, List<String>> columns) throws SQLException {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        columns.keySet().forEach(table -> needs.put(table, new LinkedHashSet<>()));
        try (ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                if (needs.containsKey(rows.getString(1))) {
                    needs.get(rows.getString(1)).add(rows.getString(2));
                }
            }
        }
        List<Table> ordered = new ArrayList<>();
        while (!needs.isEmpty()) {
            String next = needs.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().noneMatch(needs::containsKey))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new DatabaseException("These tables refer to one another, so that none can be"
                            + " filled first: " + needs.keySet()));
            needs.remove(next);
            ordered.add(new Table(next, columns.getOrDefault(next, List.of())));
        }
        return List.copyOf(ordered);
    }

    private static List<Counter> counters(Statement statement, List<String[]> identities) throws SQLException {
        List<Counter> counters = new ArrayList<>();
        for (String[] column : identities) {
            String sequence = single(
                    statement,
                    "select pg_get_serial_sequence(" + statement.enquoteLiteral(column[0]) + ", "
                            + statement.enquoteLiteral(column[1]) + ")");
            long next = Long.parseLong(single(
                    statement, "select case when is_called then last_value + 1 else last_value end from " + sequence));
            counters.add(new Counter(column[0], column[1], next));
        }
        return List.copyOf(counters);
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            String value = row.next() ? row.getString(1) : null;
            if (value == null) {
                throw new SQLException("no answer to: " + query);
            }
            return value;
        }
    }

    /**
     * One table.
     *
     * @param columns in the order in which rows are written
     */
    public record Table(String name, List<String> columns) {

        public Table {
            columns = List.copyOf(columns);
        }

        /** For COPY: {@code "table" ("column", …)}. */
        String quoted() {
            return quote(name) + columns.stream().map(Table::quote).collect(Collectors.joining(", ", " (", ")"));
        }

        private static String quote(String identifier) {
            return '"' + identifier.replace("\"", "\"\"") + '"';
        }
    }

    /**
     * Numbering of a table.
     *
     * @param next the first number that was not given away
     */
    public record Counter(String table, String column, long next) {}
}
