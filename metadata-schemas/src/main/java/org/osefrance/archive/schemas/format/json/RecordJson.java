package org.osefrance.archive.schemas.format.json;

import java.util.Optional;
import org.osefrance.archive.schemas.link.Candidate;
import org.osefrance.archive.schemas.record.RecordVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes record versions as JSON (RFC 8259) and reads them back. The published schema is {@code record-version.schema.json}
 * (JSON Schema 2020-12) beside this class.
 *
 * <ul>
 *   <li>One value has one text: {@code format} and {@code @kind} first, then the components in the order of the type;
 *       sets and the keys of maps sorted. What is empty (an optional, a list, a set, a map) is left out.
 *   <li>A component that holds one of several types says which by {@code @kind}: the type's name in lower case with
 *       hyphens, kept when the Java type is renamed ({@link StableNames}).
 *   <li>Days are {@code 2026-11-21}, instants {@code 2026-11-21T10:15:30.123456Z} (ISO 8601), ids are plain strings.
 *   <li>A property this version does not know is refused, never dropped: what is dropped could be the very fact that
 *       closes a record. A component added later must be optional or a collection; any other change takes a new
 *       {@code format} number, and a newer number than ours is refused by name.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public final class RecordJson {

    /** The layout written; documents with a higher number come from a newer archive. */
    public static final int FORMAT = 1;

    private static final String FORMAT_PROPERTY = "format";

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final TreeWriter writer;
    private final TreeReader reader;

    /** A codec with the names of this version of the archive. */
    public RecordJson() {
        this(StableNames.ofThisArchive());
    }

    RecordJson(StableNames names) {
        RecordShapes shapes = new RecordShapes(names);
        this.writer = new TreeWriter(shapes);
        this.reader = new TreeReader(shapes);
    }

    /** The document of one version, on one line. Equal versions have equal documents. */
    public String write(RecordVersion<?> version) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put(FORMAT_PROPERTY, FORMAT);
        document.setAll(writer.writeRecord(version));
        return mapper.writeValueAsString(document);
    }

    /**
     * The version a document holds.
     *
     * @throws UnreadableRecordException when it is no JSON, of a newer format, or does not fit the record model; the
     *     message names the record, the property and what was expected
     */
    public RecordVersion<?> read(String document) {
        ObjectNode root = parse(document);
        try {
            checkFormat(root);
            return reader.readRecord(RecordVersion.class, root, "");
        } catch (MisfitException e) {
            throw new UnreadableRecordException(recordOf(root), e);
        }
    }

    /** The document of what a machine proposes, by the same rules; it is no record and has no published schema. */
    public String writeCandidate(Candidate candidate) {
        return mapper.writeValueAsString(writer.writeRecord(candidate));
    }

    /**
     * The candidate a document holds.
     *
     * @throws UnreadableRecordException when it is no JSON or does not fit the record model
     */
    public Candidate readCandidate(String document) {
        ObjectNode root = parse(document);
        try {
            return reader.readRecord(Candidate.class, root, "");
        } catch (MisfitException e) {
            throw new UnreadableRecordException("a candidate", e);
        }
    }

    private ObjectNode parse(String document) {
        try {
            if (mapper.readTree(document) instanceof ObjectNode root) {
                return root;
            }
            throw new UnreadableRecordException("record unknown: not a JSON object");
        } catch (JacksonException e) {
            throw new UnreadableRecordException("record unknown: not readable as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static void checkFormat(ObjectNode root) {
        JsonNode format = root.remove(FORMAT_PROPERTY);
        if (format == null || !format.isInt()) {
            throw new MisfitException(FORMAT_PROPERTY, "missing, or not a whole number");
        }
        if (format.intValue() != FORMAT) {
            throw new MisfitException(
                    FORMAT_PROPERTY,
                    "written in format " + format.intValue() + ", this archive reads format " + FORMAT
                            + (format.intValue() > FORMAT ? "; a newer archive wrote it" : ""));
        }
    }

    private static String recordOf(ObjectNode root) {
        return Optional.ofNullable(root.get("record"))
                .map(record -> record.get("id"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElse("unknown");
    }
}
