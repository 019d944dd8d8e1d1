package org.osefrance.archive.portal.describe;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.record.Description;
import org.osefrance.archive.schemas.record.Origin;
import org.osefrance.archive.schemas.record.RecordVersion;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * What is to hold for several units; what is empty stays as it is.
 *
 * @param dates of the documents; they bear on who may see them too
 * @param category the period
 * @param origin who made the papers
 * @param location where the originals lie
 * @param languages of the documents; empty for what they have
 * @param release to the web
 * @param persons who is named
 * @param reason for all of it
 */
record Batch(
        Optional<UncertainDate> dates,
        Optional<Category> category,
        Optional<Origin> origin,
        Optional<String> location,
        List<String> languages,
        Optional<ReleaseDecision> release,
        Optional<NamedPersons> persons,
        String reason) {

    Batch {
        languages = List.copyOf(languages);
    }

    /** What can be said of a unit. */
    enum Field {
        DATES,
        CATEGORY,
        ORIGIN,
        LOCATION,
        LANGUAGES,
        RELEASE,
        PERSONS
    }

    boolean isNothing() {
        return dates.isEmpty()
                && category.isEmpty()
                && origin.isEmpty()
                && location.isEmpty()
                && languages.isEmpty()
                && release.isEmpty()
                && persons.isEmpty();
    }

    /**
     * A unit as it would be.
     *
     * @param fields that would be others than they are
     */
    record Change(Description description, AccessFacts access, Set<Field> fields) {
        Change {
            fields = Set.copyOf(fields);
        }
    }

    /** What becomes of one unit. */
    Change applyTo(RecordVersion<?> version) {
        Description was = (Description) version.record();
        Description is = described(was);
        AccessFacts before = version.access();
        AccessFacts after = access(before);
        Set<Field> fields = EnumSet.noneOf(Field.class);
        note(fields, Field.DATES, was.dates(), is.dates());
        note(fields, Field.DATES, before.substance().dates(), after.substance().dates());
        note(
                fields,
                Field.CATEGORY,
                before.substance().category(),
                after.substance().category());
        note(fields, Field.ORIGIN, was.origin(), is.origin());
        note(fields, Field.LOCATION, was.location(), is.location());
        note(fields, Field.LANGUAGES, was.languages(), is.languages());
        note(
                fields,
                Field.RELEASE,
                before.publication().release(),
                after.publication().release());
        note(fields, Field.PERSONS, before.naming().persons(), after.naming().persons());
        return new Change(is, after, fields);
    }

    private static void note(Set<Field> fields, Field field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }

    private Description described(Description was) {
        Description is = was.dated(dates.or(was::dates)).madeBy(origin.or(was::origin));
        is = location.isPresent() ? is.lyingIn(location) : is;
        return languages.isEmpty() ? is : is.in(languages);
    }

    /** What bears on who may see it. */
    AccessFacts access(AccessFacts facts) {
        AccessFacts said = facts;
        said = dates.isPresent() ? said.dated(dates.get()) : said;
        said = category.isPresent() ? said.inCategory(category.get()) : said;
        said = persons.isPresent() ? said.persons(persons.get()) : said;
        return release.isPresent() ? said.released(release.get()) : said;
    }
}
