package org.osefrance.archive.ingest.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.ingest.deposit.Sheet.Card;
import org.osefrance.archive.ingest.deposit.Sheet.Item;
import org.osefrance.archive.ingest.intake.FileKind;
import org.osefrance.archive.ingest.intake.GroupingRule;
import org.osefrance.archive.ingest.intake.LeafSide;
import org.osefrance.archive.ingest.intake.ShelfmarkPattern;
import org.osefrance.archive.ingest.separator.Separator;

class SheetTest {

    private static final GroupingRule BY_NAME = new GroupingRule.ByName();

    @Test
    void files_are_proposed_by_their_names_and_readings_stand_on_no_sheet() {
        Sheet sheet = Sheet.of(
                List.of(
                        file(1, "a/carte-v.jpg", FileKind.JPEG),
                        file(2, "a/lettre_2.jpg", FileKind.JPEG),
                        file(3, "a/lettre_1.jpg", FileKind.JPEG),
                        file(4, "a/carte-r.jpg", FileKind.JPEG),
                        file(5, "a/lettre_1.xml", FileKind.ALTO),
                        file(6, "b/note.txt", FileKind.TEXT)),
                BY_NAME);
        assertThat(numbers(sheet)).containsExactly(List.of(4, 1), List.of(3, 2), List.of(6));
        assertThat(sheet.items()).extracting(Item::title).containsExactly("carte", "lettre", "note");
    }

    @Test
    void what_was_arranged_stays_and_what_comes_later_stands_behind_it() {
        List<DepositedFile> files = files(3);
        Sheet arranged = Sheet.of(files, BY_NAME).split(2).earlier(3);
        List<DepositedFile> kept = new ArrayList<>(put(files, arranged));
        kept.add(file(4, "s/p_4.jpg", FileKind.JPEG));
        assertThat(numbers(arranged)).containsExactly(List.of(1), List.of(3, 2));
        assertThat(numbers(Sheet.of(kept, BY_NAME))).containsExactly(List.of(1), List.of(3, 2), List.of(4));
    }

    @Test
    void each_change_does_what_it_says() {
        Sheet sheet = Sheet.of(files(4), BY_NAME);
        assertThat(numbers(sheet)).containsExactly(List.of(1, 2, 3, 4));
        Sheet split = sheet.split(3);
        assertThat(numbers(split)).containsExactly(List.of(1, 2), List.of(3, 4));
        assertThat(numbers(split.split(3))).as("it begins one already").isEqualTo(numbers(split));
        assertThat(numbers(split.join(4))).containsExactly(List.of(1, 2, 3, 4));
        assertThat(numbers(split.join(1))).isEqualTo(numbers(split));
        assertThat(numbers(split.earlier(3))).containsExactly(List.of(1, 2, 3), List.of(4));
        assertThat(numbers(split.later(2))).containsExactly(List.of(1), List.of(2, 3, 4));
        assertThat(numbers(split.before(1, 4))).containsExactly(List.of(2), List.of(3, 1, 4));
        assertThat(numbers(sheet.before(1, 4))).containsExactly(List.of(2, 3, 1, 4));
        assertThat(numbers(sheet.before(4, 1))).containsExactly(List.of(4, 1, 2, 3));
        assertThat(split.title(4, "Lettres").items().get(1).title()).isEqualTo("Lettres");
        assertThat(split.title(4, "  ").items().get(1).title()).isEqualTo("p_3");
        assertThat(split.leaveOut(3, true).leaveOut(4, true).items().get(1).comesIn())
                .isFalse();
        assertThat(numbers(sheet.split(77))).isEqualTo(numbers(sheet));
        Sheet three = split.split(4);
        assertThat(numbers(three.itemTo(4, 1))).containsExactly(List.of(4), List.of(1, 2), List.of(3));
        assertThat(numbers(three.itemTo(2, 2))).containsExactly(List.of(3), List.of(1, 2), List.of(4));
        assertThat(numbers(three.itemTo(1, 99))).containsExactly(List.of(3), List.of(4), List.of(1, 2));
        assertThat(numbers(three.into(1, 3))).containsExactly(List.of(2), List.of(3), List.of(4, 1));
        assertThat(numbers(three.into(4, 1))).containsExactly(List.of(1, 2, 4), List.of(3));
        assertThat(numbers(three.into(1, 1))).isEqualTo(numbers(three));
        assertThat(three.position(4)).isEqualTo(3);
    }

    @Test
    void a_shelfmark_in_the_name_makes_the_item() {
        GroupingRule rule = new GroupingRule.ByShelfmark(
                ShelfmarkPattern.parse("TIL_{item}_{page}").orElseThrow());
        Sheet sheet = Sheet.anew(
                List.of(
                        file(1, "s/til_12a_010.jpg", FileKind.JPEG),
                        file(2, "s/TIL_12A_2.jpg", FileKind.JPEG),
                        file(3, "s/TIL_13_1.jpg", FileKind.JPEG),
                        file(4, "s/autre.jpg", FileKind.JPEG)),
                rule);
        assertThat(numbers(sheet)).containsExactly(List.of(2, 1), List.of(3), List.of(4));
        assertThat(sheet.items().getFirst().title()).isEqualToIgnoringCase("12a");
        assertThat(ShelfmarkPattern.parse("TIL_{page}")).isEmpty();
        assertThat(ShelfmarkPattern.parse("{item}{item}")).isEmpty();
        assertThat(ShelfmarkPattern.parse("(x)[{item}]").orElseThrow().find("(x)[9]"))
                .isPresent();
    }

    @Test
    void a_separator_stands_in_no_item_and_the_next_begins_behind_it() {
        GroupingRule rule = new GroupingRule.AtSeparators(java.util.Map.of("s/p_2.jpg", new Separator("", "", "")));
        assertThat(numbers(Sheet.anew(files(4), rule))).containsExactly(List.of(1), List.of(3, 4));
        assertThat(numbers(Sheet.anew(files(4), new GroupingRule.ByFolder()))).containsExactly(List.of(1, 2, 3, 4));
        assertThat(numbers(Sheet.anew(files(2), new GroupingRule.Each()))).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void a_separator_sheet_stands_before_its_item_and_does_not_come_in() {
        List<DepositedFile> files = new ArrayList<>(files(5));
        files.set(1, files.get(1).separating(Optional.of(new Separator("TIL/9", "1942", "box 3"))));
        files.set(4, files.get(4).separating(Optional.of(new Separator("", "", ""))));
        Sheet sheet = Sheet.of(files, new GroupingRule.ByName());
        assertThat(numbers(sheet)).containsExactly(List.of(1), List.of(2, 3, 4), List.of(5));
        Item behind = sheet.items().get(1);
        assertThat(behind.title()).isEqualTo("TIL/9");
        assertThat(behind.said()).contains(new Separator("TIL/9", "1942", "box 3"));
        assertThat(behind.cards()).extracting(Card::leftOut).containsExactly(true, false, false);
        assertThat(sheet.items().getLast().comesIn()).isFalse();
        assertThat(numbers(Sheet.of(files, new GroupingRule.Each())))
                .containsExactly(List.of(1), List.of(2, 3), List.of(4), List.of(5));
    }

    @Test
    void fronts_and_backs_are_proposed_from_names_and_letters_only_in_pairs() {
        Sheet sheet = Sheet.of(
                List.of(
                        file(1, "s/012r.jpg", FileKind.JPEG),
                        file(2, "s/012v.jpg", FileKind.JPEG),
                        file(3, "s/carte_verso.jpg", FileKind.JPEG),
                        file(4, "s/x-a.jpg", FileKind.JPEG),
                        file(5, "s/y-a.jpg", FileKind.JPEG),
                        file(6, "s/y-b.jpg", FileKind.JPEG)),
                new GroupingRule.Each());
        assertThat(sheet.items().stream().flatMap(item -> item.cards().stream()))
                .extracting(card ->
                        card.number() + " " + card.leaf().side().map(Enum::name).orElse("-"))
                .containsExactlyInAnyOrder("1 RECTO", "2 VERSO", "3 VERSO", "4 -", "5 RECTO", "6 VERSO");
    }

    @Test
    void a_page_is_turned_step_by_step_and_marked_and_that_is_kept() {
        Sheet sheet = Sheet.of(files(2), new GroupingRule.ByName())
                .turn(2)
                .turn(2)
                .turn(2)
                .side(1, Optional.of(LeafSide.VERSO));
        assertThat(place(sheet, 2).leaf().quarters()).isEqualTo(3);
        assertThat(place(sheet.turn(2), 2).leaf()).isEqualTo(Leaf.UNSAID);
        List<DepositedFile> placed = files(2).stream()
                .map(file -> file.at(place(sheet, file.number())))
                .toList();
        Sheet again = Sheet.of(placed, new GroupingRule.ByName());
        assertThat(again.places()).isEqualTo(sheet.places());
        assertThat(place(again.side(1, Optional.empty()), 1).leaf().side()).isEmpty();
    }

    /** What one change does to a file: which, to which other, and what. */
    record Turn(int deed, int number, int other) {}

    @Provide
    Arbitrary<List<Turn>> turns() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 8);
        return Combinators.combine(Arbitraries.integers().between(0, 6), numbers, numbers)
                .as(Turn::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 300)
    void whatever_is_changed_every_file_stands_exactly_once_and_the_places_say_it_all(
            @ForAll("turns") List<Turn> turns) {
        List<DepositedFile> files = files(7);
        Sheet sheet = Sheet.of(files, BY_NAME);
        for (Turn turn : turns) {
            sheet = change(sheet, turn);
            assertThat(sheet.items())
                    .noneMatch(item -> item.cards().isEmpty() || item.title().isBlank());
            assertThat(numbers(sheet).stream().flatMap(List::stream)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
            assertThat(numbers(Sheet.of(put(files, sheet), BY_NAME))).isEqualTo(numbers(sheet));
        }
    }

    private static Sheet change(Sheet sheet, Turn turn) {
        return switch (turn.deed()) {
            case 0 -> sheet.split(turn.number());
            case 1 -> sheet.join(turn.number());
            case 2 -> sheet.earlier(turn.number());
            case 3 -> sheet.later(turn.number());
            case 4 -> sheet.before(turn.number(), turn.other());
            case 5 -> sheet.leaveOut(turn.number(), turn.other() % 2 == 0);
            default -> sheet.title(turn.number(), "title " + turn.other());
        };
    }

    private static List<DepositedFile> put(List<DepositedFile> files, Sheet sheet) {
        Map<Integer, Place> places = sheet.places();
        return files.stream()
                .map(file -> Optional.ofNullable(places.get(file.number()))
                        .map(file::at)
                        .orElse(file))
                .toList();
    }

    private static Place place(Sheet sheet, int number) {
        return Objects.requireNonNull(sheet.places().get(number));
    }

    private static List<List<Integer>> numbers(Sheet sheet) {
        return sheet.items().stream()
                .map(item -> item.cards().stream().map(Card::number).toList())
                .toList();
    }

    private static List<DepositedFile> files(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> file(number, "s/p_" + number + ".jpg", FileKind.JPEG))
                .toList();
    }

    private static DepositedFile file(int number, String label, FileKind kind) {
        return new DepositedFile(
                number,
                label,
                Optional.of(1L),
                Optional.of(new DepositedFile.Content("a".repeat(128), kind, Optional.empty(), List.of())),
                new Fate.Waiting());
    }
}
