package org.osefrance.archive.portal.manifest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.format.iiif.ManifestWriter;
import org.osefrance.archive.schemas.format.iiif.SearchAnnotations;
import org.osefrance.archive.schemas.format.iiif.SearchWriter;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** IIIF Presentation 3 manifests and Content Search 2 answers; closed items answer like unknown ones. */
@RestController
final class ManifestController {

    private static final String MANIFEST_TYPE =
            "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";
    private static final String SEARCH_TYPE =
            "application/ld+json;profile=\"http://iiif.io/api/search/2/context.json\"";
    /** Parameters of Content Search 2.0, section 3.3, that this search does not use, and has to name when given. */
    private static final List<String> UNUSED = List.of("motivation", "date", "user");

    private final Catalog catalog;
    private final RequestViewer viewers;
    private final Manifests manifests;
    private final ItemSearch search;
    private final ManifestWriter manifestWriter;
    private final SearchWriter searchWriter;

    ManifestController(
            Catalog catalog,
            RequestViewer viewers,
            Manifests manifests,
            ItemSearch search,
            ManifestWriter manifestWriter,
            SearchWriter searchWriter) {
        this.catalog = catalog;
        this.viewers = viewers;
        this.manifests = manifests;
        this.search = search;
        this.manifestWriter = manifestWriter;
        this.searchWriter = searchWriter;
    }

    @GetMapping("/iiif/presentation/3/{id}/manifest")
    ResponseEntity<String> manifest(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        openToOtherSites(response);
        Viewer viewer = viewers.of(request);
        Description item = item(viewer, id);
        String json = manifests
                .of(item, catalog.listPages(viewer, item.id()))
                .map(manifestWriter::write)
                .orElseThrow(NotHereException::new);
        return answer(MANIFEST_TYPE, json);
    }

    @GetMapping("/iiif/search/2/{id}")
    ResponseEntity<String> search(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            HttpServletResponse response) {
        openToOtherSites(response);
        Viewer viewer = viewers.of(request);
        Description item = item(viewer, id);
        List<String> ignored = UNUSED.stream()
                .filter(name -> request.getParameter(name) != null)
                .toList();
        return answer(
                SEARCH_TYPE,
                searchWriter.write(new SearchAnnotations(item.id(), q, search.find(viewer, item.id(), q), ignored)));
    }

    private Description item(Viewer viewer, String id) {
        return RecordId.parse(id)
                .flatMap(known -> catalog.findUnit(viewer, known))
                .map(UnitView::description)
                .filter(unit -> unit.level() == DescriptionLevel.ITEM)
                .orElseThrow(NotHereException::new);
    }

    /** Viewers of other institutions read manifests by script: IIIF Presentation 3.0, section 6.3. */
    private static void openToOtherSites(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
    }

    private static ResponseEntity<String> answer(String type, String json) {
        return ResponseEntity.ok().header("Content-Type", type).body(json);
    }
}
