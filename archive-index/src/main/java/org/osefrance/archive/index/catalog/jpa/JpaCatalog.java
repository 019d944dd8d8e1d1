package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.Announcement;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.catalog.PagePart;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.RecordLine;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.record.ArchivalRecord;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.RecordVersion;

/** The catalogue over PostgreSQL. What a viewer may see is asked of {@link Sight} for each line of records. */
final class JpaCatalog implements Catalog {

    private static final int MOST_CHILDREN = 500;

    private final Sessions sessions;
    private final RecordJson json;
    private final Sight sight;
    private final FactsReader facts;
    private final PartsReader parts;

    JpaCatalog(Sessions sessions, RecordJson json, FactsReader facts, Sight sight) {
        this.sessions = sessions;
        this.json = json;
        this.facts = facts;
        this.parts = new PartsReader(facts);
        this.sight = sight;
    }

    @Override
    public List<UnitView> listFonds(Viewer viewer) {
        return sessions.read(session -> documents(session, Reading.FONDS).stream()
                .flatMap(document -> sight.unit(viewer, List.of(unit(document))).stream())
                .toList());
    }

    @Override
    public Optional<UnitView> findUnit(Viewer viewer, RecordId id) {
        return sessions.read(session -> sight.unit(viewer, line(session, id.value())));
    }

    @Override
    public Optional<UnitView> findUnitByReference(Viewer viewer, String reference) {
        return sessions.read(session -> session.createSelectionQuery(
                        "select id from DescriptionRow where reference = :reference", String.class)
                .setParameter("reference", reference)
                .uniqueResultOptional()
                .flatMap(id -> sight.unit(viewer, line(session, id))));
    }

    @Override
    public List<UnitView> listChildren(Viewer viewer, RecordId parent, String after, int limit) {
        if (limit < 1 || limit > MOST_CHILDREN) {
            throw new IllegalArgumentException(limit + " units asked for; 1 to " + MOST_CHILDREN + " can be had");
        }
        return sessions.read(session -> {
            List<RecordVersion<Description>> line = line(session, parent.value());
            return sight.unit(viewer, line).isEmpty()
                    ? List.of()
                    : new Children(viewer, line).slice(session, after, limit);
        });
    }

    @Override
    public long countChildren(Viewer viewer, RecordId parent) {
        return sessions.read(session -> {
            List<RecordVersion<Description>> line = line(session, parent.value());
            if (sight.unit(viewer, line).isEmpty()) {
                return 0L;
            }
            return viewer.namesRecords()
                    ? countOneByOne(session, viewer, RecordLine.of(line))
                    : countByFacts(session, viewer, RecordLine.of(line));
        });
    }

    private long countByFacts(StatelessSession session, Viewer viewer, RecordLine parent) {
        return session
                .createNativeQuery(Reading.COUNT_BY_FACTS, Object[].class)
                .setParameter("parent", parent.ids().getLast().value())
                .list()
                .stream()
                .filter(row -> sight.maySeeUnit(viewer, parent.with(facts.read((String) row[0]))))
                .mapToLong(row -> ((Number) row[1]).longValue())
                .sum();
    }

    /** For who holds rights to single records: units with the same facts are not alike to them. */
    private long countOneByOne(StatelessSession session, Viewer viewer, RecordLine parent) {
        return session
                .createNativeQuery(Reading.CHILD_FACTS, Object[].class)
                .setParameter("parent", parent.ids().getLast().value())
                .list()
                .stream()
                .map(row -> parent.with(new RecordId((String) row[0]), facts.read((String) row[1])))
                .filter(child -> sight.maySeeUnit(viewer, child))
                .count();
    }

    @Override
    public Optional<Announcement> findAnnouncement(Viewer viewer, RecordId id) {
        return sessions.read(session -> sight.announcement(viewer, line(session, id.value())));
    }

    @Override
    public List<Announcement> listAnnouncements(Viewer viewer, RecordId parent, int limit) {
        if (limit < 1 || limit > MOST_CHILDREN) {
            throw new IllegalArgumentException(limit + " units asked for; 1 to " + MOST_CHILDREN + " can be had");
        }
        return sessions.read(session -> {
            List<RecordVersion<Description>> line = line(session, parent.value());
            return sight.unit(viewer, line).isEmpty()
                            && sight.announcement(viewer, line).isEmpty()
                    ? List.of()
                    : session
                            .createNativeQuery(Reading.ANNOUNCED_CHILDREN, String.class)
                            .setParameter("parent", parent.value())
                            .setParameter("limit", limit)
                            .list()
                            .stream()
                            .flatMap(document -> sight.announcement(viewer, with(line, unit(document))).stream())
                            .toList();
        });
    }

    private static List<RecordVersion<Description>> with(
            List<RecordVersion<Description>> line, RecordVersion<Description> child) {
        List<RecordVersion<Description>> full = new ArrayList<>(line);
        full.add(child);
        return full;
    }

    @Override
    public List<PageView> listPages(Viewer viewer, RecordId item) {
        return sessions.read(session -> pages(session, viewer, line(session, item.value()), item));
    }

    @Override
    public Optional<PageView> findPage(Viewer viewer, RecordId page) {
        return sessions.read(session -> Optional.ofNullable(session.get(PageRow.class, page.value()))
                .flatMap(row -> page(session, viewer, row)));
    }

    @Override
    public Optional<PageText> findText(Viewer viewer, RecordId page) {
        return findPage(viewer, page)
                .flatMap(seen -> sessions.read(session -> session.createSelectionQuery(
                                "from TextRow where key.page = :page and current", TextRow.class)
                        .setParameter("page", page.value())
                        .uniqueResultOptional()
                        .map(row -> row.text().without(seen.masks()))));
    }

    @Override
    public Optional<PageText> findText(Viewer viewer, RecordId page, int number) {
        if (findPage(viewer, page).filter(seen -> seen.masks().isEmpty()).isEmpty()) {
            return Optional.empty();
        }
        return sessions.read(session -> Optional.ofNullable(
                        session.get(TextRow.class, new TextRow.Key(page.value(), number)))
                .map(TextRow::text));
    }

    @Override
    public List<TextVersion> listTexts(Viewer viewer, RecordId page) {
        if (findPage(viewer, page).filter(seen -> seen.masks().isEmpty()).isEmpty()) {
            return List.of();
        }
        return sessions.read(session -> session
                .createSelectionQuery("from TextRow where key.page = :page order by key.number", TextRow.class)
                .setParameter("page", page.value())
                .list()
                .stream()
                .map(TextRow::version)
                .toList());
    }

    @Override
    public Optional<FileView> findFile(Viewer viewer, RecordId file) {
        return sessions.read(session -> Optional.ofNullable(session.get(FileRow.class, file.value()))
                .flatMap(row -> file(session, viewer, row)));
    }

    @Override
    public Optional<FileView> findFileBySha512(Viewer viewer, String sha512) {
        return sessions.read(
                session -> session.createSelectionQuery("from FileRow where sha512 = :sha512", FileRow.class)
                        .setParameter("sha512", sha512)
                        .uniqueResultOptional()
                        .flatMap(row -> file(session, viewer, row)));
    }

    @Override
    public List<FileView> listFiles(Viewer viewer, RecordId item) {
        return sessions.read(session -> session
                .createSelectionQuery("from FileRow where item = :item order by place", FileRow.class)
                .setParameter("item", item.value())
                .list()
                .stream()
                .flatMap(row -> file(session, viewer, row).stream())
                .toList());
    }

    @Override
    public List<RecordVersion<?>> listVersions(Viewer viewer, RecordId record) {
        if (!viewer.seesClosed()) {
            return List.of();
        }
        return sessions.read(session -> {
            List<RecordVersion<?>> versions = new ArrayList<>();
            session.createSelectionQuery(
                            "from VersionRow where key.record = :record order by key.number", VersionRow.class)
                    .setParameter("record", record.value())
                    .list()
                    .forEach(row -> versions.add(json.read(row.document)));
            return versions;
        });
    }

    @Override
    public List<PremisEvent> listEvents(Viewer viewer, RecordId record) {
        if (!viewer.seesClosed()) {
            return List.of();
        }
        return sessions.read(session -> session
                .createSelectionQuery("from EventRow where key.object = :object order by key.number", EventRow.class)
                .setParameter("object", record.value())
                .list()
                .stream()
                .map(EventRow::event)
                .toList());
    }

    private List<PageView> pages(
            StatelessSession session, Viewer viewer, List<RecordVersion<Description>> line, RecordId item) {
        List<PageView> views = new ArrayList<>();
        if (line.isEmpty()) {
            return views;
        }
        RecordLine above = RecordLine.of(line);
        for (Object[] row : session.createNativeQuery(Reading.PAGES, Object[].class)
                .setParameter("item", item.value())
                .list()) {
            RecordVersion<Page> page = Writing.Current.cast(json.read((String) row[0]), Page.class);
            sight.page(viewer, above.with(page.record().id(), page.access()), parts.read((String) row[2]))
                    .ifPresent(seen -> views.add(new PageView(
                            page.record(),
                            views.size() + 1,
                            PageState.valueOf((String) row[1]),
                            seen.decision(),
                            seen.closed(),
                            seen.masks(),
                            toldTo(viewer, (String) row[3]))));
        }
        return views;
    }

    /** A file holds the whole of its pages: it is for those who may see each of them without anything withheld. */
    private Optional<FileView> file(StatelessSession session, Viewer viewer, FileRow row) {
        RecordVersion<AcceptedFile> file = current(session, row.id, AcceptedFile.class);
        RecordLine item = RecordLine.of(line(session, row.item));
        List<Object[]> pages = session.createNativeQuery(Reading.PAGES_OF_FILE, Object[].class)
                .setParameter("file", row.id)
                .list();
        RecordLine itself = item.with(file.record().id(), file.access());
        return isWhole(viewer, item, itself, pages)
                ? Optional.of(new FileView(
                        file.record(),
                        new RecordId(row.item),
                        Sight.isMoreThanPublic(viewer) && !isWhole(Viewer.anyone(), item, itself, pages)))
                : Optional.empty();
    }

    private boolean isWhole(Viewer viewer, RecordLine item, RecordLine file, List<Object[]> pages) {
        return sight.page(viewer, file, List.of()).isPresent()
                && pages.stream()
                        .allMatch(page -> sight.page(
                                        viewer,
                                        item.with(new RecordId((String) page[0]), facts.read((String) page[1])),
                                        parts.read((String) page[2]))
                                .filter(seen -> seen.masks().isEmpty())
                                .isPresent());
    }

    private Optional<PageView> page(StatelessSession session, Viewer viewer, PageRow row) {
        List<RecordVersion<Description>> line = line(session, row.item);
        RecordVersion<Page> page = current(session, row.id, Page.class);
        List<PagePart> ofPage = parts.read(session.createNativeQuery(Reading.PAGE_PARTS, String.class)
                .setParameter("id", row.id)
                .getSingleResultOrNull());
        RecordLine item = RecordLine.of(line);
        return sight.page(viewer, item.with(page.record().id(), page.access()), ofPage)
                .map(seen -> {
                    long before = viewer.namesRecords()
                            ? pages(session, viewer, line, page.record().item()).stream()
                                    .filter(other -> other.page().position() < row.position)
                                    .count()
                            : countBefore(session, viewer, item, row);
                    return new PageView(
                            page.record(),
                            Math.toIntExact(before + 1),
                            PageState.valueOf(row.state),
                            seen.decision(),
                            seen.closed(),
                            seen.masks(),
                            toldTo(viewer, row.stateReason));
                });
    }

    /** What a program complained of may name a file or a path: it is for those who work on the page. */
    private static String toldTo(Viewer viewer, String reason) {
        return viewer.seesClosed() ? reason : "";
    }

    private long countBefore(StatelessSession session, Viewer viewer, RecordLine item, PageRow page) {
        return session
                .createNativeQuery(Reading.PAGES_BEFORE_BY_FACTS, Object[].class)
                .setParameter("item", page.item)
                .setParameter("position", page.position)
                .list()
                .stream()
                .filter(group -> sight.page(
                                viewer, item.with(facts.read((String) group[0])), parts.read((String) group[1]))
                        .isPresent())
                .mapToLong(group -> ((Number) group[2]).longValue())
                .sum();
    }

    private <R extends ArchivalRecord> RecordVersion<R> current(StatelessSession session, String id, Class<R> kind) {
        String document = session.createNativeQuery(Reading.CURRENT_DOCUMENT, String.class)
                .setParameter("id", id)
                .getSingleResult();
        return Writing.Current.cast(json.read(document), kind);
    }

    private List<RecordVersion<Description>> line(StatelessSession session, String id) {
        return session.createNativeQuery(Lines.DOCUMENTS, String.class).setParameter("id", id).list().stream()
                .map(this::unit)
                .toList();
    }

    private static List<String> documents(StatelessSession session, String sql) {
        return session.createNativeQuery(sql, String.class).list();
    }

    private RecordVersion<Description> unit(String document) {
        return Writing.Current.cast(json.read(document), Description.class);
    }

    /** The units below one, read in slices until enough of them may be seen. */
    private final class Children {

        private final Viewer viewer;
        private final List<RecordVersion<Description>> line;

        Children(Viewer viewer, List<RecordVersion<Description>> line) {
            this.viewer = viewer;
            this.line = line;
        }

        List<UnitView> slice(StatelessSession session, String after, int limit) {
            List<UnitView> seen = new ArrayList<>();
            String from = after;
            List<String> documents;
            do {
                documents = session.createNativeQuery(Reading.CHILDREN, String.class)
                        .setParameter("parent", line.getLast().record().id().value())
                        .setParameter("after", from)
                        .setParameter("limit", MOST_CHILDREN)
                        .list();
                for (String document : documents) {
                    RecordVersion<Description> child = unit(document);
                    from = child.record().reference();
                    if (seen.size() < limit) {
                        sight.unit(viewer, with(line, child)).ifPresent(seen::add);
                    }
                }
            } while (seen.size() < limit && documents.size() == MOST_CHILDREN);
            return seen;
        }
    }
}
