package org.osefrance.archive.portal.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.media.WordShares;

class DraftTest {

    private static final PixelSize IMAGE = new PixelSize(1000, 1400);
    private static final List<DraftLine> LINES = List.of(
            new DraftLine("Liebe Rosa,", "100,100,400,50", true),
            new DraftLine("im Garten blühen", "100,160,600,50", false),
            new DraftLine("die Linden.", "100,300,300,50", true));

    private static Draft draft() {
        return new Draft(IMAGE, LINES);
    }

    private static List<String> texts(Draft draft) {
        return draft.lines().stream().map(DraftLine::text).toList();
    }

    private static PageText text(Draft draft, Optional<PageText> before) {
        return draft.text(before, "rosa", Instant.EPOCH);
    }

    @Test
    void a_text_and_its_draft_are_the_same_lines_in_the_same_places() {
        PageText text = text(draft(), Optional.empty());
        assertThat(text.plainText()).isEqualTo("Liebe Rosa,\nim Garten blühen\n\ndie Linden.");
        assertThat(Draft.of(text)).isEqualTo(draft());
        assertThat(text(Draft.of(text), Optional.of(text))).isEqualTo(text);
    }

    @Test
    void words_that_stay_keep_their_places_and_new_ones_stand_between() {
        Word left = new Word("im", new PixelBox(110, 165, 40, 40), 0.4);
        Word right = new Word("blühen", new PixelBox(500, 165, 190, 40), 0.4);
        PixelBox box = new PixelBox(100, 160, 600, 50);
        List<Word> words = WordPlaces.of("im alten Garten blühen", box, List.of(left, right));
        assertThat(words).extracting(Word::text).containsExactly("im", "alten", "Garten", "blühen");
        assertThat(words).extracting(Word::confidence).containsOnly(1.0);
        assertThat(words.get(0).box()).isEqualTo(left.box());
        assertThat(words.get(3).box()).isEqualTo(right.box());
        assertThat(words.get(1).box().x()).isGreaterThanOrEqualTo(150);
        assertThat(words.get(2).box().right()).isLessThanOrEqualTo(500);
    }

    @Property(tries = 300)
    void every_word_lies_on_its_line(
            @ForAll @Size(max = 6) List<@IntRange(max = 9) Integer> before,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 9) Integer> after) {
        PixelBox line = new PixelBox(50, 70, 120, 30);
        List<String> names = before.stream().map(number -> "w" + number).toList();
        List<Word> known = names.isEmpty() ? List.of() : WordShares.of(names, line, false, 0.5);
        String typed =
                String.join(" ", after.stream().map(number -> "w" + number).toList());
        List<Word> words = WordPlaces.of(typed, line, known);
        assertThat(String.join(" ", words.stream().map(Word::text).toList())).isEqualTo(typed);
        assertThat(words).allSatisfy(word -> {
            assertThat(word.box().x()).isGreaterThanOrEqualTo(line.x());
            assertThat(word.box().right()).isLessThanOrEqualTo(line.right());
        });
    }

    @Test
    void lines_are_added_joined_moved_and_deleted() {
        assertThat(draft().add(1).lines().get(2)).isEqualTo(new DraftLine("", "100,210,600,50", false));
        Draft joined = draft().join(0);
        assertThat(joined.lines().getFirst())
                .isEqualTo(new DraftLine("Liebe Rosa, im Garten blühen", "100,100,600,110", true));
        assertThat(texts(draft().up(2))).containsExactly("Liebe Rosa,", "die Linden.", "im Garten blühen");
        assertThat(draft().up(0)).isEqualTo(draft());
        assertThat(draft().down(0)).isEqualTo(draft().up(1));
        assertThat(draft().down(2)).isEqualTo(draft());
        assertThat(draft().join(2)).isEqualTo(draft());
        assertThat(texts(draft().delete(1))).containsExactly("Liebe Rosa,", "die Linden.");
    }

    @Test
    void a_line_is_cut_at_the_bar_or_in_the_middle() {
        Draft split = new Draft(IMAGE, List.of(new DraftLine("im Garten|blühen", "100,160,600,50", true))).split(0);
        assertThat(texts(split)).containsExactly("im Garten", "blühen");
        assertThat(split.lines()).extracting(DraftLine::opens).containsExactly(true, false);
        PixelBox left = split.lines().get(0).box(IMAGE).orElseThrow();
        PixelBox right = split.lines().get(1).box(IMAGE).orElseThrow();
        assertThat(left.union(right)).isEqualTo(new PixelBox(100, 160, 600, 50));
        assertThat(left.overlap(right)).isZero();
        assertThat(texts(draft().split(1))).startsWith("Liebe Rosa,", "im Garten", "blühen");
        assertThat(new Draft(IMAGE, List.of(new DraftLine("Linden", "1,1,9,9", true)))
                        .split(0)
                        .lines())
                .hasSize(1);
        Draft hebrew = new Draft(IMAGE, List.of(new DraftLine("שיר|הבית", "100,160,600,50", true))).split(0);
        assertThat(hebrew.lines().get(0).box(IMAGE).orElseThrow().x())
                .isGreaterThan(hebrew.lines().get(1).box(IMAGE).orElseThrow().x());
    }

    @Test
    void a_place_beside_the_image_is_named_and_costs_nothing_else() {
        Draft wrong = new Draft(
                IMAGE,
                List.of(LINES.get(0), new DraftLine("x", "here", false), new DraftLine("y", "2000,1,5,5", false)));
        assertThat(wrong.findMisplaced()).contains(1);
        assertThat(draft().findMisplaced()).isEmpty();
        assertThat(new DraftLine("y", "900,1300,500,500", false).box(IMAGE))
                .contains(new PixelBox(900, 1300, 100, 100));
    }

    @Test
    void blank_lines_stand_where_lines_were_read_or_from_top_to_bottom() {
        Draft blank = Draft.blank(IMAGE, Optional.of(text(draft(), Optional.empty())));
        assertThat(texts(blank)).containsOnly("").hasSize(3);
        assertThat(blank.lines().get(2).place()).isEqualTo("100,300,300,50");
        assertThat(Draft.blank(IMAGE, Optional.empty()).findMisplaced()).isEmpty();
        assertThat(Draft.blank(new PixelSize(1, 1), Optional.empty()).findMisplaced())
                .isEmpty();
        assertThat(text(blank, Optional.empty()).lines()).isEmpty();
    }

    @Test
    void what_no_machine_could_read_is_an_empty_line_until_somebody_writes_it_down() {
        UnreadRegion hand = new UnreadRegion(new PixelBox(100, 500, 400, 80), UnreadRegion.Kind.HANDWRITING);
        PageText read = text(draft(), Optional.empty());
        PageText partly = new PageText(read.image(), read.blocks(), read.maker(), read.madeAt(), List.of(hand));
        Draft begun = Draft.of(partly);
        assertThat(begun.lines().getLast()).isEqualTo(new DraftLine("", "100,500,400,80", true));
        assertThat(text(begun, Optional.of(partly)).unread()).containsExactly(hand);
        List<DraftLine> written = new ArrayList<>(begun.lines());
        written.set(3, new DraftLine("Deine Mutter", "100,500,400,80", true));
        assertThat(text(new Draft(IMAGE, written), Optional.of(partly)).unread())
                .isEmpty();
    }

    @Test
    void the_difference_tells_every_word_once() {
        PageText before = text(draft(), Optional.empty());
        Draft changed = new Draft(
                IMAGE,
                List.of(
                        new DraftLine("Liebe Rosa,", "100,100,400,50", true),
                        new DraftLine("im alten Garten", "100,160,600,50", false),
                        new DraftLine("die Linden. Gruß", "100,300,300,50", true)));
        WordDifference difference = WordDifference.between(before, text(changed, Optional.empty()));
        assertThat(difference.added()).isEqualTo(2);
        assertThat(difference.removed()).isEqualTo(1);
        assertThat(difference.same()).isEqualTo(6);
        assertThat(difference.lines().get(0).isChanged()).isFalse();
        assertThat(difference.lines().get(1).runs())
                .containsExactly(
                        new WordDifference.Run(WordDifference.Fate.SAME, "im"),
                        new WordDifference.Run(WordDifference.Fate.ADDED, "alten"),
                        new WordDifference.Run(WordDifference.Fate.SAME, "Garten"));
        assertThat(WordDifference.between(before, before).isNone()).isTrue();
    }

    @Property(tries = 300)
    void a_difference_gives_back_both_texts(
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> before,
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> after) {
        WordDifference difference = WordDifference.between(words(before), words(after));
        assertThat(told(difference, WordDifference.Fate.ADDED)).isEqualTo(numbers(before));
        assertThat(told(difference, WordDifference.Fate.REMOVED)).isEqualTo(numbers(after));
    }

    private static String told(WordDifference difference, WordDifference.Fate but) {
        return String.join(
                " ",
                difference.lines().stream()
                        .flatMap(line -> line.runs().stream())
                        .filter(run -> run.fate() != but)
                        .map(WordDifference.Run::words)
                        .toList());
    }

    private static String numbers(List<Integer> numbers) {
        return String.join(" ", numbers.stream().map(Object::toString).toList());
    }

    private static PageText words(List<Integer> numbers) {
        List<DraftLine> lines =
                numbers.isEmpty() ? List.of() : List.of(new DraftLine(numbers(numbers), "0,0,900,10", true));
        PageText text = text(new Draft(IMAGE, lines), Optional.empty());
        assertThat(text.lines().map(TextLine::text).toList()).hasSizeLessThanOrEqualTo(1);
        return text;
    }
}
