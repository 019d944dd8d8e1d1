package org.osefrance.archive.schemas.format.premis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.format.xml.XmlRefusedException;
import org.osefrance.archive.schemas.format.xml.XmlSource;

/** The texts of one object, event or agent by element name; in PREMIS a name stands for one thing wherever it is nested. */
record PremisFields(String entity, String location, Map<String, List<String>> texts) {

    private static final Set<String> LEAVES = Set.of(
            "objectIdentifierValue",
            "messageDigestAlgorithm",
            "messageDigest",
            "size",
            "formatName",
            "originalName",
            "relationshipType",
            "relatedObjectIdentifierValue",
            "eventIdentifierValue",
            "eventType",
            "eventDateTime",
            "eventDetail",
            "eventOutcome",
            "linkingAgentIdentifierValue",
            "linkingObjectIdentifierValue",
            "linkingObjectRole",
            "agentIdentifierValue",
            "agentName",
            "agentType",
            "agentVersion");

    /** Reads to the end of the entity that just began. */
    static PremisFields read(XmlSource xml) throws XmlRefusedException {
        PremisFields fields = new PremisFields(xml.name(), xml.location(), new HashMap<>());
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case START -> {
                    String name = xml.name();
                    if (LEAVES.contains(name)) {
                        fields.texts
                                .computeIfAbsent(name, leaf -> new ArrayList<>())
                                .add(xml.text());
                    } else {
                        depth++;
                    }
                }
                case END -> depth--;
                case DONE -> depth = 0;
            }
        }
        return fields;
    }

    String get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("it has no " + name));
    }

    Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }
}
