package org.osefrance.archive.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.SearchResults.Snippet;
import org.osefrance.archive.index.search.TextRange;

class SegmentTest {

    @Test
    void a_passage_is_cut_where_its_marks_begin_and_end() {
        Snippet snippet = new Snippet("le jardin clos", List.of(new TextRange(3, 9)));
        assertThat(Segment.of(snippet))
                .containsExactly(new Segment("le ", false), new Segment("jardin", true), new Segment(" clos", false));
    }

    @Test
    void joined_again_the_segments_are_the_passage() {
        Snippet snippet = new Snippet("jardin jardin", List.of(new TextRange(0, 6), new TextRange(7, 13)));
        assertThat(Segment.of(snippet).stream().map(Segment::text).collect(Collectors.joining()))
                .isEqualTo("jardin jardin");
    }

    @Test
    void a_passage_without_marks_is_one_segment() {
        assertThat(Segment.of(new Snippet("rien", List.of()))).containsExactly(new Segment("rien", false));
    }
}
