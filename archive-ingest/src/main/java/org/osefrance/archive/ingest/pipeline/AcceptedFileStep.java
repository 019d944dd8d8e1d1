package org.osefrance.archive.ingest.pipeline;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.ingest.text.ReadingLanguages;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What is done to an accepted file, by its kind. A file whose pages are all settled is left alone, but for images that were lost. */
public final class AcceptedFileStep implements FileStep {

    private static final Signature SIGNATURE = new Signature("pipeline", "pages of a file that failed");
    private static final Signature MAILBOX = new Signature("pipeline", "a mailbox is read letter by letter");
    private static final Viewer PIPELINE = new Viewer.Machinery("pipeline");

    private final Catalog catalog;
    private final Register register;
    private final Steps steps;
    private final ItemLanguages languages;

    /**
     * What is done to each kind of file.
     *
     * @param scans images
     * @param pdf PDF
     * @param documents everything else
     */
    public record Steps(ScanStep scans, PdfStep pdf, BornDigitalStep documents) {}

    /** @param houseLanguages expected where the item says nothing, ISO 639-2/T, likeliest first */
    public AcceptedFileStep(Catalog catalog, Register register, Steps steps, List<String> houseLanguages) {
        this.catalog = catalog;
        this.register = register;
        this.steps = steps;
        this.languages = new ItemLanguages(houseLanguages);
    }

    @Override
    public void perform(RecordId id) throws InterruptedException {
        Optional<FileView> file = catalog.findFile(PIPELINE, id);
        if (file.isEmpty()) {
            return;
        }
        List<PageView> pages = catalog.listPagesOfFile(PIPELINE, id);
        if (!isSettled(pages, id)) {
            begin(file.get());
        } else if (isScan(file.get())) {
            steps.scans().redraw(id, pages);
        } else if (isPdf(file.get())) {
            steps.pdf().redraw(id, pages);
        }
    }

    private ReadingLanguages languagesOf(FileView file) {
        return languages.of(file.file(), catalog.findUnit(PIPELINE, file.item()));
    }

    private void begin(FileView file) throws InterruptedException {
        RecordId id = file.file().id();
        if (isScan(file)) {
            steps.scans().perform(id, languagesOf(file));
        } else if (isPdf(file)) {
            steps.pdf().perform(id, languagesOf(file));
        } else if (isMailbox(file)) {
            PageMaker.withoutImage(register, id, "a mailbox: each of its letters is an item of its own", MAILBOX);
        } else {
            steps.documents().perform(id);
        }
    }

    /** Marks the pages of a file that failed for good, so that an archivist sees them. */
    public void giveUp(RecordId file) {
        withoutText(file, "working on this file failed several times; the log says why");
    }

    private static boolean isScan(FileView file) {
        return file.file().mediaType().startsWith("image/");
    }

    private static boolean isPdf(FileView file) {
        return file.file().mediaType().equals("application/pdf");
    }

    /** Its words are those of its letters, which were taken out of it when it came. */
    private static boolean isMailbox(FileView file) {
        return FileKind.isMailbox(file.file().mediaType());
    }

    /** A page that another file shows by now waits for that one. */
    private static boolean isSettled(List<PageView> pages, RecordId file) {
        return !pages.isEmpty()
                && pages.stream()
                        .filter(page -> page.page().file().equals(file))
                        .noneMatch(page -> page.state() == PageState.WAITING);
    }

    private void withoutText(RecordId file, String reason) {
        register.putPages(file, List.of(Optional.empty()), SIGNATURE).stream()
                .map(page -> catalog.findPage(PIPELINE, page))
                .flatMap(Optional::stream)
                .filter(page -> page.state() == PageState.WAITING)
                .forEach(page -> register.setPageState(
                        page.page().id(),
                        page.page().size().isPresent() ? PageState.UNREAD : PageState.NO_IMAGE,
                        reason));
    }
}
