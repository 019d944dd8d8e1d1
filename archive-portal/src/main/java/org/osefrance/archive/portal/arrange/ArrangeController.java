package org.osefrance.archive.portal.arrange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osefrance.archive.index.catalog.EntangledPagesException;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Rearrangement.Closure;
import org.osefrance.archive.index.catalog.Rearrangement.Step;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.portal.arrange.ArrangedItem.Place;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.QuarterTurn;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk where the pages of an item are arranged: each button sends the whole form and gets it back changed. */
@Controller
class ArrangeController {

    static final String PAGE = "/staff/units/{id}/arrange";

    private final ArrangedItem items;
    private final ArrangePreview previews;
    private final SheetCards cards;
    private final Archive archive;

    ArrangeController(ArrangedItem items, ArrangePreview previews, SheetCards cards, Archive archive) {
        this.items = items;
        this.previews = previews;
        this.cards = cards;
        this.archive = archive;
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String deposit,
            HttpServletRequest request,
            Model model) {
        Place place = items.of(request, id);
        model.addAttribute("said", said.matches("saved|replaced|restored") ? said : "");
        model.addAttribute(
                "receipt", RecordId.parse(deposit).map(RecordId::value).orElse(""));
        return show(place, fresh(place), "", model);
    }

    @PostMapping(PAGE)
    String change(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Place place = items.of(request, id);
        ArrangeForm form = ArrangeForm.read(request, place.item().title());
        model.addAttribute("said", "");
        model.addAttribute("receipt", "");
        model.addAttribute("form", form);
        return switch (form.deed()) {
            case "QUARTER", "HALF", "THREE_QUARTERS" -> turn(place, form, model);
            case "PREVIEW", "MOVE", "MERGE" -> preview(place, form, locale, model);
            case "SAVE", "SAVE_MOVE", "SAVE_MERGE" -> save(place, form, locale, model);
            default -> show(place, form.changed(place.item().title()), "", model);
        };
    }

    /** Turned at once, as somebody wants to see it: turning back brings back the very same image. */
    private String turn(Place place, ArrangeForm form, Model model) {
        Optional<Page> page = place.pages().stream()
                .filter(one ->
                        form.page().equals(Optional.of(one.id())) && one.size().isPresent())
                .findFirst();
        if (page.isEmpty() || !form.draft().holds(page.get().id())) {
            return show(place, form.draft(), "", model);
        }
        RecordId id = page.get().id();
        Step turn = new Step.Show(id, page.get().image().turned(QuarterTurn.valueOf(form.deed())));
        try {
            archive.arrange(
                    new Rearrangement(List.of(turn), form.draft().seen(), Closure.KEPT),
                    new Signature(place.archivist().account(), "turned so that it can be read"));
        } catch (StaleVersionException meanwhile) {
            return show(place, fresh(place), "arrange.changed", model);
        }
        return show(place, form.draft().renewed(id, items.version(place.archivist(), id)), "", model);
    }

    private String preview(Place place, ArrangeForm form, Locale locale, Model model) {
        Optional<String> problem = problem(place, form);
        if (problem.isPresent()) {
            return show(place, form.draft(), problem.get(), model);
        }
        try {
            previews.show(place, form, change(place, form), locale, model);
            return "arrange/preview";
        } catch (StaleVersionException meanwhile) {
            return show(place, fresh(place), "arrange.changed", model);
        } catch (EntangledPagesException refused) {
            return show(place, form.draft(), key(refused), model);
        }
    }

    private String save(Place place, ArrangeForm form, Locale locale, Model model) {
        Optional<String> problem = problem(place, form);
        if (problem.isPresent()) {
            return show(place, form.draft(), problem.get(), model);
        }
        try {
            Rearrangement change = change(place, form);
            if (form.reason().isEmpty() || !previews.mark(place, form, change).equals(form.mark())) {
                model.addAttribute("problem", form.reason().isEmpty() ? "arrange.no-reason" : "arrange.stale");
                previews.show(place, form, change, locale, model);
                return "arrange/preview";
            }
            archive.arrange(change, new Signature(place.archivist().account(), form.reason()));
            boolean gone = form.deed().equals("SAVE_MERGE");
            RecordId there = gone ? target(place, form).orElseThrow().id() : place.id();
            return "redirect:/staff/units/" + there + "/arrange?said=saved";
        } catch (StaleVersionException meanwhile) {
            return show(place, fresh(place), "arrange.changed", model);
        } catch (EntangledPagesException refused) {
            return show(place, form.draft(), key(refused), model);
        }
    }

    private Optional<String> problem(Place place, ArrangeForm form) {
        boolean elsewhere = isElsewhere(form);
        if (elsewhere && target(place, form).isEmpty()) {
            return Optional.of("arrange.no-target");
        }
        if (form.deed().endsWith("MOVE")
                && (form.picked().isEmpty() || !form.draft().cuts().isEmpty())) {
            return Optional.of(form.picked().isEmpty() ? "arrange.none-picked" : "arrange.split-first");
        }
        return !elsewhere && form.draft().steps(place.id(), place.pages()).isEmpty()
                ? Optional.of("arrange.nothing")
                : Optional.empty();
    }

    private static boolean isElsewhere(ArrangeForm form) {
        return form.deed().endsWith("MOVE") || form.deed().endsWith("MERGE");
    }

    private Optional<Description> target(Place place, ArrangeForm form) {
        return items.find(place.archivist(), form.into())
                .filter(other -> !other.id().equals(place.id()));
    }

    private Rearrangement change(Place place, ArrangeForm form) {
        List<Step> steps = new ArrayList<>();
        Map<RecordId, Integer> seen = new TreeMap<>(form.draft().seen());
        if (!form.deed().endsWith("MERGE")) {
            steps.addAll(form.draft().steps(place.id(), place.pages()));
        }
        if (isElsewhere(form)) {
            RecordId into = target(place, form).orElseThrow().id();
            Map<RecordId, Integer> there = items.versions(place.archivist(), into);
            seen.putAll(there);
            List<RecordId> picked = form.draft().leaves().stream()
                    .map(Leaf::page)
                    .filter(form.picked()::contains)
                    .toList();
            steps.add(
                    form.deed().endsWith("MERGE")
                            ? new Step.Merge(place.id(), into)
                            : new Step.Move(place.id(), picked, into, there.size()));
        }
        return new Rearrangement(steps, seen, form.closure());
    }

    private static String key(EntangledPagesException refused) {
        return "arrange.refused." + refused.reason().name().toLowerCase(Locale.ROOT);
    }

    private ArrangeDraft fresh(Place place) {
        Map<RecordId, Integer> versions = items.versions(place.archivist(), place.id());
        return new ArrangeDraft(
                place.pages().stream()
                        .map(page -> new Leaf(page.id(), versions.getOrDefault(page.id(), 0), page.side()))
                        .toList(),
                Map.of());
    }

    private String show(Place place, ArrangeDraft draft, String problem, Model model) {
        model.addAttribute("unit", place.item());
        model.addAttribute("base", place.desk());
        model.addAttribute("sheet", cards.of(place, draft));
        model.addAttribute("problem", problem);
        return "arrange/sheet";
    }
}
