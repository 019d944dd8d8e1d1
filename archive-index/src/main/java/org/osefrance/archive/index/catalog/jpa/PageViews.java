package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.osefrance.archive.index.catalog.Foliation;
import org.osefrance.archive.index.catalog.ImageView;
import org.osefrance.archive.index.catalog.PagePart;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.RecordLine;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.format.json.RecordJson;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.Masks;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.PageImage;
import org.osefrance.archive.schemas.record.RecordVersion;

/** Pages as one viewer may see them: numbered, named by leaves, with what is withheld of their images. */
final class PageViews {

    private final RecordJson json;
    private final FactsReader facts;
    private final PartsReader parts;
    private final Sight sight;

    PageViews(RecordJson json, FactsReader facts, Sight sight) {
        this.json = json;
        this.facts = facts;
        this.parts = new PartsReader(facts);
        this.sight = sight;
    }

    /** Pages of an item in order, numbered from 1 without gaps. */
    List<PageView> ofItem(StatelessSession session, Viewer viewer, RecordId item) {
        List<PageView> views = new ArrayList<>();
        List<RecordVersion<Description>> line = line(session, item.value());
        if (line.isEmpty()) {
            return views;
        }
        RecordLine above = RecordLine.of(line);
        Optional<Foliation> last = Optional.of(new Foliation(0, false));
        for (Object[] row : session.createNativeQuery(Reading.PAGES, Object[].class)
                .setParameter("item", item.value())
                .list()) {
            RecordVersion<Page> version = page((String) row[0]);
            Page page = version.record();
            Optional<Sight.Seen> seen =
                    sight.page(viewer, above.with(page.id(), version.access()), parts.read((String) row[2]));
            Optional<Foliation> before = last;
            last = seen.map(shown -> leaf(page, before, views));
            if (seen.isPresent()) {
                views.add(new PageView(
                        page,
                        views.size() + 1,
                        PageState.valueOf((String) row[1]),
                        seen.get().decision(),
                        seen.get().closed(),
                        seen.get().masks(),
                        toldTo(viewer, PageState.valueOf((String) row[1]), (String) row[3]),
                        last.orElseThrow()));
            }
        }
        return views;
    }

    /**
     * The back of a leaf is named after its front where this viewer saw that last.
     *
     * @param before what the page directly before it is called; empty where this viewer may not see that
     */
    private static Foliation leaf(Page page, Optional<Foliation> before, List<PageView> seen) {
        boolean back = page.side().equals(Optional.of(Page.Side.VERSO));
        return before.filter(front -> back && front.leaf() > 0 && !front.verso())
                .map(front -> new Foliation(front.leaf(), true))
                .orElseGet(() -> new Foliation(
                        seen.isEmpty() ? 1 : seen.getLast().foliation().leaf() + 1, false));
    }

    /** One page. */
    Optional<PageView> one(StatelessSession session, Viewer viewer, PageRow row) {
        RecordVersion<Page> page = current(session, row.id);
        RecordLine item = RecordLine.of(line(session, row.item));
        Optional<Sight.Seen> seen =
                sight.page(viewer, item.with(page.record().id(), page.access()), parts(session, row.id));
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        if (viewer.namesRecords() || hasBacks(session, row.item)) {
            return ofItem(session, viewer, new RecordId(row.item)).stream()
                    .filter(view -> view.page().id().equals(page.record().id()))
                    .findFirst();
        }
        int number = Math.toIntExact(countBefore(session, viewer, item, row) + 1);
        return seen.map(shown -> new PageView(
                page.record(),
                number,
                PageState.valueOf(row.state),
                shown.decision(),
                shown.closed(),
                shown.masks(),
                toldTo(viewer, PageState.valueOf(row.state), row.stateReason)));
    }

    /** One of the images of a page. */
    Optional<ImageView> image(StatelessSession session, Viewer viewer, PageRow row, int number) {
        RecordVersion<Page> page = current(session, row.id);
        Optional<PageImage> asked = page.record().findImage(number);
        RecordLine item = RecordLine.of(line(session, row.item));
        RecordLine line = item.with(page.record().id(), page.access());
        List<PagePart> ofPage = parts(session, row.id);
        return asked.flatMap(image -> sight.page(viewer, line, ofPage)
                .flatMap(seen -> masks(seen.masks(), page.record(), image)
                        .map(masks -> new ImageView(image, number, seen.closed(), masks))));
    }

    /** What is withheld of another image of a page; empty where something is and nobody can say where it stands there. */
    private static Optional<Masks> masks(Masks now, Page page, PageImage image) {
        List<Optional<PixelBox>> boxes =
                now.boxes().stream().map(box -> page.image().place(box, image)).toList();
        return boxes.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Masks(boxes.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    /** Pages that images of a file show or showed. */
    List<PageView> ofFile(StatelessSession session, Viewer viewer, RecordId file) {
        return session
                .createNativeQuery(
                        "select item from page where file = :file union select p.item from page p"
                                + " join page_image i on i.page = p.id where i.file = :file",
                        String.class)
                .setParameter("file", file.value())
                .list()
                .stream()
                .flatMap(item -> ofItem(session, viewer, new RecordId(item)).stream())
                .filter(view -> index(view.page(), file).isPresent())
                .sorted(Comparator.comparingInt(view -> index(view.page(), file).orElseThrow()))
                .toList();
    }

    private static Optional<Integer> index(Page page, RecordId file) {
        return Stream.concat(Stream.of(page.image()), page.earlier().stream())
                .filter(image -> image.file().equals(file))
                .map(PageImage::imageIndex)
                .findFirst();
    }

    /** Whether every page that a file shows or showed may be seen, and nothing of it is withheld. */
    boolean isWhole(StatelessSession session, Viewer viewer, RecordLine file, RecordId id) {
        Stream<Object[]> pages = session
                .createNativeQuery(Reading.PAGES_OF_FILE, Object[].class)
                .setParameter("file", id.value())
                .list()
                .stream();
        return sight.page(viewer, file, List.of()).isPresent()
                && pages.allMatch(page -> sight.page(
                                viewer,
                                RecordLine.of(line(session, (String) page[3]))
                                        .with(new RecordId((String) page[0]), facts.read((String) page[1])),
                                parts.read((String) page[2]))
                        .filter(seen -> seen.masks().isEmpty())
                        .isPresent());
    }

    /** What a program complained of may name a file or a path: it is for those who work on the page. */
    private static String toldTo(Viewer viewer, PageState state, String reason) {
        return viewer.seesClosed() && state != PageState.READY ? reason : "";
    }

    private static boolean hasBacks(StatelessSession session, String item) {
        return session.createSelectionQuery(
                                "select count(*) from PageRow where item = :item and side = 'VERSO'", Long.class)
                        .setParameter("item", item)
                        .getSingleResult()
                > 0;
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

    private List<PagePart> parts(StatelessSession session, String page) {
        return parts.read(session.createNativeQuery(Reading.PAGE_PARTS, String.class)
                .setParameter("id", page)
                .getSingleResultOrNull());
    }

    RecordVersion<Page> current(StatelessSession session, String id) {
        return page(session.createNativeQuery(Reading.CURRENT_DOCUMENT, String.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    private RecordVersion<Page> page(String document) {
        return Writing.Current.cast(json.read(document), Page.class);
    }

    private List<RecordVersion<Description>> line(StatelessSession session, String item) {
        return session.createNativeQuery(Lines.DOCUMENTS, String.class).setParameter("id", item).list().stream()
                .map(document -> Writing.Current.cast(json.read(document), Description.class))
                .toList();
    }
}
