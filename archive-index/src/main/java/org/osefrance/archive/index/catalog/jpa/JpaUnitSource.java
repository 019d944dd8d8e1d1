package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.UnitSource;
import org.osefrance.archive.index.catalog.UnitState;
import org.osefrance.archive.index.catalog.UnitState.ReadPage;
import org.osefrance.archive.index.catalog.UnitState.ReadPart;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.ArchivalRecord;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.Passage;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Units for followers: first the ids, then what they stand for in slices, so that a whole fonds needs little memory. */
final class JpaUnitSource implements UnitSource {

    private static final int SLICE = 500;

    private final Sessions sessions;
    private final RecordJson json;
    private final PartsReader parts;

    JpaUnitSource(Sessions sessions, RecordJson json, FactsReader facts) {
        this.sessions = sessions;
        this.json = json;
        this.parts = new PartsReader(facts);
    }

    @Override
    public void read(Collection<RecordId> records, Consumer<UnitState> sink) {
        String[] ids = records.stream().map(RecordId::value).distinct().toArray(String[]::new);
        if (ids.length > 0) {
            sessions.read(session -> read(session, ids, sink));
        }
    }

    @Override
    public void readAll(Consumer<UnitState> sink) {
        sessions.read(session -> {
            String[] fonds = session.createSelectionQuery(
                            "select id from DescriptionRow where parent is null", String.class)
                    .list()
                    .toArray(String[]::new);
            return fonds.length == 0 || read(session, fonds, sink);
        });
    }

    private boolean read(StatelessSession session, String[] ids, Consumer<UnitState> sink) {
        slices(rows(session, Lines.UNIT_IDS, ids)).forEach(slice -> units(session, slice, sink));
        slices(rows(session, Lines.PAGE_IDS, ids)).forEach(slice -> pages(session, slice, sink));
        return true;
    }

    private void units(StatelessSession session, List<Object[]> slice, Consumer<UnitState> sink) {
        Map<String, RecordVersion<?>> versions = versions(session, slice, false);
        for (Object[] row : slice) {
            List<RecordVersion<Description>> line = line(versions, row);
            if (line.getLast().record().mergedInto().isEmpty()) {
                sink.accept(new UnitState(line, Optional.empty()));
            }
        }
    }

    private void pages(StatelessSession session, List<Object[]> slice, Consumer<UnitState> sink) {
        Map<String, RecordVersion<?>> versions = versions(session, slice, true);
        Map<String, String> texts = texts(session, slice);
        Map<String, List<ReadPart>> parts = parts(session, slice);
        Map<String, TextRow> rows = textRows(session, parts);
        for (Object[] row : slice) {
            String id = (String) row[0];
            RecordVersion<Page> page = version(versions, id, Page.class);
            Optional<PageText> words = Optional.ofNullable(rows.get(id))
                    .flatMap(text -> text.on(page.record()))
                    .map(PageText::findable);
            // With parts on the page a text of another picture is in nobody's hands: who knows which of its words stand
            // in them?
            boolean known = words.isPresent() || !rows.containsKey(id);
            ReadPage read = new ReadPage(
                    page,
                    Optional.ofNullable(texts.get(id)).filter(text -> known),
                    words,
                    parts.getOrDefault(id, List.of()));
            sink.accept(new UnitState(line(versions, row), Optional.of(read)));
        }
    }

    private static List<RecordVersion<Description>> line(Map<String, RecordVersion<?>> versions, Object[] row) {
        return Lines.split((String) row[1]).stream()
                .map(id -> version(versions, id, Description.class))
                .toList();
    }

    private static <R extends ArchivalRecord> RecordVersion<R> version(
            Map<String, RecordVersion<?>> versions, String id, Class<R> kind) {
        return Writing.Current.cast(
                Optional.ofNullable(versions.get(id)).orElseThrow(() -> new UnknownRecordException(new RecordId(id))),
                kind);
    }

    private Map<String, RecordVersion<?>> versions(StatelessSession session, List<Object[]> slice, boolean own) {
        Set<String> ids = new HashSet<>();
        for (Object[] row : slice) {
            ids.addAll(Lines.split((String) row[1]));
            if (own) {
                ids.add((String) row[0]);
            }
        }
        Map<String, RecordVersion<?>> found = new HashMap<>();
        session.createNativeQuery(
                        "select r.id, cast(v.document as text) from record r"
                                + " join record_version v on v.record = r.id and v.number = r.version"
                                + " where r.id = any(:ids)",
                        Object[].class)
                .setParameter("ids", ids.toArray(String[]::new))
                .list()
                .forEach(row -> found.put((String) row[0], json.read((String) row[1])));
        return found;
    }

    private Map<String, List<ReadPart>> parts(StatelessSession session, List<Object[]> slice) {
        Map<String, RecordVersion<?>> documents = new HashMap<>();
        rows(session, Lines.PART_DOCUMENTS, ids(slice))
                .forEach(row -> documents.put((String) row[0], json.read((String) row[1])));
        Map<String, List<ReadPart>> found = new HashMap<>();
        if (documents.isEmpty()) {
            return found;
        }
        for (Object[] row : rows(session, Lines.PAGE_PARTS, ids(slice))) {
            found.put(
                    (String) row[0],
                    parts.read((String) row[1]).stream()
                            .map(part -> new ReadPart(
                                    part,
                                    written(Objects.requireNonNull(
                                                    documents.get(part.id().value()))
                                            .record())))
                            .toList());
        }
        return found;
    }

    /** What stands in a part as somebody wrote it down; empty where nobody has. */
    private static String written(ArchivalRecord part) {
        return switch (part) {
            case ListLine line -> String.join(" ", line.cells()).strip();
            case Passage passage -> passage.words().strip();
            default -> throw new IllegalStateException(part.id() + " is no part of a page");
        };
    }

    /** The texts with places, of the pages that have parts alone. */
    private static Map<String, TextRow> textRows(StatelessSession session, Map<String, List<ReadPart>> parts) {
        Map<String, TextRow> found = new HashMap<>();
        if (!parts.isEmpty()) {
            session.createSelectionQuery("from TextRow where current and key.page in :pages", TextRow.class)
                    .setParameter("pages", parts.keySet())
                    .list()
                    .forEach(row -> found.put(row.key.page(), row));
        }
        return found;
    }

    private static String[] ids(List<Object[]> slice) {
        return slice.stream().map(row -> (String) row[0]).toArray(String[]::new);
    }

    private static Map<String, String> texts(StatelessSession session, List<Object[]> slice) {
        Map<String, String> found = new HashMap<>();
        session.createNativeQuery(
                        "select page, plain from page_text where current and page = any(:ids)", Object[].class)
                .setParameter("ids", ids(slice))
                .list()
                .forEach(row -> found.put((String) row[0], (String) row[1]));
        return found;
    }

    private static List<Object[]> rows(StatelessSession session, String sql, String[] ids) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids)
                .list();
    }

    private static List<List<Object[]>> slices(List<Object[]> rows) {
        List<List<Object[]>> slices = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += SLICE) {
            slices.add(rows.subList(start, Math.min(start + SLICE, rows.size())));
        }
        return slices;
    }
}
