package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.identifier.RecordId;

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

    /**
     * What a viewer asks about one record; the most open answer counts, because rights only add up.
     *
     * <p>The right to configure shows nothing: an administrator who is no archivist asks as anybody does. The reading
     * room asks on site, and so do people at their workplace: they consult, and nothing is published by it.
     *
     * @param line ids of everything above the record and, last, of the record itself: what grants and agreements name
     */
    public static List<AccessQuestion> listOf(Viewer viewer, List<RecordId> line, View view, LocalDate day) {
        AccessQuestion anyone = of(new Requester.Anyone(), Place.ONLINE, view, day);
        return switch (viewer) {
            case Viewer.Public() -> List.of(anyone);
            case Viewer.Machinery(String part) -> List.of(anyone.by(new Requester.Machinery(part)));
            case Viewer.Staff staff -> ofStaff(staff, anyone);
            case Viewer.ReadingRoom room ->
                // The one on site first: where both are closed, its reason is the one for somebody who is there.
                List.of(
                        of(
                                room.reader()
                                        .map(reader -> asReader(reader, line))
                                        .orElseGet(Requester.Anyone::new),
                                Place.ONSITE,
                                view,
                                day),
                        anyone);
            case Viewer.Family family ->
                Stream.concat(
                                Stream.of(anyone),
                                family.grants().stream()
                                        .filter(grant -> grant.covers(scope(line, view)))
                                        .map(anyone::by))
                        .toList();
        };
    }

    /** A list names many people: a grant opens the line that it names, never all lines of a page or file that it names. */
    private static List<RecordId> scope(List<RecordId> line, View view) {
        return view == View.LINE ? line.subList(Math.max(0, line.size() - 1), line.size()) : line;
    }

    private static List<AccessQuestion> ofStaff(Viewer.Staff staff, AccessQuestion anyone) {
        if (staff.seesClosed()) {
            return List.of(anyone.by(new Requester.Archivist(staff.account())));
        }
        List<AccessQuestion> questions = new ArrayList<>(List.of(anyone));
        if (staff.isResearching()) {
            questions.add(anyone.atWork(Service.MEMORY, staff));
        }
        staff.services().stream()
                .sorted()
                .map(service -> anyone.atWork(service, staff))
                .forEach(questions::add);
        return questions;
    }

    private AccessQuestion atWork(Service service, Viewer.Staff staff) {
        boolean reason = staff.occasion().hasReason();
        return of(new Requester.ServiceStaff(service, false, reason, false), Place.ONSITE, view, day);
    }

    private AccessQuestion by(Grant grant) {
        return new AccessQuestion(grant.capacity().requester(), place, view, line, Optional.of(grant.link()), day);
    }

    private static Requester asReader(Viewer.Reader reader, Collection<RecordId> line) {
        Optional<ReadingAgreement> agreement = line.stream()
                .flatMap(id -> Optional.ofNullable(reader.agreements().get(id)).stream())
                .max(Comparator.naturalOrder())
                .map(last -> new ReadingAgreement(true, true, last));
        return new Requester.Reader(reader.account(), agreement);
    }

    /** The same about one line of a list. */
    public AccessQuestion aboutLine(String key) {
        return new AccessQuestion(requester, place, view, Optional.of(key), link, day);
    }

    /** The same on another day. */
    public AccessQuestion on(LocalDate other) {
        return new AccessQuestion(requester, place, view, line, link, other);
    }

    /** The same at another place. */
    public AccessQuestion at(Place other) {
        return new AccessQuestion(requester, other, view, line, link, day);
    }

    /** The same for another requester. */
    public AccessQuestion by(Requester other) {
        return new AccessQuestion(other, place, view, line, link, day);
    }
}
