package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.Optional;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The question a row of the decision table asks. */
final class TableQuestion {

    private final Cells cells;

    TableQuestion(Cells cells) {
        this.cells = cells;
    }

    AccessQuestion read(LocalDate day) {
        return new AccessQuestion(
                requester(cells.find("requester").orElseThrow()),
                cells.is("place", "online") ? Place.ONLINE : Place.ONSITE,
                cells.find("view").map(TableMatter::constant).map(View::valueOf).orElse(View.RECORD),
                cells.find("line"),
                link(),
                day);
    }

    private Requester requester(String word) {
        return switch (word) {
            case "public" -> new Requester.Anyone();
            case "subject" -> new Requester.Subject();
            case "child_of_subject" -> new Requester.Relative(Requester.Relation.CHILD, kinship());
            case "sibling" -> new Requester.Relative(Requester.Relation.SIBLING, kinship());
            case "heir" -> new Requester.Heir(cells.find("motive").map(TableQuestion::motive));
            case "parent" -> new Requester.Parent(cells.stated("parental_authority"), cells.stated("conflict"));
            case "author_of_request" -> new Requester.RequestAuthor();
            case "archivist" -> new Requester.Archivist("mdupont");
            case "staff" -> staff();
            default -> new Requester.Reader(word, agreement());
        };
    }

    private Stated kinship() {
        return cells.is("kinship", "proven") ? Stated.YES : Stated.UNKNOWN;
    }

    private static Requester.Motive motive(String word) {
        return switch (word) {
            case "cause_of_death" -> Requester.Motive.CAUSE_OF_DEATH;
            case "assert_rights" -> Requester.Motive.ASSERT_RIGHTS;
            default -> Requester.Motive.OTHER;
        };
    }

    private Requester staff() {
        return new Requester.ServiceStaff(
                Service.valueOf(TableMatter.constant(cells.find("service").orElseThrow())),
                cells.is("care_team", "yes"),
                cells.is("reason_given", "yes"),
                cells.is("emergency", "yes"));
    }

    private Optional<ReadingAgreement> agreement() {
        boolean signed = cells.is("agreement_signed", "yes");
        boolean named = cells.is("named_item", "yes");
        return cells.date("agreement_expires")
                .flatMap(UncertainDate::latest)
                .map(until -> new ReadingAgreement(signed, named, until));
    }

    private Optional<PersonalLink> link() {
        boolean seen = cells.is("identity_seen", "yes");
        boolean personal = cells.is("link", "personal");
        return cells.date("link_expires")
                .flatMap(UncertainDate::latest)
                .filter(until -> personal)
                .map(until -> new PersonalLink(until, seen));
    }
}
