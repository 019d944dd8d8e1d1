package org.osefrance.archive.schemas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The special case a row of the decision table is about. */
final class TableMatter {

    private TableMatter() {}

    static Matter of(String category, Cells cells) {
        return switch (category) {
            case "CIVIL_BIRTH_75" ->
                new Matter.CivilRegister(cells.is("marginal_entries", "read") ? Stated.YES : Stated.UNKNOWN);
            case "MEDICAL" -> new Matter.MedicalFile(cells.stated("opposition"));
            case "CHILD_FILE" -> childFile(cells);
            case "MIXED_FILE" -> mixedFile(cells);
            case "SERVICE_HEALTH" -> serviceRecord(Matter.Area.HEALTH, cells);
            case "SERVICE_SOCIAL" -> serviceRecord(Matter.Area.SOCIAL, cells);
            case "RESEARCH_REQUEST" ->
                new Matter.ResearchRequest(
                        cells.date("closed_on"), cells.find("group_size").map(Integer::valueOf));
            case "TESTIMONY" -> testimony(cells);
            case "PERSON_INDEX" -> new Matter.PersonEntry(cells.is("sensitive", "yes"), familyWish(cells));
            case "LIST_PAGE" -> listPage(cells);
            case "ALIAS" ->
                new Matter.NameAssertion(
                        Matter.NameState.valueOf(constant(cells.find("alias").orElseThrow())), textApproved(cells));
            case "FALSE_IDENTITY" ->
                new Matter.FalseIdentity(
                        cells.is("false_of", "third_person"),
                        cells.stated("known_to_bearer"),
                        cells.is("telling", "done"));
            case "PHOTO" -> photo(cells);
            case "COPYRIGHT" -> cells.is("work", "photo") ? photo(cells) : new Matter.Document();
            case "FOSTER_FAMILY" -> new Matter.FosterFamily(cells.stated("living_descendants"), familyWish(cells));
            case "HOME_IN_USE" -> home(cells);
            case "PUBLISHED_FACT" ->
                new Matter.PublishedFact(
                        cells.stated("public_figure"), cells.is("published", "none") ? Stated.NO : Stated.YES);
            default -> judicialOrPlain(cells);
        };
    }

    /** A word of the table as the name of a constant. */
    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static Matter judicialOrPlain(Cells cells) {
        boolean judicial = cells.find("minor").isPresent();
        return judicial
                ? new Matter.JudicialFile(cells.stated("minor"), cells.stated("sexual_privacy"))
                : new Matter.Document();
    }

    private static Matter childFile(Cells cells) {
        cells.skip("minor");
        return new Matter.ChildFile(cells.stated("judicial"), cells.stated("medical"));
    }

    private static Matter mixedFile(Cells cells) {
        List<Matter.Part> parts = new ArrayList<>();
        for (String key : List.of("part1", "part2")) {
            String part = cells.find(key).orElseThrow();
            int colon = part.indexOf(':');
            String rest = part.substring(colon + 1);
            Optional<NamedPerson> subject =
                    rest.contains("=") ? Optional.of(TablePeople.named(key, rest)) : Optional.empty();
            parts.add(new Matter.Part(
                    Category.valueOf(part.substring(0, colon)),
                    subject.isPresent() ? Optional.empty() : Optional.of(UncertainDate.parseEdtf(rest)),
                    subject));
        }
        return new Matter.MixedFile(parts, cells.stated("separable"));
    }

    private static Matter serviceRecord(Matter.Area area, Cells cells) {
        cells.skip("subject_service");
        return new Matter.ServiceRecord(area, cells.is("state", "active"), cells.stated("consent"));
    }

    private static Matter testimony(Cells cells) {
        Stated online = cells.stated("agreement_online");
        WitnessAgreement agreement = switch (cells.find("agreement").orElseThrow()) {
            case "public_online" -> new WitnessAgreement.PublicOnline();
            case "onsite_only" -> new WitnessAgreement.OnsiteOnly();
            case "after_death_plus_10" -> new WitnessAgreement.AfterDeath(10, online);
            default -> new WitnessAgreement.None();
        };
        Optional<PassageCondition> condition = cells.find("passage_condition")
                .map(value -> value.equals("not_online")
                        ? new PassageCondition.NotOnline()
                        : new PassageCondition.AfterDeathOf(value.substring(value.indexOf(':') + 1)));
        return new Matter.Testimony(
                agreement, cells.is("online_withdrawn", "yes"), condition, cells.stated("names_living_third_persons"));
    }

    private static Matter listPage(Cells cells) {
        cells.skip("list");
        return new Matter.ListPage(cells.find("unindexed_lines")
                .filter(value -> !value.equals("no"))
                .isPresent());
    }

    private static Matter photo(Cells cells) {
        cells.skip("work");
        return new Matter.Photo(cells.stated("identifiable"), cells.stated("consent"));
    }

    private static Matter home(Cells cells) {
        Matter.Precision precision =
                cells.is("geo_precision", "commune") ? Matter.Precision.COMMUNE : Matter.Precision.BUILDING;
        return new Matter.Home(cells.stated("in_use_today"), precision);
    }

    private static Matter.FamilyWish familyWish(Cells cells) {
        if (cells.is("family_request", "hide") || cells.is("family_agreement", "refused")) {
            return Matter.FamilyWish.REFUSES;
        }
        return cells.is("family_agreement", "yes") ? Matter.FamilyWish.AGREES : Matter.FamilyWish.NOT_ASKED;
    }

    private static boolean textApproved(Cells cells) {
        cells.skip("public_figure");
        return cells.is("context_text", "approved");
    }
}
