package org.osefrance.archive.index.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osefrance.archive.index.authority.GivenNames;
import org.osefrance.archive.index.matching.NameVerdict.Answer;
import org.osefrance.archive.index.matching.WordMatch.Reason;
import org.osefrance.archive.schemas.format.csv.CsvReader;
import org.osefrance.archive.schemas.format.csv.CsvRow;

class NameVerdictTest {

    private static final NameMatcher MATCHER = NameMatcher.bundled();

    @Test
    void names_of_other_families_are_never_called_the_same_however_much_they_sound_alike() {
        List<String> joined = pairs("no-match").stream()
                .filter(pair -> answer(pair) == Answer.SAME)
                .map(pair -> pair.filled("pair_id"))
                .toList();
        assertThat(joined).isEmpty();
    }

    @Test
    void spellings_of_one_name_are_hardly_ever_called_different() {
        List<CsvRow> pairs = pairs("match");
        long kept =
                pairs.stream().filter(pair -> answer(pair) != Answer.DIFFERENT).count();
        assertThat(kept).isGreaterThanOrEqualTo(Math.round(0.95 * pairs.size()));
        long same = pairs.stream().filter(pair -> answer(pair) == Answer.SAME).count();
        assertThat(same).isGreaterThanOrEqualTo(pairs.size() / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "Rosa Rozen, Rosa Rozen, SAME_SPELLING",
        "Szwarc, Schwartz, SAME_SOUND",
        "Kohn, Cohn, SAME_SOUND",
        "Israel, Izrael, SAME_SOUND",
        "Srulek, Israel, PET_FORM",
        "Chaim, Henri, ADOPTED_NAME",
        "Wajnsztok, ויינשטוק, OTHER_SCRIPT",
        "Avraham, אברהם, FORM_OF_NAME",
        "Абрам, Abram, OTHER_SCRIPT",
        "Blumberg, Blumbcrg, MISREAD",
        "Rosenzweig, Rosenz., CUT_SHORT",
        "J. Rozen, Jakob Rozen, INITIAL"
    })
    void every_verdict_says_why(String one, String other, Reason reason) {
        NameVerdict verdict = NameVerdict.of(one, other, MATCHER);
        assertThat(verdict.words()).extracting(WordMatch::reason).contains(reason);
        assertThat(verdict.answer()).isNotEqualTo(Answer.DIFFERENT);
    }

    @Test
    void a_pet_form_says_of_which_name() {
        assertThat(NameVerdict.of("Srulek", "Israel", MATCHER).words())
                .singleElement()
                .satisfies(match -> assertThat(match.name()).contains("Israel"));
    }

    @Test
    void groups_of_given_names_are_never_chained() {
        // Max was taken by men called Mordechai as by men called Meir; that makes Mordechai no form of Meir.
        assertThat(NameVerdict.of("Mordechai", "Meir", MATCHER).answer()).isNotEqualTo(Answer.SAME);
        assertThat(NameVerdict.of("Max", "Mordechai", MATCHER).answer()).isEqualTo(Answer.MAYBE);
    }

    @Test
    void order_particles_and_a_second_surname_part_no_names() {
        assertThat(answer("ROZEN Abram", "Abram Rozen")).isEqualTo(Answer.SAME);
        assertThat(answer("Ben Soussan", "Bensoussan")).isEqualTo(Answer.SAME);
        assertThat(answer("Rosa Rozen", "Rosa Rozen-Linden")).isEqualTo(Answer.MAYBE);
        assertThat(answer("Rosa Rozen", "Perla Linden")).isEqualTo(Answer.DIFFERENT);
    }

    @Test
    void what_is_no_name_is_like_none() {
        for (String none :
                List.of("", " ", "'", "’’", "\u0301", "\u200f\u202e", "…", "12345678901234567890".repeat(500))) {
            assertThat(answer(none, "Rosa Rozen")).isEqualTo(Answer.DIFFERENT);
        }
    }

    @Property(tries = 2000)
    void it_does_not_matter_which_name_is_said_first(
            @ForAll @StringLength(max = 30) String one, @ForAll @StringLength(max = 30) String other) {
        assertThat(answer(one, other)).isEqualTo(answer(other, one));
    }

    @Property(tries = 200)
    void a_name_is_itself(@ForAll @StringLength(min = 1, max = 30) String name) {
        Answer answer = answer(name, name);
        assertThat(answer == Answer.SAME
                        || NameWords.of(name).indexed().isEmpty()
                        || NameWords.of(name).words().stream().noneMatch(word -> word.kind() == NameWord.Kind.NAME))
                .isTrue();
    }

    private static Answer answer(CsvRow pair) {
        return answer(pair.filled("query_name"), pair.filled("indexed_name"));
    }

    private static Answer answer(String one, String other) {
        return NameVerdict.of(one, other, MATCHER).answer();
    }

    private static List<CsvRow> pairs(String expected) {
        InputStream table = Objects.requireNonNull(
                GivenNames.class.getResourceAsStream("surname-pairs.csv"), "the pairs are beside the other tables");
        return CsvReader.readAll("surname-pairs.csv", table).stream()
                .filter(row -> row.filled("expected").equals(expected))
                .toList();
    }
}
