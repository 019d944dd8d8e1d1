package org.osefrance.archive.portal.guest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something somebody of the staff did. @param why empty where the deed says it */
record Deed(String by, Instant at, String why) {

    /** Reads the columns {@code DONE_at} and {@code DONE_by}; empty when it was not done. */
    static Optional<Deed> find(ResultSet row, String done, @Nullable String why) throws SQLException {
        OffsetDateTime at = row.getObject(done + "_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new Deed(row.getString(done + "_by"), at.toInstant(), Objects.requireNonNullElse(why, "")));
    }
}
