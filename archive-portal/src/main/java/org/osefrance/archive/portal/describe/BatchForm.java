package org.osefrance.archive.portal.describe;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.record.Origin;
import org.osefrance.archive.schemas.time.EdtfException;
import org.osefrance.archive.schemas.time.UncertainDate;
import org.springframework.util.MultiValueMap;

/**
 * What was typed for several units, so that a mistake in one field does not cost the others. An empty field changes nothing.
 *
 * @param dated EDTF (ISO 8601-2)
 * @param category name of a period
 * @param maker name of an {@link Origin.Maker}
 * @param why the papers were made, in a sentence
 * @param location box, shelf or folder
 * @param languages codes, as they were typed
 * @param scope name of a {@link Scope}
 * @param persons {@code NONE} or {@code UNKNOWN}
 * @param reason in the archivist's words
 */
record BatchForm(
        String dated,
        String category,
        String maker,
        String why,
        String location,
        String languages,
        String scope,
        String persons,
        String reason) {

    /** What an officer decides alone; the whole is for the board, at the desk for one unit. */
    static final List<Scope> SCOPES = List.of(Scope.NONE, Scope.DESCRIPTION, Scope.TEXT);

    private static final int LONGEST = 400;

    static BatchForm empty() {
        return new BatchForm("", "", "", "", "", "", "", "", "");
    }

    static BatchForm of(MultiValueMap<String, String> fields) {
        return new BatchForm(
                typed(fields, "dated"),
                typed(fields, "category"),
                typed(fields, "maker"),
                typed(fields, "why"),
                typed(fields, "location"),
                typed(fields, "languages"),
                typed(fields, "scope"),
                typed(fields, "persons"),
                typed(fields, "reason"));
    }

    private static String typed(MultiValueMap<String, String> fields, String name) {
        String plain = Objects.requireNonNullElse(fields.getFirst(name), "")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** Every field with its value, for handing them from the preview to the confirmation. */
    public List<Field> fields() {
        return List.of(
                new Field("dated", dated),
                new Field("category", category),
                new Field("maker", maker),
                new Field("why", why),
                new Field("location", location),
                new Field("languages", languages),
                new Field("scope", scope),
                new Field("persons", persons),
                new Field("reason", reason));
    }

    /** One field. */
    public record Field(String name, String value) {}

    /** What is to be written. @param officer the account of whoever says it */
    Batch batch(String officer, LocalDate today) throws UnusableBatchException {
        if (reason.isEmpty()) {
            throw new UnusableBatchException("batch.no-reason");
        }
        Optional<Scope> release = choice(Scope.class, scope).filter(SCOPES::contains);
        Optional<Origin.Maker> made = choice(Origin.Maker.class, maker);
        if (made.isEmpty() && !why.isEmpty()) {
            throw new UnusableBatchException("batch.why-without-maker");
        }
        Optional<NamedPersons> named = named();
        if (release.filter(far -> far == Scope.TEXT).isPresent() && named.isEmpty()) {
            throw new UnusableBatchException("batch.no-persons");
        }
        Batch batch = new Batch(
                date(),
                choice(Category.class, category),
                made.map(side -> new Origin(side, why)),
                location.isEmpty() ? Optional.empty() : Optional.of(location),
                codes(),
                release.map(far -> ReleaseDecision.byOfficer(far, officer, reason, today)),
                named,
                reason);
        if (batch.isNothing()) {
            throw new UnusableBatchException("batch.nothing-said");
        }
        return batch;
    }

    private Optional<NamedPersons> named() {
        return switch (persons) {
            case "NONE" -> Optional.of(NamedPersons.nobody());
            case "UNKNOWN" -> Optional.of(NamedPersons.notLookedAt());
            default -> Optional.empty();
        };
    }

    private Optional<UncertainDate> date() throws UnusableBatchException {
        try {
            return dated.isEmpty() ? Optional.empty() : Optional.of(UncertainDate.parseEdtf(dated));
        } catch (EdtfException unreadable) {
            throw new UnusableBatchException("batch.unreadable-date");
        }
    }

    private List<String> codes() throws UnusableBatchException {
        List<String> codes = Stream.of(languages.split("[ ,;]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (!codes.stream().allMatch(code -> code.matches("[a-z]{3}"))) {
            throw new UnusableBatchException("batch.unreadable-languages");
        }
        return codes;
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
