package org.osefrance.archive.schemas.format.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.ArchivalRecord;
import org.osefrance.archive.schemas.record.RecordVersion;

/**
 * Invents values of any record type from its components, so that a new kind of record is tested without a line here.
 * What a constructor refuses is invented again.
 */
final class AnyRecord {

    private static final List<String> TEXTS = List.of(
            "Maison des Tilleuls",
            "x",
            "İstanbul",
            "l’été",
            "שלום",
            "a \"quoted\" \\ word",
            "line\nbreak",
            "\uD83D\uDCDC",
            "Straße");
    private static final List<String> LANGUAGES = List.of("fra", "yid", "deu");
    private static final int ATTEMPTS = 10_000;

    private final Random random;
    private final RecordShapes shapes = new RecordShapes(StableNames.ofThisArchive());
    private final Map<String, Supplier<Object>> byComponent;

    AnyRecord(long seed) {
        this.random = new Random(seed);
        this.byComponent = Map.of(
                "sha512", () -> HexFormat.of().formatHex(bytes(64)),
                "languages",
                        () -> several(String.class).stream()
                                .map(text -> oneOf(LANGUAGES))
                                .toList(),
                "fromCountry", () -> "FR",
                "toCountry", () -> oneOf(List.of("CH", "ES")));
    }

    /** A version of a record of any kind. */
    RecordVersion<?> version() {
        return versionOf(record(ArchivalRecord.class));
    }

    /** A version of this record. */
    <R extends ArchivalRecord> RecordVersion<R> versionOf(R record) {
        return new RecordVersion<>(1 + random.nextInt(9), record, record(AccessFacts.class), text(), text(), instant());
    }

    /** A value of a record type, or of any record a sealed type allows. */
    <T> T record(Class<T> type) {
        Class<?> leaf = type.isSealed() ? oneOf(List.copyOf(shapes.kindsOf(type).values())) : type;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Object> made = tryToMake(leaf);
            if (made.isPresent()) {
                return type.cast(made.get());
            }
        }
        throw new IllegalStateException("the constructor refuses everything: " + leaf.getName());
    }

    private Optional<Object> tryToMake(Class<?> leaf) {
        RecordShape shape = shapes.of(leaf);
        Object[] values = shape.components().stream()
                .map(component -> byComponent
                        .getOrDefault(component.name(), () -> value(component.type()))
                        .get())
                .toArray();
        try {
            return Optional.of(shape.make(values, ""));
        } catch (MisfitException e) {
            return Optional.empty();
        }
    }

    private Object value(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return value(variable.getBounds()[0]);
        }
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), List.of(generic.getActualTypeArguments()));
        }
        Class<?> raw = (Class<?>) type;
        return raw.isSealed() || raw.isRecord() && raw != RecordId.class ? record(raw) : scalar(raw);
    }

    private Object container(Class<?> raw, List<Type> arguments) {
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(value(arguments.getFirst()));
        }
        if (raw == Map.class) {
            return several(arguments.getFirst()).stream()
                    .distinct()
                    .collect(Collectors.toMap(key -> key, key -> value(arguments.getLast())));
        }
        List<Object> elements = several(arguments.getFirst());
        return raw == Set.class ? Set.copyOf(elements) : elements;
    }

    private List<Object> several(Type type) {
        return IntStream.range(0, random.nextInt(3)).mapToObj(i -> value(type)).toList();
    }

    private Object scalar(Class<?> raw) {
        if (raw.isEnum()) {
            return oneOf(List.of(raw.getEnumConstants()));
        }
        return switch (raw.getSimpleName()) {
            case "String" -> text();
            case "RecordId" -> random.nextInt(5) == 0 ? new RecordId("home-tilleuls") : RecordId.random(random);
            case "boolean", "Boolean" -> random.nextBoolean();
            case "int", "Integer" -> random.nextInt(1, 5000);
            case "long", "Long" -> random.nextLong(1L << 40);
            case "double", "Double" -> random.nextDouble();
            case "LocalDate" ->
                LocalDate.of(1900 + random.nextInt(150), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case "Instant" -> instant();
            default -> throw new IllegalStateException("invent a " + raw.getName() + " here");
        };
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextLong(2_000_000_000L), random.nextInt(1_000_000) * 1000L);
    }

    private String text() {
        return oneOf(TEXTS);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T oneOf(List<T> choices) {
        return new ArrayList<>(choices).get(random.nextInt(choices.size()));
    }
}
