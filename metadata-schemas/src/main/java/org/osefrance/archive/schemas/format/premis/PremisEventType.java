package org.osefrance.archive.schemas.format.premis;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of event, with term and code of the vocabulary at id.loc.gov/vocabulary/preservation/eventType. */
public enum PremisEventType {
    /** Accepted: from here on the archive answers for the bytes. */
    INGESTION("ingestion", "ing"),
    /** Taken out of what it came in: an archive, a mailbox, a letter. */
    UNPACKING("unpacking", "unp"),
    /** The digest was computed for the first time. */
    MESSAGE_DIGEST_CALCULATION("message digest calculation", "mes"),
    /** The digest was computed again and compared. */
    FIXITY_CHECK("fixity check", "fix"),
    /** Checked against its format. */
    VALIDATION("validation", "val"),
    /** Looked through for malware. */
    VIRUS_CHECK("virus check", "vir"),
    /** Something new was made from it: a pyramid, a reading, a transcription; the detail says what. */
    CREATION("creation", "cre"),
    /** Made over into another format. */
    MIGRATION("migration", "mig"),
    /** Data about it were taken out of it. */
    METADATA_EXTRACTION("metadata extraction", "mee"),
    /** A person decided who may see it: release, closure. */
    POLICY_ASSIGNMENT("policy assignment", "poa"),
    /** Copied bit by bit. */
    REPLICATION("replication", "rep"),
    /** Erased, by an audited decision. */
    DELETION("deletion", "del");

    static final String VOCABULARY = "http://id.loc.gov/vocabulary/preservation/eventType";

    private final String term;
    private final String code;

    PremisEventType(String term, String code) {
        this.term = term;
        this.code = code;
    }

    /** The term of the vocabulary, in English. */
    public String term() {
        return term;
    }

    /** The address of the term. */
    public String address() {
        return VOCABULARY + "/" + code;
    }

    /** The kind for a term. */
    public static Optional<PremisEventType> find(String term) {
        return Arrays.stream(values()).filter(type -> type.term.equals(term)).findFirst();
    }
}
