package org.osefrance.archive.portal.describe;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osefrance.archive.portal.describe.Run.Missed;
import org.osefrance.archive.portal.describe.Run.Obstacle;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.RequestViewer;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far a batch is written, and at the end what could not be described, by name. For archivists. */
@Controller
class RunController {

    static final String PAGE = BatchController.PAGE + "/runs";

    private static final int SLICE = 100;

    private final Archive archive;
    private final Runs runs;
    private final BatchKeeper keeper;
    private final RequestViewer viewers;

    RunController(Archive archive, Runs runs, BatchKeeper keeper, RequestViewer viewers) {
        this.archive = archive;
        this.runs = runs;
        this.keeper = keeper;
        this.viewers = viewers;
    }

    /** Where a run is looked at, from where the way leads back to what its units were chosen from. */
    static String address(Run run, Chosen.Source source) {
        return PAGE + "/" + run.id() + (source.query().isEmpty() ? "" : "?" + source.query());
    }

    /** One unit that was not described; without words where it is no longer there. */
    record Undone(RecordId unit, String reference, String title, Obstacle obstacle) {}

    @GetMapping(PAGE + "/{id}")
    String show(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Model model) {
        Viewer.Staff archivist = archivist(request);
        Run run = run(id);
        int pages = Math.max(1, (run.count().missed() + SLICE - 1) / SLICE);
        int page = Math.clamp(number(fields), 1, pages);
        Chosen.Source source = Chosen.Source.of(fields);
        model.addAttribute("run", run);
        model.addAttribute("address", address(run, source));
        model.addAttribute("source", source);
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("undone", run.isOver() ? undone(archivist, run, (page - 1) * SLICE) : List.of());
        return "describe/run";
    }

    /** What was written stays; the rest is not. */
    @PostMapping(PAGE + "/{id}/stop")
    String stop(@PathVariable String id, HttpServletRequest request) {
        Viewer.Staff unused = archivist(request);
        Run run = run(id);
        keeper.stop(run.id());
        return "redirect:" + PAGE + "/" + run.id();
    }

    private List<Undone> undone(Viewer archivist, Run run, int skipped) {
        List<Missed> missed = runs.listMissed(run.id(), skipped, SLICE);
        Map<RecordId, Description> units = new HashMap<>();
        archive.descriptionDesk()
                .listCurrent(archivist, missed.stream().map(Missed::unit).toList())
                .forEach(version -> units.put(version.record().id(), (Description) version.record()));
        return missed.stream()
                .map(one -> {
                    Description unit = units.get(one.unit());
                    return unit == null
                            ? new Undone(one.unit(), "", "", one.obstacle())
                            : new Undone(one.unit(), unit.reference(), unit.title(), one.obstacle());
                })
                .toList();
    }

    private Run run(String id) {
        return RecordId.parse(id).flatMap(runs::find).orElseThrow(NotHereException::new);
    }

    private Viewer.Staff archivist(HttpServletRequest request) {
        return viewers.staff(request, Set.of(Viewer.Role.ARCHIVIST));
    }

    private static int number(MultiValueMap<String, String> fields) {
        String written = Objects.requireNonNullElse(fields.getFirst("page"), "");
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : 1;
    }
}
