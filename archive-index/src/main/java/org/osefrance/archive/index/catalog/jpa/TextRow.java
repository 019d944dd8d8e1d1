package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.record.Page;

/** One reading or transcription of a page. */
@Entity
@Table(name = "page_text")
class TextRow {

    @EmbeddedId
    Key key;

    String plain;
    String words;
    String maker;
    boolean human;
    double confidence;
    String location;
    Instant madeAt;
    boolean current;
    int image;

    @SuppressWarnings("NullAway.Init")
    TextRow() {}

    TextRow(RecordId page, int number, PageText text, String location, int image, boolean current) {
        this.key = new Key(page.value(), number);
        this.plain = storable(text.findable().plainText());
        this.words = storable(WordTable.write(text));
        this.maker = MakerLine.write(text.maker());
        this.human = text.maker() instanceof TextMaker.Transcriber;
        this.confidence = text.meanConfidence();
        this.location = location;
        this.madeAt = text.madeAt();
        this.image = image;
        this.current = current;
    }

    /** Whether its boxes are drawn on the picture the page shows now, turned or not. */
    boolean isOn(Page page) {
        return turn(page).isPresent();
    }

    /** The text as it stands on the image the page shows now; empty where that is another picture. */
    Optional<PageText> on(Page page) {
        return turn(page).map(written()::turned);
    }

    /** The same; on another picture nobody knows where its words stand. */
    PageText somewhereOn(Page page) {
        return on(page).orElseGet(() ->
                written().somewhereOn(page.size().orElseGet(() -> written().image())));
    }

    private Optional<QuarterTurn> turn(Page page) {
        return page.findImage(image).flatMap(drawnOn -> drawnOn.turnTo(page.image()));
    }

    private PageText written() {
        return WordTable.read(words, MakerLine.read(maker), madeAt);
    }

    TextVersion version() {
        return new TextVersion(key.number(), MakerLine.read(maker), confidence, location, current, madeAt, image);
    }

    /** PostgreSQL's text has no NUL; extractors do find some in broken files. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    @Embeddable
    record Key(String page, int number) {}
}
