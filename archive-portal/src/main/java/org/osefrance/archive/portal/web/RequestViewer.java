package org.osefrance.archive.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.osefrance.archive.schemas.access.Viewer;

/** Tells who is behind a request; whatever reads records for a page asks this first. */
@FunctionalInterface
public interface RequestViewer {

    /** The signed-in member of staff, a guest, or else the public. */
    Viewer of(HttpServletRequest request);
}
