package org.osefrance.archive.schemas.format.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;

/**
 * The declared type of a component: a container with what it contains, or a plain type.
 *
 * @param raw the class itself
 * @param arguments of an optional, a list, a set (one) or a map (key and value)
 */
record ComponentType(Class<?> raw, List<ComponentType> arguments) {

    static ComponentType of(Type type) {
        return switch (type) {
            case Class<?> plain -> new ComponentType(plain, List.of());
            case ParameterizedType generic ->
                new ComponentType(
                        (Class<?>) generic.getRawType(),
                        List.of(generic.getActualTypeArguments()).stream()
                                .map(ComponentType::of)
                                .toList());
            case TypeVariable<?> variable -> of(variable.getBounds()[0]);
            case WildcardType wildcard -> of(wildcard.getUpperBounds()[0]);
            default -> throw new IllegalStateException("no type for a component of a record: " + type);
        };
    }

    /** The type of the values: the last argument of a container, or this type itself. */
    ComponentType content() {
        return arguments.isEmpty() ? this : arguments.getLast().content();
    }

    /** Whether what stands here can be of several types and so has to say which. */
    boolean holdsSealed() {
        return content().raw.isSealed();
    }
}
