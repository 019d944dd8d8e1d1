package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextMaker;

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

    @SuppressWarnings("NullAway.Init")
    TextRow() {}

    TextRow(RecordId page, int number, PageText text, String location, boolean current) {
        this.key = new Key(page.value(), number);
        this.plain = storable(text.findable().plainText());
        this.words = storable(WordTable.write(text));
        this.maker = MakerLine.write(text.maker());
        this.human = text.maker() instanceof TextMaker.Transcriber;
        this.confidence = text.meanConfidence();
        this.location = location;
        this.madeAt = text.madeAt();
        this.current = current;
    }

    PageText text() {
        return WordTable.read(words, MakerLine.read(maker), madeAt);
    }

    TextVersion version() {
        return new TextVersion(key.number(), MakerLine.read(maker), confidence, location, current, madeAt);
    }

    /** PostgreSQL's text has no NUL; extractors do find some in broken files. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    @Embeddable
    record Key(String page, int number) {}
}
