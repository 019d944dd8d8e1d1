package org.osefrance.archive.index.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.Outbox;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.catalog.jpa.JpaFixture;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.memory.MemoryIndex;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Viewer;

@ExtendWith(DatabaseExtension.class)
class OutboxTrimmerTest {

    private final JpaFixture catalog;
    private final Papers papers;
    private final MemoryIndex index;
    private final RecordMirror mirror;
    private final OutboxTrimmer trimmer;

    OutboxTrimmerTest(Database database) {
        this.catalog = new JpaFixture(database, Clock.systemUTC());
        this.papers = new Papers(catalog);
        this.index = index();
        this.mirror = new RecordMirror(catalog.outbox(), catalog.open().mirrorSource(), new MemoryShelf());
        this.trimmer = trimmer(1);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void what_one_follower_still_needs_is_kept() {
        papers.letter("lettre", "chaussures", Tilleuls.open());
        int written = outbox().after(0, 100).size();
        trimmer.step();
        catchUp(follower(index));
        trimmer.step();
        assertThat(outbox().after(0, 100)).hasSize(written);
        catchUp(mirror);
        long newest = outbox().newest();
        trimmer.step();
        assertThat(outbox().after(0, 100)).singleElement().matches(entry -> entry.position() == newest);
        assertThat(outbox().newest()).isEqualTo(newest);
        assertThat(outbox().forgotten()).isEqualTo(newest);
    }

    @Test
    void followers_go_on_from_where_they_were() {
        Papers.Letter first = papers.letter("lettre", "chaussures", Tilleuls.open());
        catchUp(follower(index));
        catchUp(mirror);
        trimmer.step();
        Papers.Letter second = papers.letter("carte", "chaussures", Tilleuls.open());
        catalog.register().changeAccess(List.of(first.item()), before -> AccessFacts.undescribed(), Tilleuls.ARCHIVIST);
        catchUp(follower(index));
        assertThat(mirror.step()).isTrue();
        assertThat(found(index)).isEqualTo(1);
        assertThat(second.item()).isNotEqualTo(first.item());
        assertThat(catalog.closedUnits().closedUnits()).isEmpty();
    }

    @Test
    void an_index_that_was_lost_is_made_again_from_the_whole_catalogue() {
        papers.letter("lettre", "chaussures", Tilleuls.open());
        catchUp(follower(index));
        catchUp(mirror);
        trimmer.step();
        papers.letter("carte", "chaussures", Tilleuls.open());
        MemoryIndex fresh = index();
        catchUp(follower(fresh));
        assertThat(found(fresh)).isEqualTo(2);
        assertThat(fresh.checkpoint()).isEqualTo(outbox().newest());
    }

    @Test
    void a_follower_of_another_catalogue_drops_nothing_that_is_not_there_yet() {
        papers.letter("lettre", "chaussures", Tilleuls.open());
        index.apply(List.of(), 1_000_000);
        catchUp(mirror);
        trimmer.step();
        assertThat(outbox().forgotten()).isEqualTo(outbox().newest());
        catchUp(follower(index));
        assertThat(found(index)).isEqualTo(1);
    }

    @Test
    void a_few_entries_are_not_worth_a_deletion() {
        papers.letter("lettre", "chaussures", Tilleuls.open());
        catchUp(follower(index));
        catchUp(mirror);
        trimmer(1_000).step();
        assertThat(outbox().forgotten()).isZero();
    }

    private OutboxTrimmer trimmer(int worthDeleting) {
        return new OutboxTrimmer(
                outbox(),
                List.of(index::checkpoint, () -> catalog.open().mirrorSource().position()),
                worthDeleting);
    }

    private Outbox outbox() {
        return catalog.outbox();
    }

    private MemoryIndex index() {
        return new MemoryIndex(Clock.systemUTC(), () -> catalog.closedUnits().closedUnits());
    }

    private IndexFollower follower(MemoryIndex which) {
        return new IndexFollower(
                outbox(),
                catalog.units(),
                catalog.closedUnits(),
                which,
                catalog.open().gate(),
                Clock.systemUTC());
    }

    private static void catchUp(Follower follower) {
        for (int step = 0; follower.step(); step++) {
            assertThat(step).isLessThan(100);
        }
    }

    private static int found(MemoryIndex which) {
        return which.search()
                .find(Viewer.anyone(), SearchRequest.words("chaussures", 50))
                .hits()
                .size();
    }
}
