package org.osefrance.archive.index.catalog.jpa;

import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.DescriptionDeskContract;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class JpaDescriptionDeskTest extends DescriptionDeskContract {

    JpaDescriptionDeskTest(Database database) {
        super(new JpaFixture(database, DescriptionDeskContract.CLOCK));
    }
}
