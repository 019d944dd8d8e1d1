package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.access.AccessDecision;
import org.osefrance.archive.schemas.record.Page;

/**
 * A page as one viewer may see it.
 *
 * @param number place among the pages of its item that this viewer may see, from 1
 * @param state how far the archive has got with it
 */
public record PageView(Page page, int number, PageState state, AccessDecision access) {}
