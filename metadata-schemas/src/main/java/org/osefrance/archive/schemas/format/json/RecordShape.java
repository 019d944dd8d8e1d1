package org.osefrance.archive.schemas.format.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The components of one record type and its canonical constructor (Java Language Specification 8.10).
 *
 * @param type the record
 * @param components in declared order, which is the order in documents
 * @param constructor takes the components in that order
 */
record RecordShape(Class<?> type, List<Component> components, Constructor<?> constructor) {

    /** One component: its name is the property's name in documents. */
    record Component(String name, Type type, Method accessor) {}

    static RecordShape of(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        Class<?>[] parameters =
                Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return new RecordShape(
                    type, Arrays.stream(declared).map(RecordShape::component).toList(), constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its canonical constructor: " + type.getName(), e);
        }
    }

    /** The value of a component of one record. */
    Object get(Component component, Object record) {
        try {
            return component.accessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.name() + " of " + type.getName(), e);
        }
    }

    /**
     * A record of these components.
     *
     * @throws MisfitException when its constructor refuses them
     */
    Object make(Object[] values, String path) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable refusal = Objects.requireNonNullElse(e.getCause(), e);
            throw new MisfitException(path, String.valueOf(refusal.getMessage()), refusal);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }

    private static Component component(RecordComponent declared) {
        Method accessor = declared.getAccessor();
        accessor.setAccessible(true);
        return new Component(declared.getName(), declared.getGenericType(), accessor);
    }
}
