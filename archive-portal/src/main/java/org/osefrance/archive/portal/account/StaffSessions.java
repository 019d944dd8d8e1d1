package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who is behind each request. A session holds a {@link StaffSession} and nothing that grants anything: the account is asked
 * at every request, so that a right that was taken away, a disabled account and an ended session are gone with the next.
 */
@Component
final class StaffSessions implements SecurityContextRepository {

    private static final String KEPT_AS = StaffSession.class.getName();

    private final Accounts accounts;
    private final Clock clock;

    StaffSessions(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation") // what replaces it calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return find(holder.getRequest())
                .<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication == null) {
            Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(KEPT_AS));
        } else if (authentication instanceof ProvenAccount proven && proven.proof() == StaffSession.Proof.CODE) {
            add(StaffSession.Proof.CODE, request);
        } else {
            StaffSession.Proof proof =
                    authentication instanceof ProvenAccount proven ? proven.proof() : StaffSession.Proof.PASSWORD;
            accounts.find(authentication.getName()).ifPresent(account -> begin(account, proof, request));
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }

    private void begin(Account account, StaffSession.Proof proof, HttpServletRequest request) {
        Instant now = clock.instant();
        HttpSession session = request.getSession();
        forgetOthers(session);
        session.setAttribute(
                KEPT_AS, new StaffSession(account.name(), account.generation(), now, now, Set.of(proof), ""));
    }

    /** What was half done under another name, such as the secret of an app, is not gone on with under this one. */
    private static void forgetOthers(HttpSession session) {
        for (String name : Collections.list(session.getAttributeNames())) {
            if (name.startsWith(StaffSessions.class.getPackageName())) {
                session.removeAttribute(name);
            }
        }
    }

    /** Notes what somebody has shown besides the password. */
    void add(StaffSession.Proof proof, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(KEPT_AS) instanceof StaffSession kept) {
            session.setAttribute(KEPT_AS, kept.with(proof));
        }
    }

    /** Takes a session on into another generation of the account, where the others end. */
    void goOn(int generation, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(KEPT_AS) instanceof StaffSession kept) {
            session.setAttribute(KEPT_AS, kept.of(generation));
        }
    }

    /** Notes what somebody works on, for as long as the session lasts. */
    void workOn(String purpose, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(KEPT_AS) instanceof StaffSession kept) {
            session.setAttribute(KEPT_AS, kept.workingOn(purpose));
        }
    }

    /** Who is behind a request, as far as their sign-in has come. */
    Optional<SignedIn> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            return session == null ? Optional.empty() : find(session);
        } catch (IllegalStateException endedMeanwhile) {
            return Optional.empty();
        }
    }

    private Optional<SignedIn> find(HttpSession session) {
        if (!(session.getAttribute(KEPT_AS) instanceof StaffSession kept)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Account> account = kept.isOver(now)
                ? Optional.empty()
                : accounts.find(kept.account()).filter(found -> found.generation() == kept.generation());
        if (account.isEmpty()) {
            session.invalidate();
            return Optional.empty();
        }
        StaffSession seen = kept.seenAt(now);
        session.setAttribute(KEPT_AS, seen);
        return Optional.of(new SignedIn(account.get(), seen));
    }
}
