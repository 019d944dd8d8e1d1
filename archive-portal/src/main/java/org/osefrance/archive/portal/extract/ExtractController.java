package org.osefrance.archive.portal.extract;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.LineExtract;
import org.osefrance.archive.ingest.image.ImageCut;
import org.osefrance.archive.ingest.image.ImageCutter;
import org.osefrance.archive.ingest.image.Pyramids;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one line of a list, and its piece of the image. Whoever may not read the line finds nothing there. */
@Controller
class ExtractController {

    private static final String EXTRACT = "/extracts/{id}";

    /** Pixels across that are enough to read a line on paper too. */
    private static final int WIDEST = 2_000;

    private final Archive archive;
    private final Catalog catalog;
    private final KnowledgeCatalog knowledge;
    private final RequestViewer viewers;
    private final Pyramids pyramids;
    private final ImageCutter cutter;

    ExtractController(
            Archive archive,
            Catalog catalog,
            KnowledgeCatalog knowledge,
            RequestViewer viewers,
            Pyramids pyramids,
            ImageCutter cutter) {
        this.archive = archive;
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.viewers = viewers;
        this.pyramids = pyramids;
        this.cutter = cutter;
    }

    /** The list is named only to those who may see the page or, by itself, the document. */
    @GetMapping(EXTRACT)
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        Viewer viewer = viewers.of(request);
        LineExtract extract = find(viewer, id);
        model.addAttribute("line", extract.line());
        model.addAttribute("size", extract.region().map(ExtractController::size));
        catalog.findPage(viewer, extract.line().page()).ifPresent(page -> {
            model.addAttribute("page", page);
            catalog.findUnit(viewer, page.page().item()).ifPresent(unit -> model.addAttribute("unit", unit));
        });
        return "extract/line";
    }

    @GetMapping(EXTRACT + "/image")
    ResponseEntity<byte[]> image(@PathVariable String id, HttpServletRequest request)
            throws IOException, InterruptedException {
        LineExtract extract = find(viewers.of(request), id);
        PixelBox region = extract.region().orElseThrow(NotHereException::new);
        Pyramids.Opened opened = pyramids.find(
                        archive.pyramids().pathOf(extract.line().page(), extract.image()))
                .orElseThrow(NotHereException::new);
        Optional<byte[]> drawn = cutter.cut(opened.pyramid(), ImageCut.plain(region, size(region)), extract.masks());
        return drawn.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(bytes))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    private LineExtract find(Viewer viewer, String id) {
        return RecordId.parse(id)
                .flatMap(line -> knowledge.findExtract(viewer, line))
                .orElseThrow(NotHereException::new);
    }

    /** Never larger than it is. */
    private static PixelSize size(PixelBox region) {
        int width = Math.min(WIDEST, region.width());
        return new PixelSize(width, Math.max(1, Math.round((float) region.height() * width / region.width())));
    }
}
