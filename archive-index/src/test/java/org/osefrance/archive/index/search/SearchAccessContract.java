package org.osefrance.archive.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.Occasion;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.access.Visibility;
import org.osefrance.archive.schemas.identifier.RecordId;

/** Closed means invisible: in hits, counts, facets and order. */
public abstract class SearchAccessContract extends SearchFixture {

    @Test
    void a_closed_page_answers_like_none() {
        holdings.page("a", 0, "Kinder").closedPage("a", 1, "Kinder geheim").closedPage("b", 0, "Kinder geheim");
        fill();
        SearchResults found = find("Kinder");
        assertThat(found.items()).isEqualTo(1);
        assertThat(found.hits().getFirst().matchingUnits()).isEqualTo(1);
        assertThat(found.facets().get(Facet.GENRE)).containsExactly(new SearchResults.FacetValue("letter", 1));
        SearchResults closed = find("geheim");
        assertThat(closed)
                .isEqualTo(new SearchResults(
                        "geheim", 0, List.of(), find("nirgends").facets()));
    }

    @Test
    void an_archivist_and_the_machinery_find_everything_and_an_administrator_does_not() {
        holdings.page("a", 0, "Kinder").closedPage("b", 0, "Kinder");
        fill();
        assertThat(found(ARCHIVIST)).isEqualTo(2);
        assertThat(found(new Viewer.Machinery("follower"))).isEqualTo(2);
        assertThat(found(new Viewer.Staff("admin", Set.of(Viewer.Role.ADMINISTRATOR))))
                .isEqualTo(1);
    }

    private long found(Viewer viewer) {
        return index.search().find(viewer, SearchRequest.words("Kinder", 10)).items();
    }

    @Test
    void a_page_opens_at_midnight_in_paris() {
        holdings.add(Holdings.opening(
                holdings.unit("a", 0, "Kinder"), Holdings.TODAY.plusDays(1).toEpochDay()));
        fill();
        clock.setParis(Holdings.TODAY, LocalTime.of(23, 59, 59));
        assertThat(find("Kinder").items()).isZero();
        clock.setParis(Holdings.TODAY.plusDays(1), LocalTime.MIDNIGHT);
        assertThat(find("Kinder").items()).isEqualTo(1);
    }

    @Test
    void what_opens_in_the_reading_room_or_to_research_is_not_online() {
        IndexedUnit unit = holdings.unit("a", 0, "Kinder");
        Viewer room = new Viewer.ReadingRoom("terminal 1", Optional.empty(), Occasion.UNSAID);
        Viewer researcher = new Viewer.Staff(
                "r", Set.of(Viewer.Role.RESEARCHER), Set.of(), new Occasion("", "request of a family"));
        Viewer idle = new Viewer.Staff("r", Set.of(Viewer.Role.RESEARCHER));

        put(unit, new Visibility(0, Visibility.NEVER, Visibility.NEVER, 1));
        assertThat(found(room)).isEqualTo(1);
        assertThat(found(researcher)).isZero();
        assertThat(found(Viewer.anyone())).isZero();

        put(unit, new Visibility(Visibility.NEVER, Visibility.NEVER, 0, 1));
        assertThat(found(room)).isZero();
        assertThat(found(researcher)).isEqualTo(1);
        assertThat(found(idle)).isZero();
        assertThat(found(Viewer.anyone())).isZero();
    }

    private void put(IndexedUnit unit, Visibility visibility) {
        index.apply(
                List.of(new IndexChange.Put(new IndexedUnit(
                        unit.unit(),
                        unit.kind(),
                        unit.item(),
                        unit.fonds(),
                        unit.title(),
                        unit.text(),
                        unit.languages(),
                        unit.genre(),
                        unit.earliestYear(),
                        unit.latestYear(),
                        0,
                        visibility))),
                index.checkpoint() + 1);
    }

    @Test
    void what_searches_show_somebody_can_be_asked_by_id() {
        holdings.page("a", 0, "Kinder").page("b", 0, "Kinder");
        fill();
        Set<RecordId> asked = Set.of(id("a/0"), id("b/0"), id("never"));
        denied.add(id("a/0"));
        assertThat(index.search().listShown(PUBLIC, asked)).containsExactly(id("b/0"));
        assertThat(index.search().listShown(ARCHIVIST, asked)).containsExactlyInAnyOrder(id("a/0"), id("b/0"));
        assertThat(index.search().listShown(PUBLIC, Set.of())).isEmpty();
    }

    @Test
    void a_denied_unit_is_closed_at_once_and_opens_when_the_denial_ends() {
        holdings.page("a", 0, "Kinder").page("b", 0, "Kinder");
        fill();
        assertThat(find("Kinder").items()).isEqualTo(2);
        denied.add(id("a/0"));
        assertThat(items("Kinder")).containsExactly(id("b"));
        assertThat(found(ARCHIVIST)).isEqualTo(2);
        denied.clear();
        assertThat(find("Kinder").items()).isEqualTo(2);
    }

    @Test
    void the_public_pages_no_deeper_than_the_limit_but_is_told_the_exact_number() {
        for (int item = 0; item < SearchRequest.PUBLIC_DEPTH + 5; item++) {
            holdings.page("item" + item, 0, "Kinder");
        }
        fill();
        SearchRequest deep = new SearchRequest("Kinder", Map.of(), SearchRequest.PUBLIC_DEPTH - 1, 10);
        SearchResults found = index.search().find(PUBLIC, deep);
        assertThat(found.items()).isEqualTo(SearchRequest.PUBLIC_DEPTH + 5);
        assertThat(found.hits()).hasSize(1);
        assertThat(found.facets().get(Facet.GENRE))
                .containsExactly(new SearchResults.FacetValue("letter", found.items()));
        assertThat(index.search().find(ARCHIVIST, deep).hits()).hasSize(6);
    }
}
