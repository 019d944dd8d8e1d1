package org.osefrance.archive.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.catalog.Announcement;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.catalog.ImageView;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.RecordVersion;

/** The invented archive as a catalogue; everything in it is open, and what is closed is not in it. */
final class FixedCatalog implements Catalog {

    private static final AccessDecision OPEN =
            new AccessDecision(AccessDecision.Outcome.ALLOW, Optional.empty(), false, List.of("invented"));

    @Override
    public List<UnitView> listFonds(Viewer viewer) {
        return InventedArchive.UNITS.stream()
                .filter(unit -> unit.parent().isEmpty())
                .map(FixedCatalog::view)
                .toList();
    }

    @Override
    public Optional<UnitView> findUnit(Viewer viewer, RecordId id) {
        return described(id).map(FixedCatalog::view);
    }

    @Override
    public Optional<UnitView> findUnitByReference(Viewer viewer, String reference) {
        return InventedArchive.UNITS.stream()
                .filter(unit -> unit.reference().equals(reference))
                .map(FixedCatalog::view)
                .findFirst();
    }

    @Override
    public List<UnitView> listChildren(Viewer viewer, RecordId parent, String after, int limit) {
        return InventedArchive.UNITS.stream()
                .filter(unit -> unit.parent().equals(Optional.of(parent)))
                .filter(unit -> unit.reference().compareTo(after) > 0)
                .sorted(Comparator.comparing(Description::reference))
                .limit(limit)
                .map(FixedCatalog::view)
                .toList();
    }

    @Override
    public long countChildren(Viewer viewer, RecordId parent) {
        return InventedArchive.UNITS.stream()
                .filter(unit -> unit.parent().equals(Optional.of(parent)))
                .count();
    }

    @Override
    public Optional<Announcement> findAnnouncement(Viewer viewer, RecordId id) {
        return Optional.empty();
    }

    @Override
    public List<Announcement> listAnnouncements(Viewer viewer, RecordId parent, int limit) {
        return List.of();
    }

    @Override
    public List<PageView> listPages(Viewer viewer, RecordId item) {
        return InventedArchive.pages(item).stream().map(FixedCatalog::view).toList();
    }

    @Override
    public Optional<PageView> findPage(Viewer viewer, RecordId page) {
        return InventedArchive.UNITS.stream()
                .flatMap(unit -> listPages(viewer, unit.id()).stream())
                .filter(view -> view.page().id().equals(page))
                .findFirst();
    }

    @Override
    public Optional<RecordId> findSuccessor(Viewer viewer, RecordId unit) {
        return Optional.empty();
    }

    @Override
    public Optional<ImageView> findImage(Viewer viewer, RecordId page, int number) {
        return findPage(viewer, page)
                .flatMap(view -> view.page()
                        .findImage(number)
                        .map(image -> new ImageView(image, number, view.closed(), view.masks())));
    }

    @Override
    public List<PageView> listPagesOfFile(Viewer viewer, RecordId file) {
        return InventedArchive.UNITS.stream()
                .flatMap(unit -> listPages(viewer, unit.id()).stream())
                .filter(view -> view.page().file().equals(file))
                .toList();
    }

    @Override
    public Optional<PageText> findText(Viewer viewer, RecordId page) {
        return findPage(viewer, page).map(PageView::page).flatMap(found -> {
            List<PageText> texts = InventedArchive.TEXTS.getOrDefault(found.item(), List.of());
            return found.position() < texts.size() ? Optional.of(texts.get(found.position())) : Optional.empty();
        });
    }

    @Override
    public Optional<PageText> findText(Viewer viewer, RecordId page, int number) {
        return Optional.empty();
    }

    @Override
    public List<TextVersion> listTexts(Viewer viewer, RecordId page) {
        return List.of();
    }

    @Override
    public Optional<FileView> findFile(Viewer viewer, RecordId file) {
        return Optional.empty();
    }

    @Override
    public Optional<FileView> findFileBySha512(Viewer viewer, String sha512) {
        return Optional.empty();
    }

    @Override
    public List<FileView> listFiles(Viewer viewer, RecordId item) {
        return List.of();
    }

    @Override
    public List<RecordVersion<?>> listVersions(Viewer viewer, RecordId record) {
        return List.of();
    }

    @Override
    public List<PremisEvent> listEvents(Viewer viewer, RecordId record) {
        return List.of();
    }

    private static Optional<Description> described(RecordId id) {
        return InventedArchive.UNITS.stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst();
    }

    private static UnitView view(Description unit) {
        List<Description> ancestors = new ArrayList<>();
        Optional<Description> above = unit.parent().flatMap(FixedCatalog::described);
        while (above.isPresent()) {
            ancestors.addFirst(above.get());
            above = above.get().parent().flatMap(FixedCatalog::described);
        }
        Optional<Origin> origin = unit.origin()
                .or(() -> ancestors.reversed().stream()
                        .flatMap(each -> each.origin().stream())
                        .findFirst());
        return new UnitView(unit, 1, ancestors, OPEN, origin, Set.of());
    }

    private static PageView view(Page page) {
        String reason = page.item().equals(InventedArchive.UNREAD) ? "the reader was killed after 60 seconds" : "";
        return new PageView(page, page.position() + 1, PageState.READY, OPEN, false, Masks.NONE, reason);
    }
}
