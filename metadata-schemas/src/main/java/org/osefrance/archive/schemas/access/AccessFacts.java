package org.osefrance.archive.schemas.access;

/** What is known of a record that bears on who may see it. */
public record AccessFacts() {

    /** Nothing is known: closed until an archivist says more. */
    public static AccessFacts undescribed() {
        return new AccessFacts();
    }
}
