package org.osefrance.archive.ingest.deposit;

import java.util.Optional;

/** What was said of scans before they were accepted, for those who make their pages. */
@FunctionalInterface
public interface MarkedLeaves {

    /**
     * What was said where bytes were last handed in; empty where nothing was.
     *
     * @param sha512 of the bytes: the pages of a file may be made before its deposit has written down which file it became
     */
    Optional<MarkedLeaf> find(String sha512);
}
