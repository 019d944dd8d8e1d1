package org.osefrance.archive.schemas.format.premis;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.format.xml.XmlRefusedException;
import org.osefrance.archive.schemas.format.xml.XmlSource;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.validation.Findings;

/**
 * Reads the PREMIS 3 files of this archive. An object or event that does not fit (foreign identifiers, another digest, a
 * type we do not use) is left out with a finding; the rest is read.
 */
public final class PremisReader {

    private static final Set<String> ENTITIES = Set.of("object", "event", "agent");

    /** What the file gave. The caller closes the stream. */
    public PremisReading read(InputStream file) {
        Findings findings = new Findings();
        List<PremisFields> entities = new ArrayList<>();
        try {
            XmlSource xml = new XmlSource(file);
            if (xml.next() == XmlSource.Step.START && xml.name().equals("premis")) {
                readEntities(xml, entities);
            } else {
                findings.error("PREMIS_NOT_PREMIS", xml.location(), "the root element is not <premis>");
            }
        } catch (XmlRefusedException e) {
            String code = e.isDocumentType() ? "XML_DOCUMENT_TYPE" : "XML_NOT_WELL_FORMED";
            findings.error(code, e.location(), String.valueOf(e.getMessage()));
        }
        List<PremisObject> objects = new ArrayList<>();
        List<PremisEvent> events = new ArrayList<>();
        Map<String, PremisAgent> agents = agents(entities, findings);
        for (PremisFields fields : entities) {
            try {
                switch (fields.entity()) {
                    case "object" -> objects.add(object(fields));
                    case "event" -> events.add(event(fields, agents));
                    default -> {
                        // Agents are known already.
                    }
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                findings.error("PREMIS_MISFIT", fields.location(), fields.entity() + " left out: " + e.getMessage());
            }
        }
        return new PremisReading(objects, events, findings.list());
    }

    private static void readEntities(XmlSource xml, List<PremisFields> entities) throws XmlRefusedException {
        for (XmlSource.Step step = xml.next(); step != XmlSource.Step.DONE; step = xml.next()) {
            if (step == XmlSource.Step.START && ENTITIES.contains(xml.name())) {
                entities.add(PremisFields.read(xml));
            }
        }
    }

    private static Map<String, PremisAgent> agents(List<PremisFields> entities, Findings findings) {
        Map<String, PremisAgent> agents = new HashMap<>();
        for (PremisFields fields : entities) {
            if (fields.entity().equals("agent")) {
                try {
                    PremisAgent.Type type = constant(PremisAgent.Type.class, fields.get("agentType"));
                    String version = fields.find("agentVersion").orElse("");
                    agents.put(
                            fields.get("agentIdentifierValue"),
                            new PremisAgent(type, fields.get("agentName"), version));
                } catch (IllegalArgumentException e) {
                    findings.error("PREMIS_MISFIT", fields.location(), "agent left out: " + e.getMessage());
                }
            }
        }
        return agents;
    }

    private static PremisObject object(PremisFields fields) {
        if (!fields.get("messageDigestAlgorithm").equals("SHA-512")) {
            throw new IllegalArgumentException("its digest is no SHA-512");
        }
        Optional<RecordId> source = fields.find("relationshipType").orElse("").equals("derivation")
                ? fields.find("relatedObjectIdentifierValue").map(RecordId::new)
                : Optional.empty();
        return new PremisObject(
                new RecordId(fields.get("objectIdentifierValue")),
                fields.get("messageDigest"),
                Long.parseLong(fields.get("size")),
                fields.get("formatName"),
                fields.find("originalName"),
                source);
    }

    private static PremisEvent event(PremisFields fields, Map<String, PremisAgent> agents) {
        String type = fields.get("eventType");
        PremisAgent agent = agents.get(fields.get("linkingAgentIdentifierValue"));
        if (agent == null) {
            throw new IllegalArgumentException("its agent is not in the file");
        }
        List<String> ids = fields.all("linkingObjectIdentifierValue");
        List<String> roles = fields.all("linkingObjectRole");
        if (ids.size() != roles.size()) {
            throw new IllegalArgumentException("an object without a role");
        }
        List<PremisEvent.LinkedObject> objects = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            PremisEvent.ObjectRole role = constant(PremisEvent.ObjectRole.class, roles.get(i));
            objects.add(new PremisEvent.LinkedObject(new RecordId(ids.get(i)), role));
        }
        return new PremisEvent(
                new RecordId(fields.get("eventIdentifierValue")),
                PremisEventType.find(type)
                        .orElseThrow(() -> new IllegalArgumentException("event type '" + type + "' is not used here")),
                time(fields.get("eventDateTime")),
                agent,
                constant(PremisEvent.Outcome.class, fields.get("eventOutcome")),
                fields.find("eventDetail").orElse(""),
                objects);
    }

    private static Instant time(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not used here"));
    }
}
