package org.osefrance.archive.index.catalog;

import org.osefrance.archive.schemas.identifier.RecordId;

/**
 * Takes a fonds out of the catalogue for good. Everything else in this archive only adds; this is the exception, works as
 * the owner of the tables, and writes into the audit who did it, why and how much, and nothing of what it was.
 */
public interface Erasure {

    /**
     * Erases a fonds with everything beneath and everything known from it, every version, reading and event of these.
     * From the return of this call nobody finds it; the index forgets it when it has followed.
     *
     * @return how much it was
     * @throws UnknownRecordException when it is no fonds
     * @throws EntangledFondsException when something outside the fonds names something in it; nothing is erased then
     */
    Erased erase(RecordId fonds, Signature signature);

    /**
     * How much was erased.
     *
     * @param records of all kinds
     * @param versions of these
     * @param texts readings and transcriptions of pages
     */
    record Erased(long records, long versions, long texts) {}
}
