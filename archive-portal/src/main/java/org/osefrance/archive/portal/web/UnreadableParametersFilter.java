package org.osefrance.archive.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters that are no UTF-8, as old browsers and old links send them, are a bad request and nothing more. Left alone,
 * Tomcat writes them into the log with what was asked for, and no searched name is ever logged.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UnreadableParametersFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            refuse(response, unreadable);
        } catch (ServletException failed) {
            if (failed.getCause() instanceof InvalidParameterException unreadable) {
                refuse(response, unreadable);
            } else {
                throw failed;
            }
        }
    }

    private static void refuse(HttpServletResponse response, InvalidParameterException unreadable) throws IOException {
        if (response.isCommitted()) {
            // Too late for a page; and what it says stays out of the log.
            throw new IOException("parameters that cannot be read, after the answer had begun");
        }
        response.sendError(unreadable.getErrorCode());
    }
}
