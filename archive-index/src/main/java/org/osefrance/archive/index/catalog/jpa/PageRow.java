package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Page;

/** Where a page stands and how far the archive has got with it. */
@Entity
@Table(name = "page")
class PageRow {

    @Id
    String id;

    String item;
    int position;
    String file;
    int imageIndex;
    int image;

    @Nullable
    String side;

    String state;
    String stateReason;

    @SuppressWarnings("NullAway.Init")
    PageRow() {}

    PageRow(Page page, PageState state, String stateReason) {
        this.id = page.id().value();
        this.state = state.name();
        this.stateReason = stateReason;
        place(page);
    }

    /** Rows of the pages of an item in their order, locked. */
    static List<PageRow> lockOfItem(StatelessSession session, RecordId item) {
        return session.createSelectionQuery("from PageRow where item = :item order by position", PageRow.class)
                .setParameter("item", item.value())
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .list();
    }

    /** Takes over what a new version says. */
    final void place(Page page) {
        item = page.item().value();
        position = page.position();
        file = page.file().value();
        imageIndex = page.imageIndex();
        image = page.imageNumber();
        side = page.side().map(Enum::name).orElse(null);
    }
}
