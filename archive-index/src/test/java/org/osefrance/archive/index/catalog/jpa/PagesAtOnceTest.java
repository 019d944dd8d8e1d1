package org.osefrance.archive.index.catalog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.NewItem;
import org.osefrance.archive.index.catalog.PageState;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelSize;

/** Two files of one item whose pages are made at the same time. */
@ExtendWith(DatabaseExtension.class)
class PagesAtOnceTest {

    private static final Viewer STAFF = new Viewer.Machinery("test");
    private static final Optional<PixelSize> SIZE = Optional.of(new PixelSize(2_000, 3_000));
    private static final String WAITING = "select exists (select from pg_locks where not granted)";

    private final Database database;
    private final JpaFixture catalog;

    PagesAtOnceTest(Database database) {
        this.database = database;
        this.catalog = new JpaFixture(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void a_page_that_becomes_ready_while_those_before_it_are_laid_out_stays_ready() throws Exception {
        Tilleuls tilleuls = new Tilleuls(7);
        NewItem letter = tilleuls.letters("lettre", 2);
        catalog.register().accept(tilleuls.consignment(letter), Tilleuls.INTAKE);
        RecordId first = letter.files().getFirst().id();
        RecordId second = letter.files().getLast().id();
        RecordId enclosure = putPage(second);
        try (HikariDataSource owner = database.open(DatabaseRole.OWNER, 2);
                Connection settling = owner.getConnection();
                var other = Executors.newSingleThreadExecutor()) {
            settling.setAutoCommit(false);
            try (var ready = settling.prepareStatement("update page set state = 'READY' where id = ?")) {
                ready.setString(1, enclosure.value());
                assertThat(ready.executeUpdate()).isOne();
            }
            Future<RecordId> laid = other.submit(() -> putPage(first));
            awaitWaiting(owner, laid);
            settling.commit();
            assertThat(laid.get(60, TimeUnit.SECONDS)).isNotEqualTo(enclosure);
        }
        assertThat(catalog.catalog().listPages(STAFF, letter.id()))
                .extracting(PageView::state)
                .containsExactly(PageState.WAITING, PageState.READY);
    }

    private RecordId putPage(RecordId file) {
        return catalog.register().putPages(file, List.of(SIZE), Tilleuls.INTAKE).getFirst();
    }

    /** Until they wait for the row that was changed, or are done without having waited. */
    private static void awaitWaiting(HikariDataSource owner, Future<?> others) throws SQLException {
        for (boolean waiting = false; !waiting && !others.isDone(); Thread.onSpinWait()) {
            try (Connection looking = owner.getConnection();
                    var asked = looking.createStatement();
                    var answer = asked.executeQuery(WAITING)) {
                answer.next();
                waiting = answer.getBoolean(1);
            }
        }
    }
}
