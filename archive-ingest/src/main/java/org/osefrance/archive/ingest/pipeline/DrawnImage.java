package org.osefrance.archive.ingest.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Page;

/**
 * An image of a page that was made once, whether or not it still lies where it belongs.
 *
 * @param imageIndex which image of its file
 * @param size as it lies there
 */
record DrawnImage(PageMaker.Target target, int imageIndex, PixelSize size) {

    /** Of pages that a file shows or showed, the images of that file; one that could not be made is not among them. */
    static List<DrawnImage> listOf(RecordId file, List<PageView> views) {
        List<DrawnImage> drawn = new ArrayList<>();
        for (PageView view : views) {
            Page page = view.page();
            for (int number = 1; number <= page.imageNumber(); number++) {
                var image = page.findImage(number).orElseThrow();
                boolean made = number < page.imageNumber()
                        || view.state() != PageState.NO_IMAGE && view.state() != PageState.WAITING;
                if (image.file().equals(file) && made && image.size().isPresent()) {
                    drawn.add(new DrawnImage(
                            new PageMaker.Target(page.id(), number, image.turn()),
                            image.imageIndex(),
                            image.sizeInFile().orElseThrow()));
                }
            }
        }
        return drawn;
    }
}
