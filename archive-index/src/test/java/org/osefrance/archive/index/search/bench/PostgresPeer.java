package org.osefrance.archive.index.search.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.database.EmbeddedPostgres;
import org.osefrance.archive.index.search.IndexedUnit;

/**
 * Full text as PostgreSQL has it: one {@code tsvector} a page without accents, a GIN index, {@code ts_rank}, the same
 * access filter, the ten best items and their exact number in one statement; or all that our index answers with, too:
 * passages ({@code ts_headline}) of up to three pages an item and four facets.
 */
final class PostgresPeer implements AutoCloseable {

    private static final String FIND = """
            with hits as materialized (
                select item, ts_rank(words, query) as rank
                from bench_page, websearch_to_tsquery('bench', ?) query
                where words @@ query and open_online <= ?)
            select item, max(rank) as best, count(*) over () as items
            from hits group by item order by best desc, item limit 10
            """;

    /** Everything in one statement, so that one way to the server and back is paid for and the hits are found once. */
    private static final String FIND_ALL_OF_A_RESULTS_PAGE = """
            with asked as materialized (select websearch_to_tsquery('bench', ?) as query),
            hits as materialized (
                select page, item, fonds, decades, language, genre, ts_rank(words, query) as rank
                from bench_page, asked
                where words @@ query and open_online <= ?),
            best as materialized (
                select item, max(rank) as best, (array_agg(page order by rank desc))[1:3] as pages,
                    count(*) over () as items
                from hits group by item order by best desc, item limit 10)
            select items, best.item, page, ts_headline('bench', body, query)
                from best cross join unnest(pages) as shown(page) join bench_page using (page) cross join asked
            union all select null, 'fonds ' || fonds, count(distinct item), null from hits group by fonds
            union all select null, 'decade ' || decade, count(distinct item), null
                from hits cross join unnest(decades) as decade group by decade
            union all select null, 'language ' || language, count(distinct item), null from hits group by language
            union all select null, 'genre ' || genre, count(distinct item), null from hits group by genre
            """;

    private final EmbeddedPostgres server;
    private final HikariDataSource connections;

    PostgresPeer(Path folder) throws SQLException {
        server = EmbeddedPostgres.start(folder);
        connections = server.database().open(DatabaseRole.OWNER, 3);
    }

    /** Whether an earlier run left these pages here. */
    boolean holds(int pages) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery(
                        "select reltuples from pg_class where relname = 'bench_page' and relhasindex")) {
            return table.next() && table.getLong(1) == pages;
        }
    }

    /** Begins with an empty table. */
    void begin() throws SQLException {
        execute(
                "drop table if exists bench_page",
                "create extension if not exists unaccent",
                "drop text search configuration if exists bench",
                "create text search configuration bench (copy = simple)",
                "alter text search configuration bench alter mapping for asciiword, word, hword, hword_part,"
                        + " asciihword, hword_asciipart with unaccent, simple",
                "create unlogged table bench_page (page int primary key, item text, open_online bigint, fonds text,"
                        + " decades text[], language text, genre text, body text, words tsvector)");
    }

    /** Puts pages {@code from} (included) to {@code to} (excluded) in. */
    void load(PageTexts texts, int from, int to) throws SQLException {
        String insert = "insert into bench_page values (?, ?, ?, ?, ?, ?, ?, ?, to_tsvector('bench', ?))";
        try (Connection connection = connections.getConnection();
                PreparedStatement row = connection.prepareStatement(insert)) {
            for (int page = from; page < to; page++) {
                row.setInt(1, page);
                IndexedUnit unit = texts.unit(page);
                row.setString(2, unit.item().value());
                row.setLong(3, texts.isClosed(page) ? Long.MAX_VALUE : 0);
                row.setString(4, unit.fonds().value());
                row.setArray(5, connection.createArrayOf("text", unit.decades().toArray()));
                row.setString(6, unit.languages().getFirst());
                row.setString(7, unit.genre().orElseThrow());
                row.setString(8, unit.text());
                row.setString(9, unit.text());
                row.addBatch();
                if (page % 500 == 499) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
            connection.commit();
        }
    }

    void index() throws SQLException {
        execute(
                "set maintenance_work_mem = '512MB'",
                "create index bench_words on bench_page using gin (words)",
                "vacuum analyze bench_page",
                "alter role archive_owner set work_mem = '64MB'",
                // Compiling a plan takes longer than most of these searches.
                "alter role archive_owner set jit = off");
    }

    /** The number of items found; the ten best are read too. */
    long find(String words, long day) throws SQLException {
        return find(FIND, words, day);
    }

    /** The number of items found; the ten best are read too with their passages, and the facets. */
    long findAllOfAResultsPage(String words, long day) throws SQLException {
        return find(FIND_ALL_OF_A_RESULTS_PAGE, words, day);
    }

    private long find(String sql, String words, long day) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, words);
            query.setLong(2, day);
            long items = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    items = Math.max(items, rows.getLong("items"));
                }
            }
            return items;
        }
    }

    @Override
    public void close() {
        connections.close();
        server.close();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.setAutoCommit(false);
        }
    }
}
