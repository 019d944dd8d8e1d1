package org.osefrance.archive.ingest.entity;

/** What a text speaks of, with the code of the EHRI project's annotations (EHRI-NER, 2023), which the command prints. */
public enum MentionKind {
    PERSON("PERS"),
    PLACE("LOC"),
    ORGANISATION("ORG"),
    DATE("DATE"),
    CAMP("CAMP"),
    GHETTO("GHETTO");

    private final String code;

    MentionKind(String code) {
        this.code = code;
    }

    /** The short name in tables. */
    public String code() {
        return code;
    }
}
