package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/** What opens a document before its period ends (Code du patrimoine L213-3). It adds a right and closes nothing. */
public sealed interface Derogation {

    /**
     * For one reader, in the reading room (L213-3 I).
     *
     * @param reader account of the reader
     * @param granted whether it was granted; asked for is not granted
     * @param until last day it holds
     */
    record Individual(String reader, boolean granted, Optional<LocalDate> until) implements Derogation {}

    /**
     * For everybody, by the decree of 24 December 2015 on archives of the Second World War (L213-3 II).
     *
     * @param article the article that covers the document
     * @param offences when the acts prosecuted were committed, for article 5
     * @param commonLawOnly whether the case was purely one of common law, which article 5 leaves out
     */
    record SecondWorldWar(Article article, Optional<UncertainDate> offences, Stated commonLawOnly)
            implements Derogation {}

    /** Articles of the decree of 24 December 2015 that concern files on persons. */
    enum Article {
        /** Exceptional courts of the Vichy State and of the Gouvernement provisoire. */
        EXCEPTIONAL_COURTS,
        /** Investigations of the judicial police from 3 September 1939 to 8 May 1945. */
        JUDICIAL_POLICE,
        /** Prosecution of acts committed in those years. */
        PROSECUTION_OF_WAR_ACTS
    }
}
