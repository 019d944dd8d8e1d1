package org.osefrance.archive.schemas.format.premis;

import java.util.List;
import java.util.Locale;
import org.osefrance.archive.schemas.format.xml.XmlSink;

/** Writes PREMIS 3.0, valid against {@code premis-v3-0.xsd}. Equal documents give equal bytes. */
public final class PremisWriter {

    static final String NAMESPACE = "http://www.loc.gov/premis/v3";
    /** Kind of identifier: the archive's own, whose form says enough. */
    static final String OWN_ID = "OSE archive";

    private static final String AGENT_ID = "name";

    /** The file, in UTF-8. */
    public byte[] write(PremisDocument document) {
        XmlSink xml = new XmlSink("premis", NAMESPACE);
        xml.namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", NAMESPACE + " http://www.loc.gov/standards/premis/premis.xsd")
                .attribute("version", "3.0");
        document.objects().forEach(object -> writeObject(xml, object, document.events()));
        document.events().forEach(event -> writeEvent(xml, event));
        document.agents().forEach(agent -> writeAgent(xml, agent));
        return xml.finish();
    }

    private static void writeObject(XmlSink xml, PremisObject object, List<PremisEvent> events) {
        xml.start("object").attribute("xsi:type", "file");
        writeIdentifier(xml, "objectIdentifier", OWN_ID, object.id().value());
        xml.start("objectCharacteristics");
        xml.start("fixity")
                .element("messageDigestAlgorithm", "SHA-512")
                .element("messageDigest", object.sha512())
                .end();
        xml.element("size", Long.toString(object.sizeBytes()));
        xml.start("format")
                .start("formatDesignation")
                .element("formatName", object.mediaType())
                .end()
                .end();
        xml.end();
        object.originalName().ifPresent(name -> xml.element("originalName", name));
        object.derivedFrom().ifPresent(source -> {
            xml.start("relationship")
                    .element("relationshipType", "derivation")
                    .element("relationshipSubType", "has source");
            writeIdentifier(xml, "relatedObjectIdentifier", OWN_ID, source.value());
            xml.end();
        });
        events.stream()
                .filter(event -> event.objects().stream()
                        .anyMatch(linked -> linked.object().equals(object.id())))
                .forEach(event -> writeIdentifier(
                        xml, "linkingEventIdentifier", OWN_ID, event.id().value()));
        xml.end();
    }

    private static void writeEvent(XmlSink xml, PremisEvent event) {
        xml.start("event");
        writeIdentifier(xml, "eventIdentifier", OWN_ID, event.id().value());
        xml.start("eventType")
                .attribute("authority", "eventType")
                .attribute("authorityURI", PremisEventType.VOCABULARY)
                .attribute("valueURI", event.type().address())
                .characters(event.type().term())
                .end();
        xml.element("eventDateTime", event.time().toString());
        if (!event.detail().isEmpty()) {
            xml.start("eventDetailInformation")
                    .element("eventDetail", event.detail())
                    .end();
        }
        xml.start("eventOutcomeInformation")
                .element("eventOutcome", word(event.outcome()))
                .end();
        writeIdentifier(xml, "linkingAgentIdentifier", AGENT_ID, agentId(event.agent()));
        for (PremisEvent.LinkedObject linked : event.objects()) {
            xml.start("linkingObjectIdentifier")
                    .element("linkingObjectIdentifierType", OWN_ID)
                    .element("linkingObjectIdentifierValue", linked.object().value())
                    .element("linkingObjectRole", word(linked.role()))
                    .end();
        }
        xml.end();
    }

    private static void writeAgent(XmlSink xml, PremisAgent agent) {
        xml.start("agent");
        writeIdentifier(xml, "agentIdentifier", AGENT_ID, agentId(agent));
        xml.element("agentName", agent.name());
        xml.element("agentType", word(agent.type()));
        if (!agent.version().isEmpty()) {
            xml.element("agentVersion", agent.version());
        }
        xml.end();
    }

    private static void writeIdentifier(XmlSink xml, String element, String type, String value) {
        xml.start(element)
                .element(element + "Type", type)
                .element(element + "Value", value)
                .end();
    }

    private static String agentId(PremisAgent agent) {
        return word(agent.type()) + ":" + agent.name() + (agent.version().isEmpty() ? "" : " " + agent.version());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
