package org.osefrance.archive.index.catalog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Assertion;

/** Whom an assertion is about and what was decided. */
@Entity
@Table(name = "assertion")
class AssertionRow {

    @Id
    String id;

    String subject;

    @Nullable
    String object;

    String state;

    @SuppressWarnings("NullAway.Init")
    AssertionRow() {}

    AssertionRow(Assertion assertion) {
        this.id = assertion.id().value();
        place(assertion);
    }

    /** Takes over what a new version says. */
    final void place(Assertion assertion) {
        subject = assertion.claim().subject().value();
        object = assertion.claim().object().map(RecordId::value).orElse(null);
        state = assertion.review().name();
    }
}
