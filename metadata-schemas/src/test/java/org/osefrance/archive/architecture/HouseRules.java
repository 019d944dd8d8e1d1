package org.osefrance.archive.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules, as ArchUnit says them.
 *
 * @param root package that holds the rooms; the rules' own tests put another one here
 */
record HouseRules(String root) {

    private static final Set<String> INJECTIONS =
            Set.of("Autowired", "Inject", "Resource", "Value", "PersistenceContext", "PersistenceUnit");
    private static final Pattern VAGUE =
            Pattern.compile(".+(Util|Utils|Helper|Manager|Impl|Common|Base|Dto)|Util|Utils|Helper|Common|Constants");

    /** Every rule that looks at classes. */
    List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(packagesHaveNoCycles());
        rules.add(everyPackageHasARoom());
        Room.ALL.forEach(room -> rules.add(roomUsesOnlyWhatItMay(room)));
        Library.ALL.forEach(library -> rules.add(libraryStaysAtHome(library)));
        rules.add(processesStartInOnePlace());
        rules.add(nothingIsInjectedIntoFields());
        rules.add(nothingIsPrinted());
        rules.add(faultsHaveNames());
        rules.add(typesAreNamedForWhatTheyAre());
        rules.add(noStateIsStatic());
        return rules;
    }

    ArchRule packagesHaveNoCycles() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because(
                        "of the code bases we learnt from, those that forbid cycles in the build are the only ones without a tangle");
    }

    ArchRule everyPackageHasARoom() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .resideInAnyPackage(
                        Room.ALL.stream().map(room -> inside(room.name())).toArray(String[]::new))
                .because("a new package gets a line in Room.ALL, so that somebody thinks about what it may use");
    }

    ArchRule roomUsesOnlyWhatItMay(Room room) {
        return noClasses()
                .that(liveIn(room))
                .should()
                .dependOnClassesThat(belongToTheHouseButNotTo(room))
                .because("ARCHITECTURE.md lets " + room.name() + " use "
                        + (room.mayUse().isEmpty() ? "nothing of the house" : room.mayUse()))
                .allowEmptyShould(true);
    }

    ArchRule libraryStaysAtHome(Library library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        library.rooms().stream().map(this::inside).toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library.packages().toArray(String[]::new)))
                .because(
                        library.name() + " is known to " + library.rooms() + " only, so that it can be exchanged there")
                .allowEmptyShould(true);
    }

    ArchRule processesStartInOnePlace() {
        DescribedPredicate<JavaClass> processes = DescribedPredicate.describe(
                "ProcessBuilder", type -> type.getName().equals(ProcessBuilder.class.getName()));
        return noClasses()
                .that()
                .resideOutsideOfPackages(inside("ingest.child"), inside("index.database"))
                .should()
                .dependOnClassesThat(processes)
                .orShould(accessTargetWhere(target(DescribedPredicate.describe(
                        "Runtime.exec",
                        called -> called.getOwner().isEquivalentTo(Runtime.class)
                                && called.getName().equals("exec")))))
                .because(
                        "only ingest.child starts programs, with limits on time and memory (and index.database its PostgreSQL)")
                .allowEmptyShould(true);
    }

    ArchRule nothingIsInjectedIntoFields() {
        DescribedPredicate<JavaAnnotation<?>> injection = DescribedPredicate.describe(
                "an injection",
                annotation -> INJECTIONS.contains(annotation.getRawType().getSimpleName()));
        return noFields()
                .should()
                .beAnnotatedWith(injection)
                .because("what an object needs comes through its constructor: it is then never half made");
    }

    ArchRule nothingIsPrinted() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(inside("portal.command"))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("standard output belongs to the command line's answers; everything else logs")
                .allowEmptyShould(true);
    }

    ArchRule faultsHaveNames() {
        return noClasses()
                .should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS)
                .because("who reads a log or catches a fault needs its name");
    }

    ArchRule typesAreNamedForWhatTheyAre() {
        DescribedPredicate<JavaClass> vague = DescribedPredicate.describe(
                "vaguely named", type -> VAGUE.matcher(type.getSimpleName()).matches());
        return noClasses().should(be(vague)).because("a vague name draws in what has no place");
    }

    ArchRule noStateIsStatic() {
        DescribedPredicate<JavaField> written = DescribedPredicate.describe(
                "written by the compiler",
                field -> field.getName().startsWith("$") || field.getName().startsWith("this$"));
        return fields().that()
                .areStatic()
                .and(DescribedPredicate.not(written))
                .should()
                .beFinal()
                .because("state belongs to objects that somebody made and handed on")
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> liveIn(Room room) {
        return DescribedPredicate.describe(
                "live in " + room.name(), type -> roomOf(type).equals(List.of(room)));
    }

    private DescribedPredicate<JavaClass> belongToTheHouseButNotTo(Room room) {
        Stream<String> open = Stream.concat(Stream.of(room.name()), room.mayUse().stream());
        DescribedPredicate<JavaClass> allowed =
                resideInAnyPackage(open.map(this::inside).toArray(String[]::new));
        return resideInAPackage(root + "..").and(DescribedPredicate.not(allowed));
    }

    /** The room with the longest name that holds a class. */
    private List<Room> roomOf(JavaClass type) {
        return Room.ALL.stream()
                .filter(room -> resideInAPackage(inside(room.name())).test(type))
                .max(Comparator.comparingInt(room -> room.name().length()))
                .stream()
                .toList();
    }

    private String inside(String room) {
        return root + "." + room + "..";
    }
}
