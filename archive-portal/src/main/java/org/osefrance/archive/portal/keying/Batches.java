package org.osefrance.archive.portal.keying;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;

/** Batches and their cards. Who takes a card has it to themselves for half an hour. */
@Component
class Batches {

    private static final Duration CLAIM = Duration.ofMinutes(30);
    private static final String COLUMNS = "id, title, template, twice, made_by, closed_at is not null as closed";

    private final Tables tables;

    Batches(Tables tables) {
        this.tables = tables;
    }

    /** Makes a batch of pages, in their order; its id. */
    String make(String title, Template template, boolean twice, List<RecordId> pages, String account) {
        String id = RecordId.random().value();
        return tables.inTransaction(connection -> {
            Tables.change(
                    connection,
                    "insert into keying_batch (id, title, template, twice, made_by, made_at) values (?, ?, ?, ?, ?, ?)",
                    id,
                    title,
                    template.genre(),
                    twice,
                    account,
                    tables.now());
            List<Object[]> rows = new ArrayList<>();
            for (RecordId page : pages) {
                rows.add(new Object[] {id, rows.size() + 1, page.value()});
            }
            Tables.changeAll(
                    connection,
                    "insert into keying_card (batch, position, page, state) values (?, ?, ?, 'OPEN')",
                    rows);
            return id;
        });
    }

    /** All batches, those that hand out cards first, and of these the newest. */
    List<Batch> list() {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                "select " + COLUMNS + " from keying_batch order by closed_at is not null, made_at desc, id",
                Batches::batch));
    }

    /** One batch. */
    Optional<Batch> find(String id) {
        return tables.inTransaction(connection ->
                Tables.find(connection, "select " + COLUMNS + " from keying_batch where id = ?", Batches::batch, id));
    }

    /** Gives a batch another name. */
    void rename(Batch batch, String title) {
        tables.inTransaction(connection ->
                Tables.change(connection, "update keying_batch set title = ? where id = ?", title, batch.id()));
    }

    /** Lets a batch hand out no more cards, or again. What somebody is typing just now can still be kept. */
    void close(Batch batch, boolean closed) {
        tables.inTransaction(connection -> Tables.change(
                connection,
                "update keying_batch set closed_at = case when ? then ?::timestamptz end where id = ?",
                closed,
                tables.now(),
                batch.id()));
    }

    /**
     * How far a batch has got.
     *
     * @param cards how many it has, by state
     * @param people who typed how many
     * @param differing positions of those that somebody has to decide
     * @param skipped positions of those that were left out
     * @param compared fields that two people typed
     * @param equal those of them that both typed alike
     */
    record Progress(
            Map<Card.State, Long> cards,
            Map<String, Long> people,
            List<Integer> differing,
            List<Integer> skipped,
            long compared,
            long equal) {

        /** Cards in a state. */
        public long count(String state) {
            return cards.getOrDefault(Card.State.valueOf(state), 0L);
        }

        /** Cards of all states. */
        public long total() {
            return cards.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many of a hundred fields two people typed alike; -1 before there are any. */
        public long agreement() {
            return compared == 0 ? -1 : Math.round(100.0 * equal / compared);
        }
    }

    /** How far a batch has got. */
    Progress progress(Batch batch) {
        return tables.inTransaction(connection -> {
            Map<String, Long> states =
                    counts(connection, "select state, count(*) from keying_card where batch = ? group by state", batch);
            Map<Card.State, Long> cards = new EnumMap<>(Card.State.class);
            states.forEach((state, count) -> cards.put(Card.State.valueOf(state), count));
            Map<String, Long> people = counts(
                    connection, "select keyer, count(*) from keying_entry where batch = ? group by keyer", batch);
            List<Long> sums = Tables.list(
                            connection,
                            "select coalesce(sum(compared), 0), coalesce(sum(equal), 0) from keying_card where batch = ?",
                            row -> List.of(row.getLong(1), row.getLong(2)),
                            batch.id())
                    .getFirst();
            return new Progress(
                    cards,
                    people,
                    positions(connection, batch, Card.State.DIFFERING),
                    positions(connection, batch, Card.State.SKIPPED),
                    sums.getFirst(),
                    sums.getLast());
        });
    }

    private static Map<String, Long> counts(Connection connection, String sql, Batch batch) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        Tables.list(connection, sql, row -> Map.entry(row.getString(1), row.getLong(2)), batch.id())
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static List<Integer> positions(Connection connection, Batch batch, Card.State state) throws SQLException {
        return Tables.list(
                connection,
                "select position from keying_card where batch = ? and state = ? order by position limit 500",
                row -> row.getInt(1),
                batch.id(),
                state.name());
    }

    /** One card. */
    Optional<Card> findCard(Batch batch, int position) {
        return tables.inTransaction(connection -> card(connection, batch, position, ""));
    }

    /**
     * The next card that somebody may key, after one; from the start where there is none behind. It is theirs for a while. None
     * of a closed batch.
     */
    Optional<Integer> claimNext(Batch batch, String account, int after) {
        if (batch.closed()) {
            return Optional.empty();
        }
        return tables.inTransaction(connection -> {
            Optional<Integer> behind = claim(connection, batch, account, after);
            return behind.isPresent() ? behind : claim(connection, batch, account, 0);
        });
    }

    private Optional<Integer> claim(Connection connection, Batch batch, String account, int after) throws SQLException {
        return Tables.find(
                connection,
                "update keying_card set claimed_by = ?, claimed_at = ? where batch = ? and position ="
                        + " (select position from keying_card c where batch = ? and position > ?"
                        + " and (state = 'OPEN' or state = 'ONCE' and not exists (select from keying_entry e"
                        + " where e.batch = c.batch and e.position = c.position and e.keyer = ?))"
                        + " and (claimed_by is null or claimed_by = ? or claimed_at < ?)"
                        + " order by position limit 1 for update skip locked) returning position",
                row -> row.getInt(1),
                account,
                tables.now(),
                batch.id(),
                batch.id(),
                after,
                account,
                account,
                Tables.at(tables.clock().instant().minus(CLAIM)));
    }

    /**
     * Keeps what somebody typed; the card as it is then. Where one keying is enough, or both are the same, what holds waits to be
     * written. Nothing changes where the card is no longer theirs to key.
     */
    Card key(Batch batch, int position, String account, List<KeyedRow> rows) {
        return tables.inTransaction(connection -> {
            Card card = card(connection, batch, position, " for update").orElseThrow();
            boolean first = card.state() == Card.State.OPEN;
            boolean second = card.state() == Card.State.ONCE
                    && !card.entries().getFirst().keyer().equals(account);
            if (!first && !second) {
                return card;
            }
            Tables.change(
                    connection,
                    "insert into keying_entry (batch, position, turn, keyer, keyed_at, cells) values (?, ?, ?, ?, ?, ?)",
                    batch.id(),
                    position,
                    first ? 1 : 2,
                    account,
                    tables.now(),
                    KeyedRow.join(rows));
            if (first && batch.twice()) {
                state(connection, batch, position, Card.State.ONCE);
            } else if (first) {
                settle(connection, batch, position, rows, account);
            } else {
                compare(connection, batch, card, rows, account);
            }
            return card(connection, batch, position, "").orElseThrow();
        });
    }

    private void compare(Connection connection, Batch batch, Card card, List<KeyedRow> rows, String account)
            throws SQLException {
        Disagreement difference =
                Disagreement.between(batch.template(), card.entries().getFirst().rows(), rows);
        Tables.change(
                connection,
                "update keying_card set compared = ?, equal = ? where batch = ? and position = ?",
                difference.compared(),
                difference.equal(),
                batch.id(),
                card.position());
        if (difference.isNone()) {
            settle(connection, batch, card.position(), rows, account);
        } else {
            state(connection, batch, card.position(), Card.State.DIFFERING);
        }
    }

    /** Keeps what somebody decided of two keyings; false where there is nothing to decide any more. */
    boolean decide(Batch batch, int position, String account, List<KeyedRow> rows) {
        return tables.inTransaction(connection -> {
            boolean open = card(connection, batch, position, " for update")
                    .filter(card -> card.state() == Card.State.DIFFERING)
                    .isPresent();
            if (open) {
                settle(connection, batch, position, rows, account);
            }
            return open;
        });
    }

    /** Leaves a card out, or takes it in again; false where somebody has typed it meanwhile. */
    boolean skip(Batch batch, int position, boolean out) {
        return tables.inTransaction(connection -> Tables.change(
                        connection,
                        "update keying_card set state = ?, claimed_by = null where batch = ? and position = ? and state = ?",
                        out ? "SKIPPED" : "OPEN",
                        batch.id(),
                        position,
                        out ? "OPEN" : "SKIPPED")
                == 1);
    }

    /** What holds of a card that waits to be written. @param ids of the records to be made of it, three a row */
    record Settled(int position, RecordId page, List<KeyedRow> rows, List<RecordId> ids, String account) {
        Settled {
            rows = List.copyOf(rows);
            ids = List.copyOf(ids);
        }
    }

    /** Cards of which what holds is not written yet. */
    List<Settled> listSettled(Batch batch) {
        return tables.inTransaction(connection -> Tables.list(
                connection,
                "select position, page, settled_cells, settled_ids, settled_by from keying_card"
                        + " where batch = ? and state = 'WRITING' order by position",
                row -> new Settled(
                        row.getInt(1),
                        new RecordId(row.getString(2)),
                        KeyedRow.split(row.getString(3)),
                        List.of(row.getString(4).split(" ")).stream()
                                .filter(id -> !id.isEmpty())
                                .map(RecordId::new)
                                .toList(),
                        row.getString(5)),
                batch.id()));
    }

    /** What holds is in the catalogue: the words that were typed are kept there and no longer here. */
    void written(Batch batch, int position) {
        tables.inTransaction(connection -> {
            Tables.change(
                    connection,
                    "update keying_card set state = 'DONE', settled_cells = null where batch = ? and position = ?",
                    batch.id(),
                    position);
            return Tables.change(
                    connection,
                    "update keying_entry set cells = null where batch = ? and position = ?",
                    batch.id(),
                    position);
        });
    }

    private void settle(Connection connection, Batch batch, int position, List<KeyedRow> rows, String account)
            throws SQLException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < KeyedRecords.PER_ROW * rows.size(); i++) {
            ids.add(RecordId.random().value());
        }
        Tables.change(
                connection,
                "update keying_card set state = 'WRITING', settled_by = ?, settled_at = ?, settled_cells = ?, settled_ids = ?"
                        + " where batch = ? and position = ?",
                account,
                tables.now(),
                KeyedRow.join(rows),
                String.join(" ", ids),
                batch.id(),
                position);
    }

    private static void state(Connection connection, Batch batch, int position, Card.State state) throws SQLException {
        Tables.change(
                connection,
                "update keying_card set state = ?, claimed_by = null where batch = ? and position = ?",
                state.name(),
                batch.id(),
                position);
    }

    private static Optional<Card> card(Connection connection, Batch batch, int position, String lock)
            throws SQLException {
        return Tables.find(
                connection,
                "select position, page, state, compared, equal from keying_card where batch = ? and position = ?"
                        + lock,
                row -> card(connection, batch, row),
                batch.id(),
                position);
    }

    private static Card card(Connection connection, Batch batch, ResultSet row) throws SQLException {
        List<Card.Entry> entries = Tables.list(
                connection,
                "select turn, keyer, cells from keying_entry where batch = ? and position = ? order by turn",
                entry -> new Card.Entry(
                        entry.getInt(1),
                        entry.getString(2),
                        KeyedRow.split(Optional.ofNullable(entry.getString(3)).orElse(""))),
                batch.id(),
                row.getInt("position"));
        return new Card(
                row.getInt("position"),
                new RecordId(row.getString("page")),
                Card.State.valueOf(row.getString("state")),
                row.getInt("compared"),
                row.getInt("equal"),
                entries);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getString("id"),
                row.getString("title"),
                Template.find(row.getString("template")).orElseThrow(),
                row.getBoolean("twice"),
                row.getString("made_by"),
                row.getBoolean("closed"));
    }
}
