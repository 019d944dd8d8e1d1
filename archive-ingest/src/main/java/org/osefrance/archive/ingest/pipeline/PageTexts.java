package org.osefrance.archive.ingest.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.PremisEvent.Type;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.storage.Content;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.schemas.format.alto.AltoWriter;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PageWorth;
import org.osefrance.archive.schemas.media.TextMaker;

/**
 * Keeps the texts of a file's pages: as ALTO in the store first, then in the catalogue, and only then are the pages ready,
 * so that a kill between any two leaves pages that are waiting.
 */
final class PageTexts {

    private static final Signature SIGNATURE = new Signature("pipeline", "text of an accepted file");

    private final OriginalStore store;
    private final Register register;
    private final AltoWriter alto = new AltoWriter();

    PageTexts(OriginalStore store, Register register) {
        this.store = store;
        this.register = register;
    }

    /**
     * Keeps texts.
     *
     * @param pages images of pages by image index, as they were when they were read
     * @param texts by image index; pages without one are left as they are
     */
    void keep(RecordId file, Map<Integer, PageMaker.Target> pages, Map<Integer, PageText> texts) {
        if (texts.isEmpty()) {
            return;
        }
        Map<String, Content> files = new LinkedHashMap<>();
        texts.forEach((i, text) -> files.put(path(i), Content.of(alto.write(text))));
        Lease.require();
        store.addVersion(file, files, SIGNATURE.author(), "read by machine");
        List<PremisEvent> events = new ArrayList<>();
        texts.forEach((i, text) -> {
            Lease.require();
            PageMaker.Target page = Optional.ofNullable(pages.get(i)).orElseThrow();
            register.putText(page.page(), page.number(), text, file + "/" + path(i), SIGNATURE);
            register.setPageState(page.page(), PageState.READY, "");
            String detail =
                    text.words().count() + " words, " + PageWorth.of(text).code();
            events.add(new PremisEvent(page.page(), Type.EXTRACTION, text.madeAt(), true, detail, agent(text.maker())));
        });
        register.recordEvents(events);
    }

    /** Path of a page's ALTO document within the object of its file. */
    private static String path(int imageIndex) {
        return String.format(java.util.Locale.ROOT, "readings/page-%04d.alto.xml", imageIndex + 1);
    }

    private static String agent(TextMaker maker) {
        return switch (maker) {
            case TextMaker.Reader reader -> reader.program() + " " + reader.version();
            case TextMaker.Extractor extractor -> extractor.program() + " " + extractor.version();
            case TextMaker.Transcriber transcriber -> transcriber.name();
        };
    }
}
