package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Where people are led after each way of signing in, and out; and where it is told. */
@Component
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();
    private final Accounts accounts;
    private final AccountNews news;

    SignInOutcome(Accounts accounts, AccountNews news) {
        this.accounts = accounts;
        this.news = news;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        news.tell(AccountEvent.Kind.SIGNED_IN, authentication.getName(), request);
        response.sendRedirect(findAsked(request, response).orElse(StaffRoute.DESK));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String typed = Optional.ofNullable(request.getParameter("username")).orElse("");
        String subject = accounts.find(typed).map(Account::name).orElse("");
        news.tell(AccountEvent.Kind.REFUSED, subject, "", request);
        response.sendRedirect(StaffRoute.SIGN_IN + "?error");
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @org.jspecify.annotations.Nullable Authentication authentication) {
        if (authentication instanceof SignedIn signedIn) {
            news.tell(AccountEvent.Kind.SIGNED_OUT, signedIn.getName(), request);
        }
    }

    /** The page of the staff that somebody asked for before; its path only, for the host is what a stranger may have said. */
    private Optional<String> findAsked(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = asked.getRequest(request, response);
        if (saved == null || !saved.getMethod().equals("GET")) {
            return Optional.empty();
        }
        asked.removeRequest(request, response);
        URI address = URI.create(saved.getRedirectUrl());
        return Optional.of(address.getRawPath()).filter(path -> path.startsWith(StaffRoute.DESK));
    }
}
