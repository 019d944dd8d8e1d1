package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import org.osefrance.archive.portal.guard.Trials;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** Looks at a code of the second step. Tries count as those of the password do. */
@Component
final class CodeCheck {

    private final SecondSteps steps;
    private final Trials trials;
    private final AccountNews news;

    CodeCheck(SecondSteps steps, Trials trials, AccountNews news) {
        this.steps = steps;
        this.trials = trials;
        this.news = news;
    }

    /**
     * Uses a code up.
     *
     * @throws org.springframework.security.core.AuthenticationException when it is wrong, was used, or is one too many
     */
    void use(Account account, String typed, HttpServletRequest request) {
        trials.count(account.name(), request.getRemoteAddr()).ifPresent(wait -> {
            throw new TooManyTriesException(wait);
        });
        SecondSteps.Proof proof = steps.use(account.id(), typed);
        if (proof == SecondSteps.Proof.NONE) {
            throw new BadCredentialsException("the code is wrong, or was used");
        }
        if (proof == SecondSteps.Proof.RECOVERY_CODE) {
            news.tell(AccountEvent.Kind.RECOVERY_CODE_USED, account.name(), request);
        }
    }
}
