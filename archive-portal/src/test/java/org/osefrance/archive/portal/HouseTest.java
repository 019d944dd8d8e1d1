package org.osefrance.archive.portal;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.osefrance.archive.architecture.House;

class HouseTest {

    @TestFactory
    Stream<DynamicTest> the_rules_of_the_house_hold() {
        return House.rules(60);
    }
}
