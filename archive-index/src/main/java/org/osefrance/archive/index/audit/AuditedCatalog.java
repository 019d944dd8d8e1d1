package org.osefrance.archive.index.audit;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Announcement;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.catalog.ImageView;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;
import org.osefrance.archive.schemas.record.RecordVersion;

/** The catalogue, watched: who is shown a closed record by it is in the audit before. */
public final class AuditedCatalog implements Catalog {

    private static final Viewer ANYONE = Viewer.anyone();

    private final Catalog catalog;
    private final Witness witness;
    private final AuditedAnswers<UnitView> units;
    private final AuditedAnswers<PageView> pages;
    private final AuditedAnswers<FileView> files;

    /** Stands around a catalogue. */
    public AuditedCatalog(Catalog catalog, Witness witness) {
        this.catalog = catalog;
        this.witness = witness;
        this.units = new AuditedAnswers<>(
                witness,
                view -> view.description().id(),
                view -> view.closed().contains(view.description().id()),
                view -> view.access().bases());
        this.pages = new AuditedAnswers<>(
                witness,
                view -> view.page().id(),
                PageView::closed,
                view -> view.access().bases());
        this.files = new AuditedAnswers<>(witness, view -> view.file().id(), FileView::closed, view -> List.of());
    }

    @Override
    public List<UnitView> listFonds(Viewer viewer) {
        return units.list(viewer, catalog::listFonds);
    }

    @Override
    public Optional<UnitView> findUnit(Viewer viewer, RecordId id) {
        return withAncestors(viewer, units.find(viewer, asked -> catalog.findUnit(asked, id)));
    }

    @Override
    public Optional<UnitView> findUnitByReference(Viewer viewer, String reference) {
        return withAncestors(viewer, units.find(viewer, asked -> catalog.findUnitByReference(asked, reference)));
    }

    @Override
    public List<UnitView> listChildren(Viewer viewer, RecordId parent, String after, int limit) {
        return units.list(viewer, asked -> catalog.listChildren(asked, parent, after, limit));
    }

    /** A number shows no record. */
    @Override
    public long countChildren(Viewer viewer, RecordId parent) {
        return catalog.countChildren(viewer, parent);
    }

    /** What was announced is told to anybody. */
    @Override
    public Optional<Announcement> findAnnouncement(Viewer viewer, RecordId id) {
        return catalog.findAnnouncement(viewer, id);
    }

    @Override
    public List<Announcement> listAnnouncements(Viewer viewer, RecordId parent, int limit) {
        return catalog.listAnnouncements(viewer, parent, limit);
    }

    @Override
    public List<PageView> listPages(Viewer viewer, RecordId item) {
        return pages.list(viewer, asked -> catalog.listPages(asked, item));
    }

    @Override
    public Optional<PageView> findPage(Viewer viewer, RecordId page) {
        return pages.find(viewer, asked -> catalog.findPage(asked, page));
    }

    /** Where the pages of a unit went: an id, and only of what may be seen. */
    @Override
    public Optional<RecordId> findSuccessor(Viewer viewer, RecordId unit) {
        return catalog.findSuccessor(viewer, unit);
    }

    /** An image is looked at as its page is. */
    @Override
    public Optional<ImageView> findImage(Viewer viewer, RecordId page, int number) {
        return catalog.findImage(reader(viewer, page), page, number);
    }

    @Override
    public List<PageView> listPagesOfFile(Viewer viewer, RecordId file) {
        return pages.list(viewer, asked -> catalog.listPagesOfFile(asked, file));
    }

    @Override
    public Optional<PageText> findText(Viewer viewer, RecordId page) {
        return catalog.findText(reader(viewer, page), page);
    }

    @Override
    public Optional<PageText> findText(Viewer viewer, RecordId page, int number) {
        return catalog.findText(reader(viewer, page), page, number);
    }

    @Override
    public List<TextVersion> listTexts(Viewer viewer, RecordId page) {
        return catalog.listTexts(reader(viewer, page), page);
    }

    @Override
    public Optional<FileView> findFile(Viewer viewer, RecordId file) {
        return files.find(viewer, asked -> catalog.findFile(asked, file));
    }

    @Override
    public Optional<FileView> findFileBySha512(Viewer viewer, String sha512) {
        return files.find(viewer, asked -> catalog.findFileBySha512(asked, sha512));
    }

    @Override
    public List<FileView> listFiles(Viewer viewer, RecordId item) {
        return files.list(viewer, asked -> catalog.listFiles(asked, item));
    }

    @Override
    public List<RecordVersion<?>> listVersions(Viewer viewer, RecordId record) {
        return history(viewer, record, catalog.listVersions(viewer, record));
    }

    @Override
    public List<PremisEvent> listEvents(Viewer viewer, RecordId record) {
        return history(viewer, record, catalog.listEvents(viewer, record));
    }

    /** To read the words of a page is to open it. @return as whom they may be read: the public where it stands in no audit */
    private Viewer reader(Viewer viewer, RecordId page) {
        return !Witness.watches(viewer)
                        || witness.knows(viewer, Action.OPEN, page)
                        || findPage(viewer, page).filter(PageView::closed).isPresent()
                ? viewer
                : ANYONE;
    }

    /** To look at what was written of a record, to read or to edit, is to open it; the public has no history. */
    private <T> List<T> history(Viewer viewer, RecordId record, List<T> all) {
        return all.isEmpty()
                        || !Witness.watches(viewer)
                        || witness.testify(viewer, Action.OPEN, List.of(record), List.of())
                ? all
                : List.of();
    }

    /** The titles above a unit are shown with it. Of those that cannot be written down only what the public is shown stays. */
    private Optional<UnitView> withAncestors(Viewer viewer, Optional<UnitView> found) {
        if (found.isEmpty() || !Witness.watches(viewer)) {
            return found;
        }
        UnitView unit = found.get();
        List<RecordId> closed = unit.ancestors().stream()
                .map(Description::id)
                .filter(unit.closed()::contains)
                .toList();
        if (witness.testify(viewer, Action.LIST, closed, unit.access().bases())) {
            return found;
        }
        List<Description> open = unit.ancestors().stream()
                .filter(above -> !closed.contains(above.id()))
                .toList();
        Optional<Origin> origin =
                unit.description().origin().or(() -> unit.origin().map(Origin::withoutWords));
        return Optional.of(
                new UnitView(unit.description(), unit.version(), open, unit.access(), origin, unit.closed()));
    }
}
