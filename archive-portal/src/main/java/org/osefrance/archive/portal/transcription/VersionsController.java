package org.osefrance.archive.portal.transcription;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.osefrance.archive.index.catalog.Signature;
import org.osefrance.archive.index.catalog.StaleVersionException;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.schemas.media.PageText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who wrote what of a page: every version, what differs between two, and the way back, which is a new version. */
@Controller
class VersionsController {

    private static final String PAGE = TranscriptionController.PAGE + "/versions";

    private final Stand stand;
    private final Transcripts transcripts;
    private final VersionLines versions;
    private final Archive archive;

    VersionsController(Stand stand, Transcripts transcripts, VersionLines versions, Archive archive) {
        this.stand = stand;
        this.transcripts = transcripts;
        this.versions = versions;
        this.archive = archive;
    }

    @GetMapping(PAGE)
    String list(
            @PathVariable("page") String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "false") boolean changed,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Stand.Place place = stand.of(request, id);
        List<VersionLines.Line> lines = versions.list(place, locale);
        model.addAttribute("page", place.page());
        model.addAttribute("versions", lines);
        model.addAttribute("changed", changed);
        model.addAttribute("from", from == 0 && lines.size() > 1 ? lines.get(1).number() : from);
        model.addAttribute("to", to == 0 && !lines.isEmpty() ? lines.getFirst().number() : to);
        if (from > 0 && to > 0) {
            model.addAttribute("difference", WordDifference.between(stand.text(place, from), stand.text(place, to)));
        }
        return "transcription/versions";
    }

    @PostMapping(PAGE + "/{number}/back")
    String back(
            @PathVariable("page") String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int seen,
            HttpServletRequest request) {
        Stand.Place place = stand.of(request, id);
        String account = place.archivist().account();
        PageText then =
                Vouched.by(account, stand.text(place, number), archive.clock().instant());
        try {
            int kept = transcripts
                    .keep(
                            place.archivist(),
                            place.page(),
                            then,
                            seen,
                            new Signature(account, "back to version " + number))
                    .number();
            return "redirect:" + place.desk() + "?kept=" + kept;
        } catch (StaleVersionException meanwhile) {
            return "redirect:" + place.desk() + "/versions?changed=true";
        }
    }
}
