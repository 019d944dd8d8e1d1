package org.osefrance.archive.portal.origin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where an archivist says who made the papers of a unit. What lies in it follows, unless it says otherwise. */
@Controller
class OriginController {

    private static final String PAGE = "/staff/units/{id}/origin";

    private final Archive archive;
    private final Catalog catalog;
    private final RequestViewer viewers;

    OriginController(Archive archive, Catalog catalog, RequestViewer viewers) {
        this.archive = archive;
        this.catalog = catalog;
        this.viewers = viewers;
    }

    @GetMapping(PAGE)
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        RecordVersion<?> newest = newest(archivist(request), id);
        Description unit = (Description) newest.record();
        return show(unit, OriginForm.of(unit, newest.number()), "", model);
    }

    @PostMapping(PAGE)
    String say(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String maker,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request,
            Model model) {
        Viewer.Staff archivist = archivist(request);
        RecordVersion<?> newest = newest(archivist, id);
        Description unit = (Description) newest.record();
        OriginForm form = new OriginForm(maker, why, reason, version);
        if (form.oneReason().isEmpty()) {
            return show(unit, form, "origin.no-reason", model);
        }
        try {
            archive.register()
                    .describe(
                            unit.madeBy(form.origin()),
                            Optional.empty(),
                            version,
                            new Signature(archivist.account(), form.oneReason()));
            return "redirect:" + Addresses.of(unit);
        } catch (StaleVersionException meanwhile) {
            OriginForm again = new OriginForm(maker, why, reason, newest.number());
            return show(unit, again, "origin.changed", model);
        }
    }

    private static String show(Description unit, OriginForm form, String problem, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("address", Addresses.of(unit));
        model.addAttribute("form", form);
        model.addAttribute("makers", OriginForm.listMakers());
        model.addAttribute("problem", problem);
        return "origin/unit";
    }

    /** The unit as it is kept, and not as it may be shown: a title that is withheld must not be written back. */
    private RecordVersion<?> newest(Viewer.Staff archivist, String id) {
        return RecordId.parse(id)
                .filter(known -> catalog.findUnit(archivist, known).isPresent())
                .map(known -> catalog.listVersions(archivist, known).getLast())
                .orElseThrow(NotHereException::new);
    }

    private Viewer.Staff archivist(HttpServletRequest request) {
        return viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
    }
}
