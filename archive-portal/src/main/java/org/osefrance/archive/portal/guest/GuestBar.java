package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells the frame of every page as whom a guest is here, under the name {@code guest}. What is shown to a guest, and every page
 * of the door they come by, is kept by no browser: it may be somebody else's.
 */
@Component
final class GuestBar implements HandlerInterceptor, WebMvcConfigurer {

    private static final int AFTER_THE_DESK = 2;

    private final GuestVisits visits;

    GuestBar(GuestVisits visits) {
        this.visits = visits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/vendor/**", "/style/**", "/script/**")
                .order(AFTER_THE_DESK);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<GuestVisits.Guest> guest =
                request.getUserPrincipal() == null ? visits.findGuest(request) : Optional.empty();
        guest.ifPresent(here -> request.setAttribute("guest", bar(here)));
        if (guest.isPresent() || request.getRequestURI().startsWith(VisitController.VISIT)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return true;
    }

    private static Bar bar(GuestVisits.Guest guest) {
        return new Bar(
                guest.grant().terms().capacity().name(), clock(guest.visit().ends()));
    }

    private static String clock(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .withZone(FamilyGrants.PARIS)
                .format(moment);
    }

    /**
     * What the line above each page says.
     *
     * @param capacity in whose right the guest reads
     * @param until time of day in Paris when the visit ends
     */
    record Bar(String capacity, String until) {}
}
