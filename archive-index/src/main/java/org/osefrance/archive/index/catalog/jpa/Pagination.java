package org.osefrance.archive.index.catalog.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * Makes the pages of a file. Files of one item are worked on side by side and finish in any order, so pages take their
 * place by the file's, and those behind move back. An image in whose place another scan was put keeps its page and makes no new one.
 */
final class Pagination {

    private final Writing writing;

    Pagination(Writing writing) {
        this.writing = writing;
    }

    /** @param sizes as the images lie in the file, upright */
    List<RecordId> run(RecordId file, List<Optional<PixelSize>> sizes) {
        FileRow row = writing.session().get(FileRow.class, file.value());
        if (row == null) {
            throw new UnknownRecordException(file);
        }
        writing.session().get(DescriptionRow.class, row.item, LockMode.PESSIMISTIC_WRITE);
        List<RecordId> ids = new ArrayList<>();
        int from = behindReplaced(file);
        for (PageRow page : pagesOf(file)) {
            RecordId id = new RecordId(page.id);
            if (page.imageIndex < sizes.size()) {
                sizes.get(page.imageIndex).ifPresent(size -> fillIn(id, size));
            }
            ids.add(id);
            from = Math.max(from, page.imageIndex + 1);
        }
        if (sizes.size() > from) {
            ids.addAll(append(row, from, sizes));
        }
        return ids;
    }

    private void fillIn(RecordId id, PixelSize size) {
        Writing.Current current = writing.lock(id);
        RecordVersion<Page> version = current.as(Page.class);
        Page page = version.record();
        if (page.size().isEmpty()) {
            PixelSize shown = page.turn().orElse(QuarterTurn.NONE).of(size);
            writing.revise(version, page.sized(shown), version.access(), Change.PAGE);
        }
    }

    private List<RecordId> append(FileRow file, int from, List<Optional<PixelSize>> sizes) {
        int position = behindFilesUpTo(file);
        moveBack(file.item, position, sizes.size() - from);
        RecordId fonds = writing.lock(new RecordId(file.id)).fonds();
        List<RecordId> ids = new ArrayList<>();
        for (int index = from; index < sizes.size(); index++) {
            Page page = new Page(
                    RecordId.random(),
                    new RecordId(file.item),
                    position++,
                    new RecordId(file.id),
                    index,
                    sizes.get(index));
            PageRow row = new PageRow(page, PageState.WAITING, "accepted");
            writing.add(page, AccessFacts.undescribed(), fonds, row, Change.PAGE);
            ids.add(page.id());
        }
        return ids;
    }

    private int behindFilesUpTo(FileRow file) {
        return writing.session()
                .createSelectionQuery(
                        "select coalesce(max(p.position) + 1, 0) from PageRow p join FileRow f on f.id = p.file"
                                + " where p.item = :item and f.place <= :place",
                        Integer.class)
                .setParameter("item", file.item)
                .setParameter("place", file.place)
                .getSingleResult();
    }

    /**
     * The rows are locked while they are read: somebody else may be setting the state of one of them, and writing it back
     * with the state it had would leave that page waiting for ever.
     */
    private void moveBack(String item, int from, int steps) {
        for (PageRow row : PageRow.lockOfItem(writing.session(), new RecordId(item))) {
            if (row.position >= from) {
                Writing.Current current = writing.lock(new RecordId(row.id));
                RecordVersion<Page> version = current.as(Page.class);
                Page page = version.record();
                Page moved = page.at(page.item(), page.position() + steps);
                writing.revise(version, moved, version.access(), Change.PAGE);
                row.place(moved);
                writing.session().update(row);
            }
        }
    }

    private List<PageRow> pagesOf(RecordId file) {
        return writing.session()
                .createSelectionQuery("from PageRow where file = :file order by imageIndex", PageRow.class)
                .setParameter("file", file.value())
                .list();
    }

    /** The first image behind those that showed a page once: pages are made in the order of the images. */
    private int behindReplaced(RecordId file) {
        return writing.session()
                .createSelectionQuery(
                        "select coalesce(max(imageIndex) + 1, 0) from PageImageRow where file = :file", Integer.class)
                .setParameter("file", file.value())
                .getSingleResult();
    }
}
