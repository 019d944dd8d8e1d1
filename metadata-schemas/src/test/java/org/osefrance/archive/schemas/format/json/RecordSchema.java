package org.osefrance.archive.schemas.format.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.RecordVersion;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws the published schema (JSON Schema 2020-12) from the types, so that a change of the model shows in a file. */
final class RecordSchema {

    private static final Set<Class<?>> MAY_BE_LEFT_OUT = Set.of(Optional.class, List.class, Set.class, Map.class);
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            RecordId.class, "^([0-9a-hjkmnp-tv-z]{16}[0-9a-z]|[a-z][a-z0-9]*(-[a-z0-9]+)+)$",
            LocalDate.class, "^([0-9]{4}|[+-][0-9]{4,9})-[0-9]{2}-[0-9]{2}$",
            Instant.class, "^([0-9]{4}|[+-][0-9]{4,9})-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z$");

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final RecordShapes shapes = new RecordShapes(StableNames.ofThisArchive());
    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Map<String, Class<?>> defined = new TreeMap<>();

    ObjectNode draw() {
        ObjectNode schema = nodes.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:osefrance:archive:record-version:" + RecordJson.FORMAT);
        schema.put("title", "One version of a record of the OSE digital archive");
        ObjectNode root = object(RecordVersion.class);
        ((ObjectNode) root.get("properties")).putObject("format").put("const", RecordJson.FORMAT);
        ((ArrayNode) root.get("required")).add("format");
        schema.setAll(root);
        schema.putObject("$defs").setAll(definitions);
        return schema;
    }

    private ObjectNode object(Class<?> record) {
        ObjectNode object = nodes.objectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (RecordShape.Component component : shapes.of(record).components()) {
            ComponentType type = ComponentType.of(component.type());
            properties.set(component.name(), schemaOf(type));
            if (!MAY_BE_LEFT_OUT.contains(type.raw())) {
                required.add(component.name());
            }
        }
        return object.put("additionalProperties", false);
    }

    private ObjectNode schemaOf(ComponentType type) {
        Class<?> raw = type.raw();
        if (raw == Optional.class) {
            return schemaOf(type.content());
        } else if (raw == List.class || raw == Set.class) {
            ObjectNode array = nodes.objectNode().put("type", "array");
            array.set("items", schemaOf(type.arguments().getFirst()));
            return raw == Set.class ? array.put("uniqueItems", true) : array;
        } else if (raw == Map.class) {
            ObjectNode map = nodes.objectNode().put("type", "object");
            map.set("propertyNames", schemaOf(type.arguments().getFirst()));
            map.set("additionalProperties", schemaOf(type.arguments().getLast()));
            return map;
        } else if (raw.isSealed() || raw.isRecord() && Scalar.find(raw).isEmpty()) {
            return reference(raw);
        }
        return scalar(raw);
    }

    private ObjectNode reference(Class<?> type) {
        String name = definitionName(type);
        Class<?> other = defined.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("one name for two types: " + type + " and " + other);
        }
        if (!definitions.containsKey(name)) {
            definitions.put(name, nodes.objectNode());
            definitions.put(name, type.isSealed() ? choice(type) : kind(type));
        }
        return nodes.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode choice(Class<?> sealed) {
        ObjectNode choice = nodes.objectNode();
        ArrayNode oneOf = choice.putArray("oneOf");
        for (Class<?> kind : new LinkedHashSet<>(shapes.kindsOf(sealed).values())) {
            ObjectNode reference = reference(kind);
            reference.putArray("required").add(TreeWriter.KIND);
            oneOf.add(reference);
        }
        return choice;
    }

    private ObjectNode kind(Class<?> record) {
        ObjectNode object = object(record);
        ((ObjectNode) object.get("properties"))
                .putObject(TreeWriter.KIND)
                .put("const", shapes.names().of(record));
        return object;
    }

    private ObjectNode scalar(Class<?> raw) {
        if (raw.isEnum()) {
            ObjectNode constants = nodes.objectNode();
            shapes.constantsOf(raw).keySet().forEach(constants.putArray("enum")::add);
            return constants;
        }
        String type = switch (raw.getSimpleName()) {
            case "boolean", "Boolean" -> "boolean";
            case "int", "Integer", "long", "Long" -> "integer";
            case "double", "Double" -> "number";
            default -> "string";
        };
        ObjectNode scalar = nodes.objectNode().put("type", type);
        String pattern = PATTERNS.get(raw);
        return pattern == null ? scalar : scalar.put("pattern", pattern);
    }

    private String definitionName(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        String name = shapes.names().of(type);
        return enclosing == null ? name : definitionName(enclosing) + "." + name;
    }
}
