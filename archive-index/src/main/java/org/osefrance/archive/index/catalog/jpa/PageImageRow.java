package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.PageImage;

/** An image a page was shown by before. */
@Entity
@Table(name = "page_image")
class PageImageRow {

    @EmbeddedId
    Key key;

    String file;
    int imageIndex;
    String turn;
    boolean sized;

    @SuppressWarnings("NullAway.Init")
    PageImageRow() {}

    PageImageRow(RecordId page, int number, PageImage image) {
        this.key = new Key(page.value(), number);
        this.file = image.file().value();
        this.imageIndex = image.imageIndex();
        this.turn = image.turn().name();
        this.sized = image.size().isPresent();
    }

    @Embeddable
    record Key(String page, int number) {}
}
