package org.osefrance.archive.schemas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The people whose lives count for a question.
 *
 * @param known whether somebody said who they are
 * @param people they
 */
record Named(boolean known, List<NamedPerson> people) {

    private static final Named NOBODY = new Named(true, List.of());

    /** In the reading room: the subject and whoever is known to be named; who was not looked for does not count. */
    static Named onsite(Case asked) {
        return namesNobody(asked) ? NOBODY : new Named(true, everybody(asked));
    }

    /** On the web, for what is asked for: P4 holds for everyone named, not only for the subject. */
    static Named online(Case asked) {
        if (asked.view() == View.DESCRIPTION || asked.view() == View.STATISTICS || namesNobody(asked)) {
            return NOBODY;
        }
        if (asked.view() == View.LINE && asked.matter() instanceof Matter.ListPage) {
            return line(asked);
        }
        return wholePage(asked);
    }

    /** Everyone on the page or entry, whatever part of it is asked for. */
    static Named wholePage(Case asked) {
        List<NamedPerson> people = everybody(asked);
        boolean looked = !asked.persons().equals(NamedPersons.notLookedAt());
        return new Named(looked || isAboutOnePerson(asked.matter()) && !people.isEmpty(), people);
    }

    private static Named line(Case asked) {
        List<NamedPerson> line = asked.persons().people().stream()
                .filter(person ->
                        Optional.of(person.key()).equals(asked.question().line()))
                .toList();
        return new Named(!line.isEmpty(), line);
    }

    private static List<NamedPerson> everybody(Case asked) {
        List<NamedPerson> people = new ArrayList<>();
        asked.subject().filter(subject -> !speaksForOneself(asked.matter())).ifPresent(people::add);
        if (asked.subject().isEmpty() && asked.matter() instanceof Matter.ChildFile) {
            people.add(new NamedPerson("", Optional.empty(), Death.unknown(), Stated.UNKNOWN));
        }
        people.addAll(asked.persons().people());
        return people;
    }

    /** An assertion names its subject and nobody else unless it says so. */
    private static boolean isAboutOnePerson(Matter matter) {
        return matter instanceof Matter.PersonEntry
                || matter instanceof Matter.NameAssertion
                || matter instanceof Matter.FalseIdentity
                || matter instanceof Matter.PublishedFact;
    }

    /** A witness who agreed to the web decided about their own life. */
    private static boolean speaksForOneself(Matter matter) {
        return matter instanceof Matter.Testimony testimony
                && testimony.agreement() instanceof WitnessAgreement.PublicOnline;
    }

    private static boolean namesNobody(Case asked) {
        return switch (asked.matter()) {
            case Matter.Home home -> asked.view() == View.PLACE || asked.view() == View.ADDRESS;
            case Matter.PublishedFact(Stated publicFigure, Stated published) ->
                publicFigure == Stated.YES && published == Stated.YES;
            default -> false;
        };
    }
}
