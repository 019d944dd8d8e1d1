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
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * Makes the pages of a file. Files of one item are worked on side by side and finish in any order, so pages take their
 * place by the file's, and those behind move back.
 */
final class Pagination {

    private final Writing writing;

    Pagination(Writing writing) {
        this.writing = writing;
    }

    List<RecordId> run(RecordId file, List<Optional<PixelSize>> sizes) {
        FileRow row = writing.session().get(FileRow.class, file.value());
        if (row == null) {
            throw new UnknownRecordException(file);
        }
        writing.session().get(DescriptionRow.class, row.item, LockMode.PESSIMISTIC_WRITE);
        List<PageRow> there = pagesOf(file);
        List<RecordId> ids = new ArrayList<>();
        for (PageRow page : there) {
            RecordId id = new RecordId(page.id);
            if (page.imageIndex < sizes.size()) {
                sizes.get(page.imageIndex).ifPresent(size -> fillIn(id, size));
            }
            ids.add(id);
        }
        if (sizes.size() > there.size()) {
            ids.addAll(append(row, there.size(), sizes));
        }
        return ids;
    }

    private void fillIn(RecordId id, PixelSize size) {
        Writing.Current current = writing.lock(id);
        RecordVersion<Page> version = current.as(Page.class);
        Page page = version.record();
        if (page.size().isEmpty()) {
            Page sized = new Page(id, page.item(), page.position(), page.file(), page.imageIndex(), Optional.of(size));
            writing.revise(version, sized, version.access(), Change.PAGE);
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
        List<PageRow> behind = writing.session()
                .createSelectionQuery("from PageRow where item = :item and position >= :from", PageRow.class)
                .setParameter("item", item)
                .setParameter("from", from)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .list();
        for (PageRow row : behind) {
            Writing.Current current = writing.lock(new RecordId(row.id));
            RecordVersion<Page> version = current.as(Page.class);
            Page page = version.record();
            Page moved = new Page(
                    page.id(), page.item(), page.position() + steps, page.file(), page.imageIndex(), page.size());
            writing.revise(version, moved, version.access(), Change.PAGE);
            row.place(moved);
            writing.session().update(row);
        }
    }

    private List<PageRow> pagesOf(RecordId file) {
        return writing.session()
                .createSelectionQuery("from PageRow where file = :file order by imageIndex", PageRow.class)
                .setParameter("file", file.value())
                .list();
    }
}
