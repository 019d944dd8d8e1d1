package org.osefrance.archive.portal.objection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.portal.guard.Secrets;
import org.osefrance.archive.portal.guard.Trials;
import org.osefrance.archive.portal.table.Tables;
import org.osefrance.archive.portal.term.LegalTerm;
import org.osefrance.archive.schemas.access.Viewer;

/**
 * Receives objections and keeps what is done about them. What is kept here comes first and the record follows
 * ({@link RecordHider}): an archive that dies between the two goes on at its next start.
 */
final class TakeDowns {

    /** From one address at once; a family may ask for a whole file, page by page. */
    static final int AT_ONCE = 12;

    /** In a day, from everybody: beyond that somebody is emptying the archive. */
    static final int IN_A_DAY = 120;

    private static final int TOKEN_BYTES = 20;
    private static final String WHAT = "objection";

    private final Tables tables;
    private final Trials trials;
    private final Subjects subjects;
    private final RecordHider hider;

    TakeDowns(Tables tables, Trials trials, Subjects subjects, RecordHider hider) {
        this.tables = tables;
        this.trials = trials;
        this.subjects = subjects;
        this.hider = hider;
    }

    /**
     * Something that was just received.
     *
     * @param token of the link by which the applicant follows it; nobody can be told it again
     */
    record Receipt(long number, String token) {}

    /**
     * Receives an objection; the record is hidden when this returns, if it is to be.
     *
     * @param subject as the applicant sees it
     * @param about in their words
     * @param from address of the network, for the limit
     * @param plain whether it came as people send forms; others are read before they are obeyed
     */
    Receipt receive(Optional<Subject> subject, String about, Letter letter, String from, boolean plain) {
        // Counted even where nothing would be hidden, so that the time of the answer is the same.
        Optional<Duration> wait = trials.countFrom(from, WHAT, AT_ONCE);
        String token = Secrets.token(TOKEN_BYTES);
        Instant now = now();
        TakeDown.Matter matter = matter(subject, about);
        long number = tables.inTransaction(connection -> {
            Hiding hiding = hiding(connection, subject, plain && wait.isEmpty(), now);
            TakeDown.Standing standing = new TakeDown.Standing(hiding, TakeDown.State.OPEN, Optional.empty());
            TakeDown asked = new TakeDown(0, now, matter, letter, standing, List.of());
            long added = TakeDownRows.add(connection, asked, Secrets.digest(token), hiding != Hiding.HIDDEN);
            add(connection, added, TakeDown.Kind.RECEIVED, "", "", now);
            if (hiding == Hiding.HIDDEN) {
                add(connection, added, TakeDown.Kind.HIDDEN, "", "", now);
            }
            return added;
        });
        hider.follow(number, RecordHider.AUTHOR);
        return new Receipt(number, token);
    }

    /** What the public was shown of it is kept; what only this viewer was shown is not. */
    private TakeDown.Matter matter(Optional<Subject> subject, String about) {
        Optional<Subject> shown = subject.flatMap(seen -> subjects.find(Viewer.anyone(), seen.record()));
        return new TakeDown.Matter(
                subject.map(Subject::record),
                shown.map(Subject::title).orElse(""),
                shown.map(Subject::reference).orElse(""),
                subject.map(Subject::address).orElse(""),
                about);
    }

    private Hiding hiding(Connection connection, Optional<Subject> subject, boolean withinLimit, Instant now)
            throws SQLException {
        if (subject.isEmpty()) {
            return Hiding.NO_RECORD;
        }
        if (subject.get().wide()) {
            return Hiding.TOO_WIDE;
        }
        long today = Tables.find(
                        connection,
                        "select count(*) from objection where hiding = 'HIDDEN' and received_at >= ?",
                        row -> row.getLong(1),
                        Tables.at(LegalTerm.beginningOf(LegalTerm.dayOf(now))))
                .orElse(0L);
        return withinLimit && today < IN_A_DAY ? Hiding.HIDDEN : Hiding.LIMIT;
    }

    /** The one that a link leads to. */
    Optional<TakeDown> follow(String token) {
        return tables.inTransaction(
                connection -> TakeDownRows.list(connection, "token_hash = ?", Secrets.digest(token)).stream()
                        .findFirst());
    }

    /**
     * Asks that somebody else look at it again, once; a record that was hidden by itself is hidden again meanwhile.
     *
     * @return false when that cannot be asked, or not any more
     */
    boolean appeal(String token, String words) {
        Optional<Long> appealed = tables.inTransaction(connection -> {
            Optional<TakeDown> asked = TakeDownRows.lock(connection, "token_hash = ?", Secrets.digest(token))
                    .filter(TakeDown::mayBeAppealed);
            if (asked.isPresent()) {
                change(connection, asked.get().number(), TakeDown.State.APPEALED, Optional.empty());
                Tables.change(
                        connection,
                        "update objection set appeal_words = ? where number = ?",
                        words,
                        asked.get().number());
                add(connection, asked.get().number(), TakeDown.Kind.APPEALED, "", "", now());
            }
            return asked.map(TakeDown::number);
        });
        appealed.ifPresent(number -> hider.follow(number, RecordHider.AUTHOR));
        return appealed.isPresent();
    }

    /** All of them, what needs somebody first. */
    List<TakeDown> listWaiting() {
        return tables
                .inTransaction(connection -> TakeDownRows.list(connection, "state in ('OPEN', 'APPEALED')"))
                .stream()
                .sorted(TakeDown.MOST_URGENT_FIRST)
                .toList();
    }

    /**
     * Those that were decided, the newest first.
     *
     * @param before number of the last of the slice before
     */
    List<TakeDown> listDecided(long before, int limit) {
        return tables.inTransaction(connection -> TakeDownRows.list(
                        connection,
                        "number in (select number from objection where state in ('DECIDED', 'FINAL') and number < ?"
                                + " order by number desc limit ?)",
                        before,
                        limit))
                .reversed();
    }

    /** One by its number. */
    Optional<TakeDown> find(long number) {
        return tables.inTransaction(connection ->
                TakeDownRows.list(connection, "number = ?", number).stream().findFirst());
    }

    /** The others about the same record. */
    List<TakeDown> listBeside(TakeDown asked) {
        return asked.matter()
                .record()
                .map(record -> tables.inTransaction(connection ->
                        TakeDownRows.list(connection, "record = ? and number <> ?", record.value(), asked.number())))
                .orElse(List.of());
    }

    /** Adds a note of somebody who works here, or that they withheld a part. */
    void note(long number, TakeDown.Kind kind, String account, String words) {
        tables.inTransaction(connection -> {
            add(connection, number, kind, account, words, now());
            return number;
        });
    }

    /** What came of a wish to decide. */
    enum Decided {
        DONE,
        /** Nobody has to decide it now. */
        NOTHING_TO_DECIDE,
        /** Whoever decided it first does not decide the appeal. */
        SAME_PERSON,
        /** Nobody has withheld a part of the page yet. */
        NOTHING_WITHHELD
    }

    /** Decides it, with the reasons that the applicant is told; the record has followed when this returns. */
    Decided decide(long number, Outcome outcome, String reasons, String account) {
        Decided decided = tables.inTransaction(connection -> {
            Optional<TakeDown> asked =
                    TakeDownRows.lock(connection, "number = ?", number).filter(TakeDown::waits);
            if (asked.isEmpty()) {
                return Decided.NOTHING_TO_DECIDE;
            }
            boolean again = asked.get().standing().state() == TakeDown.State.APPEALED;
            if (again && asked.get().wasDecidedBy(account)) {
                return Decided.SAME_PERSON;
            }
            if (outcome == Outcome.NARROWED && !asked.get().hasPartWithheld()) {
                return Decided.NOTHING_WITHHELD;
            }
            change(connection, number, again ? TakeDown.State.FINAL : TakeDown.State.DECIDED, Optional.of(outcome));
            TakeDown.Kind kind = again ? TakeDown.Kind.DECIDED_AGAIN : TakeDown.Kind.DECIDED;
            add(connection, number, kind, account, reasons, now());
            return Decided.DONE;
        });
        if (decided == Decided.DONE) {
            hider.follow(number, account);
        }
        return decided;
    }

    private void change(Connection connection, long number, TakeDown.State state, Optional<Outcome> outcome)
            throws SQLException {
        boolean closed = state == TakeDown.State.DECIDED || state == TakeDown.State.FINAL;
        Tables.change(
                connection,
                "update objection set state = ?, outcome = coalesce(?, outcome), closed_at = ?, applied = record is null"
                        + " where number = ?",
                state.name(),
                outcome.map(Enum::name),
                closed ? Optional.of(Tables.at(now())) : Optional.empty(),
                number);
    }

    private static void add(
            Connection connection, long number, TakeDown.Kind kind, String author, String words, Instant now)
            throws SQLException {
        TakeDownRows.addStep(connection, number, new TakeDown.Step(now, kind, author, words));
    }

    private Instant now() {
        return tables.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
