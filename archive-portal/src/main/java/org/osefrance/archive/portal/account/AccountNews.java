package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one place where the doings of this package are told: an {@link AccountEvent} for each, to whoever listens, and a line
 * in the log.
 */
@Component
final class AccountNews {

    private static final Logger LOG = LoggerFactory.getLogger(AccountNews.class);

    private final ApplicationEventPublisher listeners;

    AccountNews(ApplicationEventPublisher listeners) {
        this.listeners = listeners;
    }

    /** Tells what whoever is behind a request did to an account. */
    void tell(AccountEvent.Kind kind, String subject, String detail, HttpServletRequest request) {
        String actor = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("");
        tell(new AccountEvent(kind, actor, subject, request.getRemoteAddr(), detail));
    }

    /** Tells what somebody did to their own account. */
    void tell(AccountEvent.Kind kind, String self, HttpServletRequest request) {
        tell(new AccountEvent(kind, self, self, request.getRemoteAddr(), ""));
    }

    private void tell(AccountEvent event) {
        LOG.info("{}: account '{}' by '{}'", event.kind(), event.subject(), event.actor());
        listeners.publishEvent(event);
    }
}
