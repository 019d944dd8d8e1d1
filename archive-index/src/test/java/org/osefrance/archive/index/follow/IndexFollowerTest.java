package org.osefrance.archive.index.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.Descriptions;
import org.osefrance.archive.index.catalog.Knowings;
import org.osefrance.archive.index.catalog.Rearrangement;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.catalog.jpa.JpaFixture;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.index.search.HandSetClock;
import org.osefrance.archive.index.search.Holdings;
import org.osefrance.archive.index.search.SearchRequest;
import org.osefrance.archive.index.search.SearchResults.Hit;
import org.osefrance.archive.index.search.memory.MemoryIndex;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Objection;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.ListLine;
import org.osefrance.archive.schemas.record.Passage;

@ExtendWith(DatabaseExtension.class)
class IndexFollowerTest {

    private static final Viewer ARCHIVIST = new Viewer.Staff("a.archiviste", Set.of(Viewer.Role.ARCHIVIST));

    private final JpaFixture catalog;
    private final Papers papers;
    private final HandSetClock clock = new HandSetClock();
    private final MemoryIndex index;
    private final IndexFollower follower;

    IndexFollowerTest(Database database) {
        this.catalog = new JpaFixture(database, Clock.systemUTC());
        this.papers = new Papers(catalog);
        this.index =
                new MemoryIndex(Clock.systemUTC(), () -> catalog.closedUnits().closedUnits());
        this.follower = follower();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void what_is_read_is_found_and_what_is_closed_only_at_the_desk() {
        Papers.Letter open = papers.letter("lettre", "chaussures pour enfants", Tilleuls.open());
        Papers.Letter closed = papers.letter("liste", "chaussures pour adultes", AccessFacts.undescribed());
        assertThat(follower.lag()).isPositive();
        catchUp();
        assertThat(follower.lag()).isZero();
        assertThat(found(Viewer.anyone(), "chaussures")).containsExactly(open.item());
        assertThat(found(ARCHIVIST, "chaussures")).containsExactlyInAnyOrder(open.item(), closed.item());
        assertThat(found(Viewer.anyone(), "lettre")).containsExactly(open.item());
    }

    @Test
    void a_release_of_the_fonds_opens_everything_beneath() {
        Papers.Letter letter = papers.letter("lettre", "chaussures", AccessFacts.undescribed());
        catchUp();
        change(papers.fonds(), Tilleuls.open());
        catchUp();
        assertThat(found(Viewer.anyone(), "chaussures")).containsExactly(letter.item());
    }

    @Test
    void what_closes_is_gone_before_the_index_has_followed_and_after() {
        Papers.Letter letter = papers.letter("lettre", "chaussures", Tilleuls.open());
        catchUp();
        change(letter.item(), Tilleuls.open().objection(Objection.PENDING));
        assertThat(found(Viewer.anyone(), "chaussures")).isEmpty();
        catchUp();
        assertThat(catalog.closedUnits().closedUnits()).isEmpty();
        assertThat(found(Viewer.anyone(), "chaussures")).isEmpty();
        assertThat(found(ARCHIVIST, "chaussures")).containsExactly(letter.item());
    }

    @Test
    void a_closed_passage_is_gone_before_the_index_has_followed_and_after_and_the_rest_is_found() {
        Papers.Letter letter = papers.letter("lettre", "chaussures", Tilleuls.open());
        papers.read(letter.page(), Tilleuls.transcribed("chaussures", "secret"));
        catchUp();
        assertThat(found(Viewer.anyone(), "secret")).containsExactly(letter.item());
        Passage passage = Knowings.region(new Knowings.Paper(letter.item(), letter.page()));
        AccessFacts closed = AccessFacts.undescribed().objection(Objection.UPHELD);
        catalog.register().write(passage, Optional.of(closed), 0, Tilleuls.ARCHIVIST);
        assertThat(found(Viewer.anyone(), "secret")).isEmpty();
        catchUp();
        assertThat(catalog.closedUnits().closedUnits()).isEmpty();
        assertThat(found(Viewer.anyone(), "secret")).isEmpty();
        assertThat(found(Viewer.anyone(), "chaussures")).containsExactly(letter.item());
        assertThat(found(ARCHIVIST, "secret")).containsExactly(letter.item());
        change(passage.id(), AccessFacts.undescribed());
        catchUp();
        assertThat(found(Viewer.anyone(), "secret")).containsExactly(letter.item());
        index.clear();
        follower.rebuild();
        assertThat(found(Viewer.anyone(), "secret")).containsExactly(letter.item());
    }

    @Test
    void a_closed_passage_that_nobody_can_place_closes_its_page() {
        Papers.Letter letter = papers.letter("lettre", "chaussures", Tilleuls.open());
        Passage span = new Passage(RecordId.random(), new Passage.TextSpan(letter.page(), 1, 0, 4), "", "");
        AccessFacts closed = AccessFacts.undescribed().objection(Objection.UPHELD);
        catalog.register().write(span, Optional.of(closed), 0, Tilleuls.ARCHIVIST);
        catchUp();
        assertThat(found(Viewer.anyone(), "chaussures")).isEmpty();
        assertThat(found(ARCHIVIST, "chaussures")).containsExactly(letter.item());
    }

    @Test
    void a_page_that_went_elsewhere_is_found_there_and_what_nobody_reads_on_it_any_more_by_nobody() {
        Papers.Letter one = papers.letter("lettre", "chaussures", Tilleuls.open());
        Papers.Letter other = papers.letter("carte", "manteaux", Tilleuls.open());
        catchUp();
        Rearrangement.Step merge = new Rearrangement.Step.Merge(one.item(), other.item());
        catalog.register()
                .arrange(
                        new Rearrangement(
                                List.of(merge), Map.of(one.page(), 1, other.page(), 1), Rearrangement.Closure.KEPT),
                        Tilleuls.ARCHIVIST);
        assertThat(found(Viewer.anyone(), "lettre")).isEmpty();
        catchUp();
        assertThat(found(ARCHIVIST, "lettre")).isEmpty();
        assertThat(found(Viewer.anyone(), "chaussures")).containsExactly(other.item());
        catalog.register()
                .replaceScan(one.page(), 2, new Tilleuls(99).file("scan/mieux.tif"), List.of(), Tilleuls.ARCHIVIST);
        assertThat(found(Viewer.anyone(), "chaussures")).isEmpty();
        catchUp();
        assertThat(catalog.closedUnits().closedUnits()).isEmpty();
        assertThat(found(ARCHIVIST, "chaussures")).isEmpty();
        assertThat(found(Viewer.anyone(), "manteaux")).containsExactly(other.item());
    }

    @Test
    void what_was_typed_in_of_a_line_that_nobody_has_placed_is_found_with_its_page() {
        Papers.Letter letter = papers.letter("registre", "illisible", Tilleuls.open());
        ListLine line =
                new ListLine(RecordId.random(), letter.page(), 0, Optional.empty(), List.of("Noyer", "Rosa", "1932"));
        AccessFacts closed = AccessFacts.undescribed().objection(Objection.UPHELD);
        catalog.register().write(line, Optional.of(closed), 0, Tilleuls.ARCHIVIST);
        catchUp();
        assertThat(found(ARCHIVIST, "noyer rosa")).containsExactly(letter.item());
        assertThat(found(Viewer.anyone(), "noyer rosa")).isEmpty();
        change(line.id(), AccessFacts.undescribed());
        catchUp();
        assertThat(found(Viewer.anyone(), "noyer rosa")).containsExactly(letter.item());
        change(letter.item(), AccessFacts.undescribed());
        assertThat(found(Viewer.anyone(), "noyer rosa")).isEmpty();
    }

    @Test
    void a_transcription_takes_the_place_of_a_reading() {
        Papers.Letter letter = papers.letter("lettre", "chauffures", Tilleuls.open());
        papers.read(letter.page(), Tilleuls.transcribed("chaussures"));
        catchUp();
        assertThat(found(Viewer.anyone(), "chauffures")).isEmpty();
        assertThat(found(Viewer.anyone(), "chaussures")).containsExactly(letter.item());
    }

    @Test
    void words_of_which_a_machine_is_not_sure_are_found_by_nobody() {
        Papers.Letter letter = papers.letter("lettre", "chaussures", Tilleuls.open());
        papers.read(letter.page(), Tilleuls.guessed("chauffures"));
        catchUp();
        assertThat(found(ARCHIVIST, "chauffures")).isEmpty();
        papers.read(letter.page(), Tilleuls.read("chaussettes"));
        catchUp();
        assertThat(found(ARCHIVIST, "chaussettes")).containsExactly(letter.item());
    }

    @Test
    void a_new_title_reaches_the_pages() {
        Papers.Letter letter = papers.letter("lettre", "chaussures", Tilleuls.open());
        catchUp();
        Description item = catalog.catalog()
                .findUnit(Papers.STAFF, letter.item())
                .orElseThrow()
                .description();
        catalog.register().describe(Descriptions.titled(item, "inventaire"), Optional.empty(), 1, Tilleuls.ARCHIVIST);
        catchUp();
        assertThat(found(Viewer.anyone(), "inventaire")).containsExactly(letter.item());
        assertThat(found(Viewer.anyone(), "lettre")).isEmpty();
    }

    @Test
    void rebuilding_gives_the_same_answers() {
        for (int number = 0; number < 5; number++) {
            papers.letter("lettre" + number, "chaussures et mot" + number, Tilleuls.open());
        }
        catchUp();
        List<RecordId> before = found(Viewer.anyone(), "chaussures");
        long checkpoint = index.checkpoint();
        index.clear();
        follower.rebuild();
        assertThat(found(Viewer.anyone(), "chaussures")).containsExactlyInAnyOrderElementsOf(before);
        assertThat(found(Viewer.anyone(), "mot3")).hasSize(1);
        assertThat(index.checkpoint()).isEqualTo(checkpoint);
    }

    @Test
    void an_index_of_another_catalogue_is_made_again() {
        Papers.Letter letter = papers.letter("lettre", "chaussures", Tilleuls.open());
        index.apply(List.of(), 1_000_000);
        catchUp();
        assertThat(found(Viewer.anyone(), "chaussures")).containsExactly(letter.item());
        assertThat(index.checkpoint()).isEqualTo(catalog.outbox().newest());
    }

    @Test
    void steps_that_are_repeated_after_a_crash_change_nothing() {
        papers.letter("lettre", "chaussures", Tilleuls.open());
        catchUp();
        List<RecordId> before = found(Viewer.anyone(), "chaussures");
        index.apply(List.of(), 0);
        catchUp();
        assertThat(found(Viewer.anyone(), "chaussures")).isEqualTo(before);
    }

    @Test
    void an_index_that_nothing_changes_is_put_in_order_once() {
        papers.letter("lettre", "chaussures", Tilleuls.open());
        catchUp();
        assertThat(index.timesTidied()).isZero();
        clock.setParis(Holdings.TODAY, LocalTime.of(23, 0));
        catchUp();
        catchUp();
        assertThat(index.timesTidied()).isEqualTo(1);
        papers.letter("carte", "chaussures", Tilleuls.open());
        catchUp();
        assertThat(index.timesTidied()).isEqualTo(1);
    }

    @Test
    void an_index_that_cannot_be_put_in_order_is_left_as_it_is_and_followed() {
        index.refuseToTidy();
        clock.setParis(Holdings.TODAY, LocalTime.of(23, 0));
        assertThatThrownBy(follower::step).isInstanceOf(IllegalStateException.class);
        Papers.Letter letter = papers.letter("lettre", "chaussures", Tilleuls.open());
        catchUp();
        catchUp();
        assertThat(found(Viewer.anyone(), "chaussures")).containsExactly(letter.item());
        assertThat(index.timesTidied()).isEqualTo(1);
    }

    private IndexFollower follower() {
        return new IndexFollower(
                catalog.outbox(),
                catalog.units(),
                catalog.closedUnits(),
                index,
                catalog.open().gate(),
                clock);
    }

    private void change(RecordId record, AccessFacts facts) {
        catalog.register().changeAccess(List.of(record), before -> facts, Tilleuls.ARCHIVIST);
    }

    private void catchUp() {
        for (int step = 0; follower.step(); step++) {
            assertThat(step).isLessThan(100);
        }
    }

    private List<RecordId> found(Viewer viewer, String words) {
        return index.search().find(viewer, SearchRequest.words(words, 50)).hits().stream()
                .map(Hit::item)
                .toList();
    }
}
