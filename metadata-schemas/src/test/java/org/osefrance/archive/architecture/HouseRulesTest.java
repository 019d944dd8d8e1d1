package org.osefrance.archive.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that cannot fail are worth nothing: each is shown a class that breaks it. */
class HouseRulesTest {

    private static final String WRONG = "org.osefrance.archive.architecture.wrong";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(WRONG);

    private final HouseRules rules = new HouseRules(WRONG);

    @Test
    void a_cycle_of_packages_is_seen() {
        assertBroken(rules.packagesHaveNoCycles(), "Cycle detected", "schemas.name", "schemas.place");
    }

    @Test
    void a_room_that_uses_what_it_may_not_is_seen_and_one_that_may_is_left_alone() {
        assertBroken(rules.roomUsesOnlyWhatItMay(room("schemas.name")), "Neighbour", "Street", "ARCHITECTURE.md");
        rules.roomUsesOnlyWhatItMay(room("schemas.place")).check(CLASSES);
    }

    @Test
    void a_package_without_a_room_is_seen() {
        assertBroken(rules.everyPackageHasARoom(), "Homeless");
    }

    @Test
    void a_library_away_from_home_is_seen() {
        Library jackson = Library.ALL.stream()
                .filter(library -> library.name().equals("Jackson"))
                .findFirst()
                .orElseThrow();
        assertBroken(rules.libraryStaysAtHome(jackson), "ClockHelper", "JsonMapper");
    }

    @Test
    void programs_started_in_two_ways_are_seen() {
        assertBroken(rules.processesStartInOnePlace(), "ClockHelper.start()", "ClockHelper.startOtherwise()");
    }

    @Test
    void printing_is_seen_but_not_in_the_command_line() {
        assertBroken(rules.nothingIsPrinted(), "ClockHelper.print()");
        assertThat(rules.nothingIsPrinted().evaluate(CLASSES).getFailureReport().toString())
                .doesNotContain("Answer");
    }

    @Test
    void habits_of_other_houses_are_seen() {
        assertBroken(rules.nothingIsInjectedIntoFields(), "ClockHelper.zone");
        assertBroken(rules.faultsHaveNames(), "ClockHelper.fail()", "RuntimeException");
        assertBroken(rules.typesAreNamedForWhatTheyAre(), "ClockHelper");
        assertBroken(rules.noStateIsStatic(), "ClockHelper.ticks");
    }

    @Test
    void every_rule_says_why() {
        assertThat(rules.all())
                .allSatisfy(rule -> assertThat(rule.getDescription()).contains(", because "));
    }

    @Test
    void packages_without_a_sentence_or_a_mark_are_seen(@TempDir Path sources) throws IOException {
        Path right = Files.createDirectories(sources.resolve("right"));
        Files.writeString(right.resolve("package-info.java"), """
                /**
                 * Says in one sentence why this package has to exist.
                 */
                @NullMarked
                package right;
                """);
        Path bare = Files.createDirectories(sources.resolve("bare"));
        Files.writeString(bare.resolve("package-info.java"), "/** Bare. */\npackage bare;\n");
        Files.writeString(Files.createDirectories(sources.resolve("silent")).resolve("A.java"), "package silent;");
        assertThat(DocumentedPackages.faults(sources)).hasSize(4).noneMatch(fault -> fault.startsWith("right"));
    }

    private static Room room(String name) {
        return Room.ALL.stream()
                .filter(room -> room.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertBroken(ArchRule rule, String... inReport) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(CLASSES))
                .satisfies(broken -> assertThat(broken.getMessage()).contains(inReport));
    }
}
