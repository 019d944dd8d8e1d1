package org.osefrance.archive.index.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;

class ConsignmentTest {

    private static final NewFile LETTER =
            new NewFile(RecordId.random(), "0a".repeat(64), 10, "image/jpeg", "tilleuls/lettre_01.jpg");

    @Test
    void a_file_is_named_by_the_last_segment_of_its_path() {
        assertThat(LETTER.name()).isEqualTo("lettre_01.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/received", "received/", "received//2026"})
    void a_consignment_goes_into_a_reference_with_full_segments(String into) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Consignment(into, List.of(), List.of()));
    }

    @Test
    void one_transaction_takes_a_bounded_number_of_files() {
        NewItem tooLong = item(Collections.nCopies(Consignment.MOST_FILES + 1, LETTER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Consignment("received/2026-11-21", List.of(tooLong), List.of()))
                .withMessageContaining("501");
    }

    @Test
    void an_item_without_files_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> item(List.of()));
    }

    @Test
    void a_writing_without_a_reason_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature("archivist", " "));
    }

    @Test
    void an_event_carries_the_term_of_the_premis_list() {
        assertThat(PremisEvent.Type.MESSAGE_DIGEST_CALCULATION.term()).isEqualTo("message digest calculation");
    }

    private static NewItem item(List<NewFile> files) {
        return new NewItem(
                RecordId.random(),
                "Lettres",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                AccessFacts.undescribed(),
                files);
    }
}
