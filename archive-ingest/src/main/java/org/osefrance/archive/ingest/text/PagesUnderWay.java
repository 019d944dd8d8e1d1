package org.osefrance.archive.ingest.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextMaker;

/** Texts of the pages of one file, as they come. Each is expected in the language of the page before it. */
final class PagesUnderWay {

    private final PageReader reader;
    private final List<Optional<PageText>> pages = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private ReadingLanguages known;

    PagesUnderWay(PageReader reader, ReadingLanguages languages) {
        this.reader = reader;
        this.known = languages;
    }

    /** Adds a page that is read from its image. */
    void read(PageImage image) throws InterruptedException {
        read(image, UnaryOperator.identity());
    }

    /** The same of a page of whose text more is known. */
    void read(PageImage image, UnaryOperator<PageText> more) throws InterruptedException {
        switch (reader.read(image, known)) {
            case PageReading.Read(PageText text, Duration cpu) -> add(more.apply(text));
            case PageReading.Unread(String reason) -> skip(reason);
        }
    }

    /** Adds a page whose text is there. */
    void add(PageText text) {
        pages.add(Optional.of(text));
        if (text.maker() instanceof TextMaker.Reader maker) {
            known = known.after(maker.languages().getFirst());
        }
    }

    /** Adds a page without text. */
    void skip(String reason) {
        pages.add(Optional.empty());
        unread.add("page " + pages.size() + ": " + reason);
    }

    Found.Pages found() {
        return new Found.Pages(pages, unread);
    }
}
