package org.osefrance.archive.index.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.catalog.jpa.JpaFixture;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.database.DatabaseRole;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.memory.MemoryIndex;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

@ExtendWith(DatabaseExtension.class)
class PublicDoorTest {

    private final Database database;

    PublicDoorTest(Database database) {
        this.database = database;
    }

    @Test
    void closed_as_a_whole_means_that_no_record_exists_and_opened_that_each_decides() throws SQLException {
        Papers.Letter open;
        Papers.Letter doubtful;
        List<Object> seen;
        try (JpaFixture before = new JpaFixture(database, Clock.systemUTC())) {
            Papers papers = new Papers(before);
            open = papers.letter("lettre", "chaussures", Tilleuls.open());
            doubtful = papers.letter("carte", "chaussures", Tilleuls.open());
            papers.letter("liste", "chaussures", AccessFacts.undescribed());
            assertThat(before.open().publicDoor().findClosure()).isEmpty();
            seen = seen(before.catalog(), Viewer.anyone(), open);
        }
        close();
        try (JpaFixture catalog = new JpaFixture(database, Clock.systemUTC())) {
            MemoryIndex index = new MemoryIndex(
                    Clock.systemUTC(), () -> catalog.closedUnits().closedUnits());
            IndexFollower follower = new IndexFollower(
                    catalog.outbox(),
                    catalog.units(),
                    catalog.closedUnits(),
                    index,
                    catalog.open().gate(),
                    Clock.systemUTC());
            catchUp(follower);
            assertThat(catalog.open().publicDoor().findClosure().orElseThrow().reason())
                    .isEqualTo("invented");
            assertThat(seen(catalog.catalog(), Viewer.anyone(), open))
                    .isEqualTo(seen(
                            catalog.catalog(),
                            Viewer.anyone(),
                            new Papers.Letter(RecordId.random(), RecordId.random(), RecordId.random())));
            assertThat(catalog.catalog().listFonds(Viewer.anyone())).isEmpty();
            assertThat(found(index, Viewer.anyone())).isZero();
            assertThat(catalog.catalog().findUnit(Papers.STAFF, open.item())).isPresent();
            assertThat(found(index, Papers.STAFF)).isEqualTo(3);

            catalog.register()
                    .changeAccess(List.of(doubtful.item()), facts -> AccessFacts.undescribed(), Tilleuls.ARCHIVIST);
            catalog.open().publicDoor().open();
            catalog.open().publicDoor().open();
            assertThat(seen(catalog.catalog(), Viewer.anyone(), open)).isEqualTo(seen);
            assertThat(catalog.catalog().findUnit(Viewer.anyone(), doubtful.item()))
                    .isEmpty();
            catchUp(follower);
            assertThat(found(index, Viewer.anyone())).isEqualTo(1);
        }
        try (JpaFixture later = new JpaFixture(database, Clock.systemUTC())) {
            assertThat(later.open().publicDoor().findClosure()).isEmpty();
            assertThat(seen(later.catalog(), Viewer.anyone(), open)).isEqualTo(seen);
        }
    }

    private static List<Object> seen(Catalog catalog, Viewer viewer, Papers.Letter letter) {
        return List.of(
                catalog.findUnit(viewer, letter.item()),
                catalog.listPages(viewer, letter.item()),
                catalog.listFiles(viewer, letter.item()),
                catalog.findFile(viewer, letter.file()),
                catalog.findPage(viewer, letter.page()),
                catalog.findText(viewer, letter.page()).map(text -> text.plainText()),
                catalog.listTexts(viewer, letter.page()),
                catalog.listFonds(viewer).size());
    }

    private static int found(MemoryIndex index, Viewer viewer) {
        return index.search()
                .find(viewer, SearchRequest.words("chaussures", 50))
                .hits()
                .size();
    }

    private static void catchUp(IndexFollower follower) {
        for (int step = 0; follower.step(); step++) {
            assertThat(step).isLessThan(100);
        }
    }

    private void close() throws SQLException {
        try (HikariDataSource owner = database.open(DatabaseRole.OWNER, 1);
                Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into closed_to_public (reason, since) values ('invented', now())");
            connection.commit();
        }
    }
}
