package org.osefrance.archive.ingest.deposit;

import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.access.AccessFacts;
import org.osefrance.archive.schemas.access.Category;
import org.osefrance.archive.schemas.time.UncertainDate;

/**
 * What a depositor says of everything they hand in at once.
 *
 * @param into reference of the unit it goes under
 * @param dates of the documents, where they are known
 * @param genre kind of document, where it is known
 * @param languages ISO 639-2/T codes; empty when nobody said
 * @param access what bears on who may see it; undescribed stays closed
 * @param each every file is an item of its own
 * @param author account or part of the archive that hands it in
 */
public record DepositTerms(
        String into,
        Optional<UncertainDate> dates,
        Optional<String> genre,
        List<String> languages,
        AccessFacts access,
        boolean each,
        String author) {

    public DepositTerms {
        languages = List.copyOf(languages);
    }

    /**
     * What somebody said in a few fields; a date and a period bear on who may see it.
     *
     * @param dated EDTF (ISO 8601-2); empty when nobody said
     * @throws org.osefrance.archive.schemas.time.EdtfException when the date cannot be read
     */
    public static DepositTerms said(
            String into, String dated, Optional<Category> period, List<String> languages, boolean each, String author) {
        Optional<UncertainDate> date = dated.isBlank() ? Optional.empty() : Optional.of(UncertainDate.parseEdtf(dated));
        AccessFacts facts = AccessFacts.undescribed();
        if (date.isPresent()) {
            facts = facts.dated(date.get());
        }
        if (period.isPresent()) {
            facts = facts.inCategory(period.get());
        }
        return new DepositTerms(into, date, Optional.empty(), languages, facts, each, author);
    }
}
