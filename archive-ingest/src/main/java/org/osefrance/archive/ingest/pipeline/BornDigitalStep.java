package org.osefrance.archive.ingest.pipeline;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.text.Extraction;
import org.osefrance.archive.ingest.text.TextExtractor;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.QuarterTurn;

/** Makes pages of a file that was written on a computer: its text, without an image. */
public final class BornDigitalStep {

    private static final Signature SIGNATURE = new Signature("pipeline", "pages of a born-digital file");

    private final OriginalStore store;
    private final Register register;
    private final TextExtractor extractor;
    private final PageTexts texts;
    private final Clock clock;

    /** @param clock tells when a text was taken out */
    public BornDigitalStep(OriginalStore store, Register register, TextExtractor extractor, Clock clock) {
        this.store = store;
        this.register = register;
        this.extractor = extractor;
        this.texts = new PageTexts(store, register);
        this.clock = clock;
    }

    void perform(RecordId file) throws InterruptedException {
        switch (extractor.extract(SoundOriginal.of(store, file))) {
            case Extraction.ExtractedText text -> keep(file, text);
            case Extraction.NoText nothing -> withoutImage(file, "the file holds no text");
            case Extraction.Refused refused -> withoutImage(file, refused.reason());
        }
    }

    private void keep(RecordId file, Extraction.ExtractedText text) {
        Lease.require();
        List<RecordId> pages =
                register.putPages(file, Collections.nCopies(text.pages().size(), Optional.empty()), SIGNATURE);
        Map<Integer, PageMaker.Target> targets = new LinkedHashMap<>();
        Map<Integer, PageText> laidOut = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            targets.put(i, new PageMaker.Target(pages.get(i), 1, QuarterTurn.NONE));
            laidOut.put(i, CellLayout.of(text.pages().get(i), text.maker(), clock.instant()));
        }
        texts.keep(file, targets, laidOut);
    }

    private void withoutImage(RecordId file, String reason) {
        PageMaker.withoutImage(register, file, reason, SIGNATURE);
    }
}
