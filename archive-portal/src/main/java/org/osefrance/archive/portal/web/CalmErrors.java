package org.osefrance.archive.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * One page for everything that is not here: mistyped, unknown, withdrawn, or closed. Other errors go to {@code
 * error/4xx} and {@code error/5xx} by Spring Boot's own way.
 */
@ControllerAdvice
final class CalmErrors {

    private final Site site;

    CalmErrors(Site site) {
        this.site = site;
    }

    @ExceptionHandler({NotHereException.class, NoResourceFoundException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notHere(HttpServletRequest request) {
        // Files have no frame of their own; one that is missing is answered by a page.
        if (request.getAttribute("frame") == null) {
            request.setAttribute("frame", Frame.of(site, request));
        }
        return "error/404";
    }
}
