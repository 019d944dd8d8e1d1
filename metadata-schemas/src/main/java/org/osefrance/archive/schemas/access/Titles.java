package org.osefrance.archive.schemas.access;

import java.util.Optional;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

/** P5(b): a released description shows no names of persons; nobody having looked, the title is withheld. */
final class Titles {

    private Titles() {}

    static Finding test(Case asked) {
        if (asked.view() != View.DESCRIPTION || namesNobody(asked) || isReleasedWithItsNames(asked)) {
            return Finding.passes();
        }
        return Finding.withheld(Basis.NAMES_IN_TITLE);
    }

    private static boolean namesNobody(Case asked) {
        Optional<Stated> stated = asked.facts().naming().titleNamesPersons().filter(said -> said != Stated.UNKNOWN);
        boolean nobodyAtAll = asked.persons().equals(NamedPersons.nobody())
                && asked.subject().isEmpty()
                && !(asked.matter() instanceof Matter.ChildFile);
        return stated.map(names -> names == Stated.NO).orElse(nobodyAtAll);
    }

    /** Names that the pages show may stand in the title too. */
    private static boolean isReleasedWithItsNames(Case asked) {
        Named named = Named.wholePage(asked);
        return Releases.find(asked)
                        .filter(release -> release.reaches(Scope.TEXT))
                        .isPresent()
                && named.known()
                && named.people().stream().noneMatch(person -> ListLines.isMasked(person, asked));
    }
}
