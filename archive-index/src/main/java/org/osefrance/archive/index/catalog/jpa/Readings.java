package org.osefrance.archive.index.catalog.jpa;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.LockMode;
import org.osefrance.archive.index.catalog.OutboxEntry.Change;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.index.catalog.UnknownRecordException;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.PageImage;

/** Adds a reading or transcription to a page. */
final class Readings {

    private final Writing writing;

    Readings(Writing writing) {
        this.writing = writing;
    }

    /**
     * @param image number of the image its boxes are drawn on; empty for the one shown now
     * @param expected number of the text that has to be current; empty where any may be
     */
    TextVersion add(RecordId page, OptionalInt image, PageText text, String location, OptionalInt expected) {
        PageRow row = writing.session().get(PageRow.class, page.value(), LockMode.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new UnknownRecordException(page);
        }
        List<TextRow> texts = all(page);
        Optional<TextRow> same =
                texts.stream().filter(old -> old.location.equals(location)).findFirst();
        if (same.isPresent()) {
            return same.get().version();
        }
        boolean human = text.maker() instanceof TextMaker.Transcriber;
        Optional<TextRow> before = texts.stream().filter(old -> old.current).findFirst();
        int now = before.map(old -> old.key.number()).orElse(0);
        if (expected.isPresent() && expected.getAsInt() != now) {
            throw new StaleVersionException(page, expected.getAsInt(), now);
        }
        Page shown = writing.lock(page).as(Page.class).record();
        int number = image.orElse(shown.imageNumber());
        PageImage drawnOn = shown.findImage(number).orElseThrow(() -> new UnknownRecordException(page));
        boolean fits = human || drawnOn.isOfSamePicture(shown.image());
        boolean current = fits && (human || before.isEmpty() || !before.get().human);
        if (current && before.isPresent()) {
            before.get().current = false;
            writing.session().update(before.get());
        }
        TextRow added = new TextRow(page, texts.size() + 1, text, location, number, current);
        writing.add(added);
        writing.note(page, Change.TEXT, added.key.number());
        return added.version();
    }

    private List<TextRow> all(RecordId page) {
        return writing.session()
                .createSelectionQuery("from TextRow where key.page = :page order by key.number", TextRow.class)
                .setParameter("page", page.value())
                .list();
    }
}
