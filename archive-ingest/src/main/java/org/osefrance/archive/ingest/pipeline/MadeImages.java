package org.osefrance.archive.ingest.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.PremisEvent.Type;
import org.osefrance.archive.index.catalog.Register;
import org.osefrance.archive.ingest.fixity.Derived;
import org.osefrance.archive.ingest.image.PyramidCondition;
import org.osefrance.archive.ingest.image.PyramidShelf;
import org.osefrance.archive.ingest.image.UnreadableImageException;
import org.osefrance.archive.ingest.storage.Finding;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The images that the pipeline made, compared with the digests they were made with. One that is not what was made is put aside
 * before anything else: a digit that changed in it would be read as what stands on the paper.
 */
public final class MadeImages implements Derived {

    private static final Logger LOG = LoggerFactory.getLogger(MadeImages.class);
    private static final Viewer MACHINERY = new Viewer.Machinery("fixity");
    private static final String AGENT = "archive-ingest";
    private static final String CODE = "IMAGE";

    private final Catalog catalog;
    private final Register register;
    private final PyramidShelf shelf;
    private final Work work;
    private final Clock clock;

    /** @param work where images are made */
    public MadeImages(Catalog catalog, Register register, PyramidShelf shelf, Work work, Clock clock) {
        this.catalog = catalog;
        this.register = register;
        this.shelf = shelf;
        this.work = work;
        this.clock = clock;
    }

    /** What of a {@link Pipeline} is asked here. */
    public interface Work {

        /** See {@link Pipeline#expect}. */
        void expect(List<RecordId> files);

        /** See {@link Pipeline#isExpected}. */
        boolean isExpected(RecordId file);
    }

    @Override
    public Look lookAt(RecordId object) {
        long bytes = 0;
        List<Finding> findings = new ArrayList<>();
        for (DrawnImage image : images(object)) {
            PageMaker.Target target = image.target();
            PyramidCondition condition = shelf.examine(target.page(), target.number());
            bytes += bytes(target, condition);
            find(object, target, condition).ifPresent(findings::add);
        }
        return new Look(bytes, findings);
    }

    private long bytes(PageMaker.Target target, PyramidCondition condition) {
        try {
            return condition == PyramidCondition.MISSING ? 0 : Files.size(shelf.pathOf(target.page(), target.number()));
        } catch (IOException gone) {
            return 0;
        }
    }

    private Optional<Finding> find(RecordId object, PageMaker.Target target, PyramidCondition condition) {
        Path file = shelf.pathOf(target.page(), target.number());
        return switch (condition) {
            case SOUND -> Optional.empty();
            case UNSEALED -> {
                seal(target);
                yield Optional.empty();
            }
            case ALTERED -> Optional.of(finding(Finding.Kind.MISMATCH, file, putAside(target)));
            case MISSING ->
                isUnderWay(object)
                        ? Optional.empty()
                        : Optional.of(finding(Finding.Kind.MISSING, file, "the image is not there"));
        };
    }

    /** It may have been altered before, but nobody can tell; taking images away that are probably sound helps nobody. */
    private void seal(PageMaker.Target target) {
        try {
            shelf.seal(target.page(), target.number());
        } catch (IOException | UnreadableImageException failed) {
            LOG.warn(
                    "The image of page {} could not be given a digest; the next pass tries again",
                    target.page(),
                    failed);
        }
    }

    /** What there is to say of it. A folder that cannot be written must not hold up the pass over what is kept. */
    private String putAside(PageMaker.Target target) {
        try {
            // A kill between this and the making leaves the folder without its mark, so that the next start looks for
            // it.
            shelf.unmarkComplete();
            shelf.putAside(target.page(), target.number());
        } catch (IOException failed) {
            LOG.error("The damaged image of page {} could not be put aside", target.page(), failed);
            return "is not the image that was made, and could not be put aside";
        }
        register.recordEvents(List.of(new PremisEvent(
                target.page(),
                Type.FIXITY_CHECK,
                clock.instant(),
                false,
                "pyramid; it is made again from the original",
                AGENT)));
        return "is not the image that was made";
    }

    private Finding finding(Finding.Kind kind, Path file, String message) {
        Path root = shelf.folder();
        return new Finding(kind, CODE, root.getFileName() + "/" + root.relativize(file), message);
    }

    @Override
    public boolean isWhole(RecordId object) {
        return images(object).stream()
                .map(DrawnImage::target)
                .allMatch(target -> shelf.examine(target.page(), target.number()) == PyramidCondition.SOUND);
    }

    private List<DrawnImage> images(RecordId file) {
        return DrawnImage.listOf(file, catalog.listPagesOfFile(MACHINERY, file));
    }

    @Override
    public void remake(RecordId object) {
        work.expect(List.of(object));
    }

    @Override
    public boolean isUnderWay(RecordId object) {
        return work.isExpected(object);
    }
}
