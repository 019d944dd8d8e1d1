package org.osefrance.archive.portal.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.index.search.Facet;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class QuestionTest {

    private static Question at(String address) {
        var parameters = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.fromUriString(address).build().getQueryParams().forEach(parameters::put);
        return Question.of(parameters);
    }

    @Test
    void words_and_ticked_boxes_come_from_the_address() {
        Question question = at("/search?q=Rosa&language=fra&language=deu&period=1940&page=3");
        assertThat(question.words()).isEqualTo("Rosa");
        assertThat(question.chosen()).containsEntry(Facet.LANGUAGE, Set.of("fra", "deu"));
        assertThat(question.request().offset()).isEqualTo(20);
    }

    @Test
    void another_page_asks_the_same_question() {
        assertThat(at("/search?q=Rosa&period=1940&language=fra&page=2").href(3))
                .isEqualTo("/search?q=Rosa&period=1940&language=fra&page=3");
    }

    @Test
    void the_wide_question_has_the_words_alone() {
        assertThat(at("/search?q=Rosa&period=1940&page=2").wideHref()).isEqualTo("/search?q=Rosa");
    }

    @Test
    void a_page_that_is_no_number_is_the_first() {
        assertThat(at("/search?q=a&page=two").page()).isEqualTo(1);
        assertThat(at("/search?q=a&page=0").page()).isEqualTo(1);
        assertThat(at("/search?q=a&page=999999").page()).isEqualTo(1000);
    }

    @Test
    void endless_words_are_cut() {
        assertThat(at("/search?q=" + "a".repeat(5000)).words()).hasSize(400);
    }
}
