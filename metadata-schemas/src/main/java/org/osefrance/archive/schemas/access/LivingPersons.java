package org.osefrance.archive.schemas.access;

import java.util.List;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;

/** P4: a person without a known death is presumed living until 120 years after birth. */
final class LivingPersons {

    private LivingPersons() {}

    /** In the reading room the presumption reaches the institution's own fonds only; public archives follow the law. */
    static Finding onsite(Case asked) {
        List<NamedPerson> people = asked.isOfInstitution() ? Named.onsite(asked).people() : List.of();
        boolean unknowable = isAnyUnknowable(people, asked);
        boolean living = isAnyLiving(people, asked);
        if (!unknowable && !living) {
            return Finding.passes();
        }
        boolean archivistDecides =
                asked.matter() instanceof Matter.ChildFile || asked.matter() instanceof Matter.FalseIdentity;
        if (unknowable) {
            return Finding.reviewUntilLatest(Basis.NO_LIFE_FACTS);
        }
        return archivistDecides
                ? Finding.reviewUntilLatest(Basis.PRESUMED_LIVING, Basis.OWN_FONDS)
                : Finding.onsiteOnly(Basis.PRESUMED_LIVING, Basis.OWN_FONDS);
    }

    /** On the web nobody presumed living is shown, but by a full release. */
    static Finding online(Case asked) {
        Named named = Named.online(asked);
        if (ListLines.areDecidedApart(asked)) {
            return Finding.passes();
        }
        if (asked.matter() instanceof Matter.Testimony testimony && asked.view() != View.PASSAGE) {
            return Testimonies.withoutTheLiving(testimony, named, asked);
        }
        if (!named.known()) {
            return Finding.review(Basis.NOBODY_LOOKED);
        }
        if (Releases.find(asked).filter(release -> release.reaches(Scope.FULL)).isPresent()) {
            return Finding.passes();
        }
        if (isAnyLiving(named.people(), asked)) {
            return Finding.deniedUntilLatest(Basis.PRESUMED_LIVING);
        }
        return isAnyUnknowable(named.people(), asked) ? Finding.review(Basis.NO_LIFE_FACTS) : Finding.passes();
    }

    static boolean isAnyLiving(List<NamedPerson> people, Case asked) {
        return people.stream().anyMatch(person -> Life.of(person, asked).isPresumedLivingOn(asked.day()));
    }

    static boolean isAnyUnknowable(List<NamedPerson> people, Case asked) {
        return people.stream().anyMatch(person -> Life.of(person, asked) instanceof Life.Unknowable);
    }
}
