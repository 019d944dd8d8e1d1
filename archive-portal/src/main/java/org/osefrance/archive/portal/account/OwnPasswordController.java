package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.osefrance.archive.portal.guard.Trials;
import org.osefrance.archive.portal.guard.Waiting;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people change their own password. Every other session of the account ends; whoever does it stays. */
@Controller
class OwnPasswordController {

    private static final String PASSWORD = StaffRoute.ME + "/password";

    private final Accounts accounts;
    private final PasswordEncoder hashes;
    private final PasswordRules rules;
    private final Trials trials;
    private final StaffSessions sessions;
    private final AccountNews news;

    OwnPasswordController(
            Accounts accounts,
            PasswordEncoder hashes,
            PasswordRules rules,
            Trials trials,
            StaffSessions sessions,
            AccountNews news) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.rules = rules;
        this.trials = trials;
        this.sessions = sessions;
        this.news = news;
    }

    @GetMapping(PASSWORD)
    String form(Model model) {
        return show("", model);
    }

    @PostMapping(PASSWORD)
    String change(
            SignedIn self,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String name = self.getName();
        Optional<Duration> wait = trials.count(name, request.getRemoteAddr());
        if (wait.isPresent()) {
            throw Waiting.asking(wait.get(), request, response);
        }
        if (accounts.findPasswordHash(name)
                .filter(hash -> hashes.matches(current, hash))
                .isEmpty()) {
            return show("account.problem.current", model);
        }
        String problem =
                rules.findProblem(password, name).orElse(password.equals(again) ? "" : "account.problem.again");
        if (!problem.isEmpty()) {
            return show(problem, model);
        }
        int generation = accounts.changePassword(self.account().id(), hashes.encode(password));
        trials.forget(name, request.getRemoteAddr(), 1);
        request.changeSessionId();
        sessions.goOn(generation, request);
        news.tell(AccountEvent.Kind.PASSWORD_CHANGED, name, request);
        return "redirect:" + StaffRoute.ME + "?changed";
    }

    private static String show(String problem, Model model) {
        model.addAttribute("problem", problem);
        return "account/password";
    }
}
