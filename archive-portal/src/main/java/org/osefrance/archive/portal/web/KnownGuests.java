package org.osefrance.archive.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.osefrance.archive.schemas.access.Viewer;

/** Tells whether somebody without an account is behind a request to whom single records were opened for a time. */
@FunctionalInterface
public interface KnownGuests {

    /** The guest, with the rights they hold in this moment; empty for anybody else. */
    Optional<Viewer> find(HttpServletRequest request);
}
