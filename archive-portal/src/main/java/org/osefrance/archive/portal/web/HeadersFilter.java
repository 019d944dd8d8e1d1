package org.osefrance.archive.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers of every answer. Nothing of a page comes from elsewhere, nothing in it runs or is styled inline (Content
 * Security Policy Level 3), and no other site learns from which page, with which name in its address, a reader came.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HeadersFilter extends OncePerRequestFilter {

    static final String POLICY =
            "default-src 'self'; base-uri 'none'; object-src 'none'; " + "frame-ancestors 'none'; form-action 'self'";

    static final String NOT_FOR_SEARCH_ENGINES = "noindex, nofollow, noarchive";
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    /** Pages that name nobody. Everything else stays out of other people's search engines. */
    private static final Set<String> FOR_SEARCH_ENGINES = Set.of("/", "/about", "/contact", "/collections");

    private final Site site;

    HeadersFilter(Site site) {
        this.site = site;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
        if (site.secure()) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        if (!mayBeIndexed(request)) {
            response.setHeader("X-Robots-Tag", NOT_FOR_SEARCH_ENGINES);
        }
        chain.doFilter(request, response);
    }

    private static boolean mayBeIndexed(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean plain = query == null || query.startsWith(ReaderLanguage.NAME + "=") && query.indexOf('&') < 0;
        return plain && FOR_SEARCH_ENGINES.contains(request.getRequestURI());
    }
}
