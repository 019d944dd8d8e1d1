package org.osefrance.archive.portal.release;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of the release desk. */
@Controller
class ReleaseDeskController {

    private final Desk desk;
    private final Catalog catalog;
    private final ComingReminder reminder;

    ReleaseDeskController(Desk desk, Catalog catalog, ComingReminder reminder) {
        this.reminder = reminder;
        this.desk = desk;
        this.catalog = catalog;
    }

    /** @param reference of a unit to go to */
    @GetMapping(ReleaseController.DESK)
    String desk(@RequestParam(defaultValue = "") String reference, HttpServletRequest request, Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        String asked = reference.strip();
        if (!asked.isEmpty() && asked.chars().noneMatch(Character::isISOControl)) {
            Optional<UnitView> unit = catalog.findUnitByReference(archivist, asked);
            if (unit.isPresent()) {
                return "redirect:" + ReleaseController.DESK + "/"
                        + unit.get().description().id();
            }
        }
        model.addAttribute("asked", asked);
        model.addAttribute("coming", reminder.count(archivist));
        model.addAttribute(
                "fonds",
                catalog.listFonds(archivist).stream().map(UnitView::description).toList());
        return "release/desk";
    }
}
