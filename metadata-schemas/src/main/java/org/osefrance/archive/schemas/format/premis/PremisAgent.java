package org.osefrance.archive.schemas.format.premis;

/**
 * Who or what acts (PREMIS Data Dictionary 3.0, section 3: agents).
 *
 * @param type what kind
 * @param name account, program or institution
 * @param version of a program; empty otherwise
 */
public record PremisAgent(Type type, String name, String version) {

    public PremisAgent {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an agent has a name");
        }
    }

    /** A program. */
    public static PremisAgent software(String name, String version) {
        return new PremisAgent(Type.SOFTWARE, name, version);
    }

    /** A person, by account. */
    public static PremisAgent person(String account) {
        return new PremisAgent(Type.PERSON, account, "");
    }

    /** Kinds of agent, as the vocabulary of PREMIS has them. */
    public enum Type {
        PERSON,
        ORGANIZATION,
        SOFTWARE
    }
}
