package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.osefrance.archive.portal.guard.Trials;
import org.osefrance.archive.portal.guard.Waiting;
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
    private final StaffSessions sessions;
    private final Trials trials;
    private final AccountNews news;

    SignInOutcome(Accounts accounts, StaffSessions sessions, Trials trials, AccountNews news) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.trials = trials;
        this.news = news;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Optional<SignedIn> come = sessions.find(request);
        if (come.isEmpty()) {
            response.sendRedirect(StaffRoute.SIGN_IN + "?error"); // closed in this very moment
        } else if (come.get().isIn()) {
            welcome(come.get(), request);
            response.sendRedirect(findAsked(request, response).orElse(StaffRoute.DESK));
        } else {
            response.sendRedirect(come.get().next());
        }
    }

    /** Notes that somebody is in, however they came. */
    void welcome(SignedIn in, HttpServletRequest request) {
        accounts.noteSignIn(in.account());
        trials.forget(in.getName(), request.getRemoteAddr(), in.session().guessable());
        news.tell(AccountEvent.Kind.SIGNED_IN, in.getName(), request);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean halfway = request.getRequestURI().equals(StaffRoute.CODE);
        String typed = Optional.ofNullable(request.getParameter("username")).orElse("");
        String subject = halfway
                ? sessions.find(request).map(SignedIn::getName).orElse("")
                : accounts.find(typed).map(Account::name).orElse("");
        if (refused instanceof TooManyTriesException tooMany) {
            news.tell(AccountEvent.Kind.TOO_MANY_TRIES, subject, "", request);
            Waiting.ask(tooMany.remaining(), request, response);
        } else {
            news.tell(AccountEvent.Kind.REFUSED, subject, "", request);
            response.sendRedirect((halfway ? StaffRoute.CODE : StaffRoute.SIGN_IN) + "?error" + way(request));
        }
    }

    /** Which of the ways it was that did not lead in. */
    private static String way(HttpServletRequest request) {
        String address = request.getRequestURI();
        if (address.startsWith(StaffRoute.OUTSIDE) || address.equals(StaffRoute.OUTSIDE_BACK)) {
            return "=house";
        }
        return address.equals(StaffRoute.PASSKEY_SIGN_IN) ? "=passkey" : "";
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
