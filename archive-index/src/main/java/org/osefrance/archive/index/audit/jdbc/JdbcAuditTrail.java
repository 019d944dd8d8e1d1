package org.osefrance.archive.index.audit.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.audit.Anchor;
import org.osefrance.archive.index.audit.AuditException;
import org.osefrance.archive.index.audit.AuditQuestion;
import org.osefrance.archive.index.audit.AuditReport;
import org.osefrance.archive.index.audit.AuditTrail;
import org.osefrance.archive.index.audit.ChainCheck;
import org.osefrance.archive.index.audit.ChainRow;
import org.osefrance.archive.index.audit.KeptEntry;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Viewer.Role;

/** Reads the audit, with the application's role: it may read all of it and write none. */
public final class JdbcAuditTrail implements AuditTrail {

    private static final int SLICE = 1_000;

    private static final String ENTRIES =
            "select number, at, actor_kind, actor, action, subjects, purpose, origin, answer,"
                    + " bases, note, previous_hash, hash from audit_entry ";

    private static final String HEAD = "select number, hash, at from audit_entry order by number desc limit 1";

    private static final String LATEST = "select max(at) from audit_entry";

    private final DataSource source;

    /** @param source a pool of the application's role, autocommit off; stays the caller's to close */
    public JdbcAuditTrail(DataSource source) {
        this.source = source;
    }

    @Override
    public List<KeptEntry> listEntries(Viewer viewer, AuditQuestion question) {
        if (!guards(viewer)) {
            return List.of();
        }
        Condition condition = Condition.of(question);
        return read(connection -> {
            List<KeptEntry> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    ENTRIES + "where " + condition.sql() + " order by number desc limit " + question.limit())) {
                condition.bind(connection, select);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(kept(rows));
                    }
                }
            }
            return found;
        });
    }

    private static boolean guards(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Staff staff -> staff.roles().contains(Role.DATA_PROTECTION);
            case Viewer.Machinery(String part) -> true;
            case Viewer.Public() -> false;
            case Viewer.Family family -> false;
            case Viewer.ReadingRoom room -> false;
        };
    }

    private static KeptEntry kept(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        try {
            return new KeptEntry(
                    number, row(row).orElseThrow(IllegalArgumentException::new).entry());
        } catch (IllegalArgumentException altered) {
            throw new AuditException("entry " + number
                    + " of the audit is none that this version writes; scripts/archive audit verify says more");
        }
    }

    @Override
    public Optional<Anchor> findHead() {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(HEAD);
                    ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(Anchor.of(
                                row.getLong(1),
                                row.getBytes(2),
                                instant(row, "at").orElseThrow()))
                        : Optional.empty();
            }
        });
    }

    @Override
    public Optional<Instant> findLatestTime() {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(LATEST);
                    ResultSet row = select.executeQuery()) {
                return row.next() ? instant(row, "max") : Optional.empty();
            }
        });
    }

    @Override
    public AuditReport verify(List<Anchor> anchors) {
        ChainCheck check = new ChainCheck(anchors);
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ENTRIES + "order by number")) {
                select.setFetchSize(SLICE);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        check.next(
                                rows.getLong("number"), row(rows), bytes(rows, "previous_hash"), bytes(rows, "hash"));
                    }
                }
            }
            return check.report();
        });
    }

    /** What an entry says; empty when a field is missing or of a form that none has. */
    private static Optional<ChainRow> row(ResultSet row) throws SQLException {
        List<Optional<String>> texts = new ArrayList<>();
        for (String column : List.of("actor_kind", "actor", "action", "purpose", "origin", "answer", "note")) {
            texts.add(Optional.ofNullable(row.getString(column)));
        }
        Optional<Instant> at = instant(row, "at");
        Optional<List<String>> subjects = list(row.getArray("subjects"));
        Optional<List<String>> bases = list(row.getArray("bases"));
        if (at.isEmpty() || subjects.isEmpty() || bases.isEmpty() || texts.contains(Optional.<String>empty())) {
            return Optional.empty();
        }
        List<String> all = texts.stream().flatMap(Optional::stream).toList();
        return Optional.of(new ChainRow(
                at.get(),
                all.get(0),
                all.get(1),
                all.get(2),
                subjects.get(),
                all.get(3),
                all.get(4),
                all.get(5),
                bases.get(),
                all.get(6)));
    }

    private static Optional<List<String>> list(@Nullable Array array) throws SQLException {
        return array != null
                        && array.getArray() instanceof String[] texts
                        && Arrays.stream(texts).allMatch(Objects::nonNull)
                ? Optional.of(List.of(texts))
                : Optional.empty();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static byte[] bytes(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    private <T> T read(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            try {
                return work.in(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException refused) {
            throw new AuditException("the audit could not be read (SQLSTATE " + refused.getSQLState() + ")");
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** What narrows a question, and the values for it in order. */
    private record Condition(String sql, List<Object> values) {

        static Condition of(AuditQuestion question) {
            List<String> terms = new ArrayList<>(List.of("number < ?"));
            List<Object> values = new ArrayList<>(List.of(question.before()));
            question.record().ifPresent(record -> {
                terms.add("subjects @> ?");
                values.add(new String[] {record.value()});
            });
            question.actor().ifPresent(actor -> {
                terms.add("actor_kind = ? and actor = ?");
                values.add(actor.kind().name());
                values.add(actor.id());
            });
            question.from().ifPresent(from -> {
                terms.add("at >= ?");
                values.add(from.atOffset(ZoneOffset.UTC));
            });
            question.until().ifPresent(until -> {
                terms.add("at < ?");
                values.add(until.atOffset(ZoneOffset.UTC));
            });
            return new Condition(String.join(" and ", terms), values);
        }

        void bind(Connection connection, PreparedStatement select) throws SQLException {
            for (int place = 0; place < values.size(); place++) {
                Object value = values.get(place) instanceof String[] texts
                        ? connection.createArrayOf("text", texts)
                        : values.get(place);
                select.setObject(place + 1, value);
            }
        }
    }
}
