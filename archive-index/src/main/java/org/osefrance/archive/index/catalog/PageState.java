package org.osefrance.archive.index.catalog;

/** How far the archive has got with a page. */
public enum PageState {
    /** Accepted; image and text are being made. */
    WAITING,
    /** Image and text are there. */
    READY,
    /** There is an image, but reading it failed for good; an archivist is told why. */
    UNREAD,
    /** No image could be made; the original is kept. */
    NO_IMAGE
}
