package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.Site;
import org.osefrance.archive.schemas.access.Grant;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The desk where records are opened to people of a family, and closed to them again. For archivists, and for those who answer
 * families: they say what they are working on first.
 */
@Controller
class GrantController {

    private static final String GRANTS = "/staff/grants";
    private static final String GRANT = GRANTS + "/{id}";

    private final FamilyGrants grants;
    private final GrantKeys keys;
    private final NamedRecords records;
    private final DeskStaff desk;
    private final ReadableDates dates;
    private final Site site;

    GrantController(
            FamilyGrants grants, GrantKeys keys, NamedRecords records, DeskStaff desk, ReadableDates dates, Site site) {
        this.grants = grants;
        this.keys = keys;
        this.records = records;
        this.desk = desk;
        this.dates = dates;
        this.site = site;
    }

    @GetMapping(GRANTS)
    String list(HttpServletRequest request, Locale locale, Model model) {
        desk.of(request);
        model.addAttribute(
                "grants",
                grants.list().stream().map(grant -> line(grant, locale)).toList());
        return "guest/grants";
    }

    @GetMapping(GRANTS + "/new")
    String form(@RequestParam(defaultValue = "") String records, HttpServletRequest request, Model model) {
        Viewer.Staff staff = desk.of(request);
        return form(GrantForm.fresh(records, staff.account(), grants.today()), "", List.of(), model);
    }

    @PostMapping(GRANTS + "/new")
    String give(@RequestParam Map<String, String> fields, HttpServletRequest request, Model model) {
        Viewer.Staff staff = desk.of(request);
        GrantForm form = GrantForm.of(fields);
        if (!DeskStaff.mayGive(staff)) {
            return form(form, "grant.problem.purpose", List.of(), model);
        }
        NamedRecords.Named named = records.read(staff, form.records());
        if (!named.unknown().isEmpty()) {
            return form(form, "grant.problem.unknown", named.unknown(), model);
        }
        try {
            String id = grants.give(staff, form.terms(named.records(), grants.today()), form.told());
            return "redirect:" + GRANTS + "/" + id;
        } catch (Typed.UnusableException unusable) {
            return form(form, unusable.key(), List.of(), model);
        }
    }

    @GetMapping(GRANT)
    String show(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Viewer.Staff staff = desk.of(request);
        return show(staff, find(id), "", locale, model);
    }

    @PostMapping(GRANT + "/told")
    String tell(@PathVariable String id, HttpServletRequest request) {
        Viewer.Staff staff = desk.giving(request);
        grants.tell(find(id).id(), staff);
        return "redirect:" + GRANTS + "/" + id;
    }

    /** A new link or code, shown this once; those before it end. */
    @PostMapping(GRANT + "/key")
    String makeKey(
            @PathVariable String id,
            @RequestParam GrantKeys.Kind kind,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff staff = desk.giving(request);
        FamilyGrant grant = find(id);
        return keys.make(grant, kind, staff)
                .map(made -> {
                    model.addAttribute("grant", grant);
                    model.addAttribute("made", made);
                    model.addAttribute("address", site.address(VisitController.VISIT));
                    model.addAttribute("link", site.address(VisitController.VISIT + "/" + made.secret()));
                    model.addAttribute("until", dates.day(made.expires().minusMillis(1), locale));
                    return "guest/key";
                })
                .orElseGet(() -> "redirect:" + GRANTS + "/" + grant.id());
    }

    @PostMapping(GRANT + "/revoke")
    String revoke(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Viewer.Staff staff = desk.of(request);
        FamilyGrant grant = find(id);
        String why = Typed.line(fields, "reason");
        if (why.isEmpty()) {
            return show(staff, grant, "grant.problem.reason", locale, model);
        }
        grants.revoke(grant.id(), staff, why);
        return "redirect:" + GRANTS + "/" + grant.id();
    }

    private static String form(GrantForm form, String problem, List<String> unknown, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("unknown", unknown);
        model.addAttribute(
                "capacities",
                Arrays.stream(Grant.Capacity.values()).map(Enum::name).toList());
        return "guest/grant-new";
    }

    private String show(Viewer.Staff staff, FamilyGrant grant, String problem, Locale locale, Model model) {
        model.addAttribute("line", line(grant, locale));
        model.addAttribute("seenOn", ReadableDates.day(grant.terms().proofs().on(), locale));
        model.addAttribute(
                "records",
                grant.terms().records().stream()
                        .map(record -> records.label(staff, record))
                        .toList());
        model.addAttribute(
                "told", grant.told().map(deed -> dates.day(deed.at(), locale)).orElse(""));
        model.addAttribute(
                "revoked",
                grant.revoked().map(deed -> dates.day(deed.at(), locale)).orElse(""));
        model.addAttribute("problem", problem);
        return "guest/grant";
    }

    private Line line(FamilyGrant grant, Locale locale) {
        return new Line(
                grant,
                grant.state(grants.today()),
                dates.day(grant.given().at(), locale),
                ReadableDates.day(grant.terms().lastDay(), locale));
    }

    private FamilyGrant find(String id) {
        return grants.find(id).orElseThrow(NotHereException::new);
    }

    /**
     * A grant as the desk shows it.
     *
     * @param given day, in the reader's words
     * @param last day, in the reader's words
     */
    record Line(FamilyGrant grant, FamilyGrant.State state, String given, String last) {}
}
