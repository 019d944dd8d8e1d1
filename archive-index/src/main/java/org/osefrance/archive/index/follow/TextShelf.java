package org.osefrance.archive.index.follow;

import org.osefrance.archive.schemas.media.PageText;

/** Where the words of pages are kept: the ALTO documents of the store. */
@FunctionalInterface
public interface TextShelf {

    /**
     * The words of one text; who read it, and when, is taken from the mirror.
     *
     * @param location as it was given to {@code Register.putText}
     */
    PageText read(String location);
}
