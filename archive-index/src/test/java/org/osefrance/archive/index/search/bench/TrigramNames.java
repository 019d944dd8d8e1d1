package org.osefrance.archive.index.search.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osefrance.archive.index.analysis.Folding;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.database.EmbeddedPostgres;
import org.postgresql.PGConnection;

/**
 * The peer of the search for names: PostgreSQL's trigrams ({@code pg_trgm}) over folded names with a GIN index, the ten most similar.
 * Takes the tables of the command {@code names} and writes what it writes, milliseconds as the client sees them.
 */
final class TrigramNames {

    private static final String FIND =
            "select name from bench_name where folded % ? order by similarity(folded, ?) desc, name limit 10";

    private TrigramNames() {}

    /** @param arguments PERSONS QUERIES OUT: three tables; and a folder for the database */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[3]));
                HikariDataSource connections = server.database().open(DatabaseRole.OWNER, 1);
                Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("create unlogged table bench_name (name text, folded text)");
            fill(connection, Path.of(arguments[0]));
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("create index bench_trigrams on bench_name using gin (folded gin_trgm_ops)");
            statement.execute("vacuum analyze bench_name");
            statement.execute("set jit = off");
            ask(connection, Path.of(arguments[1]), Path.of(arguments[2]));
            try (ResultSet size = statement.executeQuery("select pg_relation_size('bench_trigrams')")) {
                size.next();
                System.out.println(size.getLong(1));
            }
        }
    }

    private static void fill(Connection connection, Path persons) throws IOException, SQLException {
        StringBuilder rows = new StringBuilder();
        for (String line : Files.readAllLines(persons)) {
            String[] cells = line.split("\t", -1);
            String name = (cells[1] + " " + cells[2]).strip();
            rows.append(name).append('\t').append(Folding.fold(name)).append('\n');
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bench_name from stdin", new StringReader(rows.toString()));
    }

    private static void ask(Connection connection, Path queries, Path out) throws IOException, SQLException {
        try (BufferedWriter writer = Files.newBufferedWriter(out);
                PreparedStatement find = connection.prepareStatement(FIND)) {
            int number = 0;
            for (String line : Files.readAllLines(queries)) {
                String asked = Folding.fold(line.split("\t", -1)[1]);
                long begin = System.nanoTime();
                find.setString(1, asked);
                find.setString(2, asked);
                List<String> names = new ArrayList<>();
                try (ResultSet found = find.executeQuery()) {
                    while (found.next()) {
                        names.add(found.getString(1));
                    }
                }
                double took = (System.nanoTime() - begin) / 1e6;
                for (String name : names) {
                    writer.write(String.format(Locale.ROOT, "%d\t%s\t%.2f\n", number, name, took));
                }
                number++;
            }
        }
    }
}
