package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.access.ReleaseDecision.Authority;
import org.osefrance.archive.schemas.access.ReleaseDecision.Expressly;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.time.UncertainDate;

/** The invented papers of the Maison des Tilleuls that tests of the rules share. */
final class Given {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final LocalDate RELEASED_ON = LocalDate.of(2026, 5, 4);
    static final AccessRules RULES = new AccessRules(RuleSet.current());

    /** Presumed living until 9 September 2055. */
    static final NamedPerson CHILD = person("child", "1935-09-09", Death.unknown());

    static final NamedPerson CHILD_ALIVE = person("alive", "1935-09-09", new Death.Alive());
    static final NamedPerson COOK = person("cook", "1899-02-03", Death.on(date("1942-08-19")));
    static final NamedPerson DIRECTOR = person("director", "1912-07-01", Death.on(date("2018-04-09")));
    static final NamedPerson STRANGER = NamedPerson.of("stranger", Optional.empty(), Death.unknown());

    private Given() {}

    static UncertainDate date(String edtf) {
        return UncertainDate.parseEdtf(edtf);
    }

    static NamedPerson person(String key, String birth, Death death) {
        return NamedPerson.of(key, Optional.of(date(birth)), death);
    }

    /** A letter of 1943 under the fifty years, which are over. */
    static AccessFacts letter() {
        return AccessFacts.undescribed().inCategory(Category.PRIVATE_LIFE_50).dated(date("1943-05-10"));
    }

    /** The letter, looked through, nobody named, released with its text. */
    static AccessFacts releasedLetter() {
        return letter().persons(NamedPersons.nobody()).released(release(Scope.TEXT));
    }

    static NamedPersons these(NamedPerson... people) {
        return NamedPersons.these(List.of(people));
    }

    static ReleaseDecision release(Scope scope) {
        return ReleaseDecision.byOfficer(scope, "mdupont", "looked through", RELEASED_ON);
    }

    static ReleaseDecision naming(Scope scope, Expressly... expressly) {
        return new ReleaseDecision(
                scope, Authority.OFFICER, "mdupont", "looked through", Optional.of(RELEASED_ON), Set.of(expressly));
    }

    static ReleaseDecision byBoard(Expressly... expressly) {
        return new ReleaseDecision(
                Scope.FULL, Authority.BOARD, "board", "voted", Optional.of(RELEASED_ON), Set.of(expressly));
    }

    static AccessQuestion online(View view) {
        return AccessQuestion.of(new Requester.Anyone(), Place.ONLINE, view, TODAY);
    }

    static AccessQuestion onsite() {
        return AccessQuestion.of(new Requester.Anyone(), Place.ONSITE, View.RECORD, TODAY);
    }

    static AccessDecision onTheWeb(AccessFacts facts) {
        return RULES.decide(facts, online(View.PAGE));
    }

    static AccessDecision inTheReadingRoom(AccessFacts facts) {
        return RULES.decide(facts, onsite());
    }

    static AccessDecision inTheReadingRoom(AccessFacts facts, Requester requester) {
        return RULES.decide(facts, onsite().by(requester));
    }
}
