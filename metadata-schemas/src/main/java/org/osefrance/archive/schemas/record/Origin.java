package org.osefrance.archive.schemas.record;

/**
 * Who made papers, and why: what their words are worth, and whose words they are (ISAD(G) § 3.2.1 and 3.2.2, in a sentence).
 *
 * @param maker on which side they were made
 * @param why one sentence, plain text; empty until somebody writes one
 */
public record Origin(Maker maker, String why) {

    /** The same without its sentence, which may name somebody. */
    public Origin withoutWords() {
        return new Origin(maker, "");
    }

    /** On which side papers were made. */
    public enum Maker {
        /** Those who hid, fed, taught and brought children over the frontier, and their organisations. */
        RESCUER,
        /** Parents, children, relatives and friends. */
        FAMILY,
        /** The administration of the French State, 1940 to 1944. */
        VICHY,
        /** German and Italian military and police. */
        OCCUPIER,
        /** The administration of an internment camp, whoever ran it. */
        CAMP,
        /** Authorities, courts and organisations after the Liberation. */
        POST_WAR,
        /** Somebody looked and does not know. */
        UNKNOWN
    }
}
