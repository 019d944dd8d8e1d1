package org.osefrance.archive.portal.account;

import org.osefrance.archive.portal.web.NotHereException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first account, made once by whoever holds the link that the archive printed, and the sign-in page. */
@Controller
class SetupController {

    /** NIST SP 800-63B section 3.1.1: length is what counts; no rules about kinds of characters. */
    static final int SHORTEST_PASSWORD = 12;

    static final int LONGEST_PASSWORD = 200;

    private final Accounts accounts;
    private final PasswordEncoder passwords;

    SetupController(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping(StaffSecurity.SIGN_IN)
    String signIn() {
        return "account/sign-in";
    }

    @GetMapping(StaffSecurity.SET_UP + "/{token}")
    String form(@PathVariable String token, Model model) {
        requireOpen(token);
        return show(token, "", "", model);
    }

    @PostMapping(StaffSecurity.SET_UP + "/{token}")
    String setUp(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String again,
            Model model) {
        requireOpen(token);
        String problem = problem(name.strip(), password, again);
        if (!problem.isEmpty()) {
            return show(token, name, problem, model);
        }
        if (!accounts.setUp(token, name.strip(), passwords.encode(password))) {
            throw new NotHereException();
        }
        return "redirect:" + StaffSecurity.SIGN_IN;
    }

    private void requireOpen(String token) {
        if (!accounts.isSetupOpen(token)) {
            throw new NotHereException();
        }
    }

    private static String show(String token, String name, String problem, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("name", name);
        model.addAttribute("problem", problem);
        return "account/set-up";
    }

    /** Key of the message that says what is wrong; empty when all is well. */
    private static String problem(String name, String password, String again) {
        if (!name.matches("[\\p{L}\\p{N}._@-]{2,80}")) {
            return "account.problem.name";
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            return "account.problem.password";
        }
        return password.equals(again) ? "" : "account.problem.again";
    }
}
