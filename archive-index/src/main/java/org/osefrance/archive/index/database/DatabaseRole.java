package org.osefrance.archive.index.database;

/** Roles of the database, made by the first migration; none but the owner may alter a table. */
public enum DatabaseRole {
    /** Owns the tables; used by migrations only. */
    OWNER("archive_owner"),
    /** Reads and writes records; reads the audit and cannot write it. */
    APPLICATION("archive_app"),
    /** Adds rows to the audit and can do nothing else, so that whoever takes over the application cannot hide it. */
    AUDIT("archive_audit"),
    /** For a public portal that runs apart, which is not built: reads and writes nothing. */
    PUBLIC("archive_public");

    private final String login;

    DatabaseRole(String login) {
        this.login = login;
    }

    /** The role's name in PostgreSQL. */
    public String login() {
        return login;
    }
}
