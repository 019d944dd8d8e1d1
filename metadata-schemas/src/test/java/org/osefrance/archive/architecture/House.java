package org.osefrance.archive.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The rules of the house for one module, as tests of its own. */
public final class House {

    private static final String ROOT = "org.osefrance.archive";
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path SOURCES = Path.of("src", "main", "java");

    private House() {}

    /**
     * One test a rule over the module whose folder is the working directory.
     *
     * @param leastClasses how many classes there are at least: a rule that sees none of them passes and says nothing
     */
    public static Stream<DynamicTest> rules(int leastClasses) {
        JavaClasses classes = new ClassFileImporter().importPath(CLASSES);
        Stream<DynamicTest> rules = new HouseRules(ROOT)
                .all().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
        Stream<DynamicTest> others = Stream.of(
                DynamicTest.dynamicTest(
                        "the rules see at least " + leastClasses + " classes",
                        () -> assertThat(classes.size()).isGreaterThanOrEqualTo(leastClasses)),
                DynamicTest.dynamicTest(
                        "every package says why it exists and is null-marked",
                        () -> assertThat(DocumentedPackages.faults(SOURCES)).isEmpty()));
        return Stream.concat(rules, others);
    }
}
