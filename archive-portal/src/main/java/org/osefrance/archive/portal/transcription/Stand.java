package org.osefrance.archive.portal.transcription;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.springframework.stereotype.Component;

/** Who stands at the desk before which page. */
@Component
class Stand {

    private final Catalog catalog;
    private final RequestViewer viewers;

    Stand(Catalog catalog, RequestViewer viewers) {
        this.catalog = catalog;
        this.viewers = viewers;
    }

    /** An archivist before a page with an image, of which nothing is withheld from them: words under a mask would be lost. */
    record Place(Viewer.Staff archivist, PageView page) {

        RecordId id() {
            return page.page().id();
        }

        PixelSize size() {
            return page.page().size().orElseThrow(NotHereException::new);
        }

        String desk() {
            return "/staff/transcription/" + id();
        }
    }

    Place of(HttpServletRequest request, String id) {
        Viewer.Staff archivist = viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
        return RecordId.parse(id)
                .flatMap(known -> catalog.findPage(archivist, known))
                .filter(page -> page.page().size().isPresent() && page.masks().isEmpty())
                .map(page -> new Place(archivist, page))
                .orElseThrow(NotHereException::new);
    }

    /** What is shown of the page now. */
    Optional<PageText> text(Place place) {
        return catalog.findText(place.archivist(), place.id());
    }

    /** What it said once. */
    PageText text(Place place, int number) {
        return catalog.findText(place.archivist(), place.id(), number).orElseThrow(NotHereException::new);
    }
}
