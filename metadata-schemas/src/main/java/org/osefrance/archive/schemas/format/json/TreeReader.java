package org.osefrance.archive.schemas.format.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From a JSON tree to records, by the rules of {@link RecordJson}. Every refusal names its place in the document. */
final class TreeReader {

    private final RecordShapes shapes;

    TreeReader(RecordShapes shapes) {
        this.shapes = shapes;
    }

    /** A record of exactly this type. */
    <R> R readRecord(Class<R> type, JsonNode node, String path) {
        if (!node.isObject()) {
            throw new MisfitException(
                    path, "an object is expected for a " + shapes.names().of(type));
        }
        RecordShape shape = shapes.of(type);
        refuseUnknown(shape, node, path);
        List<RecordShape.Component> components = shape.components();
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            RecordShape.Component component = components.get(i);
            String place = path.isEmpty() ? component.name() : path + "." + component.name();
            values[i] = readComponent(ComponentType.of(component.type()), node.get(component.name()), place);
        }
        return type.cast(shape.make(values, path));
    }

    private void refuseUnknown(RecordShape shape, JsonNode node, String path) {
        Set<String> unknown = new LinkedHashSet<>(node.propertyNames());
        shape.components().forEach(component -> unknown.remove(component.name()));
        if (node.has(TreeWriter.KIND) && unknown.remove(TreeWriter.KIND)) {
            String kind = shapes.names().of(shape.type());
            if (!kind.equals(node.get(TreeWriter.KIND).asString(""))) {
                throw new MisfitException(path, "only a " + kind + " can stand here");
            }
        }
        if (!unknown.isEmpty()) {
            throw new MisfitException(
                    path,
                    "a " + shapes.names().of(shape.type()) + " has no property '" + String.join("', '", unknown) + "'");
        }
    }

    private Object readComponent(ComponentType type, @Nullable JsonNode node, String path) {
        if (node != null) {
            return read(type, node, path);
        }
        Class<?> raw = type.raw();
        if (raw == Optional.class) {
            return Optional.empty();
        } else if (raw == List.class) {
            return List.of();
        } else if (raw == Set.class) {
            return Set.of();
        } else if (raw == Map.class) {
            return Map.of();
        }
        throw new MisfitException(path, "missing");
    }

    private Object read(ComponentType type, JsonNode node, String path) {
        Class<?> raw = type.raw();
        if (raw == Optional.class) {
            return Optional.of(read(type.arguments().getFirst(), node, path));
        } else if (raw == List.class) {
            return List.copyOf(readElements(type, node, path));
        } else if (raw == Set.class) {
            return readSet(type, node, path);
        } else if (raw == Map.class) {
            return readMap(type, node, path);
        } else if (raw.isSealed()) {
            return readKind(raw, node, path);
        } else if (raw.isRecord() && Scalar.find(raw).isEmpty()) {
            return readRecord(raw, node, path);
        }
        return readScalar(raw, node, path);
    }

    private List<Object> readElements(ComponentType type, JsonNode node, String path) {
        if (!node.isArray()) {
            throw new MisfitException(path, "a list is expected");
        }
        ComponentType element = type.arguments().getFirst();
        List<Object> elements = new ArrayList<>();
        for (JsonNode each : node) {
            elements.add(read(element, each, path + "[" + elements.size() + "]"));
        }
        return elements;
    }

    private Set<Object> readSet(ComponentType type, JsonNode node, String path) {
        List<Object> elements = readElements(type, node, path);
        if (new HashSet<>(elements).size() != elements.size()) {
            throw new MisfitException(path, "a set that holds a value twice");
        }
        return Set.copyOf(elements);
    }

    private Map<Object, Object> readMap(ComponentType type, JsonNode node, String path) {
        if (!node.isObject()) {
            throw new MisfitException(path, "an object is expected");
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String place = path + "." + entry.getKey();
            Object key = readText(type.arguments().getFirst().raw(), entry.getKey(), place);
            map.put(key, read(type.arguments().getLast(), entry.getValue(), place));
        }
        return Map.copyOf(map);
    }

    private Object readKind(Class<?> sealed, JsonNode node, String path) {
        Map<String, Class<?>> kinds = shapes.kindsOf(sealed);
        JsonNode kind = node.get(TreeWriter.KIND);
        Class<?> type = kind != null && kind.isString() ? kinds.get(kind.stringValue()) : null;
        if (type == null) {
            throw new MisfitException(path, "kind " + kind + " is none of " + String.join(", ", kinds.keySet()));
        }
        return readRecord(type, node, path);
    }

    private Object readScalar(Class<?> raw, JsonNode node, String path) {
        if (isOne(raw, boolean.class, Boolean.class) && node.isBoolean()) {
            return node.booleanValue();
        } else if (isOne(raw, int.class, Integer.class) && node.isInt()) {
            return node.intValue();
        } else if (isOne(raw, long.class, Long.class) && node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        } else if (isOne(raw, double.class, Double.class) && node.isNumber()) {
            return node.doubleValue();
        } else if (node.isString() && !raw.isPrimitive() && !Number.class.isAssignableFrom(raw)) {
            return readText(raw, node.stringValue(), path);
        }
        throw new MisfitException(path, node + " is not a " + shapes.names().of(raw));
    }

    private static boolean isOne(Class<?> raw, Class<?> primitive, Class<?> boxed) {
        return raw == primitive || raw == boxed;
    }

    private Object readText(Class<?> raw, String text, String path) {
        if (raw.isEnum()) {
            Enum<?> constant = shapes.constantsOf(raw).get(text);
            if (constant == null) {
                throw new MisfitException(
                        path,
                        "'" + text + "' is none of "
                                + String.join(", ", shapes.constantsOf(raw).keySet()));
            }
            return constant;
        }
        return Scalar.find(raw)
                .orElseThrow(() -> new IllegalStateException("records hold no such value: " + raw.getName()))
                .read(text, path);
    }
}
