package org.osefrance.archive.portal.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.portal.export.CsvTable;
import org.osefrance.archive.portal.term.LegalTerm;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.TypedText;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of processing: read, printed, changed version by version. */
@Controller
class RegisterDesk {

    private static final String LIST = ProtectionDesk.DESK + "/register";
    private static final String ONE = LIST + "/{slug}";

    private final Officer officer;
    private final ProcessingRegister register;
    private final ReadableDates dates;
    private final Clock clock;

    RegisterDesk(Officer officer, ProcessingRegister register, ReadableDates dates, Clock clock) {
        this.officer = officer;
        this.register = register;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String list(HttpServletRequest request, Locale locale, Model model) {
        officer.behind(request);
        model.addAttribute(
                "entries",
                register.listNewest().stream()
                        .map(entry -> version(entry, locale))
                        .toList());
        model.addAttribute("program", ProcessingRegister.PROGRAM);
        return "protection/register";
    }

    @GetMapping(LIST + "/csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        officer.noting(request, Action.GUARD_DATA, "table of the register");
        CsvTable table = new CsvTable(List.of(
                "title",
                "purpose",
                "basis",
                "people",
                "data",
                "recipients",
                "term",
                "measures",
                "ended",
                "since",
                "by"));
        for (ProcessingEntry entry : register.listNewest()) {
            table.add(List.of(
                    entry.title(),
                    entry.why().purpose(),
                    entry.why().basis(),
                    entry.whose().people(),
                    entry.whose().data(),
                    entry.whose().recipients(),
                    entry.care().term(),
                    entry.care().measures(),
                    Boolean.toString(entry.ended()),
                    LegalTerm.dayOf(entry.at()).toString(),
                    entry.author()));
        }
        return table.answer("register.csv");
    }

    /** A new entry. */
    @PostMapping(LIST)
    String add(@ModelAttribute Form form, HttpServletRequest request) {
        officer.behind(request);
        if (!form.isUsable()) {
            return "redirect:" + LIST + "/new?said=unusable";
        }
        return write(RecordId.random().value(), form, request);
    }

    @GetMapping(ONE)
    String one(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String said,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        officer.behind(request);
        boolean fresh = slug.equals("new");
        List<Version> versions = register.listVersions(slug).stream()
                .map(entry -> version(entry, locale))
                .toList();
        if (versions.isEmpty() && !fresh) {
            throw new NotHereException();
        }
        model.addAttribute("versions", versions);
        model.addAttribute("action", fresh ? LIST : LIST + "/" + slug);
        model.addAttribute(
                "form", fresh ? Form.empty() : Form.of(versions.getFirst().entry()));
        model.addAttribute("said", said.equals("unusable") ? said : "");
        return "protection/entry";
    }

    /** A new version of an entry. */
    @PostMapping(ONE)
    String change(@PathVariable String slug, @ModelAttribute Form form, HttpServletRequest request) {
        officer.behind(request);
        if (register.listVersions(slug).isEmpty()) {
            throw new NotHereException();
        }
        return form.isUsable() ? write(slug, form, request) : "redirect:" + LIST + "/" + slug + "?said=unusable";
    }

    private String write(String slug, Form form, HttpServletRequest request) {
        String account = officer.noting(request, Action.GUARD_DATA, "register: " + slug);
        register.write(form.entry(slug, clock.instant().truncatedTo(ChronoUnit.MICROS), account));
        return "redirect:" + LIST;
    }

    private Version version(ProcessingEntry entry, Locale locale) {
        return new Version(entry, dates.moment(entry.at(), locale));
    }

    /** A version of an entry, with the moment it was written. */
    record Version(ProcessingEntry entry, String moment) {}

    /** An entry as it was typed. */
    record Form(
            String title,
            String purpose,
            String basis,
            String people,
            String data,
            String recipients,
            String term,
            String measures,
            String ended) {

        Form(
                @Nullable String title,
                @Nullable String purpose,
                @Nullable String basis,
                @Nullable String people,
                @Nullable String data,
                @Nullable String recipients,
                @Nullable String term,
                @Nullable String measures,
                @Nullable String ended) {
            this.title = typed(title);
            this.purpose = typed(purpose);
            this.basis = typed(basis);
            this.people = typed(people);
            this.data = typed(data);
            this.recipients = typed(recipients);
            this.term = typed(term);
            this.measures = typed(measures);
            this.ended = typed(ended);
        }

        static Form empty() {
            return new Form("", "", "", "", "", "", "", "", "");
        }

        static Form of(ProcessingEntry entry) {
            return new Form(
                    entry.title(),
                    entry.why().purpose(),
                    entry.why().basis(),
                    entry.whose().people(),
                    entry.whose().data(),
                    entry.whose().recipients(),
                    entry.care().term(),
                    entry.care().measures(),
                    Boolean.toString(entry.ended()));
        }

        ProcessingEntry entry(String slug, Instant at, String account) {
            return new ProcessingEntry(
                    slug,
                    title,
                    new ProcessingEntry.Why(purpose, basis),
                    new ProcessingEntry.Whose(people, data, recipients),
                    new ProcessingEntry.Care(term, measures),
                    Boolean.parseBoolean(ended),
                    at,
                    account);
        }

        private static String typed(@Nullable String text) {
            return TypedText.clean(Objects.requireNonNullElse(text, ""));
        }

        boolean isUsable() {
            return !title.isEmpty()
                    && !purpose.isEmpty()
                    && Stream.of(title, purpose, basis, people, data, recipients, term, measures)
                            .allMatch(text -> text.length() <= TypedStep.LONGEST);
        }
    }
}
