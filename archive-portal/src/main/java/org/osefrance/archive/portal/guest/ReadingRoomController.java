package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.Site;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk of the reading room: terminals, and the sessions that are open at them. For archivists. */
@Controller
class ReadingRoomController {

    static final String DESK = "/staff/reading-room";

    private static final String TERMINALS = DESK + "/terminals";
    private static final String TERMINAL = TERMINALS + "/{id}";

    private final ReadingTerminals terminals;
    private final ReadingSessions sessions;
    private final Readers readers;
    private final DeskStaff staff;
    private final Site site;

    ReadingRoomController(
            ReadingTerminals terminals, ReadingSessions sessions, Readers readers, DeskStaff staff, Site site) {
        this.terminals = terminals;
        this.sessions = sessions;
        this.readers = readers;
        this.staff = staff;
        this.site = site;
    }

    @GetMapping(DESK)
    String desk(HttpServletRequest request, Locale locale, Model model) {
        staff.archivist(request);
        return desk("", locale, model);
    }

    /** Makes a terminal and shows its code, once. */
    @PostMapping(TERMINALS)
    String make(@RequestParam Map<String, String> fields, HttpServletRequest request, Locale locale, Model model) {
        var archivist = staff.archivist(request);
        String name = Typed.line(fields, "name");
        if (name.isEmpty()) {
            return desk("room.problem.name", locale, model);
        }
        Optional<String> id = terminals.make(name, archivist);
        return id.isEmpty()
                ? desk("room.problem.taken", locale, model)
                : showCode(name, terminals.makeCode(id.get(), archivist), model);
    }

    @PostMapping(TERMINAL + "/code")
    String renew(@PathVariable String id, HttpServletRequest request, Model model) {
        var archivist = staff.archivist(request);
        ReadingTerminals.Terminal terminal = find(id);
        return showCode(terminal.name(), terminals.makeCode(id, archivist), model);
    }

    /** @param reader id; empty for a visitor who signed nothing */
    @PostMapping(TERMINAL + "/open")
    String open(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reader,
            @RequestParam(defaultValue = "2") long hours,
            HttpServletRequest request) {
        var archivist = staff.archivist(request);
        Duration lasts = Duration.ofHours(Math.clamp(hours, 1, ReadingSessions.LONGEST.toHours()));
        Optional<String> who = Optional.of(reader).filter(named -> !named.isEmpty());
        if (!sessions.open(find(id).id(), who, lasts, archivist)) {
            throw new NotHereException();
        }
        return "redirect:" + DESK;
    }

    @PostMapping(TERMINAL + "/end")
    String end(@PathVariable String id, HttpServletRequest request) {
        sessions.end(find(id).id(), staff.archivist(request));
        return "redirect:" + DESK;
    }

    @PostMapping(TERMINAL + "/close")
    String close(@PathVariable String id, HttpServletRequest request) {
        terminals.close(find(id).id(), staff.archivist(request));
        return "redirect:" + DESK;
    }

    private String desk(String problem, Locale locale, Model model) {
        DateTimeFormatter clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(FamilyGrants.PARIS);
        List<Line> lines = terminals.list().stream()
                .map(terminal ->
                        new Line(terminal, terminal.ends().map(clock::format).orElse("")))
                .toList();
        model.addAttribute("terminals", lines);
        model.addAttribute("readers", readers.list());
        model.addAttribute("hours", List.of(1, 2, 4, ReadingSessions.LONGEST.toHours()));
        model.addAttribute("problem", problem);
        return "guest/reading-room";
    }

    private String showCode(String name, String code, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("code", code);
        model.addAttribute("address", site.address(TerminalController.ROOM));
        return "guest/terminal-code";
    }

    private ReadingTerminals.Terminal find(String id) {
        return terminals.find(id).orElseThrow(NotHereException::new);
    }

    /** A terminal as the desk shows it. @param until when its session ends, in Paris; empty while none is open */
    record Line(ReadingTerminals.Terminal terminal, String until) {}
}
