package org.osefrance.archive.portal.web;

import org.osefrance.archive.schemas.access.Viewer;

/** Something the first page of the staff reminds those of who decide about records. */
@FunctionalInterface
public interface DeskReminder {

    /** How many records will open by themselves in the next three months; 0 for whoever does not decide. */
    long count(Viewer viewer);
}
