package org.osefrance.archive.portal.transcription;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.FileView;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.portal.transcription.BroughtReadings.Brought;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Readings of a whole document at once, as Transkribus and eScriptorium give them out: each goes beside the page whose scan has its
 * name. From there each is looked at and accepted by itself.
 */
@Controller
class ItemBringController {

    private static final String PAGE = "/staff/transcription/items/{item}/bring";

    private final Catalog catalog;
    private final RequestViewer viewers;
    private final BroughtReadings brought;

    ItemBringController(Catalog catalog, RequestViewer viewers, BroughtReadings brought) {
        this.catalog = catalog;
        this.viewers = viewers;
        this.brought = brought;
    }

    /**
     * What became of one file.
     *
     * @param label its name as it came
     * @param page number of the page it lies beside now; 0 where it lies nowhere
     * @param way to look at it; empty there
     * @param problem key of the reason why it was not kept; empty where it was
     */
    record Fate(String label, int page, String way, String problem) {}

    @GetMapping(PAGE)
    String show(@PathVariable("item") String id, HttpServletRequest request, Model model) {
        Viewer.Staff archivist = archivist(request);
        return show(item(archivist, id), pages(archivist, id), List.of(), model);
    }

    @PostMapping(PAGE)
    String bring(
            @PathVariable("item") String id,
            @RequestParam("files") List<MultipartFile> files,
            HttpServletRequest request,
            Model model)
            throws IOException {
        Viewer.Staff archivist = archivist(request);
        List<PageView> pages = pages(archivist, id);
        Map<String, PageView> byStem = byStem(archivist, item(archivist, id), pages);
        List<Fate> fates = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                fates.add(take(file, byStem, archivist.account()));
            }
        }
        return show(item(archivist, id), pages, fates, model);
    }

    private Fate take(MultipartFile file, Map<String, PageView> byStem, String account) throws IOException {
        String label = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (file.getSize() > BroughtReadings.LARGEST) {
            return new Fate(label, 0, "", "transcription.bring.too-large");
        }
        byte[] bytes = file.getBytes();
        Optional<PageView> named = Optional.ofNullable(byStem.get(stem(label)));
        if (named.isEmpty()) {
            // The file's own name may have been given by an export: what it calls its image is looked at too.
            named = byStem.values().stream()
                    .findFirst()
                    .flatMap(any -> brought.read(bytes, any.page(), size(any)).imageName())
                    .map(image -> byStem.get(stem(image)));
        }
        if (named.isEmpty()) {
            return new Fate(label, 0, "", "transcription.bring.no-page");
        }
        PageView page = named.get();
        Brought reading = brought.read(bytes, page.page(), size(page));
        if (reading.text().isEmpty()) {
            return new Fate(label, page.number(), "", "transcription.bring.unreadable");
        }
        String name = brought.keep(page.page(), bytes, label, account);
        return new Fate(
                label, page.number(), "/staff/transcription/" + page.page().id() + "/bring?name=" + name, "");
    }

    /** Pages by the name of their scan without its ending; a scan of several images stands for none of them. */
    private Map<String, PageView> byStem(Viewer viewer, RecordId item, List<PageView> pages) {
        Map<String, PageView> byStem = new HashMap<>();
        Map<RecordId, List<PageView>> byFile = new HashMap<>();
        pages.stream()
                .filter(page -> page.page().size().isPresent())
                .sorted(Comparator.comparing(PageView::number))
                .forEach(page -> byFile.computeIfAbsent(page.page().file(), file -> new ArrayList<>())
                        .add(page));
        for (FileView file : catalog.listFiles(viewer, item)) {
            List<PageView> its = byFile.getOrDefault(file.file().id(), List.of());
            if (its.size() == 1) {
                byStem.put(stem(file.file().name()), its.getFirst());
            }
        }
        return byStem;
    }

    private static String stem(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return (dot > 0 ? last.substring(0, dot) : last).toLowerCase(Locale.ROOT);
    }

    private static PixelSize size(PageView page) {
        return page.page().size().orElseThrow(NotHereException::new);
    }

    private List<PageView> pages(Viewer viewer, String id) {
        return catalog.listPages(viewer, item(viewer, id));
    }

    private RecordId item(Viewer viewer, String id) {
        return RecordId.parse(id)
                .filter(known -> catalog.findUnit(viewer, known).isPresent())
                .orElseThrow(NotHereException::new);
    }

    private static String show(RecordId item, List<PageView> pages, List<Fate> fates, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("pages", pages.size());
        model.addAttribute("fates", fates);
        return "transcription/bring-item";
    }

    private Viewer.Staff archivist(HttpServletRequest request) {
        return viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
    }
}
