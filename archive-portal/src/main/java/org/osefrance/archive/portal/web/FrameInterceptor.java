package org.osefrance.archive.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Puts the frame where templates find it, and remembers a language that was asked for. It runs before the page is made,
 * so that a page that fails has its frame too.
 */
final class FrameInterceptor implements HandlerInterceptor {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Site site;

    FrameInterceptor(Site site) {
        this.site = site;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Frame frame = Frame.of(site, request);
        request.setAttribute("frame", frame);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, frame.language().tag());
        // Closing a record takes effect at once: nobody keeps a page without asking again.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        ReaderLanguage.asked(request)
                .ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language)));
        return true;
    }

    private String cookie(Language language) {
        return ResponseCookie.from(ReaderLanguage.NAME, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(site.secure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
