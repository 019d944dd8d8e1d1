package org.osefrance.archive.schemas.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.WitnessAgreement;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.record.Testimony.Consent;
import org.osefrance.archive.schemas.record.Testimony.Form;
import org.osefrance.archive.schemas.source.Attestation;
import org.osefrance.archive.schemas.source.Confidence;
import org.osefrance.archive.schemas.source.Source;
import org.osefrance.archive.schemas.time.UncertainDate;

class TestimonyTest {

    private static final RecordId TESTIMONY = new RecordId("testimony-elise");
    private static final RecordId PAGE = new RecordId("page-one");
    private static final RecordId PASSAGE = new RecordId("passage-one");

    @Test
    void what_is_written_has_no_duration_and_what_is_spoken_a_positive_one() {
        assertThat(testimony(Form.SPOKEN, Optional.of(5_400_000L), "fra").durationMs())
                .contains(5_400_000L);
        assertRefused(() -> testimony(Form.WRITTEN, Optional.of(1L), "fra"), "milliseconds");
        assertRefused(() -> testimony(Form.FILMED, Optional.of(0L), "fra"), "milliseconds");
    }

    @Test
    void a_language_is_a_code() {
        assertRefused(() -> testimony(Form.SPOKEN, Optional.empty(), "français"), "ISO 639-2/T");
    }

    @Test
    void a_consent_nobody_has_found_is_none() {
        assertThat(Consent.notOnFile().agreement()).isEqualTo(new WitnessAgreement.None());
    }

    @Test
    void a_passage_begins_before_it_ends() {
        assertThat(new Passage(PASSAGE, new Passage.TimeSpan(TESTIMONY, 0, 1), "", "")
                        .extent()
                        .whole())
                .isEqualTo(TESTIMONY);
        assertRefused(() -> new Passage.TimeSpan(TESTIMONY, 10, 10), "milliseconds");
        assertRefused(() -> new Passage.TimeSpan(TESTIMONY, -1, 10), "milliseconds");
        assertRefused(() -> new Passage.TextSpan(PAGE, 1, 8, 3), "characters");
        assertRefused(() -> new Passage.TextSpan(PAGE, 0, 3, 8), "counted from 1");
        assertThat(new Passage.PageRegion(PAGE, new PixelBox(1, 2, 3, 4)).whole())
                .isEqualTo(PAGE);
        assertThat(new Passage.TextSpan(PAGE, 1, 3, 8).whole()).isEqualTo(PAGE);
    }

    @Test
    void a_frontier_lies_between_two_countries() {
        assertThat(crossing("FR", "CH").places()).hasSize(1);
        assertRefused(() -> crossing("FR", "FR"), "two countries");
        assertRefused(() -> crossing("France", "CH"), "ISO 3166-1");
    }

    private static Testimony testimony(Form form, Optional<Long> durationMs, String language) {
        return new Testimony(
                TESTIMONY,
                new RecordId("item-interview"),
                new RecordId("persona-elise"),
                form,
                Optional.of(UncertainDate.parseEdtf("1995-06~")),
                Optional.empty(),
                Optional.of("chez elle"),
                List.of("A. Intervieweur"),
                List.of(language),
                durationMs,
                Consent.notOnFile());
    }

    private static Crossing crossing(String from, String to) {
        return new Crossing(
                new RecordId("crossing-invented"),
                "Passage inventé",
                List.of(),
                from,
                to,
                Optional.of(UncertainDate.parseEdtf("1943-10?")),
                List.of(new RecordId("place-invented")),
                Optional.empty(),
                List.of(),
                "",
                new Attestation(List.of(new Source.Unverified("invented")), Confidence.LOW, Optional.empty()));
    }

    private static void assertRefused(ThrowingCallable made, String why) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(why);
    }
}
