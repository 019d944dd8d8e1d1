package org.osefrance.archive.index.catalog.jpa;

import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.ReleaseListsContract;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class JpaReleaseListsTest extends ReleaseListsContract {

    JpaReleaseListsTest(Database database) {
        super(new JpaFixture(database, ReleaseListsContract.CLOCK));
    }
}
