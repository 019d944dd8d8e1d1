package org.osefrance.archive.portal.server;

import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.ingest.image.PyramidShelf;
import org.osefrance.archive.portal.iiif.ImageAccess;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Asks the catalogue, and with it the one access decision, for each image. */
record CatalogImages(Catalog catalog, PyramidShelf shelf) implements ImageAccess {

    @Override
    public Optional<ShownImage> findImage(Viewer viewer, RecordId page) {
        return catalog.findPage(viewer, page)
                .filter(view -> view.page().size().isPresent())
                .map(view -> new ShownImage(shelf.pathOf(page), isOpen(viewer, page)));
    }

    private boolean isOpen(Viewer viewer, RecordId page) {
        return viewer.equals(Viewer.anyone())
                || catalog.findPage(Viewer.anyone(), page).isPresent();
    }
}
