package org.osefrance.archive.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is around every page; the templates know it as {@code frame}.
 *
 * @param site the house
 * @param language the page is written in
 * @param path of the page, for marking where in the menu a reader stands
 * @param links this same page in every language
 */
public record Frame(Site site, Language language, String path, List<LanguageLink> links) {

    public Frame {
        links = List.copyOf(links);
    }

    /** This page in another language, or the one it is shown in. */
    public record LanguageLink(Language language, String href, boolean current) {}

    /** The frame of a page, or of the page a request failed to bring. */
    static Frame of(Site site, HttpServletRequest request) {
        Language language = ReaderLanguage.of(request);
        String path = failedOr(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        String kept =
                withoutLanguage(failedOr(request, RequestDispatcher.ERROR_QUERY_STRING, request.getQueryString()));
        List<LanguageLink> links = Arrays.stream(Language.values())
                .map(other -> new LanguageLink(
                        other, path + "?" + kept + ReaderLanguage.NAME + "=" + other.tag(), other == language))
                .toList();
        return new Frame(site, language, path, links);
    }

    /** Whether the page is the given part of the site or lies under it. */
    public boolean within(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    private static String failedOr(HttpServletRequest request, String attribute, @Nullable String asked) {
        return request.getAttribute(attribute) instanceof String failed ? failed : asked == null ? "" : asked;
    }

    private static String withoutLanguage(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(ReaderLanguage.NAME + "="))
                .map(parameter -> parameter + "&")
                .collect(Collectors.joining());
    }
}
