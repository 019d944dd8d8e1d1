package org.osefrance.archive.portal.release;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.access.Existence;
import org.osefrance.archive.schemas.access.NamedPersons;
import org.osefrance.archive.schemas.access.ReleaseDecision;
import org.osefrance.archive.schemas.access.Stated;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * What a form decides; what is empty stays as it is.
 *
 * @param release to the web
 * @param persons who is named
 * @param title whether the title names somebody
 * @param category the period
 * @param dates the documents' own
 * @param existence whether it may be told that it exists
 * @param reason for all of it
 */
record Decided(
        Optional<ReleaseDecision> release,
        Optional<NamedPersons> persons,
        Optional<Stated> title,
        Optional<Category> category,
        Optional<UncertainDate> dates,
        Optional<Existence> existence,
        String reason)
        implements UnaryOperator<AccessFacts> {

    /** Whether nothing at all was chosen. */
    boolean isNothing() {
        return release.isEmpty()
                && persons.isEmpty()
                && title.isEmpty()
                && category.isEmpty()
                && dates.isEmpty()
                && existence.isEmpty();
    }

    @Override
    public AccessFacts apply(AccessFacts facts) {
        AccessFacts said = facts;
        said = release.isPresent() ? said.released(release.get()) : said;
        said = persons.isPresent() ? said.persons(persons.get()) : said;
        said = title.isPresent() ? said.titleNamesPersons(title.get()) : said;
        said = category.isPresent() ? said.inCategory(category.get()) : said;
        said = dates.isPresent() ? said.dated(dates.get()) : said;
        return existence.isPresent() ? said.existence(existence.get()) : said;
    }
}
