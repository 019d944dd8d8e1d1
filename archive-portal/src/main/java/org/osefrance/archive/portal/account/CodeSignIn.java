package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step: a one-time code of the app, or one from paper, looked at by {@link CodeCheck}. */
final class CodeSignIn extends AbstractAuthenticationProcessingFilter {

    private final CodeCheck check;

    CodeSignIn(CodeCheck check) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, StaffRoute.CODE));
        this.check = check;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn halfway)
                || halfway.admits() != StaffRoute.Admits.SECOND_STEP) {
            throw new InsufficientAuthenticationException("no password was given before");
        }
        String typed = Optional.ofNullable(request.getParameter("code")).orElse("");
        check.use(halfway.account(), typed, request);
        return new ProvenAccount(halfway.getName(), StaffSession.Proof.CODE);
    }
}
