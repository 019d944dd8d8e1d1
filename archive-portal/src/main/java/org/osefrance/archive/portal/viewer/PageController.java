package org.osefrance.archive.portal.viewer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.ImageView;
import org.osefrance.archive.index.catalog.KnowledgeCatalog;
import org.osefrance.archive.index.catalog.KnowledgeView;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.portal.web.Site;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.record.ListLine;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A page of a document: by its number as this viewer counts, or by its own lasting id. */
@Controller
final class PageController {

    private final Catalog catalog;
    private final KnowledgeCatalog knowledge;
    private final PageHits pageHits;
    private final RequestViewer viewers;
    private final ReadableDates dates;
    private final Site site;

    PageController(
            Catalog catalog,
            KnowledgeCatalog knowledge,
            PageHits pageHits,
            RequestViewer viewers,
            ReadableDates dates,
            Site site) {
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.pageHits = pageHits;
        this.viewers = viewers;
        this.dates = dates;
        this.site = site;
    }

    @GetMapping("/records/{id}/pages/{page}")
    String page(
            @PathVariable String id,
            @PathVariable("page") String asked,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer viewer = viewers.of(request);
        RecordId item = RecordId.parse(id).orElseThrow(NotHereException::new);
        Optional<UnitView> unit = catalog.findUnit(viewer, item);
        // A page can be opened to somebody by itself; what it is a page of stays closed.
        boolean shown = unit.isPresent() || viewer.namesRecords();
        List<PageView> pages = shown ? catalog.listPages(viewer, item) : List.of();
        Optional<PageView> found =
                pages.stream().filter(each -> isAsked(each, asked)).findFirst();
        if (found.isEmpty()) {
            return "redirect:" + elsewhere(viewer, item, asked, q).orElseThrow(NotHereException::new);
        }
        PageView page = found.get();
        model.addAttribute("screen", screen(viewer, unit, page, pages.size(), q.strip(), locale));
        return "viewer/page";
    }

    /** Where a page is today: its own address stays the same wherever it goes. */
    @GetMapping("/pages/{page}")
    ResponseEntity<Void> lasting(
            @PathVariable("page") String asked, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        Viewer viewer = viewers.of(request);
        PageView page = RecordId.parse(asked)
                .flatMap(known -> catalog.findPage(viewer, known))
                .orElseThrow(NotHereException::new);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, today(page, q))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** One of the images a page was shown by before, which regions were cited on; with {@code #xywh=} for one of them. */
    @GetMapping("/pages/{page}/images/{number}")
    String image(
            @PathVariable("page") String asked,
            @PathVariable("number") String number,
            @RequestParam(defaultValue = "") String region,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Viewer viewer = viewers.of(request);
        PageView page = RecordId.parse(asked)
                .flatMap(known -> catalog.findPage(viewer, known))
                .orElseThrow(NotHereException::new);
        ImageView image = wholeNumber(number)
                .flatMap(which -> catalog.findImage(viewer, page.page().id(), which))
                .filter(found -> found.image().size().isPresent())
                .orElseThrow(NotHereException::new);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("screen", FormerImage.of(page, image, region));
        return "viewer/image";
    }

    private static Optional<Integer> wholeNumber(String typed) {
        return typed.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private static String today(PageView page, String query) {
        return Addresses.page(page.page().item(), page.number(), query);
    }

    /** A page that went into another item, asked for by its own id; and a number of an item that became one with another. */
    private Optional<String> elsewhere(Viewer viewer, RecordId item, String asked, String query) {
        Optional<PageView> moved = RecordId.parse(asked)
                .filter(known -> known.value().equals(asked))
                .flatMap(known -> catalog.findPage(viewer, known))
                .filter(page -> !page.page().item().equals(item));
        return moved.map(page -> today(page, query))
                .or(() -> catalog.findSuccessor(viewer, item).map(Addresses::item));
    }

    private static boolean isAsked(PageView page, String asked) {
        return Integer.toString(page.number()).equals(asked)
                || page.page().id().value().equals(asked);
    }

    private List<ListLine> listLines(Viewer viewer, RecordId page) {
        return knowledge.listParts(viewer, page).stream()
                .map(KnowledgeView::record)
                .flatMap(part -> part instanceof ListLine line ? Stream.of(line) : Stream.empty())
                .sorted(Comparator.comparingInt(ListLine::position))
                .toList();
    }

    private PageScreen screen(
            Viewer viewer, Optional<UnitView> unit, PageView page, int pages, String query, Locale locale) {
        Optional<PageText> text = catalog.findText(viewer, page.page().id());
        List<PageHit> read = text.map(words -> pageHits.find(query, words)).orElse(List.of());
        List<TypedRow> typed =
                pageHits.find(query, TypedRow.of(listLines(viewer, page.page().id()), text), read);
        List<PageHit> hits = Stream.concat(read.stream(), typed.stream().flatMap(row -> row.framed().stream()))
                .toList();
        RecordId item = page.page().item();
        String lasting = Addresses.lastingPage(page.page().id());
        return new PageScreen(
                unit.map(UnitView::description).map(PageScreen.Item::of).orElseGet(() -> PageScreen.Item.unknown(item)),
                unit.map(UnitView::ancestors).orElse(List.of()),
                unit.flatMap(UnitView::origin),
                page,
                pages,
                query,
                hits,
                text.map(words -> TextShown.of(words, read)),
                text.map(words -> ReadingNote.of(words, dates, locale)),
                typed,
                lasting,
                site.address(lasting),
                Optional.of(page.page())
                        .filter(shown -> viewer.seesClosed() && shown.size().isPresent())
                        .map(shown -> "/staff/pages/" + shown.id() + "/withhold"),
                !(viewer instanceof Viewer.ReadingRoom));
    }
}
