package org.osefrance.archive.index.database;

import java.util.Optional;

/**
 * Where one role signs in.
 *
 * @param url JDBC address, {@code jdbc:postgresql://…}
 * @param user empty when the address itself says so
 * @param password empty when the address itself says so; never printed
 */
record DatabaseAddress(String url, Optional<String> user, Optional<String> password) {

    DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseException("A database address begins with jdbc:postgresql://, this one does not. "
                    + "Look at ARCHIVE_DATABASE_URL and ARCHIVE_DATABASE_OWNER_URL.");
        }
    }

    /** An address that carries its own user and password as parameters. */
    static DatabaseAddress of(String url) {
        return new DatabaseAddress(url, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
