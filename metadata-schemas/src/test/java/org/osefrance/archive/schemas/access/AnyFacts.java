package org.osefrance.archive.schemas.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.osefrance.archive.schemas.access.ReleaseDecision.Authority;
import org.osefrance.archive.schemas.access.ReleaseDecision.Expressly;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.time.UncertainDate;

/** Invents facts of records near the borders of the rules: some closed, some open, many incomplete, all from one seed. */
final class AnyFacts {

    private static final List<String> DATES = List.of(
            "1899-02-03",
            "1906-11-20",
            "1912",
            "1935-09-09",
            "1942-08",
            "1943-05-10",
            "1944-02-29",
            "1951~",
            "1976-11-21",
            "1990",
            "1901-11-20",
            "2001-11-21",
            "2016-11-21",
            "2019?",
            "../1945",
            "1943/..",
            "1938/1946",
            "2031");

    private final Random random;

    AnyFacts(long seed) {
        this.random = new Random(seed);
    }

    /** Facts of one record; anything may be missing. */
    AccessFacts facts() {
        return described(AccessFacts.undescribed());
    }

    /** Facts of a record that states a category and a date, and perhaps more. */
    AccessFacts statingClosure() {
        return facts().inCategory(any(Category.class)).dated(date());
    }

    private AccessFacts described(AccessFacts blank) {
        AccessFacts facts =
                mostly(() -> any(Category.class)).map(blank::inCategory).orElse(blank);
        facts = mostly(this::date).map(facts::dated).orElse(facts);
        facts = sometimes(() -> any(Ownership.class)).map(facts::ownedBy).orElse(facts);
        facts = sometimes(this::matter).map(facts::being).orElse(facts);
        facts = sometimes(this::person).map(facts::about).orElse(facts);
        facts = sometimes(() -> any(Classification.class))
                .map(facts::classified)
                .orElse(facts);
        facts = mostly(this::persons).map(facts::persons).orElse(facts);
        facts = sometimes(this::stated).map(facts::titleNamesPersons).orElse(facts);
        facts = mostly(this::release).map(facts::released).orElse(facts);
        facts = rarely(() -> any(Objection.class)).map(facts::objection).orElse(facts);
        facts = sometimes(() -> any(Existence.class)).map(facts::existence).orElse(facts);
        facts = rarely(() -> new Deed(sometimes(this::day))).map(facts::given).orElse(facts);
        facts = sometimes(this::copyright).map(facts::copyright).orElse(facts);
        return rarely(this::derogation).map(facts::opened).orElse(facts);
    }

    /** A derogation of either sort. */
    Derogation derogation() {
        return random.nextBoolean()
                ? new Derogation.Individual("R1", random.nextBoolean(), sometimes(this::day))
                : new Derogation.SecondWorldWar(any(Derogation.Article.class), sometimes(this::date), stated());
    }

    /** A question of the public. */
    AccessQuestion publicQuestion() {
        return new AccessQuestion(
                new Requester.Anyone(),
                any(Place.class),
                any(View.class),
                sometimes(() -> "a"),
                Optional.empty(),
                day());
    }

    /** A requester of any sort. */
    Requester requester() {
        return switch (random.nextInt(9)) {
            case 0 -> new Requester.Subject();
            case 1 -> new Requester.Relative(any(Requester.Relation.class), stated());
            case 2 -> new Requester.Heir(sometimes(() -> any(Requester.Motive.class)));
            case 3 -> new Requester.Parent(stated(), stated());
            case 4 -> new Requester.RequestAuthor();
            case 5 ->
                new Requester.Reader(
                        "R1", sometimes(() -> new ReadingAgreement(random.nextBoolean(), random.nextBoolean(), day())));
            case 6 ->
                new Requester.ServiceStaff(
                        any(Service.class), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
            case 7 -> new Requester.Archivist("mdupont");
            default -> new Requester.Machinery("index");
        };
    }

    /** A personal link. */
    PersonalLink link() {
        return new PersonalLink(day(), random.nextBoolean());
    }

    /** A day around which periods end. */
    LocalDate day() {
        return LocalDate.of(2010 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private UncertainDate date() {
        return UncertainDate.parseEdtf(DATES.get(random.nextInt(DATES.size())));
    }

    private NamedPerson person() {
        return new NamedPerson(
                random.nextBoolean() ? "a" : "b",
                mostly(this::date),
                death(),
                random.nextInt(6) == 0 ? stated() : Stated.YES);
    }

    private Death death() {
        return switch (random.nextInt(4)) {
            case 0 -> new Death.Alive();
            case 1 -> Death.unknown();
            default -> new Death.Known(date(), any(Death.Evidence.class));
        };
    }

    private NamedPersons persons() {
        return switch (random.nextInt(4)) {
            case 0 -> NamedPersons.notLookedAt();
            case 1 -> NamedPersons.nobody();
            default ->
                NamedPersons.these(IntStream.rangeClosed(1, 1 + random.nextInt(2))
                        .mapToObj(i -> person())
                        .toList());
        };
    }

    private ReleaseDecision release() {
        Set<Expressly> expressly = random.nextBoolean() ? Set.of() : Set.of(any(Expressly.class));
        return new ReleaseDecision(
                any(Scope.class), any(Authority.class), "mdupont", "looked through", mostly(this::day), expressly);
    }

    private Copyright copyright() {
        return switch (random.nextInt(3)) {
            case 0 -> new Copyright.Cleared();
            case 1 -> new Copyright.OfAuthor(mostly(this::date), random.nextBoolean());
            default -> new Copyright.Anonymous(mostly(this::date));
        };
    }

    private Matter matter() {
        return switch (random.nextInt(17)) {
            case 0 -> new Matter.JudicialFile(stated(), stated());
            case 1 -> new Matter.CivilRegister(stated());
            case 2 -> new Matter.MedicalFile(stated());
            case 3 -> new Matter.ChildFile(stated(), stated());
            case 4 -> new Matter.MixedFile(List.of(part(), part()), stated());
            case 5 -> new Matter.ServiceRecord(any(Matter.Area.class), random.nextBoolean(), stated());
            case 6 -> new Matter.ResearchRequest(sometimes(this::date), sometimes(() -> random.nextInt(9)));
            case 7 -> testimony();
            case 8 -> new Matter.PersonEntry(random.nextBoolean(), any(Matter.FamilyWish.class));
            case 9 -> new Matter.ListPage(random.nextBoolean());
            case 10 -> new Matter.NameAssertion(any(Matter.NameState.class), random.nextBoolean());
            case 11 -> new Matter.FalseIdentity(random.nextBoolean(), stated(), random.nextBoolean());
            case 12 -> new Matter.Photo(stated(), stated());
            case 13 -> new Matter.FosterFamily(stated(), any(Matter.FamilyWish.class));
            case 14 -> new Matter.Home(stated(), any(Matter.Precision.class));
            case 15 -> new Matter.PublishedFact(stated(), stated());
            default -> new Matter.Document();
        };
    }

    private Matter.Part part() {
        return new Matter.Part(any(Category.class), mostly(this::date), sometimes(this::person));
    }

    private Matter.Testimony testimony() {
        WitnessAgreement agreement = switch (random.nextInt(4)) {
            case 0 -> new WitnessAgreement.None();
            case 1 -> new WitnessAgreement.OnsiteOnly();
            case 2 -> new WitnessAgreement.AfterDeath(random.nextInt(20), stated());
            default -> new WitnessAgreement.PublicOnline();
        };
        PassageCondition condition =
                random.nextBoolean() ? new PassageCondition.NotOnline() : new PassageCondition.AfterDeathOf("a");
        return new Matter.Testimony(agreement, random.nextInt(5) == 0, sometimes(() -> condition), stated());
    }

    private Stated stated() {
        return any(Stated.class);
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    private <T> Optional<T> mostly(Supplier<T> value) {
        return chance(85, value);
    }

    private <T> Optional<T> sometimes(Supplier<T> value) {
        return chance(45, value);
    }

    private <T> Optional<T> rarely(Supplier<T> value) {
        return chance(12, value);
    }

    private <T> Optional<T> chance(int percent, Supplier<T> value) {
        return random.nextInt(100) < percent ? Optional.of(value.get()) : Optional.empty();
    }
}
