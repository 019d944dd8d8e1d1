package org.osefrance.archive.index.catalog.jpa;

import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.ReleaseDeskContract;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class JpaReleaseDeskTest extends ReleaseDeskContract {

    JpaReleaseDeskTest(Database database) {
        super(new JpaFixture(database, ReleaseDeskContract.CLOCK));
    }
}
