package org.osefrance.archive.schemas.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecordSchemaTest {

    private static final String RESOURCE = "record-version.schema.json";
    private static final Path SOURCE =
            Path.of("src/main/resources/org/osefrance/archive/schemas/format/json", RESOURCE);

    private final Schema published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published(), InputFormat.JSON);

    /** After a wanted change of the model: run this test with -Drecord.schema.write=true and look at the difference. */
    @Test
    void the_published_schema_says_what_the_types_say() throws IOException {
        String drawn =
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(new RecordSchema().draw());
        if (Boolean.getBoolean("record.schema.write")) {
            Files.createDirectories(Objects.requireNonNull(SOURCE.getParent()));
            Files.writeString(SOURCE, drawn + "\n");
        }
        assertThat(Files.readString(SOURCE))
                .as(
                        "the types changed: run RecordSchemaTest with -Drecord.schema.write=true, then review the difference")
                .isEqualToIgnoringWhitespace(drawn);
    }

    @Property(tries = 200)
    void every_written_document_conforms_to_the_published_schema(@ForAll long seed) {
        assertThat(findings(new RecordJson().write(new AnyRecord(seed).version())))
                .isEmpty();
    }

    @Property(tries = 200)
    void the_schema_refuses_what_was_added_or_taken_away(@ForAll long seed) {
        String document = new RecordJson().write(new AnyRecord(seed).version());
        assertThat(findings(document.replace("\"format\":1,", ""))).isNotEmpty();
        assertThat(findings(document.replaceFirst("\"id\":", "\"di\":"))).isNotEmpty();
        assertThat(findings(document.replaceFirst("\"@kind\":\"", "\"@kind\":\"un")))
                .isNotEmpty();
    }

    private List<Error> findings(String document) {
        return published.validate(document, InputFormat.JSON);
    }

    private static String published() {
        try (InputStream resource = RecordJson.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(resource, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
