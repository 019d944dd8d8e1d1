package org.osefrance.archive.portal.deposit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.DepositedFile.Content;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.ingest.deposit.Leaf;
import org.osefrance.archive.ingest.deposit.Place;
import org.osefrance.archive.ingest.deposit.Replacement;
import org.osefrance.archive.ingest.deposit.Way;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.ingest.intake.LeafSide;
import org.osefrance.archive.ingest.separator.Separator;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Wrapping;

/** Between rows and what they mean. */
final class DepositRows {

    private static final int PARTS_OF_A_WRAPPING = 4;

    private DepositRows() {}

    static Deposit deposit(ResultSet row) throws SQLException {
        String period = row.getString("period");
        String depositor = row.getString("depositor");
        return new Deposit(
                new RecordId(row.getString("id")),
                new Deposit.Origin(Way.valueOf(row.getString("way")), row.getString("name"), depositor),
                DepositTerms.said(
                        row.getString("received_into"),
                        row.getString("dated"),
                        period.isEmpty() ? Optional.empty() : Optional.of(Category.valueOf(period)),
                        texts(row, "languages"),
                        row.getBoolean("each_alone"),
                        depositor),
                new Deposit.Standing(
                        Deposit.State.valueOf(row.getString("state")),
                        at(row, "opened_at").orElseThrow(),
                        at(row, "touched_at").orElseThrow(),
                        at(row, "closed_at")),
                replacement(row));
    }

    private static Optional<Replacement> replacement(ResultSet row) throws SQLException {
        String page = row.getString("replaces");
        return page == null
                ? Optional.empty()
                : Optional.of(new Replacement(
                        new RecordId(page), row.getInt("replaces_version"), row.getString("replaces_reason")));
    }

    static DepositedFile file(ResultSet row) throws SQLException {
        String sha512 = row.getString("sha512");
        return new DepositedFile(
                row.getInt("number"),
                row.getString("label"),
                Optional.ofNullable(row.getObject("size_bytes", Long.class)),
                sha512 == null ? Optional.empty() : Optional.of(content(row, sha512)),
                fate(row),
                row.getString("mark"),
                row.getObject("position") == null ? Optional.empty() : Optional.of(place(row)));
    }

    private static Content content(ResultSet row, String sha512) throws SQLException {
        int width = row.getInt("width");
        return new Content(
                sha512,
                FileKind.valueOf(row.getString("kind")),
                width == 0 ? Optional.empty() : Optional.of(new PixelSize(width, row.getInt("height"))),
                within(texts(row, "within")),
                Optional.ofNullable(row.getString("separator")).flatMap(Separator::parse));
    }

    private static List<Wrapping> within(List<String> texts) {
        return IntStream.range(0, texts.size() / PARTS_OF_A_WRAPPING)
                .map(i -> i * PARTS_OF_A_WRAPPING)
                .mapToObj(i -> new Wrapping(
                        Wrapping.Relation.valueOf(texts.get(i)), texts.get(i + 1), texts.get(i + 2), texts.get(i + 3)))
                .toList();
    }

    private static String[] texts(List<Wrapping> within) {
        return within.stream()
                .flatMap(one -> Stream.of(one.relation().name(), storable(one.path()), one.mediaType(), one.sha512()))
                .toArray(String[]::new);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getInt("position"),
                row.getBoolean("begins_item"),
                row.getString("title"),
                row.getBoolean("left_out"),
                leaf(row));
    }

    static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(Optional.ofNullable(row.getString("side")).map(LeafSide::valueOf), row.getInt("turn"));
    }

    private static Fate fate(ResultSet row) throws SQLException {
        String fate = row.getString("fate");
        return switch (fate) {
            case "ARRIVING" -> new Fate.Arriving();
            case "WAITING" -> new Fate.Waiting();
            case "ACCEPTED" -> new Fate.Accepted(id(row, "file"), id(row, "item"));
            case "KNOWN" -> new Fate.Known(id(row, "file"), id(row, "item"));
            case "REFUSED" ->
                new Fate.Refused(
                        row.getString("reason"),
                        texts(row, "details"),
                        Optional.ofNullable(row.getString("held")).map(RecordId::new));
            case "OPENED" -> new Fate.Opened();
            case "LEFT_OUT" -> new Fate.LeftOut();
            case "UNTAKEN" -> new Fate.Untaken();
            default -> throw new IllegalStateException("no fate of a file: " + fate);
        };
    }

    /** In the order of the statements of {@link DepositTables}. */
    static Object[] values(RecordId deposit, DepositedFile file) {
        Optional<Content> content = file.content();
        Optional<PixelSize> size = content.flatMap(Content::size);
        Optional<Fate.Refused> refused =
                file.fate() instanceof Fate.Refused reason ? Optional.of(reason) : Optional.empty();
        Leaf leaf = file.place().map(Place::leaf).orElse(Leaf.UNSAID);
        return new Object[] {
            storable(file.label()),
            file.sizeBytes(),
            content.map(Content::sha512),
            content.map(one -> one.kind().name()),
            size.map(PixelSize::width),
            size.map(PixelSize::height),
            word(file.fate()),
            refused.map(Fate.Refused::code),
            refused.map(reason ->
                    reason.details().stream().map(DepositRows::storable).toArray(String[]::new)),
            keptAs(file.fate()).map(RecordId::value),
            item(file.fate()).map(RecordId::value),
            storable(file.mark()),
            texts(content.map(Content::within).orElse(List.of())),
            file.place().map(Place::position),
            file.place().map(Place::beginsItem).orElse(false),
            storable(file.place().map(Place::title).orElse("")),
            file.place().map(Place::leftOut).orElse(false),
            refused.flatMap(Fate.Refused::held).map(RecordId::value),
            leaf.side().map(Enum::name),
            leaf.quarters(),
            file.separator().map(Separator::code).map(DepositRows::storable),
            deposit.value(),
            file.number()
        };
    }

    /** PostgreSQL keeps every character but this one. */
    static String storable(String label) {
        return label.replace('\0', '\uFFFD');
    }

    private static String word(Fate fate) {
        return fate.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static Optional<RecordId> keptAs(Fate fate) {
        return switch (fate) {
            case Fate.Accepted accepted -> Optional.of(accepted.file());
            case Fate.Known known -> Optional.of(known.file());
            default -> Optional.empty();
        };
    }

    private static Optional<RecordId> item(Fate fate) {
        return switch (fate) {
            case Fate.Accepted accepted -> Optional.of(accepted.item());
            case Fate.Known known -> Optional.of(known.item());
            default -> Optional.empty();
        };
    }

    private static RecordId id(ResultSet row, String column) throws SQLException {
        return new RecordId(row.getString(column));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) Objects.requireNonNull(row.getArray(column)).getArray());
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
