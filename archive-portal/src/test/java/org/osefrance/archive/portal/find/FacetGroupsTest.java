package org.osefrance.archive.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.Facet;
import org.osefrance.archive.index.search.SearchResults;
import org.osefrance.archive.index.search.SearchResults.FacetValue;
import org.osefrance.archive.portal.find.FacetGroup.Choice;
import org.osefrance.archive.portal.web.InventedArchive;
import org.osefrance.archive.portal.web.InventedSite;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = InventedSite.class)
class FacetGroupsTest {

    private static final RecordId CLOSED = RecordId.random();

    private final FacetGroups groups;

    FacetGroupsTest(@Autowired FacetGroups groups) {
        this.groups = groups;
    }

    @Test
    void a_fonds_that_may_not_be_seen_is_no_box_though_something_in_it_is_open() {
        assertThat(fondsBoxes(Set.of())).extracting(Choice::label).containsExactly("Maison des Tilleuls");
    }

    @Test
    void a_fonds_that_may_not_be_seen_is_only_told_back_by_the_id_it_was_asked_with() {
        assertThat(fondsBoxes(Set.of(CLOSED.value())))
                .filteredOn(Choice::chosen)
                .containsExactly(new Choice(CLOSED.value(), CLOSED.value(), 0, true));
        assertThat(fondsBoxes(Set.of("no such thing")))
                .filteredOn(Choice::chosen)
                .containsExactly(new Choice("no such thing", "no such thing", 0, true));
    }

    private List<Choice> fondsBoxes(Set<String> chosen) {
        List<FacetValue> values =
                List.of(new FacetValue(CLOSED.value(), 7), new FacetValue(InventedArchive.FONDS.value(), 2));
        Question question = new Question("jardin", Map.of(Facet.FONDS, chosen), 1);
        SearchResults results = new SearchResults("jardin", 9, List.of(), Map.of(Facet.FONDS, values));
        return groups.of(Viewer.anyone(), question, results, Locale.FRENCH).stream()
                .flatMap(group -> group.choices().stream())
                .toList();
    }
}
