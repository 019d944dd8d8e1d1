package org.osefrance.archive.ingest.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.link.Claim;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.source.Certainty;
import org.osefrance.archive.schemas.source.Citation;
import org.osefrance.archive.schemas.source.Source;

class PageMentionsTest {

    private static final PageMentions MENTIONS = new PageMentions(Recogniser.bundled());
    private static final Source.Document PAGE = new Source.Document(
            RecordId.random(new SplittableRandom(1)),
            Optional.of(RecordId.random(new SplittableRandom(2))),
            Optional.empty());

    @Test
    void a_mention_has_the_box_of_its_words() {
        PageMention limoges = only(DrawnText.page("Il part pour Limoges demain"), "Limoges");
        assertThat(limoges.regions()).containsExactly(new PixelBox(130, 0, 70, 20));
        assertThat(limoges.confidence()).isEqualTo(0.9);
    }

    @Test
    void a_mention_over_two_lines_has_a_box_on_each() {
        PageMention name = only(DrawnText.page("Le train de Clermont", "Ferrand est parti"), "Clermont\nFerrand");
        assertThat(name.regions()).containsExactly(new PixelBox(120, 0, 80, 20), new PixelBox(0, 30, 70, 20));
        assertThat(name.region()).isEqualTo(new PixelBox(0, 0, 200, 50));
    }

    @Test
    void a_word_parted_at_the_end_of_a_line_is_one_word() {
        PageMention limoges = only(DrawnText.page("Il part pour Limo-", "ges demain"), "Limoges");
        assertThat(limoges.regions()).containsExactly(new PixelBox(130, 0, 50, 20), new PixelBox(0, 30, 30, 20));
    }

    @Test
    void what_is_known_is_proposed_with_its_place_and_its_reasons() {
        List<PageMention> found = MENTIONS.find(DrawnText.page("Elle vient de Łódź avec Sarah Tillermann"), "fr");
        List<Candidate> candidates =
                PageMentions.candidates(found, PAGE, () -> RecordId.random(new SplittableRandom(3)), DrawnText.NOON);
        assertThat(found).hasSize(2);
        assertThat(candidates).singleElement().satisfies(candidate -> {
            assertThat(candidate.claim()).isEqualTo(new Claim.Mentioned(new RecordId("pl-lodz"), "Łódź"));
            assertThat(candidate.reasons()).isNotEmpty();
            Citation citation = candidate.citation();
            assertThat(citation.source())
                    .isEqualTo(
                            new Source.Document(PAGE.unit(), PAGE.page(), Optional.of(new PixelBox(140, 0, 40, 20))));
            assertThat(citation.quotation()).contains("Łódź");
            assertThat(citation.reading()).isEqualTo(Certainty.certain());
            assertThat(citation.author()).isEqualTo(PageMentions.READER);
        });
    }

    private static PageMention only(PageText page, String surface) {
        return MENTIONS.find(page, "fr").stream()
                .filter(found ->
                        found.mention().surface().replace('\u00a0', ' ').equals(surface))
                .findFirst()
                .orElseThrow();
    }
}
