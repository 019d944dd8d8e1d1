package org.osefrance.archive.portal.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.ReleaseDecision.Scope;
import org.osefrance.archive.schemas.time.EdtfException;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * What the options of a command say about access.
 *
 * @param dated EDTF (ISO 8601-2)
 * @param category name of a period
 * @param release how far
 * @param persons {@code none} or {@code unknown}
 * @param reason for a release
 */
public record AccessOptions(
        Optional<String> dated,
        Optional<String> category,
        Optional<String> release,
        Optional<String> persons,
        Optional<String> reason) {

    /** The date of the documents, where it was given. */
    Optional<UncertainDate> date() {
        return dated.map(AccessOptions::readDate);
    }

    /** The facts; what was not said is not said. */
    AccessFacts facts(String officer, LocalDate today) {
        AccessFacts facts = AccessFacts.undescribed();
        if (dated.isPresent()) {
            facts = facts.dated(readDate(dated.get()));
        }
        if (category.isPresent()) {
            facts = facts.inCategory(readCategory(category.get()));
        }
        if (persons.isPresent()) {
            facts = facts.persons(readPersons(persons.get()));
        }
        if (release.isPresent()) {
            if (reason.isEmpty() || reason.get().isBlank() || persons.isEmpty()) {
                throw new RefusedException("--release needs --persons none|unknown and --reason TEXT.");
            }
            facts = facts.released(ReleaseDecision.byOfficer(readScope(release.get()), officer, reason.get(), today));
        }
        return facts;
    }

    static Scope readScope(String written) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException("'" + written + "' is no scope; it is none, description, text or full."));
    }

    static NamedPersons readPersons(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "none" -> NamedPersons.nobody();
            case "unknown" -> NamedPersons.notLookedAt();
            default ->
                throw new RefusedException("'" + written + "' is no statement on persons; it is none or unknown.");
        };
    }

    private static Category readCategory(String written) {
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> new RefusedException("'" + written + "' is no period. There are: "
                        + Arrays.stream(Category.values()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }

    private static UncertainDate readDate(String written) {
        try {
            return UncertainDate.parseEdtf(written);
        } catch (EdtfException unreadable) {
            throw new RefusedException("--dated: " + unreadable.getMessage());
        }
    }
}
