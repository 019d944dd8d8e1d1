package org.osefrance.archive.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: asked for by {@code ?lang=}, remembered in a cookie, or French. What the browser prefers is
 * not asked, so that an address gives every new reader the same page.
 */
final class ReaderLanguage implements LocaleResolver {

    /** Name of the parameter and of the cookie. */
    static final String NAME = "lang";

    /** What the address asks for. */
    static Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(NAME)).flatMap(Language::of);
    }

    /** What to write the page in. */
    static Language of(HttpServletRequest request) {
        return asked(request).or(() -> remembered(request)).orElse(Language.FRENCH);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a reader chooses the language by ?lang=, nothing else does");
    }
}
