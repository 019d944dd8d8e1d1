package org.osefrance.archive.portal.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Existence;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.ReleaseDecision.Authority;
import org.osefrance.archive.schemas.access.ReleaseDecision.Expressly;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.time.EdtfException;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * A decision as it was typed, so that a mistake in one field does not cost the others. An empty choice leaves a fact as it is.
 *
 * @param scope name of a {@link Scope}
 * @param authority name of an {@link Authority}
 * @param board who decided, where that was the board
 * @param persons {@code NONE}, {@code UNKNOWN}, {@code THESE} or empty
 * @param births one for each person named, EDTF; a row without birth and death is none
 * @param deaths one for each, EDTF; empty where no death is known
 * @param title name of a {@link Stated}, or empty
 * @param names what the decision names expressly
 * @param category name of a period, or empty
 * @param dated EDTF (ISO 8601-2), or empty
 * @param existence name of an {@link Existence}, or empty
 * @param day first day it holds
 * @param reason in the officer's words
 */
record ReleaseForm(
        String scope,
        String authority,
        String board,
        String persons,
        List<String> births,
        List<String> deaths,
        String title,
        List<String> names,
        String category,
        String dated,
        String existence,
        String day,
        String reason) {

    /** Rows for naming persons one by one. */
    static final int PERSONS = 6;

    ReleaseForm {
        births = List.copyOf(births);
        deaths = List.copyOf(deaths);
        names = List.copyOf(names);
    }

    static ReleaseForm empty(LocalDate today) {
        return new ReleaseForm(
                "",
                Authority.OFFICER.name(),
                "",
                "",
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                "",
                "",
                today.toString(),
                "");
    }

    /** The birth typed in a row, from 0. */
    public String birth(int row) {
        return row < births.size() ? births.get(row) : "";
    }

    /** The death typed in a row, from 0. */
    public String death(int row) {
        return row < deaths.size() ? deaths.get(row) : "";
    }

    /** What is decided. @param officer the account of whoever decides */
    Decided decided(String officer) throws UnusableFormException {
        String why = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        if (why.isEmpty()) {
            throw new UnusableFormException("release.no-reason");
        }
        return new Decided(
                release(officer, why),
                named(),
                choice(Stated.class, title),
                choice(Category.class, category),
                date(),
                choice(Existence.class, existence),
                why);
    }

    private Optional<ReleaseDecision> release(String officer, String why) throws UnusableFormException {
        Optional<Scope> chosen = choice(Scope.class, scope);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        boolean byBoard = authority.equals(Authority.BOARD.name());
        String decidedBy = board.replaceAll("\\p{Cntrl}+", " ").strip();
        if (byBoard && decidedBy.isEmpty()) {
            throw new UnusableFormException("release.no-board");
        }
        if (chosen.get() == Scope.FULL && !byBoard) {
            throw new UnusableFormException("release.board-only");
        }
        return Optional.of(new ReleaseDecision(
                chosen.get(),
                byBoard ? Authority.BOARD : Authority.OFFICER,
                byBoard ? decidedBy + " (" + officer + ")" : officer,
                why,
                Optional.of(firstDay()),
                expressly()));
    }

    private LocalDate firstDay() throws UnusableFormException {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException unreadable) {
            throw new UnusableFormException("release.unreadable-day");
        }
    }

    private Set<Expressly> expressly() {
        Set<Expressly> chosen = EnumSet.noneOf(Expressly.class);
        names.forEach(name -> choice(Expressly.class, name).ifPresent(chosen::add));
        return chosen;
    }

    private Optional<NamedPersons> named() throws UnusableFormException {
        return switch (persons) {
            case "NONE" -> Optional.of(NamedPersons.nobody());
            case "UNKNOWN" -> Optional.of(NamedPersons.notLookedAt());
            case "THESE" -> Optional.of(NamedPersons.these(PersonRows.read(births, deaths)));
            default -> Optional.empty();
        };
    }

    private Optional<UncertainDate> date() throws UnusableFormException {
        if (dated.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UncertainDate.parseEdtf(dated.strip()));
        } catch (EdtfException unreadable) {
            throw new UnusableFormException("release.unreadable-date");
        }
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** Every field with its value, for handing them from the preview to the confirmation. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>(List.of(
                new Field("scope", scope),
                new Field("authority", authority),
                new Field("board", board),
                new Field("persons", persons),
                new Field("title", title),
                new Field("category", category),
                new Field("dated", dated),
                new Field("existence", existence),
                new Field("day", day),
                new Field("reason", reason)));
        for (int row = 0; row < Math.max(births.size(), deaths.size()); row++) {
            fields.add(new Field("births", birth(row)));
            fields.add(new Field("deaths", death(row)));
        }
        names.forEach(name -> fields.add(new Field("names", name)));
        return fields;
    }

    /** One field. */
    public record Field(String name, String value) {}
}
