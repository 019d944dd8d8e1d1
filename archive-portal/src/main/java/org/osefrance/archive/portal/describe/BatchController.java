package org.osefrance.archive.portal.describe;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.UnitView;
import org.osefrance.archive.portal.describe.BatchDesk.Forecast;
import org.osefrance.archive.portal.release.EffectLines;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Place;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Origin;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Describing several units in one go: choose, fill in, look at what would happen, confirm. For archivists. */
@Controller
class BatchController {

    static final String PAGE = "/staff/describe";

    private static final int SLICE = 50;
    private static final int EXAMPLES = 10;

    private final Archive archive;
    private final Catalog catalog;
    private final Chosen chosen;
    private final BatchDesk desk;
    private final BatchKeeper keeper;
    private final EffectLines effects;
    private final RequestViewer viewers;

    BatchController(
            Archive archive,
            Chosen chosen,
            BatchDesk desk,
            BatchKeeper keeper,
            EffectLines effects,
            RequestViewer viewers) {
        this.archive = archive;
        this.catalog = archive.catalog();
        this.chosen = chosen;
        this.desk = desk;
        this.keeper = keeper;
        this.effects = effects;
        this.viewers = viewers;
    }

    /** The list to choose from. */
    @GetMapping(PAGE)
    String choose(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, Model model) {
        return showChoice(archivist(request), fields, false, model);
    }

    /** What to say of those that were chosen. */
    @PostMapping(PAGE + "/form")
    String form(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request, Model model) {
        Viewer.Staff archivist = archivist(request);
        List<RecordId> units = chosen.chosen(archivist, fields);
        return units.isEmpty()
                ? showChoice(archivist, fields, true, model)
                : showForm(archivist, fields, units, BatchForm.empty(), "", model);
    }

    /** What it would do; nothing is written by it. */
    @PostMapping(PAGE + "/preview")
    String preview(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = archivist(request);
        List<RecordId> units = units(fields);
        BatchForm form = BatchForm.of(fields);
        try {
            Batch batch = form.batch(archivist.account(), archive.today());
            Forecast forecast = desk.forecast(archivist, units, batch);
            return showPreview(archivist, fields, form, batch, forecast, false, locale, model);
        } catch (UnusableBatchException unusable) {
            return showForm(archivist, fields, units, form, unusable.key(), model);
        }
    }

    /** Writes what was previewed; where it would do something else by now, the preview is shown again. */
    @PostMapping(PAGE + "/confirm")
    String confirm(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = archivist(request);
        Map<RecordId, Integer> versions = versions(first(fields, "versions"));
        BatchForm form = BatchForm.of(fields);
        try {
            Batch batch = form.batch(archivist.account(), archive.today());
            Forecast forecast = desk.forecast(archivist, List.copyOf(versions.keySet()), batch);
            if (versions.isEmpty() || !BatchDesk.mark(batch, forecast).equals(first(fields, "seen"))) {
                return showPreview(archivist, fields, form, batch, forecast, true, locale, model);
            }
            Run run = keeper.begin(archivist, form, versions);
            return "redirect:" + RunController.address(run, Chosen.Source.of(fields));
        } catch (UnusableBatchException unusable) {
            return showForm(archivist, fields, List.copyOf(versions.keySet()), form, unusable.key(), model);
        }
    }

    private String showChoice(
            Viewer.Staff archivist, MultiValueMap<String, String> fields, boolean nothing, Model model) {
        Chosen.Source source = Chosen.Source.of(fields);
        List<RecordId> all = chosen.all(archivist, source);
        int pages = Math.max(1, (all.size() + SLICE - 1) / SLICE);
        int page = Math.clamp(number(first(fields, "page")), 1, pages);
        List<RecordId> slice = all.subList((page - 1) * SLICE, Math.min(all.size(), page * SLICE));
        model.addAttribute("source", source);
        model.addAttribute("count", all.size());
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("shown", joined(slice));
        model.addAttribute("units", views(archivist, slice));
        model.addAttribute("nothing", nothing);
        model.addAttribute("runs", keeper.listLately(archivist.account()));
        return "describe/choose";
    }

    private String showForm(
            Viewer.Staff archivist,
            MultiValueMap<String, String> fields,
            List<RecordId> units,
            BatchForm form,
            String problem,
            Model model) {
        model.addAttribute("source", Chosen.Source.of(fields));
        model.addAttribute("form", form);
        model.addAttribute("units", joined(units));
        model.addAttribute("count", units.size());
        model.addAttribute(
                "examples", views(archivist, units.stream().limit(EXAMPLES).toList()));
        model.addAttribute("problem", problem);
        model.addAttribute("categories", Category.values());
        model.addAttribute(
                "makers", Arrays.stream(Origin.Maker.values()).map(Enum::name).toList());
        model.addAttribute("scopes", BatchForm.SCOPES);
        return "describe/form";
    }

    private String showPreview(
            Viewer.Staff archivist,
            MultiValueMap<String, String> fields,
            BatchForm form,
            Batch batch,
            Forecast forecast,
            boolean stale,
            Locale locale,
            Model model) {
        model.addAttribute("source", Chosen.Source.of(fields));
        model.addAttribute("form", form);
        model.addAttribute("forecast", forecast);
        model.addAttribute("units", joined(List.copyOf(forecast.versions().keySet())));
        model.addAttribute("versions", written(forecast.versions()));
        model.addAttribute("seen", BatchDesk.mark(batch, forecast));
        model.addAttribute("stale", stale);
        forecast.effects().ifPresent(rehearsal -> {
            model.addAttribute("online", effects.of(archivist, rehearsal, Place.ONLINE, locale));
            model.addAttribute(
                    "onsite",
                    effects.of(archivist, rehearsal, Place.ONSITE, locale).stream()
                            .filter(EffectLines.TurnLines::isChange)
                            .toList());
        });
        return "describe/preview";
    }

    private List<UnitView> views(Viewer archivist, List<RecordId> units) {
        return units.stream()
                .flatMap(unit -> catalog.findUnit(archivist, unit).stream())
                .toList();
    }

    private Viewer.Staff archivist(HttpServletRequest request) {
        return viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
    }

    private static List<RecordId> units(MultiValueMap<String, String> fields) {
        return Chosen.ids(fields.getOrDefault("units", List.of()));
    }

    private static String joined(List<RecordId> units) {
        return units.stream().map(RecordId::value).collect(Collectors.joining(" "));
    }

    private static String written(Map<RecordId, Integer> versions) {
        return versions.entrySet().stream()
                .map(version -> version.getKey() + ":" + version.getValue())
                .collect(Collectors.joining(" "));
    }

    /** {@code ID:VERSION ID:VERSION}; what is not so is left out. */
    private static Map<RecordId, Integer> versions(String written) {
        Map<RecordId, Integer> versions = new LinkedHashMap<>();
        for (String one : written.split(" ")) {
            int colon = one.indexOf(':');
            if (colon > 0 && versions.size() < Chosen.MOST) {
                RecordId.parse(one.substring(0, colon))
                        .ifPresent(unit -> versions.put(unit, number(one.substring(colon + 1))));
            }
        }
        return versions;
    }

    private static int number(String written) {
        return written.matches("[0-9]{1,8}") ? Integer.parseInt(written) : 0;
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }
}
