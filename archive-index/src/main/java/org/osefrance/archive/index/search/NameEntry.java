package org.osefrance.archive.index.search;

/**
 * A name that can be found.
 *
 * @param id of whom or what it names; several names may have one
 * @param given empty where there is none, or nobody can tell
 * @param surname empty where there is none; the whole name where nobody can tell its parts
 */
public record NameEntry(String id, String given, String surname) {

    /** Given names first. */
    public String whole() {
        return given.isEmpty() ? surname : surname.isEmpty() ? given : given + " " + surname;
    }
}
