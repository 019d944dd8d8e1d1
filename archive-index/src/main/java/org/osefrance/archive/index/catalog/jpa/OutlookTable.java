package org.osefrance.archive.index.catalog.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.Prospect.Extent;
import org.osefrance.archive.index.catalog.Rehearsal.Kind;
import org.osefrance.archive.schemas.access.Basis;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;

/** The table {@code outlook}: its rows and the questions to it. */
final class OutlookTable {

    /** Before this nothing is dated. */
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private static final String INSERT =
            "insert into outlook (record, kind, parent, unit, page, reference, opens_onsite,"
                    + " opens_online, online, released, undescribed, living_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (record) do nothing";

    /** Columns: record, unit, reference. Where the same is to be said of a unit and of the one above, that one alone is listed. */
    private static final String WAITING =
            "select o.record, o.unit, o.reference from outlook o where o.kind = 'UNIT' and %1$s"
                    + " and not exists (select from outlook a where a.record = o.parent and %2$s)"
                    + " and (:after = '' or (o.reference, o.record) > (select b.reference, b.record from outlook b where b.record = :after))"
                    + " and cast(:until as date) is not null and cast(:today as date) is not null"
                    + " order by o.reference, o.record limit :limit";

    private static final String IS_RELEASABLE = "%s.released is null and %<s.opens_onsite <= :today";
    private static final String IS_UNDESCRIBED = "%s.undescribed";

    static final String RELEASABLE = WAITING.formatted(IS_RELEASABLE.formatted("o"), IS_RELEASABLE.formatted("a"));
    static final String UNDESCRIBED = WAITING.formatted(IS_UNDESCRIBED.formatted("o"), IS_UNDESCRIBED.formatted("a"));

    static final String NAMING_LIVING = "select o.record, o.unit, o.reference from outlook o"
            + " where o.living_until > :today and (o.opens_online <= :today or o.online and o.kind <> 'UNIT')"
            + " and (:after = '' or (o.reference, o.record) > (select b.reference, b.record from outlook b where b.record = :after))"
            + " and cast(:until as date) is not null order by o.reference, o.record limit :limit";

    private static final String COMING_FROM = """
            with coming as (
                select record, unit, parent, reference, opens_onsite, opens_online,
                       least(case when opens_onsite > :today then opens_onsite end,
                             case when opens_online > :today then opens_online end) as day
                  from outlook
                 where opens_onsite > :today and opens_onsite <= :until
                    or opens_online > :today and opens_online <= :until),
            alone as (
                select c.* from coming c
                 where not exists (select from coming a where a.record = c.parent
                     and a.opens_onsite is not distinct from c.opens_onsite
                     and a.opens_online is not distinct from c.opens_online))
            """;

    static final String COMING = COMING_FROM + """
            select record, unit, reference from alone
             where :after = '' or (day, reference, record) >
                   (select a.day, a.reference, a.record from alone a where a.record = :after)
             order by day, reference, record limit :limit
            """;

    static final String COUNT_COMING = COMING_FROM + "select count(*) from alone";

    private OutlookTable() {}

    /** One row. */
    record Row(
            RecordId record,
            Kind kind,
            Optional<String> parent,
            RecordId unit,
            Optional<RecordId> page,
            String reference,
            Standings.Both both) {

        static Row ofUnit(RecordId unit, Optional<String> parent, String reference, Standings.Both both) {
            return new Row(unit, Kind.UNIT, parent, unit, Optional.empty(), reference, both);
        }

        static Row of(Standings.Standing standing, String reference) {
            RecordId within = standing.sample().within();
            Optional<RecordId> page = standing.sample().page();
            return new Row(
                    standing.sample().record(),
                    standing.kind(),
                    Optional.of(standing.kind() == Kind.PAGE ? within : page.orElse(within))
                            .map(RecordId::value),
                    within,
                    page,
                    reference,
                    standing.both());
        }
    }

    static void clear(StatelessSession session) {
        session.createNativeMutationQuery("delete from outlook").executeUpdate();
    }

    /** Takes out records that may be gone; those that are there are written again. */
    static void forget(StatelessSession session, String[] records) {
        session.createNativeMutationQuery("delete from outlook where record = any(:ids)")
                .setParameter("ids", records)
                .executeUpdate();
    }

    /** Rows of units, with their pages and parts, in place of those that were there. */
    static void replace(StatelessSession session, String[] units, List<Row> rows) {
        session.createNativeMutationQuery("delete from outlook where unit = any(:ids)")
                .setParameter("ids", units)
                .executeUpdate();
        session.doWork(connection -> insert(connection, rows));
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Row row : rows) {
                Standings.Bearing bearing = row.both().bearing();
                insert.setString(1, row.record().value());
                insert.setString(2, row.kind().name());
                insert.setString(3, row.parent().orElse(null));
                insert.setString(4, row.unit().value());
                insert.setString(5, row.page().map(RecordId::value).orElse(null));
                insert.setString(6, row.reference());
                insert.setObject(7, day(bearing.days().openOnsite()).orElse(null));
                insert.setObject(8, day(bearing.days().openOnline()).orElse(null));
                insert.setBoolean(9, row.both().online().shown() != Extent.CLOSED);
                insert.setString(
                        10,
                        bearing.release()
                                .map(ReleaseDecision::scope)
                                .map(Enum::name)
                                .orElse(null));
                insert.setBoolean(11, isUndescribed(row.both()));
                insert.setObject(12, bearing.livingUntil().orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Optional<LocalDate> day(long epochDay) {
        return epochDay == Visibility.NEVER
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(Math.max(EARLIEST.toEpochDay(), epochDay)));
    }

    /** Whether something is closed because its period or its date are missing. */
    static boolean isUndescribed(Standings.Both both) {
        return both.onsite().shown() == Extent.CLOSED
                && both.onsite().bases().stream()
                        .anyMatch(basis ->
                                basis.equals(Basis.UNDESCRIBED.text()) || basis.equals(Basis.NO_ANCHOR.text()));
    }
}
