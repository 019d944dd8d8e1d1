package org.osefrance.archive.ingest.pipeline;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osefrance.archive.index.catalog.WorkList;
import org.osefrance.archive.index.catalog.WorkList.DrawnPage;
import org.osefrance.archive.ingest.image.PyramidShelf;
import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Finds what is still to be done: files whose pages wait, which the catalogue knows, and files whose images were lost,
 * which only the folder of images can tell. The folder is compared with the catalogue when it bears no mark of having been
 * compared (it was deleted, or the archive came back from its store without it) and when somebody asks; not at every start,
 * because a large archive would list some hundred thousand names each time to find nothing.
 */
public final class WorkFinder {

    private final WorkList list;
    private final PyramidShelf shelf;

    /** Over a catalogue and the images made for it. */
    public WorkFinder(WorkList list, PyramidShelf shelf) {
        this.list = list;
        this.shelf = shelf;
    }

    List<RecordId> listUnfinishedFiles() {
        return list.listUnfinishedFiles();
    }

    /** Whether images may be missing that nobody has missed yet. */
    boolean mayHaveLostImages() {
        return !shelf.isComplete();
    }

    /** Files of which a page had an image that is not there. */
    List<RecordId> listFilesWithLostImages() {
        List<DrawnPage> pages = list.listDrawnPages();
        try {
            Set<PyramidShelf.Image> missing = new HashSet<>(
                    shelf.listMissing(pages.stream().map(WorkFinder::image).toList()));
            return pages.stream()
                    .filter(page -> missing.contains(image(page)))
                    .map(DrawnPage::file)
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new PipelineException("the folder of images cannot be read", unreadable);
        }
    }

    private static PyramidShelf.Image image(DrawnPage page) {
        return new PyramidShelf.Image(page.page(), page.image());
    }

    /** Says that whatever was lost is waiting to be made. */
    void nothingIsLost() {
        try {
            shelf.markComplete();
        } catch (IOException unwritable) {
            throw new PipelineException("the folder of images cannot be written", unwritable);
        }
    }
}
