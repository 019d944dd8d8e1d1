package org.osefrance.archive.schemas.format.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From records to a JSON tree, by the rules of {@link RecordJson}. */
final class TreeWriter {

    /** Says which of several types stands here. No component can be called so in Java: the two never collide. */
    static final String KIND = "@kind";

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final RecordShapes shapes;

    TreeWriter(RecordShapes shapes) {
        this.shapes = shapes;
    }

    /** One record without its kind: where it stands, only this type can stand. */
    ObjectNode writeRecord(Object record) {
        ObjectNode object = nodes.objectNode();
        addComponents(record, object);
        return object;
    }

    private void addComponents(Object record, ObjectNode object) {
        RecordShape shape = shapes.of(record.getClass());
        for (RecordShape.Component component : shape.components()) {
            Object value = shape.get(component, record);
            if (!isEmpty(value)) {
                boolean oneOfSeveral = ComponentType.of(component.type()).holdsSealed();
                object.set(component.name(), write(value, oneOfSeveral));
            }
        }
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isEmpty();
            case Collection<?> collection -> collection.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    private JsonNode write(Object value, boolean withKind) {
        return switch (value) {
            case Optional<?> optional -> write(optional.orElseThrow(), withKind);
            case Set<?> set ->
                array(set.stream()
                        .map(element -> write(element, withKind))
                        .sorted(Comparator.comparing(JsonNode::toString)));
            case Collection<?> list -> array(list.stream().map(element -> write(element, withKind)));
            case Map<?, ?> map -> writeMap(map, withKind);
            case Record record when Scalar.find(record.getClass()).isEmpty() -> writeObject(record, withKind);
            default -> writeScalar(value);
        };
    }

    private ObjectNode writeObject(Record record, boolean withKind) {
        ObjectNode object = nodes.objectNode();
        if (withKind) {
            object.put(KIND, shapes.names().of(record.getClass()));
        }
        addComponents(record, object);
        return object;
    }

    private ObjectNode writeMap(Map<?, ?> map, boolean withKind) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(writeScalar(key).stringValue(), write(value, withKind)));
        return nodes.objectNode().setAll(sorted);
    }

    private JsonNode writeScalar(Object value) {
        return switch (value) {
            case Boolean bool -> nodes.booleanNode(bool);
            case Integer number -> nodes.numberNode(number);
            case Long number -> nodes.numberNode(number);
            case Double number when Double.isFinite(number) -> nodes.numberNode(number);
            case Enum<?> constant -> nodes.stringNode(shapes.names().of(constant));
            case Object other when Scalar.find(other.getClass()).isPresent() -> nodes.stringNode(other.toString());
            default ->
                throw new IllegalArgumentException(
                        "records hold no such value: " + value.getClass().getName());
        };
    }

    private ArrayNode array(Stream<JsonNode> elements) {
        return nodes.arrayNode().addAll(elements.toList());
    }
}
