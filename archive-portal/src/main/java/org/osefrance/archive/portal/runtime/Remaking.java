package org.osefrance.archive.portal.runtime;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.search.DamagedIndexException;
import org.osefrance.archive.index.search.lucene.LuceneIndex;
import org.osefrance.archive.ingest.image.PyramidShelf;
import org.osefrance.archive.ingest.pipeline.Pipeline;
import org.osefrance.archive.schemas.identifier.RecordId;

/** What is not kept for its own sake and can be made again: the index and images from the originals, the catalogue from the store. */
public final class Remaking {

    private final Followers followers;
    private final LuceneIndex index;
    private final PyramidShelf pyramids;
    private final Pipeline pipeline;
    private final CountedRegister register;
    private final AuditKeeping audit;

    Remaking(
            Followers followers,
            LuceneIndex index,
            PyramidShelf pyramids,
            Pipeline pipeline,
            CountedRegister register,
            AuditKeeping audit) {
        this.followers = followers;
        this.index = index;
        this.pyramids = pyramids;
        this.pipeline = pipeline;
        this.register = register;
        this.audit = audit;
    }

    /** What is wrong with the index; empty when it is sound. */
    public Optional<String> findIndexDamage() {
        try {
            index.verify();
            return Optional.empty();
        } catch (DamagedIndexException damaged) {
            return Optional.of(String.valueOf(damaged.getMessage()));
        }
    }

    /** Makes the index again from the catalogue. */
    public void index() {
        followers.rebuildIndex();
    }

    /**
     * Brings the catalogue back from the store, into a database without records. Its images are not looked for yet; until
     * somebody does, the next start will.
     *
     * @return what could not be brought back, in words
     */
    public List<String> catalog() {
        audit.note(Action.REBUILD, "the catalogue from the store");
        try {
            pyramids.unmarkComplete();
            return followers.rebuildCatalog();
        } catch (IOException unwritable) {
            throw new HomeException("The folder of images cannot be written: " + unwritable.getMessage(), unwritable);
        } finally {
            register.changedElsewhere();
        }
    }

    /**
     * Has images made again that were lost, and everything else that was left undone; returns at once.
     *
     * @return files whose images were lost
     */
    public List<RecordId> images() {
        return pipeline.lookForWork();
    }

    /** Files of which a page had an image that is not there now. */
    public List<RecordId> listLostImages() {
        return pipeline.listFilesWithLostImages();
    }
}
