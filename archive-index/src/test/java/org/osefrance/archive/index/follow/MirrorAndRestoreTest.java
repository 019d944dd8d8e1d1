package org.osefrance.archive.index.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.IncompleteRestorationException;
import org.osefrance.archive.index.catalog.PremisEvent;
import org.osefrance.archive.index.catalog.Tilleuls;
import org.osefrance.archive.index.catalog.jpa.JpaFixture;
import org.osefrance.archive.index.database.Database;
import org.osefrance.archive.index.database.DatabaseExtension;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Existence;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;

@ExtendWith(DatabaseExtension.class)
class MirrorAndRestoreTest {

    private final JpaFixture before;
    private final JpaFixture after;
    private final Papers papers;
    private final MemoryShelf shelf = new MemoryShelf();
    private final RecordMirror mirror;

    MirrorAndRestoreTest(Database full, Database empty) {
        this.before = new JpaFixture(full, Clock.systemUTC());
        this.after = new JpaFixture(empty, Clock.systemUTC());
        this.papers = new Papers(before);
        this.mirror = new RecordMirror(before.outbox(), before.open().mirrorSource(), shelf);
    }

    @AfterEach
    void close() {
        before.close();
        after.close();
    }

    @Test
    void every_version_is_mirrored_once_in_batches_for_each_fonds() {
        Papers.Letter letter = papers.letter("lettre", "chaussures", Tilleuls.open());
        assertThat(mirror.lag()).isPositive();
        assertThat(mirror.step()).isTrue();
        assertThat(mirror.step()).isFalse();
        assertThat(mirror.lag()).isZero();
        assertThat(shelf.batches).isEqualTo(Map.of(papers.fonds(), 1));
        assertThat(shelf.files)
                .containsKeys(
                        papers.fonds() + ".v1.json",
                        letter.item() + ".v1.json",
                        letter.file() + ".v1.json",
                        letter.page() + ".v1.json",
                        letter.page() + ".t1.txt",
                        letter.file() + ".e1.txt");
    }

    @Test
    void events_travel_with_the_batch_and_come_back_in_their_order() {
        Papers.Letter letter = papers.letter("lettre", "chaussures", Tilleuls.open());
        mirror.step();
        List<PremisEvent> checks = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            Instant at = Instant.parse("2026-%02d-01T00:00:00.000001Z".formatted(month));
            checks.add(new PremisEvent(
                    letter.file(), PremisEvent.Type.FIXITY_CHECK, at, month % 2 == 0, "check\n" + month, "archive"));
        }
        before.register().recordEvents(checks);
        assertThat(mirror.step()).isTrue();
        assertThat(shelf.batches).isEqualTo(Map.of(papers.fonds(), 2));
        List<PremisEvent> there = before.catalog().listEvents(Papers.STAFF, letter.file());
        assertThat(there).hasSize(13).endsWith(checks.getLast());
        assertThat(bringBack().events()).isEqualTo(13);
        assertThat(after.catalog().listEvents(Papers.STAFF, letter.file())).isEqualTo(there);
        after.register().recordEvents(List.of(checks.getFirst()));
        assertThat(after.catalog().listEvents(Papers.STAFF, letter.file()))
                .hasSize(14)
                .endsWith(checks.getFirst());
    }

    @Test
    void a_mirror_that_is_held_has_all_until_then_writes_nothing_more_and_loses_nothing() throws Exception {
        papers.letter("lettre", "chaussures", Tilleuls.open());
        try (RecordMirror.Hold hold = mirror.hold();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            assertThat(hold).isNotNull();
            Map<String, String> untilThen = Map.copyOf(shelf.files);
            assertThat(untilThen).isNotEmpty();
            assertThat(mirror.lag()).isZero();
            papers.letter("carte", "manteaux", Tilleuls.open());
            assertThat(other.submit(mirror::step).get()).isFalse();
            assertThat(shelf.files).isEqualTo(untilThen);
        }
        assertThat(mirror.step()).isTrue();
        assertThat(mirror.lag()).isZero();
    }

    @Test
    void a_mirror_that_was_lost_is_written_again_whole() {
        papers.letter("lettre", "chaussures", Tilleuls.open());
        mirror.step();
        Map<String, String> kept = Map.copyOf(shelf.files);
        shelf.files.clear();
        mirror.copyAll();
        assertThat(shelf.files).isEqualTo(kept);
        assertThat(mirror.lag()).isZero();
    }

    @Test
    void the_catalogue_comes_back_with_the_same_records_texts_and_access() {
        Papers.Letter open = papers.letter("lettre", "chaussures", Tilleuls.open());
        Papers.Letter closed = papers.letter("liste", "noms", AccessFacts.undescribed());
        papers.read(open.page(), Tilleuls.transcribed("souliers"));
        papers.read(open.page(), Tilleuls.read("fouliers"));
        before.register()
                .changeAccess(
                        List.of(papers.fonds()), facts -> facts.existence(Existence.ANNOUNCED), Tilleuls.ARCHIVIST);
        RestorationReport report = bringBack();
        assertThat(report.closed()).isEmpty();
        assertThat(report.texts()).isEqualTo(4);
        for (Viewer viewer : List.of(Viewer.anyone(), Papers.STAFF)) {
            for (Papers.Letter letter : List.of(open, closed)) {
                assertThat(seen(after.catalog(), viewer, letter)).isEqualTo(seen(before.catalog(), viewer, letter));
            }
        }
        assertThat(after.catalog().listVersions(Papers.STAFF, papers.fonds()))
                .isEqualTo(before.catalog().listVersions(Papers.STAFF, papers.fonds()));
        assertThat(after.outbox().newest()).isZero();
    }

    @Test
    void work_goes_on_where_it_was_left() {
        papers.letter("lettre", "chaussures", Tilleuls.open());
        bringBack();
        Papers later = new Papers(after);
        Papers.Letter known = later.letter("lettre", "chaussures", Tilleuls.open());
        assertThat(after.catalog().findUnit(Papers.STAFF, known.item())).isPresent();
        Tilleuls other = new Tilleuls(9);
        assertThat(after.register()
                        .accept(other.consignment(other.letters("suite", 1)), Tilleuls.INTAKE)
                        .items()
                        .getFirst()
                        .reference())
                .isEqualTo(Tilleuls.INTO + "/2");
    }

    @Test
    void a_record_without_access_facts_comes_back_closed_even_below_an_open_fonds() {
        Papers.Letter letter = papers.letter("lettre", "chaussures", Tilleuls.open());
        before.register().changeAccess(List.of(papers.fonds()), facts -> Tilleuls.open(), Tilleuls.ARCHIVIST);
        mirror.step();
        shelf.files.computeIfPresent(
                letter.item() + ".v1.json",
                (name, document) -> document.replaceFirst("\"access\":.*,\"author\":", "\"author\":"));
        RestorationReport report = bringBack();
        assertThat(report.closed()).containsExactly(letter.item());
        assertThat(after.catalog().findUnit(Viewer.anyone(), papers.fonds())).isPresent();
        assertThat(after.catalog().findUnit(Viewer.anyone(), letter.item())).isEmpty();
        assertThat(after.catalog().findText(Viewer.anyone(), letter.page())).isEmpty();
        assertThat(after.catalog().findUnit(Papers.STAFF, letter.item())).isPresent();
    }

    @Test
    void a_missing_or_broken_document_stops_everything() {
        Papers.Letter letter = papers.letter("lettre", "chaussures", Tilleuls.open());
        before.register().changeAccess(List.of(letter.item()), facts -> AccessFacts.undescribed(), Tilleuls.ARCHIVIST);
        before.register().changeAccess(List.of(letter.item()), facts -> Tilleuls.open(), Tilleuls.ARCHIVIST);
        mirror.step();
        shelf.texts.putAll(papers.words());
        String second = letter.item() + ".v2.json";
        String kept = Optional.ofNullable(shelf.files.remove(second)).orElseThrow();
        refuses(letter.item().value());
        shelf.files.put(second, kept.substring(0, 40));
        refuses(second);
        shelf.files.put(second, kept.replace("\"number\":2", "\"number\":7"));
        refuses("renamed");
        shelf.files.put(second, kept);
        before.register()
                .recordEvents(List.of(
                        new PremisEvent(letter.page(), PremisEvent.Type.CREATION, Instant.EPOCH, true, "", "x")));
        mirror.step();
        shelf.files.put(letter.page() + ".e2.txt", shelf.files.remove(letter.page() + ".e1.txt"));
        refuses("An event of " + letter.page());
        assertThat(after.catalog().listFonds(Papers.STAFF)).isEmpty();
    }

    @Test
    void a_database_with_a_catalogue_in_it_is_left_alone() {
        papers.letter("lettre", "chaussures", Tilleuls.open());
        CatalogRestorer restorer = new CatalogRestorer(before.open()::restoration, shelf);
        assertThatThrownBy(() -> restorer.restore(Stream.of()))
                .isInstanceOf(IncompleteRestorationException.class)
                .hasMessageContaining("empty");
    }

    private void refuses(String named) {
        CatalogRestorer restorer = new CatalogRestorer(after.open()::restoration, shelf);
        assertThatThrownBy(() -> restorer.restore(shelf.documents()))
                .isInstanceOf(IncompleteRestorationException.class)
                .hasMessageContaining(named);
    }

    private RestorationReport bringBack() {
        mirror.step();
        shelf.texts.putAll(papers.words());
        return new CatalogRestorer(after.open()::restoration, shelf).restore(shelf.documents());
    }

    private static List<Object> seen(Catalog catalog, Viewer viewer, Papers.Letter letter) {
        RecordId item = letter.item();
        return List.of(
                catalog.findUnit(viewer, item),
                catalog.listPages(viewer, item),
                catalog.listFiles(viewer, item),
                catalog.listTexts(viewer, letter.page()),
                catalog.findText(viewer, letter.page())
                        .map(text -> text.maker().toString() + text.plainText().length()),
                catalog.listVersions(viewer, letter.page()));
    }
}
