package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.Site;
import org.osefrance.archive.schemas.access.Service;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here: asked in, given rights, kept out. For administrators ({@link StaffRoute}). */
@Controller
class PeopleController {

    private static final String INVITE = StaffRoute.PEOPLE + "/invite";
    private static final String PERSON = StaffRoute.PEOPLE + "/{id}";

    private static final ZoneId HERE = ZoneId.of("Europe/Paris");
    private static final Set<String> SAYABLE = Set.of(
            People.Outcome.LAST_ADMINISTRATOR.name(),
            AccountEvent.Kind.RIGHTS_CHANGED.name(),
            AccountEvent.Kind.DISABLED.name(),
            AccountEvent.Kind.ENABLED.name(),
            AccountEvent.Kind.SESSIONS_ENDED.name());

    private final People people;
    private final Site site;
    private final AccountNews news;

    PeopleController(People people, Site site, AccountNews news) {
        this.people = people;
        this.site = site;
        this.news = news;
    }

    @GetMapping(StaffRoute.PEOPLE)
    String list(Locale locale, Model model) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(HERE);
        model.addAttribute(
                "people", people.list().stream().map(one -> line(one, day)).toList());
        return "account/people";
    }

    @GetMapping(INVITE)
    String form(Model model) {
        return showForm("", Set.of(), Set.of(), "", model);
    }

    @PostMapping(INVITE)
    String invite(
            @RequestParam String name,
            @RequestParam(defaultValue = "") Set<Viewer.Role> roles,
            @RequestParam(defaultValue = "") Set<Service> services,
            HttpServletRequest request,
            Model model) {
        String asked = name.strip();
        if (!PasswordRules.isName(asked)) {
            return showForm(asked, roles, services, "account.problem.name", model);
        }
        if (roles.isEmpty() && services.isEmpty()) {
            return showForm(asked, roles, services, "account.problem.roles", model);
        }
        Optional<String> token = people.invite(asked, roles, services);
        if (token.isEmpty()) {
            return showForm(asked, roles, services, "account.problem.taken", model);
        }
        news.tell(AccountEvent.Kind.INVITED, asked, rights(roles, services), request);
        return showLink(asked, token.get(), model);
    }

    /** @param said what was just done, or why not: an outcome or an event; anything else is left out */
    @GetMapping(PERSON)
    String person(@PathVariable String id, @RequestParam(defaultValue = "") String said, Model model) {
        Account person = find(id);
        addRights(person.roles(), person.services(), model);
        model.addAttribute("person", person);
        model.addAttribute("said", SAYABLE.contains(said) ? said : "");
        model.addAttribute("refused", said.equals(People.Outcome.LAST_ADMINISTRATOR.name()));
        return "account/person";
    }

    @PostMapping(PERSON + "/rights")
    String changeRights(
            @PathVariable String id,
            @RequestParam(defaultValue = "") Set<Viewer.Role> roles,
            @RequestParam(defaultValue = "") Set<Service> services,
            HttpServletRequest request) {
        Account account = find(id);
        People.Outcome outcome = people.changeRights(account.id(), roles, services);
        return after(outcome, account, AccountEvent.Kind.RIGHTS_CHANGED, rights(roles, services), request);
    }

    @PostMapping(PERSON + "/disable")
    String disable(@PathVariable String id, HttpServletRequest request) {
        Account account = find(id);
        return after(people.disable(account.id()), account, AccountEvent.Kind.DISABLED, "", request);
    }

    @PostMapping(PERSON + "/enable")
    String enable(@PathVariable String id, HttpServletRequest request) {
        Account account = find(id);
        people.enable(account.id());
        return after(People.Outcome.DONE, account, AccountEvent.Kind.ENABLED, "", request);
    }

    @PostMapping(PERSON + "/end-sessions")
    String endSessions(@PathVariable String id, HttpServletRequest request) {
        Account account = find(id);
        people.endSessions(account.id());
        return after(People.Outcome.DONE, account, AccountEvent.Kind.SESSIONS_ENDED, "", request);
    }

    @GetMapping(PERSON + "/reset")
    String askReset(@PathVariable String id, Model model) {
        model.addAttribute("person", findEnabled(id));
        return "account/reset";
    }

    @PostMapping(PERSON + "/reset")
    String reset(@PathVariable String id, HttpServletRequest request, Model model) {
        Account account = findEnabled(id);
        People.Linked linked = people.resetSignIn(account.id());
        if (linked.token().isEmpty()) {
            return backTo(account, linked.outcome().name());
        }
        news.tell(AccountEvent.Kind.SIGN_IN_RESET, account.name(), "", request);
        return showLink(account.name(), linked.token().get(), model);
    }

    private String after(
            People.Outcome outcome,
            Account account,
            AccountEvent.Kind kind,
            String detail,
            HttpServletRequest request) {
        if (outcome != People.Outcome.DONE) {
            return backTo(account, outcome.name());
        }
        news.tell(kind, account.name(), detail, request);
        return backTo(account, kind.name());
    }

    private static String backTo(Account account, String said) {
        return "redirect:" + StaffRoute.PEOPLE + "/" + account.id() + "?said=" + said;
    }

    private Account findEnabled(String id) {
        Account account = find(id);
        if (account.state() == Account.State.DISABLED) {
            throw new NotHereException();
        }
        return account;
    }

    private Account find(String id) {
        return RecordId.parse(id).flatMap(people::find).orElseThrow(NotHereException::new);
    }

    private static String rights(Set<Viewer.Role> roles, Set<Service> services) {
        return String.join(" ", Accounts.names(roles)) + " / " + String.join(" ", Accounts.names(services));
    }

    private static void addRights(Set<Viewer.Role> roles, Set<Service> services, Model model) {
        model.addAttribute("allRoles", Viewer.Role.values());
        model.addAttribute("allServices", Service.values());
        model.addAttribute("roles", roles);
        model.addAttribute("services", services);
    }

    private static String showForm(
            String name, Set<Viewer.Role> roles, Set<Service> services, String problem, Model model) {
        addRights(roles, services, model);
        model.addAttribute("name", name);
        model.addAttribute("problem", problem);
        return "account/invite";
    }

    private String showLink(String name, String token, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("link", site.address(StaffRoute.SET_UP + "/" + token));
        return "account/link";
    }

    private static Line line(Account account, DateTimeFormatter day) {
        return new Line(
                account,
                List.copyOf(account.orderedRoles()),
                account.lastSignedIn().map(day::format).orElse(""));
    }

    /**
     * One account in the list.
     *
     * @param last day they came in last, in the reader's language; empty for never
     */
    record Line(Account account, List<Viewer.Role> roles, String last) {}
}
