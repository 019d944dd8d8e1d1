package org.osefrance.archive.portal.keying;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Batches of cards: which there are, how far each has got, and making one of what lies under some references. */
@Controller
class KeyingController {

    static final String DESK = "/staff/keying";

    private static final int LONGEST_NAME = 200;

    private final Batches batches;
    private final BatchPages pages;
    private final KeyedRecords records;
    private final RequestViewer viewers;

    KeyingController(Batches batches, BatchPages pages, KeyedRecords records, RequestViewer viewers) {
        this.batches = batches;
        this.pages = pages;
        this.records = records;
        this.viewers = viewers;
    }

    /** What was typed to make a batch. */
    record Form(String title, String template, boolean twice, String units) {}

    @GetMapping(DESK)
    String list(HttpServletRequest request, Model model) {
        archivist(request);
        return show(new Form("", "registration-card", false, ""), "", model);
    }

    @PostMapping(DESK)
    String make(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "false") boolean twice,
            @RequestParam(defaultValue = "") String units,
            HttpServletRequest request,
            Model model) {
        Viewer.Staff archivist = archivist(request);
        Form form = new Form(name(title), template, twice, units);
        Optional<Template> chosen = Template.find(template);
        if (chosen.isEmpty() || !isName(form.title())) {
            return show(form, "keying.no-title", model);
        }
        List<RecordId> found = pages.under(archivist, units);
        if (found.isEmpty() || found.size() > BatchPages.MOST) {
            return show(form, found.isEmpty() ? "keying.no-pages" : "keying.too-many", model);
        }
        return "redirect:" + DESK + "/" + batches.make(form.title(), chosen.get(), twice, found, archivist.account());
    }

    @GetMapping(DESK + "/{batch}")
    String batch(@PathVariable("batch") String id, HttpServletRequest request, Model model) {
        archivist(request);
        Batch batch = batches.find(id).orElseThrow(NotHereException::new);
        records.write(batch);
        model.addAttribute("batch", batch);
        model.addAttribute("progress", batches.progress(batch));
        return "keying/batch";
    }

    @PostMapping(DESK + "/{batch}")
    String change(
            @PathVariable("batch") String id,
            @RequestParam(name = "do", defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String title,
            HttpServletRequest request) {
        archivist(request);
        Batch batch = batches.find(id).orElseThrow(NotHereException::new);
        switch (deed) {
            case "rename" -> {
                if (!isName(name(title))) {
                    return "redirect:" + batch.address() + "?unnamed";
                }
                batches.rename(batch, name(title));
            }
            case "close" -> batches.close(batch, true);
            case "open" -> batches.close(batch, false);
            default -> throw new NotHereException();
        }
        return "redirect:" + batch.address();
    }

    private static String name(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }

    private String show(Form form, String problem, Model model) {
        model.addAttribute("batches", batches.list());
        model.addAttribute("templates", Template.ALL);
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "keying/desk";
    }

    private Viewer.Staff archivist(HttpServletRequest request) {
        return viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
    }
}
