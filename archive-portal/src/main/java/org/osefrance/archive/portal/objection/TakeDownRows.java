package org.osefrance.archive.portal.objection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The rows of objections, within somebody's transaction. */
final class TakeDownRows {

    private static final String COLUMNS =
            "number, received_at, record, title, reference, address, about, ground, words,"
                    + " appeal_words, email, telephone, post, language, hiding, state, outcome";

    private TakeDownRows() {}

    /** Objections that fit a condition, the oldest first, with all that was done. */
    static List<TakeDown> list(Connection connection, String condition, Object... values) throws SQLException {
        List<TakeDown> found = new ArrayList<>();
        for (TakeDown bare : Tables.list(
                connection,
                "select " + COLUMNS + " from objection where " + condition + " order by number",
                TakeDownRows::bare,
                values)) {
            found.add(new TakeDown(
                    bare.number(),
                    bare.receivedAt(),
                    bare.matter(),
                    bare.letter(),
                    bare.standing(),
                    steps(connection, bare.number())));
        }
        return found;
    }

    /** One that nobody else changes until the transaction ends. */
    static Optional<TakeDown> lock(Connection connection, String condition, Object value) throws SQLException {
        Tables.list(connection, "select 1 from objection where " + condition + " for update", row -> 1, value);
        return list(connection, condition, value).stream().findFirst();
    }

    /** Keeps a new one. @return its number */
    static long add(Connection connection, TakeDown asked, String tokenHash, boolean applied) throws SQLException {
        TakeDown.Matter matter = asked.matter();
        Letter letter = asked.letter();
        return Tables.find(
                        connection,
                        "insert into objection (token_hash, received_at, record, title, reference, address, about,"
                                + " ground, words, email, telephone, post, language, hiding, state, applied)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning number",
                        row -> row.getLong(1),
                        tokenHash,
                        Tables.at(asked.receivedAt()),
                        matter.record().map(RecordId::value),
                        matter.title(),
                        matter.reference(),
                        matter.address(),
                        matter.about(),
                        letter.ground().name(),
                        letter.words(),
                        letter.contact().email(),
                        letter.contact().telephone(),
                        letter.contact().post(),
                        letter.language(),
                        asked.standing().hiding().name(),
                        asked.standing().state().name(),
                        applied)
                .orElseThrow();
    }

    /** Adds what was done; nothing takes it away again. */
    static void addStep(Connection connection, long objection, TakeDown.Step step) throws SQLException {
        Tables.change(
                connection,
                "insert into objection_step (objection, at, kind, author, words) values (?, ?, ?, ?, ?)",
                objection,
                Tables.at(step.at()),
                step.kind().name(),
                step.author(),
                step.words());
    }

    private static List<TakeDown.Step> steps(Connection connection, long objection) throws SQLException {
        return Tables.list(
                connection,
                "select at, kind, author, words from objection_step where objection = ? order by number",
                row -> new TakeDown.Step(
                        at(row, "at"),
                        TakeDown.Kind.valueOf(row.getString("kind")),
                        row.getString("author"),
                        row.getString("words")),
                objection);
    }

    private static TakeDown bare(ResultSet row) throws SQLException {
        return new TakeDown(
                row.getLong("number"),
                at(row, "received_at"),
                new TakeDown.Matter(
                        Optional.ofNullable(row.getString("record")).map(RecordId::new),
                        row.getString("title"),
                        row.getString("reference"),
                        row.getString("address"),
                        row.getString("about")),
                new Letter(
                        Ground.valueOf(row.getString("ground")),
                        row.getString("words"),
                        row.getString("appeal_words"),
                        new Letter.Contact(row.getString("email"), row.getString("telephone"), row.getString("post")),
                        row.getString("language")),
                new TakeDown.Standing(
                        Hiding.valueOf(row.getString("hiding")),
                        TakeDown.State.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf)),
                List.of());
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
