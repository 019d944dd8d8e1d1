package org.osefrance.archive.schemas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.source.Certainty.Aspect;
import org.osefrance.archive.schemas.source.Certainty.Degree;

class SourceTest {

    private static final RecordId ITEM = new RecordId("item-letter");
    private static final Source MEMORY = new Source.Unverified("memory, to verify");

    @Test
    void doubt_names_what_is_doubtful() {
        assertThat(Certainty.probable(Aspect.DATE).doubted()).containsExactly(Aspect.DATE);
        assertThatIllegalArgumentException().isThrownBy(Certainty::possible).withMessageContaining("what is doubtful");
        assertThatIllegalArgumentException().isThrownBy(() -> new Certainty(Degree.CERTAIN, Set.of(Aspect.IDENTITY)));
    }

    @Test
    void a_region_stands_on_a_page() {
        Optional<PixelBox> region = Optional.of(new PixelBox(1, 2, 3, 4));
        assertThat(new Source.Document(ITEM, Optional.of(new RecordId("page-1")), region).region())
                .isEqualTo(region);
        assertThatIllegalArgumentException().isThrownBy(() -> new Source.Document(ITEM, Optional.empty(), region));
    }

    @Test
    void every_fact_has_its_source_and_every_citation_its_author() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attestation(List.of(), Confidence.LOW, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Citation(MEMORY, Optional.empty(), Certainty.certain(), " "));
    }

    @Test
    void memory_alone_is_never_high_confidence() {
        Source book = new Source.Published("A. Martin, Les Tilleuls, 1950, p. 12", Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attestation(List.of(MEMORY), Confidence.HIGH, Optional.empty()));
        assertThat(new Attestation(List.of(MEMORY, book), Confidence.HIGH, Optional.empty()).sources())
                .hasSize(2);
    }
}
