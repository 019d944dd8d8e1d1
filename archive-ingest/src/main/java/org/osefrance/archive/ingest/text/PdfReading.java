package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.osefrance.archive.ingest.pdf.Drawings;
import org.osefrance.archive.ingest.pdf.PdfLayout;
import org.osefrance.archive.ingest.pdf.PdfPage;
import org.osefrance.archive.ingest.pdf.PdfPage.WordSource;
import org.osefrance.archive.ingest.pdf.PdfProgram;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.TextMaker;

/** Texts of PDF files: the words that stand in a page, or what is read from its image where none do. */
final class PdfReading {

    /** ISO 32000 has the mark first; readers have always looked for it in the first 1024 bytes. */
    private static final int MARK_WITHIN = 1024;

    private static final String MARK = "%PDF-";

    private final PdfProgram program;
    private final PageReader reader;
    private final Path scratch;
    private final Clock clock;

    PdfReading(PdfProgram program, PageReader reader, Path scratch, Clock clock) {
        this.program = program;
        this.reader = reader;
        this.scratch = scratch;
        this.clock = clock;
    }

    static boolean isPdf(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(MARK_WITHIN), StandardCharsets.ISO_8859_1).contains(MARK);
        }
    }

    Found read(Path file, ReadingLanguages languages) throws IOException, InterruptedException {
        return switch (program.layout(file)) {
            case PdfLayout.Refused(String reason) -> new Found.Nothing(reason);
            case PdfLayout.Laid laid -> {
                PagesUnderWay pages = new PagesUnderWay(reader, languages);
                for (int index = 0; index < laid.pages().size(); index++) {
                    page(file, index, laid, pages);
                }
                yield pages.found();
            }
        };
    }

    private void page(Path file, int index, PdfLayout.Laid laid, PagesUnderWay pages)
            throws IOException, InterruptedException {
        PdfPage page = laid.pages().get(index);
        if (page.source() == WordSource.FILE) {
            TextMaker maker = new TextMaker.Extractor(
                    laid.program().name(), laid.program().version());
            pages.add(page.noted(new PageText(page.size(), page.blocks(), maker, clock.instant())));
            return;
        }
        try (Drawings drawn = Drawings.make(program, file, Map.of(index, page), scratch)) {
            var refusal = drawn.failure(index);
            if (refusal.isPresent()) {
                pages.skip(refusal.get());
            } else {
                pages.read(new PageImage(drawn.image(index), 0, 1, page.size()), page::noted);
            }
        }
    }
}
