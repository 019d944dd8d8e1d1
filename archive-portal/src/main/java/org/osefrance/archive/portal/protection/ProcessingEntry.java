package org.osefrance.archive.portal.protection;

import java.time.Instant;

/**
 * One entry of the register of processing (GDPR, art. 30), in one of its versions.
 *
 * @param slug the same for all its versions
 * @param ended whether this is done no longer
 * @param author account; {@link ProcessingRegister#PROGRAM} for what the program brought along
 */
record ProcessingEntry(
        String slug, String title, Why why, Whose whose, Care care, boolean ended, Instant at, String author) {

    /** @param basis in law */
    record Why(String purpose, String basis) {}

    /**
     * @param people whose data
     * @param data which
     * @param recipients who gets them
     */
    record Whose(String people, String data, String recipients) {}

    /**
     * @param term how long
     * @param measures how they are guarded
     */
    record Care(String term, String measures) {}
}
