package org.osefrance.archive.schemas.access;

import org.osefrance.archive.schemas.access.Term.AfterDeath;
import org.osefrance.archive.schemas.access.Term.AfterDocument;
import org.osefrance.archive.schemas.access.Term.AfterDocumentOrDeath;
import org.osefrance.archive.schemas.access.Term.AtOnce;
import org.osefrance.archive.schemas.access.Term.Never;

/**
 * Categories of records by their period of closure, Code du patrimoine L213-1 and L213-2. The names are those of the
 * decision table and of the command line.
 */
public enum Category {
    GENERAL(new AtOnce(), Basis.OPEN_AS_OF_RIGHT),
    CIVIL_DEATH(new AtOnce(), Basis.OPEN_AS_OF_RIGHT),
    EXECUTIVE_25(new AfterDocument(25), Basis.EXECUTIVE),
    PRIVATE_LIFE_50(new AfterDocument(50), Basis.PRIVATE_LIFE),
    JUDGEMENT_50(new AfterDocument(50), Basis.PRIVATE_LIFE),
    PERSONNEL_50(new AfterDocument(50), Basis.PRIVATE_LIFE),
    SCHOOL_50(new AfterDocument(50), Basis.PRIVATE_LIFE),
    DEFENCE_50(new AfterDocument(50), Basis.PRIVATE_LIFE),
    /** 25 years from the death; where the death is not known, 120 from the birth. */
    MEDICAL(new AfterDeath(25, 120), Basis.MEDICAL_SECRECY),
    STATISTICS_75(new AfterDocumentOrDeath(75), Basis.SEVENTY_FIVE_YEARS),
    POLICE_75(new AfterDocumentOrDeath(75), Basis.SEVENTY_FIVE_YEARS),
    COURT_75(new AfterDocumentOrDeath(75), Basis.SEVENTY_FIVE_YEARS),
    NOTARY_75(new AfterDocumentOrDeath(75), Basis.SEVENTY_FIVE_YEARS),
    /** Counted from the closing of the register; the reader proves the death that shortens it. */
    CIVIL_BIRTH_75(new AfterDocumentOrDeath(75), Basis.SEVENTY_FIVE_YEARS),
    POLICE_100(new AfterDocumentOrDeath(100), Basis.HUNDRED_YEARS),
    COURT_100(new AfterDocumentOrDeath(100), Basis.HUNDRED_YEARS),
    NOTARY_100(new AfterDocumentOrDeath(100), Basis.HUNDRED_YEARS),
    SAFETY_100(new AfterDocumentOrDeath(100), Basis.HUNDRED_YEARS),
    WEAPONS_NEVER(new Never(), Basis.WEAPONS),
    ORIGINS_SECRET(new Never(), Basis.SECRET_OF_ORIGINS);

    private final Term term;
    private final Basis basis;

    Category(Term term, Basis basis) {
        this.term = term;
        this.basis = basis;
    }

    /** How long it stays closed. */
    Term term() {
        return term;
    }

    /** The law that says so. */
    Basis basis() {
        return basis;
    }
}
