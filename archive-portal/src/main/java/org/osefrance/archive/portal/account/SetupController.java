package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, and what a one-time link opens: the first account, one that was asked in, or a new beginning. */
@Controller
class SetupController {

    private static final String LINK = StaffRoute.SET_UP + "/{token}";

    private final Accounts accounts;
    private final PasswordEncoder hashes;
    private final PasswordRules rules;
    private final AccountNews news;
    private final OutsideHouse house;

    SetupController(
            Accounts accounts, PasswordEncoder hashes, PasswordRules rules, AccountNews news, OutsideHouse house) {
        this.house = house;
        this.accounts = accounts;
        this.hashes = hashes;
        this.rules = rules;
        this.news = news;
    }

    @GetMapping(StaffRoute.SIGN_IN)
    String signIn(Model model) {
        model.addAttribute("house", house.name());
        return "account/sign-in";
    }

    @GetMapping(LINK)
    String form(@PathVariable String token, Model model) {
        return show(open(token), token, "", false, "", model);
    }

    @PostMapping(LINK)
    String setUp(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam(defaultValue = "false") boolean archivist,
            HttpServletRequest request,
            Model model) {
        OneTimeLinks.Open link = open(token);
        boolean first = link.kind() == OneTimeLinks.Kind.FIRST;
        String chosen = first ? name.strip() : link.name();
        String problem = problem(chosen, password, again);
        if (!problem.isEmpty()) {
            return show(link, token, chosen, archivist, problem, model);
        }
        String hash = hashes.encode(password);
        Set<Viewer.Role> also = archivist ? Set.of(Viewer.Role.ARCHIVIST) : Set.of();
        boolean done = first ? accounts.setUpFirst(token, chosen, hash, also) : accounts.setUp(token, hash);
        if (!done) {
            throw new NotHereException();
        }
        news.tell(AccountEvent.Kind.SET_UP, chosen, request);
        return "redirect:" + StaffRoute.SIGN_IN;
    }

    private OneTimeLinks.Open open(String token) {
        return accounts.findLink(token).orElseThrow(NotHereException::new);
    }

    private static String show(
            OneTimeLinks.Open link, String token, String name, boolean archivist, String problem, Model model) {
        boolean first = link.kind() == OneTimeLinks.Kind.FIRST;
        model.addAttribute("token", token);
        model.addAttribute("first", first);
        model.addAttribute("name", first ? name : link.name());
        model.addAttribute("archivist", archivist);
        model.addAttribute("problem", problem);
        return "account/set-up";
    }

    /** Key of the message that says what is wrong; empty when all is well. */
    private String problem(String name, String password, String again) {
        if (!PasswordRules.isName(name)) {
            return "account.problem.name";
        }
        return rules.findProblem(password, name).orElse(password.equals(again) ? "" : "account.problem.again");
    }
}
