package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.Announcement;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.catalog.ImageView;
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
import org.osefrance.archive.schemas.record.RecordVersion;

/** The catalogue over PostgreSQL. What a viewer may see is asked of {@link Sight} for each line of records. */
final class JpaCatalog implements Catalog {

    private static final int MOST_CHILDREN = 500;

    private final Sessions sessions;
    private final RecordJson json;
    private final Sight sight;
    private final FactsReader facts;
    private final PageViews pageViews;

    JpaCatalog(Sessions sessions, RecordJson json, FactsReader facts, Sight sight) {
        this.sessions = sessions;
        this.json = json;
        this.facts = facts;
        this.sight = sight;
        this.pageViews = new PageViews(json, facts, sight);
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
        return sessions.read(session -> pageViews.ofItem(session, viewer, item));
    }

    @Override
    public Optional<PageView> findPage(Viewer viewer, RecordId page) {
        return sessions.read(session -> Optional.ofNullable(session.get(PageRow.class, page.value()))
                .flatMap(row -> pageViews.one(session, viewer, row)));
    }

    @Override
    public Optional<RecordId> findSuccessor(Viewer viewer, RecordId unit) {
        return sessions.read(session -> {
            Set<String> passed = new HashSet<>();
            Optional<String> next = Optional.of(unit.value());
            Optional<RecordId> live = Optional.empty();
            while (next.isPresent() && passed.add(next.get())) {
                Optional<DescriptionRow> row = Optional.ofNullable(session.get(DescriptionRow.class, next.get()));
                live = row.filter(one -> one.mergedInto == null).map(one -> new RecordId(one.id));
                next = row.flatMap(one -> Optional.ofNullable(one.mergedInto));
            }
            return live.filter(found -> !found.equals(unit))
                    .filter(found ->
                            sight.unit(viewer, line(session, found.value())).isPresent());
        });
    }

    @Override
    public Optional<ImageView> findImage(Viewer viewer, RecordId page, int number) {
        return sessions.read(session -> Optional.ofNullable(session.get(PageRow.class, page.value()))
                .flatMap(row -> pageViews.image(session, viewer, row, number)));
    }

    @Override
    public List<PageView> listPagesOfFile(Viewer viewer, RecordId file) {
        return sessions.read(session -> pageViews.ofFile(session, viewer, file));
    }

    @Override
    public Optional<PageText> findText(Viewer viewer, RecordId page) {
        return findPage(viewer, page)
                .flatMap(seen -> sessions.read(session -> session.createSelectionQuery(
                                "from TextRow where key.page = :page and current", TextRow.class)
                        .setParameter("page", page.value())
                        .uniqueResultOptional()
                        .flatMap(row -> shown(row, seen))));
    }

    @Override
    public Optional<PageText> findText(Viewer viewer, RecordId page, int number) {
        return findPage(viewer, page)
                .filter(seen -> seen.masks().isEmpty())
                .flatMap(seen -> sessions.read(session -> Optional.ofNullable(
                                session.get(TextRow.class, new TextRow.Key(page.value(), number)))
                        .map(row -> row.somewhereOn(seen.page()))));
    }

    /** Where nobody knows which words stand beneath a mask, none is shown beside one. */
    private static Optional<PageText> shown(TextRow row, PageView seen) {
        return seen.masks().isEmpty()
                ? Optional.of(row.somewhereOn(seen.page()))
                : row.on(seen.page()).map(text -> text.without(seen.masks()));
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
        return sessions.read(
                session -> session
                        .createNativeQuery(Reading.FILES_OF_ITEM, String.class)
                        .setParameter("item", item.value())
                        .list()
                        .stream()
                        .map(id -> session.get(FileRow.class, id))
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

    /** A file holds the whole of its pages: it is for those who may see each of them without anything withheld. */
    private Optional<FileView> file(StatelessSession session, Viewer viewer, FileRow row) {
        RecordVersion<AcceptedFile> file = current(session, row.id, AcceptedFile.class);
        RecordId id = file.record().id();
        RecordLine itself = RecordLine.of(line(session, row.item)).with(id, file.access());
        return pageViews.isWhole(session, viewer, itself, id)
                ? Optional.of(new FileView(
                        file.record(),
                        new RecordId(row.item),
                        Sight.isMoreThanPublic(viewer) && !pageViews.isWhole(session, Viewer.anyone(), itself, id)))
                : Optional.empty();
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
