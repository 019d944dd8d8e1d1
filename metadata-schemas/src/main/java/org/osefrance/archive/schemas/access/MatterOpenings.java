package org.osefrance.archive.schemas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the special case a record is says about its opening on site, besides or instead of a category. */
final class MatterOpenings {

    private MatterOpenings() {}

    /** The categories whose periods count: the one stated, and those the matter brings. */
    static List<Category> categories(Case asked) {
        List<Category> all = new ArrayList<>();
        asked.substance().category().ifPresent(all::add);
        switch (asked.matter()) {
            case Matter.ChildFile(Stated judicial, Stated medical) -> {
                all.add(Category.PRIVATE_LIFE_50);
                addIf(judicial, Category.COURT_100, all);
                addIf(medical, Category.MEDICAL, all);
            }
            case Matter.JudicialFile(Stated minor, Stated sexualPrivacy) -> {
                addIf(minor, Category.COURT_100, all);
                addIf(sexualPrivacy, Category.COURT_100, all);
            }
            case Matter.MedicalFile file -> all.add(Category.MEDICAL);
            case Matter.Photo photo when all.isEmpty() -> all.add(Category.PRIVATE_LIFE_50);
            case Matter.FosterFamily family when all.isEmpty() -> all.add(Category.PRIVATE_LIFE_50);
            case Matter.PersonEntry entry when all.isEmpty() -> all.add(Category.PRIVATE_LIFE_50);
            default -> {}
        }
        return all.stream().distinct().toList();
    }

    /** The matter's own rule; empty when only the period counts. */
    static Optional<Opening> find(Case asked) {
        return switch (asked.matter()) {
            case Matter.Testimony testimony -> Optional.of(Testimonies.opening(testimony, asked));
            case Matter.ResearchRequest request -> Optional.of(ResearchRequests.opening(request, asked));
            case Matter.NameAssertion name -> Optional.of(NameAssertions.opening(name));
            case Matter.FalseIdentity identity -> Optional.of(FalseIdentities.opening(identity));
            case Matter.ServiceRecord record -> ServiceRecords.findOpening(record);
            case Matter.Home home -> Optional.of(Opening.always(Basis.COMMUNE_ONLY));
            case Matter.PublishedFact fact -> Optional.of(Opening.always(Basis.OPEN_AS_OF_RIGHT));
            case Matter.Document document -> Optional.empty();
            case Matter.JudicialFile file -> Optional.empty();
            case Matter.CivilRegister register -> Optional.empty();
            case Matter.MedicalFile file -> Optional.empty();
            case Matter.ChildFile file -> Optional.empty();
            case Matter.MixedFile file -> Optional.empty();
            case Matter.PersonEntry entry -> Optional.empty();
            case Matter.ListPage page -> Optional.empty();
            case Matter.Photo photo -> Optional.empty();
            case Matter.FosterFamily family -> Optional.empty();
        };
    }

    private static void addIf(Stated stated, Category category, List<Category> all) {
        if (stated == Stated.YES) {
            all.add(category);
        }
    }
}
