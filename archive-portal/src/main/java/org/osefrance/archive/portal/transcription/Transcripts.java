package org.osefrance.archive.portal.transcription;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.ingest.storage.Content;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.format.alto.AltoWriter;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.Page;
import org.springframework.stereotype.Component;

/**
 * Keeps what people wrote of a page: as ALTO in the store first and then in the catalogue, so that no kill between the two leaves
 * a text whose words are nowhere. Each has a place of its own in the store; nothing that was written before is touched.
 */
@Component
class Transcripts {

    private final Archive archive;
    private final Catalog catalog;
    private final AltoWriter alto = new AltoWriter();

    Transcripts(Archive archive, Catalog catalog) {
        this.archive = archive;
        this.catalog = catalog;
    }

    /** Number of the text that is shown of a page; 0 for none. */
    int current(Viewer viewer, RecordId page) {
        return catalog.listTexts(viewer, page).stream()
                .filter(TextVersion::current)
                .map(TextVersion::number)
                .findFirst()
                .orElse(0);
    }

    /**
     * Keeps a transcription.
     *
     * @param expected number of the text that was shown when its author began; 0 for none
     * @throws StaleVersionException when another one is shown by now; nothing is kept then
     */
    TextVersion keep(Viewer viewer, PageView view, PageText text, int expected, Signature signature) {
        Page page = view.page();
        int current = current(viewer, page.id());
        if (current != expected) {
            throw new StaleVersionException(page.id(), expected, current);
        }
        String path = path(page.imageIndex());
        archive.store()
                .addVersion(
                        page.file(),
                        Map.of(path, Content.of(alto.write(text))),
                        signature.author(),
                        signature.reason());
        TextVersion kept = archive.register()
                .putText(page.id(), page.imageNumber(), text, page.file() + "/" + path, expected, signature);
        if (view.state() == PageState.UNREAD) {
            archive.register().setPageState(page.id(), PageState.READY, "");
        }
        archive.register()
                .recordEvents(List.of(new PremisEvent(
                        page.id(),
                        PremisEvent.Type.EXTRACTION,
                        text.madeAt(),
                        true,
                        text.words().count() + " words, transcribed",
                        signature.author())));
        return kept;
    }

    private static String path(int imageIndex) {
        return String.format(Locale.ROOT, "transcriptions/page-%04d-%s.alto.xml", imageIndex + 1, RecordId.random());
    }
}
