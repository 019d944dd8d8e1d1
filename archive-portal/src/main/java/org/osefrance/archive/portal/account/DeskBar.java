package org.osefrance.archive.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Set;
import org.osefrance.archive.portal.web.Site;
import org.osefrance.archive.schemas.access.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells the frame of every page who is signed in, under the name {@code desk}. What is shown to somebody signed in, and
 * every page of the staff, is kept by no browser.
 */
@Component
final class DeskBar implements HandlerInterceptor, WebMvcConfigurer {

    private static final int AFTER_THE_FRAME = 1;
    private static final Set<Viewer.Role> GIVING = Set.of(Viewer.Role.ARCHIVIST, Viewer.Role.RESEARCHER);

    private final PasskeyHouse house;

    DeskBar(Site site) {
        this.house = PasskeyHouse.of(site);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/vendor/**", "/style/**", "/script/**")
                .order(AFTER_THE_FRAME);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (house.possible()) {
            request.setAttribute("passkeyHost", house.host());
        }
        if (request.getUserPrincipal() instanceof SignedIn signedIn) {
            request.setAttribute("desk", desk(signedIn, request));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (request.getRequestURI().startsWith(StaffRoute.DESK)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return true;
    }

    private static Desk desk(SignedIn signedIn, HttpServletRequest request) {
        String query = request.getQueryString();
        return new Desk(
                signedIn.account().name(),
                signedIn.isIn(),
                signedIn.isIn() && signedIn.account().roles().contains(Viewer.Role.ARCHIVIST),
                signedIn.isIn() && signedIn.account().roles().contains(Viewer.Role.RESEARCHER),
                signedIn.isIn() && !Collections.disjoint(signedIn.account().roles(), GIVING),
                signedIn.session().purpose(),
                request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /**
     * What the line above each page says.
     *
     * @param name of the account
     * @param in whether the sign-in is whole
     * @param archivist whether they decide about records
     * @param research whether what they may read hangs on a purpose
     * @param giving whether they may open records to people of a family
     * @param purpose what they work on; empty while they did not say
     * @param page where they are
     */
    record Desk(
            String name,
            boolean in,
            boolean archivist,
            boolean research,
            boolean giving,
            String purpose,
            String page) {}
}
