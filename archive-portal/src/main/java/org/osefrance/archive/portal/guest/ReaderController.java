package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Readers of the reading room and what they signed. For archivists. */
@Controller
class ReaderController {

    private static final String READERS = ReadingRoomController.DESK + "/readers";
    private static final String READER = READERS + "/{id}";

    private final Readers readers;
    private final NamedRecords records;
    private final FamilyGrants days;
    private final DeskStaff staff;
    private final ReadableDates dates;

    ReaderController(Readers readers, NamedRecords records, FamilyGrants days, DeskStaff staff, ReadableDates dates) {
        this.readers = readers;
        this.records = records;
        this.days = days;
        this.staff = staff;
        this.dates = dates;
    }

    @GetMapping(READERS)
    String list(HttpServletRequest request, Model model) {
        staff.archivist(request);
        return list("", Map.of(), model);
    }

    @PostMapping(READERS)
    String make(@RequestParam Map<String, String> fields, HttpServletRequest request, Model model) {
        Viewer.Staff archivist = staff.archivist(request);
        try {
            String account = Typed.needed(fields, "account", "room.problem.reader");
            String identity = Typed.needed(fields, "identity", "grant.problem.identity");
            Optional<String> id = readers.make(account, identity, archivist);
            return id.isPresent() ? back(id.get()) : list("room.problem.taken", fields, model);
        } catch (Typed.UnusableException unusable) {
            return list(unusable.key(), fields, model);
        }
    }

    @GetMapping(READER)
    String show(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        return show(staff.archivist(request), find(id), new Asked("", List.of(), Map.of()), locale, model);
    }

    /** Notes an agreement that the reader signed. */
    @PostMapping(READER + "/agreements")
    String sign(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = staff.archivist(request);
        Readers.Reader reader = find(id);
        NamedRecords.Named named = records.read(archivist, fields.getOrDefault("records", ""));
        if (!named.unknown().isEmpty()) {
            return show(archivist, reader, new Asked("grant.problem.unknown", named.unknown(), fields), locale, model);
        }
        try {
            Typed.require(!named.records().isEmpty(), "grant.problem.records");
            Readers.Terms terms = new Readers.Terms(
                    named.records(),
                    Typed.needed(fields, "purpose", "grant.problem.reason"),
                    Typed.past(Typed.line(fields, "signedOn"), days.today()),
                    Typed.lastDay(Typed.line(fields, "lastDay"), days.today()));
            readers.sign(reader, terms, archivist);
            return back(id);
        } catch (Typed.UnusableException unusable) {
            return show(archivist, reader, new Asked(unusable.key(), List.of(), fields), locale, model);
        }
    }

    @PostMapping(READER + "/agreements/{agreement}/revoke")
    String revoke(
            @PathVariable String id,
            @PathVariable String agreement,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = staff.archivist(request);
        Readers.Reader reader = find(id);
        try {
            String why = Typed.needed(fields, "reason", "grant.problem.reason");
            readers.revoke(reader, agreement, archivist, why);
            return back(id);
        } catch (Typed.UnusableException unusable) {
            return show(archivist, reader, new Asked(unusable.key(), List.of(), Map.of()), locale, model);
        }
    }

    private static String back(String reader) {
        return "redirect:" + READERS + "/" + reader;
    }

    private String list(String problem, Map<String, String> fields, Model model) {
        model.addAttribute("readers", readers.list());
        model.addAttribute("account", fields.getOrDefault("account", ""));
        model.addAttribute("identity", fields.getOrDefault("identity", ""));
        model.addAttribute("problem", problem);
        return "guest/readers";
    }

    private String show(Viewer.Staff archivist, Readers.Reader reader, Asked asked, Locale locale, Model model) {
        model.addAttribute("reader", reader);
        model.addAttribute(
                "agreements",
                readers.listAgreements(reader).stream()
                        .map(agreement -> line(archivist, agreement, locale))
                        .toList());
        model.addAttribute("problem", asked.problem());
        model.addAttribute("unknown", asked.unknown());
        model.addAttribute("typed", asked.fields());
        model.addAttribute("today", days.today());
        model.addAttribute("later", days.today().plusMonths(3));
        return "guest/reader";
    }

    private Line line(Viewer.Staff archivist, Readers.Agreement agreement, Locale locale) {
        return new Line(
                agreement,
                agreement.terms().records().stream()
                        .map(record -> records.label(archivist, record))
                        .toList(),
                ReadableDates.day(agreement.terms().signedOn(), locale),
                ReadableDates.day(agreement.terms().lastDay(), locale),
                agreement.revoked().map(deed -> dates.day(deed.at(), locale)).orElse(""),
                agreement.terms().lastDay().isBefore(days.today()));
    }

    private Readers.Reader find(String id) {
        return readers.find(id).orElseThrow(NotHereException::new);
    }

    /** What somebody asked for that could not be done, so that a mistake in one field does not cost the others. */
    private record Asked(String problem, List<String> unknown, Map<String, String> fields) {}

    /** An agreement as the desk shows it, days in the reader's words. */
    record Line(
            Readers.Agreement agreement,
            List<NamedRecords.Label> records,
            String signed,
            String last,
            String revoked,
            boolean ended) {}
}
