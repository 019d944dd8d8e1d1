package org.osefrance.archive.index.catalog.jpa;

import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.RuleBookContract;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class JpaRuleBookTest extends RuleBookContract {

    JpaRuleBookTest(Database database) {
        super(new JpaFixture(database, RuleBookContract.CLOCK));
    }
}
