package org.osefrance.archive.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.ingest.intake.Arrival.Received;
import org.osefrance.archive.schemas.record.Wrapping;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

class LettersTest {

    private final Received letter = Samples.received("courrier/x.eml", FileKind.MAIL);
    private final Received photo = enclosed(letter, "photo_2.jpg", FileKind.JPEG);
    private final Received plan = enclosed(letter, "plan.pdf", FileKind.PDF);

    @Test
    void a_letter_and_what_came_with_it_are_one_item_in_its_order() {
        Received other = Samples.scan("courrier/x.eml/photo_1.jpg");
        IntakePlan plan = Grouping.plan(List.of(photo, other, letter, this.plan), false);

        assertThat(plan.items()).hasSize(2);
        assertThat(names(plan.items().getLast())).containsExactly("x.eml", "photo_2.jpg", "plan.pdf");
        assertThat(plan.items().getLast().title()).isEqualTo("x");
        assertThat(names(plan.items().getFirst())).containsExactly("photo_1.jpg");
    }

    @Test
    void it_stays_one_item_where_every_file_is_to_be_one() {
        assertThat(Grouping.plan(List.of(letter, photo), true).items()).hasSize(1);
    }

    @Test
    void enclosures_without_their_letter_are_files_like_any_other() {
        assertThat(Grouping.plan(List.of(photo, plan), false).items()).hasSize(2);
    }

    @Test
    void what_was_packed_in_an_enclosure_or_sent_with_a_letter_inside_belongs_to_the_outer_letter() {
        Received inner = with("courrier/x.eml/y.eml/a.txt", FileKind.TEXT, wrapping(letter), wrapping(photo));

        assertThat(Grouping.plan(List.of(letter, inner), false).items())
                .singleElement()
                .satisfies(item -> assertThat(names(item)).containsExactly("x.eml", "a.txt"));
    }

    @Test
    void files_that_were_packed_together_are_grouped_by_their_folders() {
        Wrapping zip = new Wrapping(Relation.PACKED, "c.zip", "application/zip", "0".repeat(128));
        List<Received> files = Stream.of("c.zip/l_1.jpg", "c.zip/l_2.jpg")
                .map(label -> with(label, FileKind.JPEG, zip))
                .toList();

        assertThat(Grouping.plan(files, false).items()).hasSize(1);
    }

    private static Received enclosed(Received letter, String name, FileKind kind) {
        return with(letter.label() + "/" + name, kind, wrapping(letter));
    }

    private static Received with(String label, FileKind kind, Wrapping... within) {
        Received file = Samples.received(label, kind);
        return new Received(label, file.file(), kind, Optional.empty(), List.of(within));
    }

    private static Wrapping wrapping(Received letter) {
        return new Wrapping(
                Relation.ATTACHMENT,
                letter.label(),
                "message/rfc822",
                letter.file().sha512());
    }

    private static List<String> names(PlannedItem item) {
        return item.files().stream().map(file -> file.original().name()).toList();
    }
}
