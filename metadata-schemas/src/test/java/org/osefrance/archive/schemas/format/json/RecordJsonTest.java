package org.osefrance.archive.schemas.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.osefrance.archive.schemas.record.Page;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.osefrance.archive.schemas.time.UncertainDate;

class RecordJsonTest {

    private static final Instant MADE = Instant.parse("2026-11-21T10:15:30.123456Z");
    private static final RecordId ITEM = new RecordId("item-letter");

    private final RecordJson json = new RecordJson();

    @Test
    void a_document_starts_with_format_and_kind_and_keeps_the_order_of_the_type() {
        Page page = new Page(
                new RecordId("page-one"), ITEM, 0, new RecordId("file-one"), 0, Optional.of(new PixelSize(800, 1200)));
        String document =
                json.write(new RecordVersion<>(1, page, AccessFacts.undescribed(), "mdupont", "taken in", MADE));
        assertThat(document)
                .startsWith(
                        "{\"format\":1,\"number\":1,\"record\":{\"@kind\":\"page\",\"id\":\"page-one\",\"item\":\"item-letter\","
                                + "\"position\":0,\"file\":\"file-one\",\"imageIndex\":0,\"size\":{\"width\":800,\"height\":1200}},\"access\":")
                .endsWith("\"author\":\"mdupont\",\"reason\":\"taken in\",\"madeAt\":\"2026-11-21T10:15:30.123456Z\"}");
    }

    @Test
    void what_is_empty_is_left_out() {
        Description fonds = new Description(
                ITEM,
                DescriptionLevel.FONDS,
                Optional.empty(),
                "A",
                "Tilleuls",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
        assertThat(json.write(version(fonds)))
                .contains("\"scope\":\"\"")
                .doesNotContain("parent", "dates", "genre", "languages");
    }

    @Property
    void whatever_is_written_is_read_back(@ForAll long seed) {
        RecordVersion<?> version = new AnyRecord(seed).version();
        String document = json.write(version);
        RecordVersion<?> again = json.read(document);
        assertThat(again).isEqualTo(version);
        assertThat(json.write(again)).isEqualTo(document);
    }

    @Property(tries = 200)
    void a_candidate_is_read_back(@ForAll long seed) {
        Candidate candidate = new AnyRecord(seed).record(Candidate.class);
        assertThat(json.readCandidate(json.writeCandidate(candidate))).isEqualTo(candidate);
        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> json.readCandidate("{}"))
                .withMessageContaining("candidate");
    }

    @Test
    void a_property_nobody_knows_is_refused_with_its_name_and_record() {
        String document = json.write(version(item())).replace("\"title\"", "\"closedForEver\":true,\"title\"");
        assertRefused(document, "record item-letter", "'record'", "no property 'closedForEver'");
    }

    @Test
    void a_document_of_a_newer_archive_is_refused_by_name() {
        String document = json.write(version(item())).replace("\"format\":1", "\"format\":2");
        assertRefused(document, "item-letter", "written in format 2", "newer archive");
        assertRefused(document.replace("\"format\":2,", ""), "format", "missing");
    }

    @Test
    void wrong_values_are_refused_with_their_place() {
        String document = json.write(version(item()));
        assertRefused(
                document.replace("\"item\",\"parent\"", "\"box\",\"parent\""),
                "'record.level'",
                "'box'",
                "fonds, item");
        assertRefused(document.replace("1942-08-26", "1942-02-30"), "'record.dates.earliest'", "'1942-02-30'", "a day");
        assertRefused(
                document.replace("\"@kind\":\"description\"", "\"@kind\":\"poem\""), "'record'", "\"poem\"", "page");
        assertRefused(document.replace("\"number\":1", "\"number\":\"one\""), "'number'", "not a int");
        assertRefused(document.replace("\"number\":1", "\"number\":null"), "'number'");
        assertRefused(document.replace("\"author\":\"test\",", ""), "'author'", "missing");
        assertRefused(document.replace("[\"fra\"]", "\"fra\""), "'record.languages'", "a list");
        assertRefused(
                document.replace("\"title\":\"A letter\"", "\"title\":\" \""),
                "'record'",
                "needs a reference and a title");
    }

    @Test
    void rubbish_is_refused_and_never_half_read() {
        assertRefused("", "not a JSON object");
        assertRefused("[1]", "not a JSON object");
        assertRefused("{\"format\":1", "not readable as JSON");
        assertRefused("{\"format\":1,\"format\":1}", "not readable as JSON", "Duplicate");
        assertRefused(json.write(version(item())) + "x", "not readable as JSON");
    }

    @Test
    void a_renamed_type_keeps_its_name_in_documents() {
        RecordJson renamed = new RecordJson(new StableNames(Map.of(Description.class, "unit")));
        String document = renamed.write(version(item()));
        assertThat(document).contains("\"@kind\":\"unit\"");
        assertThat(renamed.read(document)).isEqualTo(version(item()));
        assertRefused(document, "\"unit\"");
    }

    private void assertRefused(String document, String... inMessage) {
        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> json.read(document))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(inMessage));
    }

    private static RecordVersion<Description> version(Description description) {
        return new RecordVersion<>(1, description, AccessFacts.undescribed(), "test", "to see", MADE);
    }

    private static Description item() {
        LocalDate day = LocalDate.of(1942, 8, 26);
        return new Description(
                ITEM,
                DescriptionLevel.ITEM,
                Optional.of(new RecordId("file-letters")),
                "A/1",
                "A letter",
                Optional.of(new UncertainDate("26 août 1942", "1942-08-26", Optional.of(day), Optional.of(day))),
                Optional.empty(),
                List.of("fra"),
                "");
    }
}
