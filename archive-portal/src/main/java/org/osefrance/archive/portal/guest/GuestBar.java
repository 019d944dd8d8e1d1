package org.osefrance.archive.portal.guest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
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

    private static final List<String> DOORS = List.of(VisitController.VISIT, TerminalController.ROOM);

    private final GuestVisits visits;
    private final ReadingSeats seats;

    GuestBar(GuestVisits visits, ReadingSeats seats) {
        this.visits = visits;
        this.seats = seats;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/vendor/**", "/style/**", "/script/**")
                .order(AFTER_THE_DESK);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Bar> bar = request.getUserPrincipal() == null ? find(request) : Optional.empty();
        bar.ifPresent(here -> request.setAttribute("guest", here));
        if (bar.isPresent() || DOORS.stream().anyMatch(request.getRequestURI()::startsWith)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return true;
    }

    private Optional<Bar> find(HttpServletRequest request) {
        return visits.findGuest(request)
                .map(guest -> new Bar(
                        guest.grant().terms().capacity().name(),
                        clock(guest.visit().ends()),
                        VisitController.VISIT))
                .or(() -> seats.find(request)
                        .map(seat -> new Bar(
                                seat.reader().isPresent() ? "READER" : "VISITOR",
                                clock(seat.ends()),
                                TerminalController.ROOM)));
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
     * @param capacity in whose right, or as whom, the guest reads
     * @param until time of day in Paris when the visit ends
     * @param home where it begins; it is left below
     */
    record Bar(String capacity, String until, String home) {}
}
