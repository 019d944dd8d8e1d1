package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One question to the rules: who wants to see what of a record, where, on which day.
 *
 * @param requester who asks
 * @param place where it would be read
 * @param view what is asked for
 * @param line the line asked for when the view is {@link View#LINE}: a {@link NamedPerson#key()}
 * @param link the personal link it comes by
 * @param day the day of the question, in the calendar of Europe/Paris
 */
public record AccessQuestion(
        Requester requester,
        Place place,
        View view,
        Optional<String> line,
        Optional<PersonalLink> link,
        LocalDate day) {

    /** A question without line and link. */
    public static AccessQuestion of(Requester requester, Place place, View view, LocalDate day) {
        return new AccessQuestion(requester, place, view, Optional.empty(), Optional.empty(), day);
    }

    /** What a viewer of the web asks. */
    public static AccessQuestion online(Viewer viewer, View view, LocalDate day) {
        return of(Requester.of(viewer), Place.ONLINE, view, day);
    }

    /** The same on another day. */
    public AccessQuestion on(LocalDate other) {
        return new AccessQuestion(requester, place, view, line, link, other);
    }

    /** The same for another requester. */
    public AccessQuestion by(Requester other) {
        return new AccessQuestion(other, place, view, line, link, day);
    }
}
