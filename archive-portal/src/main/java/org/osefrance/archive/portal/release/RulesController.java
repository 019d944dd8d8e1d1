package org.osefrance.archive.portal.release;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.osefrance.archive.index.audit.Action;
import org.osefrance.archive.index.audit.Actor;
import org.osefrance.archive.index.audit.AuditEntry;
import org.osefrance.archive.index.catalog.Rehearsal;
import org.osefrance.archive.index.catalog.RuleBook;
import org.osefrance.archive.portal.runtime.Archive;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.schemas.access.Place;
import org.osefrance.archive.schemas.access.RuleSet;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The numbers that access is decided by: one archivist proposes others, sees what they would open and close, and another one
 * puts them in force. Not an administrator, who sees no content: whoever confirms has to look at what would be shown.
 */
@Controller
class RulesController {

    static final String RULES = "/staff/rules";

    private static final String ONE = RULES + "/{id}";

    private final Archive archive;
    private final Desk desk;
    private final Proposals proposals;
    private final EffectLines effects;
    private final ReadableDates dates;

    RulesController(Archive archive, Desk desk, Proposals proposals, EffectLines effects, ReadableDates dates) {
        this.archive = archive;
        this.desk = desk;
        this.proposals = proposals;
        this.effects = effects;
        this.dates = dates;
    }

    @GetMapping(RULES)
    String rules(@RequestParam(defaultValue = "") String said, HttpServletRequest request, Locale locale, Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        model.addAttribute("done", said.equals("done"));
        return show(archivist, RulesForm.of(archive.ruleBook().current().rules()), "", locale, model);
    }

    @PostMapping(RULES)
    String propose(
            @RequestParam(defaultValue = "") String life,
            @RequestParam(defaultValue = "") String p6,
            @RequestParam(defaultValue = "") String requests,
            @RequestParam(defaultValue = "") String total,
            @RequestParam(defaultValue = "") String cited,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        RulesForm form = new RulesForm(life, p6, requests, total, cited, reason);
        try {
            RuleSet numbers = form.numbers();
            String law = form.law();
            String why = form.why();
            RuleBook.Edition current = archive.ruleBook().current();
            note(archivist, "proposed: " + numbers);
            return "redirect:" + RULES + "/" + proposals.add(current.number(), numbers, law, why, archivist.account());
        } catch (UnusableFormException unusable) {
            return show(archivist, form, unusable.key(), locale, model);
        }
    }

    /** What a proposal would open and close. */
    @GetMapping(ONE)
    String proposal(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        return show(desk.archivist(request), find(id), "", locale, model);
    }

    /** Puts it in force, where it does what was shown. */
    @PostMapping(ONE + "/confirm")
    String confirm(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff archivist = desk.archivist(request);
        Proposal proposal = find(id);
        if (proposal.proposedBy().equals(archivist.account())) {
            return show(archivist, proposal, "rules.own", locale, model);
        }
        if (!PreviewMark.of(proposal, rehearse(archivist, proposal)).equals(seen)) {
            return show(archivist, proposal, "release.stale", locale, model);
        }
        try {
            archive.enforceRules(
                    proposal.numbers(),
                    proposal.edition(),
                    new RuleBook.Decision(
                            proposal.cited(), proposal.reason(), proposal.proposedBy(), archivist.account()),
                    Actor.of(archivist));
        } catch (RuleBook.StaleRulesException meanwhile) {
            return show(archivist, proposal, "rules.stale", locale, model);
        }
        proposals.close(id, archivist.account());
        return "redirect:" + RULES + "?said=done";
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(@PathVariable String id, HttpServletRequest request) {
        Viewer.Staff archivist = desk.archivist(request);
        proposals.close(find(id).id(), archivist.account());
        note(archivist, "withdrawn: " + id);
        return "redirect:" + RULES;
    }

    private Proposal find(String id) {
        return proposals.find(id).orElseThrow(NotHereException::new);
    }

    private Rehearsal rehearse(Viewer archivist, Proposal proposal) {
        return archive.ruleBook().rehearse(archivist, proposal.numbers()).orElseThrow(NotHereException::new);
    }

    private void note(Viewer.Staff archivist, String note) {
        archive.audit()
                .add(new AuditEntry(
                        archive.clock().instant(),
                        Actor.of(archivist),
                        Action.CHANGE_RULES,
                        List.of(),
                        archivist.occasion(),
                        AuditEntry.Answer.ALLOWED,
                        List.of(),
                        note));
    }

    private String show(Viewer.Staff archivist, RulesForm form, String problem, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("current", archive.ruleBook().current());
        model.addAttribute(
                "editions",
                archive.ruleBook().listEditions(archivist).stream()
                        .filter(edition -> edition.number() > 1)
                        .map(edition -> new Past(edition, dates.day(edition.since(), locale)))
                        .toList());
        model.addAttribute("proposals", proposals.list());
        return "release/rules";
    }

    private String show(Viewer.Staff archivist, Proposal proposal, String problem, Locale locale, Model model) {
        Rehearsal rehearsal = rehearse(archivist, proposal);
        model.addAttribute("proposal", proposal);
        model.addAttribute("problem", problem);
        model.addAttribute("current", archive.ruleBook().current());
        model.addAttribute("own", proposal.proposedBy().equals(archivist.account()));
        for (Place place : Place.values()) {
            model.addAttribute(
                    place == Place.ONLINE ? "online" : "onsite",
                    effects.of(archivist, rehearsal, place, locale).stream()
                            .filter(EffectLines.TurnLines::isChange)
                            .toList());
        }
        model.addAttribute("seen", PreviewMark.of(proposal, rehearsal));
        return "release/proposal";
    }

    /** An edition with the day it came into force. */
    record Past(RuleBook.Edition edition, String day) {}
}
