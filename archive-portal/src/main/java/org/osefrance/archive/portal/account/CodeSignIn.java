package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step: a one-time code of the app, or one from paper. Tries count as those of the password do. */
final class CodeSignIn extends AbstractAuthenticationProcessingFilter {

    private final SecondSteps steps;
    private final Trials trials;
    private final AccountNews news;

    CodeSignIn(SecondSteps steps, Trials trials, AccountNews news) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, StaffRoute.CODE));
        this.steps = steps;
        this.trials = trials;
        this.news = news;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn halfway)
                || halfway.admits() != StaffRoute.Admits.SECOND_STEP) {
            throw new InsufficientAuthenticationException("no password was given before");
        }
        Account account = halfway.account();
        trials.count(account.name(), request.getRemoteAddr()).ifPresent(wait -> {
            throw new TooManyTriesException(wait);
        });
        String typed = Optional.ofNullable(request.getParameter("code")).orElse("");
        SecondSteps.Proof proof = steps.use(account.id(), typed);
        if (proof == SecondSteps.Proof.NONE) {
            throw new BadCredentialsException("the code is wrong, or was used");
        }
        if (proof == SecondSteps.Proof.RECOVERY_CODE) {
            news.tell(AccountEvent.Kind.RECOVERY_CODE_USED, account.name(), request);
        }
        return new SecondStepTaken(account.name());
    }
}
