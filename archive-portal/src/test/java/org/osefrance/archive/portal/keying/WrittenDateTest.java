package org.osefrance.archive.portal.keying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.3.32 | 1932-03-05",
                "05/03/1932 | 1932-03-05",
                "5 - 3 - 1932 | 1932-03-05",
                "1er mars 1932 | 1932-03-01",
                "5 août 1932 | 1932-08-05",
                "5. März 1932 | 1932-03-05",
                "August 1932 | 1932-08",
                "juil. 42 | 1942-07",
                "3 Dez 1938 | 1938-12-03",
                "1932 | 1932",
                "1932 [?] | 1932?",
                "5.3.32[?] | 1932-03-05?"
            })
    void what_a_date_means_is_told_beside_it(String written, String meaning) {
        assertThat(WrittenDate.edtf(written)).contains(meaning);
        assertThat(WrittenDate.of(written).asWritten()).isEqualTo(written);
        assertThat(WrittenDate.of(written).earliest()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.4.32", "printemps 42", "le surlendemain", "5.3.", "42", "12345", "13/14/1932", ""})
    void what_only_a_person_can_tell_is_left_as_it_is(String written) {
        assertThat(WrittenDate.edtf(written)).isEmpty();
        assertThat(WrittenDate.of(written).latestForProtection()).isEmpty();
    }

    @Property(tries = 200)
    void rows_come_back_as_they_were_typed(
            @ForAll @Size(min = 1, max = 4) List<@Size(min = 2, max = 2) List<String>> rows) {
        List<KeyedRow> typed = rows.stream().map(KeyedRow::new).toList();
        assertThat(KeyedRow.split(KeyedRow.join(typed))).isEqualTo(typed);
    }

    @Test
    void two_keyings_are_compared_field_by_field() {
        Template template = Template.find("ration-card").orElseThrow();
        List<KeyedRow> one = List.of(new KeyedRow(List.of("Tilleul", "Rosa", "", "", "", "", "")));
        List<KeyedRow> other = List.of(new KeyedRow(List.of("Tilleul", "Rose", "", "J2", "", "", "")));
        Disagreement found = Disagreement.between(template, one, other);
        assertThat(found.compared()).isEqualTo(3);
        assertThat(found.equal()).isEqualTo(1);
        assertThat(found.isNone()).isFalse();
        assertThat(Disagreement.between(template, one, List.of()).isNone()).isFalse();
        assertThat(Disagreement.between(template, one, one).isNone()).isTrue();
    }

    @Test
    void every_template_names_whom_it_is_about_and_where_its_fields_come_from() {
        assertThat(Template.ALL).hasSize(8).allSatisfy(template -> {
            assertThat(template.fields()).contains(Field.SURNAME, Field.GIVEN).doesNotHaveDuplicates();
            assertThat(template.source()).isNotBlank();
            assertThat(template.confidence()).isIn("low", "medium", "high");
        });
    }
}
