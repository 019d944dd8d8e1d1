package org.osefrance.archive.schemas.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.access.ReleaseDecision.Authority;
import org.osefrance.archive.schemas.access.ReleaseDecision.Expressly;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The facts of a row of the decision table as facts of a record. */
final class TableFacts {

    private static final UncertainDate LONG_AGO = UncertainDate.parseEdtf("1900-01-01");
    private static final Set<String> WITH_BASE =
            Set.of("INDIVIDUAL_DEROGATION", "UNCERTAIN_DATE", "TEXT_PAGE", "LIST_PAGE");

    private final String category;
    private final Cells cells;

    TableFacts(String category, Cells cells) {
        this.category = category;
        this.cells = cells;
    }

    AccessFacts read() {
        AccessFacts facts = dated(categorised(AccessFacts.undescribed())).being(TableMatter.of(category, cells));
        facts = cells.is("status", "public") ? facts.ownedBy(Ownership.PUBLIC_ARCHIVES) : facts;
        facts = TablePeople.findSubject(cells).map(facts::about).orElse(facts);
        facts = TablePeople.findNamed(cells).map(facts::persons).orElse(facts);
        facts = findClassification().map(facts::classified).orElse(facts);
        facts = findRelease().map(facts::released).orElse(facts);
        facts = findObjection().map(facts::objection).orElse(facts);
        facts = facts.titleNamesPersons(cells.stated("title_names_persons"));
        facts = findCopyright().map(facts::copyright).orElse(facts);
        for (Derogation derogation : derogations()) {
            facts = facts.opened(derogation);
        }
        cells.skip("persons_endangered", "secret_requested");
        return category.equals("DONOR") ? facts.given(deed()) : facts;
    }

    /** Rows on the right of authors and givers assume a record that is open under its own category. */
    private AccessFacts categorised(AccessFacts facts) {
        Optional<String> base = cells.find("base").or(() -> cells.find("content"));
        if (base.isPresent() || WITH_BASE.contains(category)) {
            return base.filter(name -> !name.equals("unknown"))
                    .map(name -> facts.inCategory(Category.valueOf(name)))
                    .orElse(facts);
        }
        if (category.equals("COPYRIGHT") || category.equals("DONOR")) {
            return facts.inCategory(Category.GENERAL).dated(LONG_AGO);
        }
        return isPeriod() ? facts.inCategory(Category.valueOf(category)) : facts;
    }

    private boolean isPeriod() {
        return List.of(Category.values()).stream()
                .anyMatch(known -> known.name().equals(category));
    }

    private AccessFacts dated(AccessFacts facts) {
        Optional<UncertainDate> last = cells.date("file_last_date")
                .map(end -> cells.find("file_first_date")
                        .map(first -> UncertainDate.parseEdtf(first + "/" + end.edtf()))
                        .orElse(end));
        return last.or(() -> cells.date("doc_date"))
                .or(() -> cells.date("register_closed"))
                .or(() -> cells.find("list")
                        .filter(list -> !list.equals("convoy"))
                        .map(UncertainDate::parseEdtf))
                .map(facts::dated)
                .orElse(facts);
    }

    private Optional<Classification> findClassification() {
        return cells.find("classified").map(value -> switch (value) {
            case "yes" -> Classification.CLASSIFIED;
            case "formerly" -> Classification.DECLASSIFIED;
            default -> Classification.NEVER_CLASSIFIED;
        });
    }

    private Optional<ReleaseDecision> findRelease() {
        Optional<String> names = cells.find("release_names");
        Optional<String> by = cells.find("release_by");
        Optional<UncertainDate> date = cells.date("release_date");
        return cells.find("release")
                .map(scope -> new ReleaseDecision(
                        Scope.valueOf(TableMatter.constant(scope)),
                        by.map(TableMatter::constant).map(Authority::valueOf).orElse(Authority.UNKNOWN),
                        "mdupont",
                        "looked through",
                        date.flatMap(UncertainDate::earliest),
                        names.map(name -> Set.of(Expressly.valueOf(TableMatter.constant(name))))
                                .orElse(Set.of())));
    }

    private Optional<Objection> findObjection() {
        return cells.find("objection")
                .filter(value -> !value.equals("none"))
                .map(TableMatter::constant)
                .map(Objection::valueOf);
    }

    private Optional<Copyright> findCopyright() {
        if (cells.is("copyright", "cleared")) {
            return Optional.of(new Copyright.Cleared());
        }
        cells.skip("licence");
        boolean mortPourLaFrance = cells.is("mort_pour_la_france", "yes");
        Optional<UncertainDate> death = cells.date("author_death");
        if (cells.is("anonymous", "yes")) {
            return Optional.of(new Copyright.Anonymous(cells.date("published")));
        }
        return category.equals("COPYRIGHT")
                ? Optional.of(new Copyright.OfAuthor(death, mortPourLaFrance))
                : Optional.empty();
    }

    private Deed deed() {
        return new Deed(cells.date("closed_until").flatMap(UncertainDate::latest));
    }

    private List<Derogation> derogations() {
        List<Derogation> all = new ArrayList<>();
        cells.find("derogation").map(TableFacts::individual).ifPresent(all::add);
        Optional<UncertainDate> offences = cells.date("facts");
        Stated commonLawOnly = cells.stated("common_law_only");
        cells.skip("court");
        cells.find("general_derogation")
                .map(value -> new Derogation.SecondWorldWar(
                        article(value.substring(value.indexOf(':') + 1)), offences, commonLawOnly))
                .ifPresent(all::add);
        return all;
    }

    private static Derogation individual(String value) {
        String[] parts = value.split(":", -1);
        Optional<UncertainDate> until =
                parts.length > 2 ? Optional.of(UncertainDate.parseEdtf(parts[2])) : Optional.empty();
        return new Derogation.Individual(parts[1], parts[0].equals("granted"), until.flatMap(UncertainDate::latest));
    }

    private static Derogation.Article article(String number) {
        return switch (number) {
            case "1" -> Derogation.Article.EXCEPTIONAL_COURTS;
            case "4" -> Derogation.Article.JUDICIAL_POLICE;
            default -> Derogation.Article.PROSECUTION_OF_WAR_ACTS;
        };
    }
}
