package org.osefrance.archive.index.catalog.jpa;

import java.time.Clock;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.ArrangeContract;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class JpaArrangeTest extends ArrangeContract {

    JpaArrangeTest(Database database) {
        super(new JpaFixture(database, Clock.systemUTC()));
    }
}
