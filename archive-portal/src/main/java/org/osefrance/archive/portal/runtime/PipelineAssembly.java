package org.osefrance.archive.portal.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.index.catalog.jpa.OpenCatalog;
import org.osefrance.archive.ingest.child.ChildLimits;
import org.osefrance.archive.ingest.child.ChildProcesses;
import org.osefrance.archive.ingest.child.JavaProgram;
import org.osefrance.archive.ingest.child.LimitedProcesses;
import org.osefrance.archive.ingest.deposit.MarkedLeaves;
import org.osefrance.archive.ingest.image.ImageLimits;
import org.osefrance.archive.ingest.image.OriginalImages;
import org.osefrance.archive.ingest.image.PyramidMaker;
import org.osefrance.archive.ingest.image.PyramidShelf;
import org.osefrance.archive.ingest.image.Thumbnails;
import org.osefrance.archive.ingest.pdf.PdfProgram;
import org.osefrance.archive.ingest.pipeline.AcceptedFileStep;
import org.osefrance.archive.ingest.pipeline.BornDigitalStep;
import org.osefrance.archive.ingest.pipeline.LeafMarks;
import org.osefrance.archive.ingest.pipeline.PageMaker;
import org.osefrance.archive.ingest.pipeline.PdfStep;
import org.osefrance.archive.ingest.pipeline.Pipeline;
import org.osefrance.archive.ingest.pipeline.ScanStep;
import org.osefrance.archive.ingest.pipeline.WorkFinder;
import org.osefrance.archive.ingest.storage.OriginalStore;
import org.osefrance.archive.ingest.text.BornDigitalExtractor;
import org.osefrance.archive.ingest.text.NeighbourReader;
import org.osefrance.archive.ingest.text.PageReader;
import org.osefrance.archive.ingest.text.ReaderUnavailableException;
import org.osefrance.archive.ingest.text.TesseractReader;
import org.osefrance.archive.portal.setting.Settings;

/** Puts the pipeline together: programs with limits, what is done to a file, and the workers. */
record PipelineAssembly(
        Settings settings,
        Home home,
        Clock clock,
        OpenCatalog catalog,
        Register register,
        OriginalStore store,
        PyramidShelf pyramids,
        MarkedLeaves leaves) {

    /** A picture of what waits is not worth more. */
    private static final Duration TO_DRAW = Duration.ofMinutes(1);

    Pipeline over(DataSource pool) throws InterruptedException {
        Path scratch = home.emptyFolder("scratch");
        ChildProcesses children =
                LimitedProcesses.probe(scratch, System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        OriginalImages images = new OriginalImages(ImageLimits.standard());
        PageMaker maker = new PageMaker(
                catalog.catalog(),
                register,
                new PyramidMaker(children, ChildLimits.generous(), images),
                pyramids,
                reader(children, scratch),
                clock);
        ScanStep scans =
                new ScanStep(store, register, images, maker, new LeafMarks(catalog.catalog(), register, leaves));
        BornDigitalStep documents = new BornDigitalStep(
                store,
                register,
                new BornDigitalExtractor(children, ChildLimits.generous(), JavaProgram.likeThis(), scratch),
                clock);
        PdfStep pdf = new PdfStep(
                store,
                register,
                new PdfProgram(children, ChildLimits.generous(), JavaProgram.likeThis(), scratch),
                maker,
                scratch,
                clock);
        AcceptedFileStep step = new AcceptedFileStep(
                catalog.catalog(), register, new AcceptedFileStep.Steps(scans, pdf, documents), settings.languages());
        return new Pipeline(
                pool,
                step,
                step::giveUp,
                new WorkFinder(catalog.workList(), pyramids),
                Runtime.getRuntime().availableProcessors(),
                clock);
    }

    /** Pictures of what waits; after the pipeline, which empties the folder that children write in. */
    Thumbnails thumbnails() throws InterruptedException {
        ChildProcesses children =
                LimitedProcesses.probe(home.folder("scratch"), System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        return new Thumbnails(
                children, ChildLimits.generous().within(TO_DRAW), new OriginalImages(ImageLimits.standard()));
    }

    private PageReader reader(ChildProcesses children, Path scratch) throws InterruptedException {
        try {
            return new NeighbourReader(TesseractReader.probe(children, ChildLimits.generous(), scratch, clock));
        } catch (ReaderUnavailableException missing) {
            throw new HomeException(
                    missing.getMessage() + " Please install tesseract-ocr with its languages; scripts/start does.",
                    missing);
        }
    }
}
