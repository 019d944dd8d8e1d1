package org.osefrance.archive.schemas.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osefrance.archive.schemas.access.AccessDecision.Outcome;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.AccessQuestion;
import org.osefrance.archive.schemas.access.AccessRules;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Matter;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.Place;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Requester;
import org.osefrance.archive.schemas.access.RuleSet;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.access.View;
import org.osefrance.archive.schemas.access.WitnessAgreement;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.name.Name;
import org.osefrance.archive.schemas.name.NameKind;
import org.osefrance.archive.schemas.record.Home.InUseToday;
import org.osefrance.archive.schemas.record.Testimony.Consent;
import org.osefrance.archive.schemas.record.Testimony.Form;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.source.Confidence;
import org.osefrance.archive.schemas.source.Source;
import org.osefrance.archive.schemas.time.UncertainDate;

class OwnTermsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final RecordId ID = new RecordId("record-invented");
    private static final WitnessAgreement PUBLIC = new WitnessAgreement.PublicOnline();

    @Test
    void facts_narrow_what_a_witness_agreed_to_and_never_widen_it() {
        AccessFacts wide = open().being(new Matter.Testimony(PUBLIC, false, Optional.empty(), Stated.NO));
        assertThat(seen(testimony(PUBLIC, false), open())).isTrue();
        assertThat(seen(testimony(PUBLIC, false), wide)).isTrue();
        assertThat(seen(testimony(new WitnessAgreement.OnsiteOnly(), false), wide))
                .isFalse();
        assertThat(seen(testimony(new WitnessAgreement.None(), false), wide)).isFalse();
        assertThat(seen(testimony(PUBLIC, true), wide)).isFalse();
        AccessFacts narrow =
                open().being(new Matter.Testimony(new WitnessAgreement.None(), false, Optional.empty(), Stated.NO));
        assertThat(seen(testimony(PUBLIC, false), narrow)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(NameKind.class)
    void a_name_carried_in_hiding_or_contested_is_closed_until_somebody_says_more(NameKind kind) {
        Name name = Name.written("Élise Tilleul", kind);
        Persona persona = new Persona(ID, new RecordId("item-list"), Optional.empty(), Optional.empty(), name);
        boolean sensitive = kind == NameKind.FALSE_IDENTITY || kind == NameKind.CONTESTED;
        assertThat(seen(persona, open())).isEqualTo(!sensitive);
    }

    @Test
    void a_person_is_as_closed_as_the_most_delicate_of_the_names() {
        Name birth = Name.of("Élise", "Tilleul", NameKind.BIRTH);
        Name hiding = Name.of("Élise", "Tillier", NameKind.FALSE_IDENTITY);
        Name contested = Name.written("Elisa T.", NameKind.CONTESTED);
        assertThat(seen(person(birth), open())).isTrue();
        assertThat(seen(person(birth, hiding), open())).isFalse();
        assertThat(OwnTerms.list(person(birth, hiding, contested), AccessFacts.undescribed()))
                .hasSize(2);
        AccessFacts told = open().being(new Matter.FalseIdentity(false, Stated.YES, true));
        assertThat(OwnTerms.list(person(birth, hiding, contested), told)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(InUseToday.class)
    void a_house_children_may_live_in_is_not_shown_whole(InUseToday inUse) {
        Home home = new Home(ID, "Maison des Tilleuls", List.of(), List.of(), inUse, List.of(), "", attested());
        assertThat(seen(home, open())).isEqualTo(inUse == InUseToday.NO);
    }

    private static boolean seen(ArchivalRecord record, AccessFacts facts) {
        List<AccessFacts> line = new ArrayList<>(OwnTerms.list(record, facts));
        line.add(facts);
        return new AccessRules(RuleSet.current())
                        .decideChain(line, AccessQuestion.of(new Requester.Anyone(), Place.ONLINE, View.RECORD, TODAY))
                        .outcome()
                == Outcome.ALLOW;
    }

    private static AccessFacts open() {
        return AccessFacts.undescribed()
                .inCategory(Category.GENERAL)
                .dated(UncertainDate.parseEdtf("1946"))
                .titleNamesPersons(Stated.NO)
                .persons(NamedPersons.nobody())
                .released(ReleaseDecision.byOfficer(
                        ReleaseDecision.Scope.TEXT, "archivist", "looked through", LocalDate.of(2020, 1, 2)));
    }

    private static Person person(Name authorised, Name... others) {
        return new Person(ID, authorised, List.of(others), Optional.empty(), Optional.empty(), "", attested());
    }

    private static Testimony testimony(WitnessAgreement agreement, boolean withdrawn) {
        return new Testimony(
                ID,
                new RecordId("item-interview"),
                new RecordId("persona-elise"),
                Form.SPOKEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("fra"),
                Optional.empty(),
                new Consent(agreement, withdrawn, Optional.empty(), Optional.empty()));
    }

    private static Attestation attested() {
        return new Attestation(List.of(new Source.Unverified("invented")), Confidence.LOW, Optional.empty());
    }
}
