package org.osefrance.archive.schemas.access;

import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

/** Photographs on the web: the author's right cleared, and nobody living recognised without consent (civil code 9). */
final class Photos {

    private Photos() {}

    static Finding online(Matter.Photo photo, Case asked) {
        if (asked.facts().rights().copyright().isEmpty()) {
            return Finding.review(Basis.AUTHOR);
        }
        boolean facesNotNamed =
                photo.identifiable() != Stated.NO && asked.persons().people().isEmpty();
        if (facesNotNamed) {
            return Finding.review(Basis.IMAGE, Basis.NOBODY_LOOKED);
        }
        boolean full = Releases.find(asked)
                .filter(release -> release.reaches(Scope.FULL))
                .isPresent();
        boolean livingShown = full
                && !Named.online(asked).people().stream()
                        .allMatch(person -> Life.of(person, asked) instanceof Life.Dead);
        return livingShown && photo.consent() != Stated.YES ? Finding.review(Basis.IMAGE) : Finding.passes();
    }
}
