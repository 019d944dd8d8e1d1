package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.osefrance.archive.index.catalog.PageState;
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

    /** Takes over what a new version says. */
    final void place(Page page) {
        item = page.item().value();
        position = page.position();
        file = page.file().value();
        imageIndex = page.imageIndex();
    }
}
