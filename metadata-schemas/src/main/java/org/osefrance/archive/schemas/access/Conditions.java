package org.osefrance.archive.schemas.access;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.ReleaseDecision.Expressly;

/** The last test: what the category or the matter asks for besides. */
final class Conditions {

    private Conditions() {}

    static Finding onsite(Case asked) {
        return switch (asked.matter()) {
            case Matter.NameAssertion name -> NameAssertions.condition(name);
            case Matter.ResearchRequest request -> ResearchRequests.onsite(asked);
            case Matter.Home home -> Homes.condition(home, asked.view());
            default -> Finding.passes();
        };
    }

    static Finding online(Case asked) {
        if (isMedical(asked) && !asked.releaseNames(Expressly.MEDICAL)) {
            return Finding.review(Basis.MEDICAL_NOT_NAMED);
        }
        return switch (asked.matter()) {
            case Matter.CivilRegister(Stated marginalEntriesRead) ->
                marginalEntriesRead == Stated.YES ? Finding.passes() : Finding.review(Basis.MARGINAL_ENTRIES);
            case Matter.ResearchRequest request -> ResearchRequests.total(request.cases(), asked);
            case Matter.Testimony testimony -> Testimonies.online(testimony, asked);
            case Matter.PersonEntry(boolean sensitive, Matter.FamilyWish family) ->
                family == Matter.FamilyWish.REFUSES ? Finding.review(Basis.FAMILY_WISH) : Finding.passes();
            case Matter.NameAssertion name -> NameAssertions.condition(name);
            case Matter.FalseIdentity identity -> FalseIdentities.online(identity, asked);
            case Matter.Photo photo -> Photos.online(photo, asked);
            case Matter.FosterFamily family -> Families.online(family, asked);
            case Matter.Home home -> Homes.condition(home, asked.view());
            case Matter.Document document -> Finding.passes();
            case Matter.JudicialFile file -> Finding.passes();
            case Matter.MedicalFile file -> Finding.passes();
            case Matter.ChildFile file -> Finding.passes();
            case Matter.MixedFile file -> Finding.passes();
            case Matter.ServiceRecord record -> Finding.passes();
            case Matter.ListPage page -> Finding.passes();
            case Matter.PublishedFact fact -> Finding.passes();
        };
    }

    /** Whether medical secrecy covers some of it. */
    static boolean isMedical(Case asked) {
        boolean stated = asked.substance().category().equals(Optional.of(Category.MEDICAL));
        return stated
                || switch (asked.matter()) {
                    case Matter.MedicalFile file -> true;
                    case Matter.ChildFile(Stated judicial, Stated medical) -> medical == Stated.YES;
                    case Matter.MixedFile(List<Matter.Part> parts, Stated separable) ->
                        parts.stream().anyMatch(part -> part.category() == Category.MEDICAL);
                    default -> false;
                };
    }
}
