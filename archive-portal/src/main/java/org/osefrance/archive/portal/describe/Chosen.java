package org.osefrance.archive.portal.describe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.FileState;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.portal.intake.UndescribedToday;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Where units come from that are described together, and which of them were chosen. */
@Component
final class Chosen {

    /** A rehearsal writes all of them in a transaction that is taken back. */
    static final int MOST = 10_000;

    private static final int SLICE = 500;

    private final Archive archive;
    private final Catalog catalog;
    private final UndescribedToday today;

    Chosen(Archive archive, Catalog catalog, UndescribedToday today) {
        this.archive = archive;
        this.catalog = catalog;
        this.today = today;
    }

    /**
     * The list that is chosen from.
     *
     * @param unit what lies directly in it; or empty
     * @param deposit what came with it; or empty
     * @param day what nobody described of a day's intake, with {@code whose}
     */
    record Source(String unit, String deposit, String day, String whose) {

        static Source of(MultiValueMap<String, String> fields) {
            return new Source(
                    first(fields, "unit"), first(fields, "deposit"), first(fields, "day"), first(fields, "whose"));
        }

        private static String first(MultiValueMap<String, String> fields, String name) {
            return Objects.requireNonNullElse(fields.getFirst(name), "");
        }

        /** Its address with the fields that say what it is. */
        public String query() {
            return Stream.of(field("unit", unit), field("deposit", deposit), field("day", day), field("whose", whose))
                    .flatMap(Optional::stream)
                    .reduce((one, next) -> one + "&" + next)
                    .orElse("");
        }

        private static Optional<String> field(String name, String value) {
            return value.isEmpty() ? Optional.empty() : Optional.of(name + "=" + Addresses.encoded(value));
        }
    }

    /** Everything the list holds, in its order; at most {@link #MOST}. */
    List<RecordId> all(Viewer.Staff archivist, Source source) {
        Optional<RecordId> unit = RecordId.parse(source.unit());
        if (unit.isPresent()) {
            return children(archivist, unit.get());
        }
        Optional<RecordId> deposit = RecordId.parse(source.deposit());
        return deposit.isPresent() && source.day().isEmpty()
                ? itemsOf(archivist, deposit.get())
                : today.list(archivist, source.whose(), source.day(), source.deposit()).stream()
                        .limit(MOST)
                        .toList();
    }

    private List<RecordId> children(Viewer archivist, RecordId unit) {
        List<RecordId> found = new ArrayList<>();
        String after = "";
        List<UnitView> slice;
        do {
            slice = catalog.listChildren(archivist, unit, after, SLICE);
            slice.forEach(child -> found.add(child.description().id()));
            after = slice.isEmpty() ? after : slice.getLast().description().reference();
        } while (slice.size() == SLICE && found.size() < MOST);
        return found;
    }

    private List<RecordId> itemsOf(Viewer archivist, RecordId deposit) {
        List<RecordId> files = archive.deposits().book().listFiles(deposit).stream()
                .map(DepositedFile::fate)
                .flatMap(fate -> switch (fate) {
                    case Fate.Accepted accepted -> Stream.of(accepted.file());
                    case Fate.Known known -> Stream.of(known.file());
                    default -> Stream.empty();
                })
                .toList();
        var states = archive.descriptionDesk().states(archivist, files);
        Set<RecordId> items = new LinkedHashSet<>();
        files.forEach(file ->
                Optional.ofNullable(states.get(file)).map(FileState::item).ifPresent(items::add));
        return items.stream().limit(MOST).toList();
    }

    /** What was ticked, or the page, or the whole list. */
    List<RecordId> chosen(Viewer.Staff archivist, MultiValueMap<String, String> fields) {
        return switch (Objects.requireNonNullElse(fields.getFirst("which"), "")) {
            case "ALL" -> all(archivist, Source.of(fields));
            case "PAGE" -> ids(fields.getOrDefault("shown", List.of()));
            default -> ids(fields.getOrDefault("items", List.of()));
        };
    }

    /** Ids as one field holds them, apart by spaces: a form of ten thousand fields is taken by no server. */
    static List<RecordId> ids(List<String> written) {
        return written.stream()
                .flatMap(text -> Stream.of(text.split("[ ,]+")))
                .flatMap(text -> RecordId.parse(text).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
