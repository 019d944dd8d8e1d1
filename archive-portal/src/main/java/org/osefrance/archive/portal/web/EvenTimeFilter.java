package org.osefrance.archive.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * "There is nothing at this address" goes out at one and the same time after the question. To find that a record is closed
 * takes longer than to find that there is none; whoever measures would know which it was, though the words are the same.
 * The answers are small enough that nothing of them has gone out when the page is made.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class EvenTimeFilter extends OncePerRequestFilter {

    /** Longer than any decision takes on a machine that has room left, and too short for a reader to mind. */
    private static final Duration AFTER = Duration.ofMillis(25);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
            waitUntil(start);
        }
    }

    private static void waitUntil(long start) throws IOException {
        try {
            Thread.sleep(AFTER.minusNanos(System.nanoTime() - start));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the archive stops").initCause(stopped);
        }
    }
}
