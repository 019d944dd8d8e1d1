package org.osefrance.archive.portal;

/** Starts the archive: the web portal, or one command of the command line. */
public final class ArchivePortal {

    private ArchivePortal() {}

    public static void main(String[] args) {}
}
