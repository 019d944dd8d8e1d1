package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.osefrance.archive.portal.guard.Secrets;
import org.osefrance.archive.portal.web.Site;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of a sign-in: taken ({@link CodeSignIn} looks at the code), and set up before. */
@Controller
class SecondStepController {

    private static final String PENDING = SecondStepController.class.getName();
    private static final String RECOVERY = StaffRoute.ME + "/recovery-codes";

    private final SecondSteps steps;
    private final Passkeys passkeys;
    private final StaffSessions sessions;
    private final SignInOutcome outcome;
    private final AccountNews news;
    private final Site site;
    private final OutsideHouse house;
    private final OutsideIdentities identities;

    SecondStepController(
            SecondSteps steps,
            Passkeys passkeys,
            StaffSessions sessions,
            SignInOutcome outcome,
            AccountNews news,
            Site site,
            OutsideHouse house,
            OutsideIdentities identities) {
        this.house = house;
        this.identities = identities;
        this.steps = steps;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.outcome = outcome;
        this.news = news;
        this.site = site;
    }

    @GetMapping(StaffRoute.CODE)
    String code(SignedIn self, Model model) {
        model.addAttribute("account", self.account());
        return "account/code";
    }

    @GetMapping(StaffRoute.ME)
    String me(SignedIn self, Locale locale, Model model) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneId.of("Europe/Paris"));
        model.addAttribute("account", self.account());
        model.addAttribute("house", house.name());
        model.addAttribute("linked", identities.isLinked(self.account().id()));
        model.addAttribute(
                "passkeys",
                passkeys.list(self.account().id()).stream()
                        .map(one -> new Line(one.id(), one.label(), day.format(one.created())))
                        .toList());
        return "account/me";
    }

    @GetMapping(StaffRoute.SECOND_STEP)
    String form(SignedIn self, HttpSession session, Model model) {
        return show(self, pending(session), "", model);
    }

    @PostMapping(StaffRoute.SECOND_STEP)
    String enrol(
            SignedIn self, @RequestParam String code, HttpServletRequest request, HttpSession session, Model model) {
        Account account = self.account();
        byte[] key = pending(session);
        if (!steps.enrol(account.id(), key, code)) {
            return show(self, key, "second.wrong", model);
        }
        session.removeAttribute(PENDING);
        news.tell(AccountEvent.Kind.SECOND_STEP_ENROLLED, account.name(), request);
        if (self.isIn()) {
            return "redirect:" + StaffRoute.ME;
        }
        request.changeSessionId(); // more is allowed from here on
        sessions.add(StaffSession.Proof.CODE, request);
        sessions.find(request).ifPresent(in -> outcome.welcome(in, request));
        return showRecoveryCodes(account, request, model);
    }

    @GetMapping(RECOVERY)
    String askRecoveryCodes(SignedIn self, Model model) {
        model.addAttribute("left", self.account().paperCodes());
        return "account/recovery-ask";
    }

    @PostMapping(RECOVERY)
    String makeRecoveryCodes(SignedIn self, HttpServletRequest request, Model model) {
        return showRecoveryCodes(self.account(), request, model);
    }

    private String showRecoveryCodes(Account account, HttpServletRequest request, Model model) {
        List<String> codes = steps.makeRecoveryCodes(account.id());
        news.tell(AccountEvent.Kind.RECOVERY_CODES_MADE, account.name(), request);
        model.addAttribute("name", account.name());
        model.addAttribute("codes", codes);
        return "account/recovery-codes";
    }

    /** The same secret until it is confirmed: whoever mistypes a code need not scan again. */
    private static byte[] pending(HttpSession session) {
        if (session.getAttribute(PENDING) instanceof byte[] key) {
            return key;
        }
        byte[] key = Secrets.bytes(OneTimeCodes.KEY_BYTES);
        session.setAttribute(PENDING, key);
        return key;
    }

    private String show(SignedIn self, byte[] key, String problem, Model model) {
        String secret = new Base32().encodeToString(key);
        model.addAttribute("first", !self.isIn());
        model.addAttribute("secret", SecondSteps.grouped(secret).replace('-', ' '));
        model.addAttribute("picture", QrPicture.of(address(self.getName(), secret)));
        model.addAttribute("problem", problem);
        return "account/second-step";
    }

    /** As apps read it: the key URI format of Google Authenticator. */
    private String address(String account, String secret) {
        return "otpauth://totp/" + encoded(site.institution()) + ":" + encoded(account) + "?secret=" + secret
                + "&issuer=" + encoded(site.institution()) + "&algorithm=SHA1&digits=" + OneTimeCodes.DIGITS
                + "&period=" + OneTimeCodes.STEP.toSeconds();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** One passkey; {@code made} is the day, in the reader's language. */
    record Line(String id, String label, String made) {}
}
