package org.osefrance.archive.schemas.format.premis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.format.xml.XsdCheck;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.AcceptedFile;
import org.osefrance.archive.schemas.validation.Finding;

class PremisTest {

    private static final XsdCheck PREMIS_3 = new XsdCheck("premis-v3-0.xsd");
    private static final RecordId FILE = new RecordId("file-tilleuls-1");
    private static final RecordId PYRAMID = new RecordId("pyramid-tilleuls-1");
    private static final String SHA512 = "0f".repeat(64);
    private static final Instant TIME = Instant.parse("2026-11-21T10:15:30Z");
    private static final PremisAgent VIPS = PremisAgent.software("vips", "8.14");
    private static final PremisObject ORIGINAL =
            PremisObject.original(new AcceptedFile(FILE, SHA512, 1234, "image/jpeg", "page <1> & fin.jpg"));

    @Property
    void what_is_written_is_valid_premis_and_reads_back_the_same(@ForAll long seed) {
        PremisDocument document = anyDocument(new Random(seed));
        byte[] file = new PremisWriter().write(document);
        assertThat(PREMIS_3.faults(file)).isEmpty();
        PremisReading again = read(file);
        assertThat(again.findings()).isEmpty();
        assertThat(again.objects()).isEqualTo(document.objects());
        assertThat(again.events()).isEqualTo(document.events());
    }

    @Test
    void a_derivation_names_source_and_outcome_and_both_objects_name_the_event() {
        PremisObject pyramid = new PremisObject(PYRAMID, SHA512, 9, "image/tiff", Optional.empty(), Optional.of(FILE));
        PremisEvent made = new PremisEvent(
                new RecordId("event-pyramid-1"),
                PremisEventType.CREATION,
                TIME,
                VIPS,
                PremisEvent.Outcome.SUCCESS,
                "image pyramid",
                List.of(
                        new PremisEvent.LinkedObject(FILE, PremisEvent.ObjectRole.SOURCE),
                        new PremisEvent.LinkedObject(PYRAMID, PremisEvent.ObjectRole.OUTCOME)));
        String file = text(new PremisDocument(List.of(ORIGINAL, pyramid), List.of(made)));
        assertThat(file)
                .contains("<relationshipSubType>has source</relationshipSubType>", "<linkingObjectRole>outcome<");
        assertThat(file.split("<linkingEventIdentifierValue>event-pyramid-1<", -1))
                .hasSize(3);
    }

    @Test
    void event_types_carry_their_address_in_the_vocabulary() {
        assertThat(text(new PremisDocument(List.of(ORIGINAL), List.of(released()))))
                .contains("valueURI=\"http://id.loc.gov/vocabulary/preservation/eventType/poa\">policy assignment<");
    }

    @Test
    void one_agent_of_many_events_is_described_once() {
        assertThat(new PremisDocument(List.of(ORIGINAL), List.of(released(), released())).agents())
                .hasSize(1);
    }

    @Test
    void what_does_not_fit_is_left_out_with_a_finding() {
        String file = text(new PremisDocument(List.of(ORIGINAL), List.of(released())));
        assertMisfit(file.replace("SHA-512", "MD5"), "object left out: its digest is no SHA-512");
        assertMisfit(
                file.replace("policy assignment", "haircut"), "event left out: event type 'haircut' is not used here");
        assertMisfit(file.replace("2026-11-21T10", "yesterday"), "event left out: Text 'yesterday");
        assertMisfit(file.replace("agentName", "agentNote"), "agent left out: it has no agentName");
        assertMisfit(file.replaceAll("<linkingObjectRole>.*</linkingObjectRole>", ""), "an object without a role");
        assertMisfit(file.replace("file-tilleuls-1", "urn:other"), "object left out: not an identifier");
    }

    @Test
    void other_documents_are_refused_by_name() {
        assertThat(codes("<mets/>")).containsExactly("PREMIS_NOT_PREMIS");
        assertThat(codes("<premis>")).containsExactly("XML_NOT_WELL_FORMED");
        assertThat(codes("<!DOCTYPE premis><premis/>")).containsExactly("XML_DOCUMENT_TYPE");
    }

    @Test
    void a_document_without_an_object_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PremisDocument(List.of(), List.of(released())));
    }

    private static PremisDocument anyDocument(Random random) {
        PremisEventType[] types = PremisEventType.values();
        PremisEvent.Outcome[] outcomes = PremisEvent.Outcome.values();
        PremisAgent agent = random.nextBoolean() ? VIPS : PremisAgent.person("mdupont");
        PremisEvent event = new PremisEvent(
                RecordId.random(random),
                types[random.nextInt(types.length)],
                Instant.ofEpochSecond(random.nextInt(), 1000),
                agent,
                outcomes[random.nextInt(outcomes.length)],
                random.nextBoolean() ? "" : "l’été & <b>",
                List.of(new PremisEvent.LinkedObject(FILE, PremisEvent.ObjectRole.SOURCE)));
        return new PremisDocument(List.of(ORIGINAL), random.nextBoolean() ? List.of() : List.of(event, released()));
    }

    private static PremisEvent released() {
        RecordId id = new RecordId("event-release-1");
        PremisAgent archivist = PremisAgent.person("mdupont");
        return PremisEvent.done(id, PremisEventType.POLICY_ASSIGNMENT, TIME, archivist, "released: text", FILE);
    }

    private static void assertMisfit(String file, String message) {
        assertThat(read(file.getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(Finding::message)
                .anySatisfy(found -> assertThat(found).contains(message));
    }

    private static List<String> codes(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static PremisReading read(byte[] file) {
        return new PremisReader().read(new ByteArrayInputStream(file));
    }

    private static String text(PremisDocument document) {
        byte[] file = new PremisWriter().write(document);
        assertThat(PREMIS_3.faults(file)).isEmpty();
        return new String(file, StandardCharsets.UTF_8);
    }
}
