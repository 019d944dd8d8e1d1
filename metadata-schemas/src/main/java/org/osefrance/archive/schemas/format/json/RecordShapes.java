package org.osefrance.archive.schemas.format.json;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the codec knows of types: the shapes of records, the kinds of sealed types, the names of constants. */
final class RecordShapes {

    private final StableNames names;
    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, Class<?>>> kinds = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, Enum<?>>> constants = new ConcurrentHashMap<>();

    RecordShapes(StableNames names) {
        this.names = names;
    }

    StableNames names() {
        return names;
    }

    RecordShape of(Class<?> type) {
        return shapes.computeIfAbsent(type, RecordShape::of);
    }

    /** The records a sealed type allows, at any depth, by kind in alphabetical order. */
    Map<String, Class<?>> kindsOf(Class<?> sealed) {
        return kinds.computeIfAbsent(sealed, type -> {
            Map<String, Class<?>> found = new TreeMap<>();
            collectKinds(type, found);
            return found;
        });
    }

    /** The constants of an enumeration by the name they have in documents. */
    Map<String, Enum<?>> constantsOf(Class<?> enumeration) {
        return constants.computeIfAbsent(enumeration, type -> {
            Map<String, Enum<?>> found = new TreeMap<>();
            for (Object constant : type.getEnumConstants()) {
                found.put(names.of((Enum<?>) constant), (Enum<?>) constant);
            }
            return found;
        });
    }

    private void collectKinds(Class<?> type, Map<String, Class<?>> found) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collectKinds(permitted, found);
            }
        } else if (type.isRecord()) {
            Class<?> other = found.put(names.of(type), type);
            if (other != null && other != type) {
                throw new IllegalStateException(
                        "one name for two kinds: " + names.of(type) + " is " + other + " and " + type);
            }
        } else {
            throw new IllegalStateException("no record and no sealed type of records: " + type.getName());
        }
    }
}
