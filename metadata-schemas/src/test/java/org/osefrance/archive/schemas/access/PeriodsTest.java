package org.osefrance.archive.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.ALLOW_REDACTED;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.DENY;
import static org.osefrance.archive.schemas.access.AccessDecision.Outcome.REVIEW;
import static org.osefrance.archive.schemas.access.Given.date;
import static org.osefrance.archive.schemas.access.Given.inTheReadingRoom;
import static org.osefrance.archive.schemas.access.Given.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.osefrance.archive.schemas.access.Derogation.Article;
import org.osefrance.archive.schemas.access.Derogation.SecondWorldWar;

class PeriodsTest {

    private static final NamedPerson DIED_1998 = person("subject", "1931", Death.on(date("1998-04-30")));

    @ParameterizedTest
    @CsvSource({
        "GENERAL, 1990-01-01, 1990-01-01",
        "EXECUTIVE_25, 1990-01-01, 2015-01-02",
        "PRIVATE_LIFE_50, 1990-02-01, 2040-02-02",
        "PRIVATE_LIFE_50, 1990, 2041-01-01",
        "PRIVATE_LIFE_50, 1990-02, 2040-02-29",
        "PRIVATE_LIFE_50, 1988/1990, 2041-01-01",
        "PRIVATE_LIFE_50, ../1990, 2041-01-01",
        "PRIVATE_LIFE_50, 199X, 2050-01-01",
        "PRIVATE_LIFE_50, 1990~, 2046-01-01",
        "PRIVATE_LIFE_50, 1990%, 2046-01-01",
        "PRIVATE_LIFE_50, 1990-02-01?, 2040-02-02",
        "STATISTICS_75, 1944-02-29, 2019-03-01",
        "COURT_100, 1950-11-02, 2050-11-03"
    })
    void a_period_ends_with_the_same_day_years_later(Category category, String dated, LocalDate opens) {
        AccessFacts facts = AccessFacts.undescribed().inCategory(category).dated(date(dated));
        assertThat(inTheReadingRoom(facts).openFrom()).contains(opens);
        assertThat(on(facts, opens.minusDays(1)).outcome()).isNotEqualTo(ALLOW);
        assertThat(on(facts, opens).outcome()).isEqualTo(ALLOW);
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void no_category_opens_without_a_day_to_count_from(Category category) {
        AccessFacts facts = AccessFacts.undescribed().inCategory(category);
        boolean never = category.term() instanceof Term.Never;
        assertThat(inTheReadingRoom(facts).outcome()).isEqualTo(never ? DENY : REVIEW);
        assertThat(inTheReadingRoom(facts.dated(date("1943/.."))).outcome()).isEqualTo(never ? DENY : REVIEW);
        assertThat(inTheReadingRoom(facts).never()).isEqualTo(never);
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void a_death_shortens_the_long_periods_only(Category category) {
        AccessFacts facts = AccessFacts.undescribed().inCategory(category).dated(date("1990-02-01"));
        boolean shortened = category.term() instanceof Term.AfterDocumentOrDeath && category != Category.CIVIL_BIRTH_75;
        Optional<LocalDate> without = inTheReadingRoom(facts).openFrom();
        Optional<LocalDate> with = inTheReadingRoom(facts.about(DIED_1998)).openFrom();
        boolean medical = category == Category.MEDICAL;
        assertThat(with).isEqualTo(shortened || medical ? Optional.of(LocalDate.of(2023, 5, 1)) : without);
    }

    @Test
    void the_reader_of_a_birth_register_proves_the_death() {
        AccessFacts register = AccessFacts.undescribed()
                .inCategory(Category.CIVIL_BIRTH_75)
                .ownedBy(Ownership.PUBLIC_ARCHIVES)
                .dated(date("1960"));
        assertThat(inTheReadingRoom(register.about(died(Death.Evidence.SOURCE))).outcome())
                .isEqualTo(DENY);
        assertThat(inTheReadingRoom(register.about(died(Death.Evidence.CERTIFICATE)))
                        .outcome())
                .isEqualTo(ALLOW);
    }

    @Test
    void files_on_minors_and_on_sexual_privacy_take_a_hundred_years_whatever_the_category_says() {
        AccessFacts police =
                AccessFacts.undescribed().inCategory(Category.POLICE_75).dated(date("1943-06-01"));
        assertThat(inTheReadingRoom(police).outcome()).isEqualTo(ALLOW);
        assertThat(inTheReadingRoom(police.being(new Matter.JudicialFile(Stated.YES, Stated.NO)))
                        .openFrom())
                .contains(LocalDate.of(2043, 6, 2));
        assertThat(inTheReadingRoom(police.being(new Matter.JudicialFile(Stated.NO, Stated.YES)))
                        .openFrom())
                .contains(LocalDate.of(2043, 6, 2));
    }

    @Test
    void the_decree_of_2015_opens_what_its_articles_cover_and_nothing_else() {
        AccessFacts police =
                AccessFacts.undescribed().inCategory(Category.POLICE_100).dated(date("1943-06-01"));
        assertThat(inTheReadingRoom(police).outcome()).isEqualTo(DENY);
        assertThat(opened(police, Article.JUDICIAL_POLICE, "1943", Stated.NO)).isEqualTo(ALLOW);
        assertThat(opened(police.dated(date("1945")), Article.JUDICIAL_POLICE, "1943", Stated.NO))
                .isEqualTo(DENY);
        assertThat(opened(police.dated(date("1947")), Article.PROSECUTION_OF_WAR_ACTS, "1944", Stated.NO))
                .isEqualTo(ALLOW);
        assertThat(opened(police, Article.PROSECUTION_OF_WAR_ACTS, "1944", Stated.UNKNOWN))
                .isEqualTo(DENY);
        assertThat(opened(police, Article.PROSECUTION_OF_WAR_ACTS, "1946", Stated.NO))
                .isEqualTo(DENY);
        assertThat(opened(police.inCategory(Category.NOTARY_100), Article.EXCEPTIONAL_COURTS, "1943", Stated.NO))
                .isEqualTo(DENY);
    }

    @Test
    void a_classified_document_stays_closed_until_it_is_declassified() {
        AccessFacts old =
                AccessFacts.undescribed().inCategory(Category.DEFENCE_50).dated(date("1942"));
        assertThat(inTheReadingRoom(old.classified(Classification.DECLASSIFIED)).outcome())
                .isEqualTo(ALLOW);
        AccessDecision classified = inTheReadingRoom(old.classified(Classification.CLASSIFIED));
        assertThat(classified.outcome()).isEqualTo(DENY);
        assertThat(classified.openFrom()).isEmpty();
    }

    @Test
    void a_deed_closes_longer_and_never_shorter() {
        AccessFacts given = Given.letter().given(new Deed(Optional.of(LocalDate.of(2029, 12, 31))));
        assertThat(inTheReadingRoom(given).openFrom()).contains(LocalDate.of(2030, 1, 1));
        AccessFacts young = given.dated(date("1990")).given(new Deed(Optional.of(LocalDate.of(2027, 1, 1))));
        assertThat(inTheReadingRoom(young).openFrom()).contains(LocalDate.of(2041, 1, 1));
    }

    @Test
    void a_mixed_file_opens_by_parts_only_when_they_can_be_taken_apart() {
        Matter.Part letters = new Matter.Part(Category.PRIVATE_LIFE_50, Optional.of(date("1945")), Optional.empty());
        Matter.Part health = new Matter.Part(
                Category.MEDICAL, Optional.empty(), Optional.of(person("x", "1936-01-20", Death.unknown())));
        assertThat(mixed(Stated.YES, letters, health)).isEqualTo(ALLOW_REDACTED);
        assertThat(mixed(Stated.UNKNOWN, letters, health)).isEqualTo(DENY);
        assertThat(mixed(Stated.YES, health)).isEqualTo(DENY);
        assertThat(mixed(Stated.YES, letters)).isEqualTo(ALLOW);
        assertThat(mixed(Stated.YES)).isEqualTo(REVIEW);
    }

    @Test
    void a_deed_closes_the_open_parts_of_a_mixed_file_too() {
        Matter.Part letters = new Matter.Part(Category.PRIVATE_LIFE_50, Optional.of(date("1945")), Optional.empty());
        Matter.Part young = new Matter.Part(Category.PRIVATE_LIFE_50, Optional.of(date("2001")), Optional.empty());
        AccessFacts file = AccessFacts.undescribed()
                .being(new Matter.MixedFile(List.of(letters, young), Stated.YES))
                .given(new Deed(Optional.of(LocalDate.of(2029, 12, 31))));
        assertThat(inTheReadingRoom(file).outcome()).isEqualTo(DENY);
        assertThat(inTheReadingRoom(file).openFrom()).contains(LocalDate.of(2052, 1, 1));
    }

    @Test
    void judicial_and_medical_papers_in_a_childs_file_bring_their_periods() {
        AccessFacts file =
                AccessFacts.undescribed().ownedBy(Ownership.PUBLIC_ARCHIVES).dated(date("1952-02-02"));
        NamedPerson child = person("subject", "1945", Death.unknown());
        assertThat(inTheReadingRoom(file.being(new Matter.ChildFile(Stated.NO, Stated.NO)))
                        .outcome())
                .isEqualTo(ALLOW);
        assertThat(inTheReadingRoom(file.being(new Matter.ChildFile(Stated.YES, Stated.NO)))
                        .openFrom())
                .contains(LocalDate.of(2052, 2, 3));
        assertThat(inTheReadingRoom(file.about(child).being(new Matter.ChildFile(Stated.NO, Stated.YES)))
                        .openFrom())
                .contains(LocalDate.of(2066, 1, 1));
    }

    private static AccessDecision on(AccessFacts facts, LocalDate day) {
        return Given.RULES.decide(facts, Given.onsite().on(day));
    }

    private static NamedPerson died(Death.Evidence evidence) {
        return person("subject", "1930", new Death.Known(date("1995-07-07"), evidence));
    }

    private static AccessDecision.Outcome opened(AccessFacts facts, Article article, String acts, Stated commonLaw) {
        return inTheReadingRoom(facts.opened(new SecondWorldWar(article, Optional.of(date(acts)), commonLaw)))
                .outcome();
    }

    private static AccessDecision.Outcome mixed(Stated separable, Matter.Part... parts) {
        return inTheReadingRoom(AccessFacts.undescribed().being(new Matter.MixedFile(List.of(parts), separable)))
                .outcome();
    }
}
