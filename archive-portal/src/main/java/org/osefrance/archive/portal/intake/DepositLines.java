package org.osefrance.archive.portal.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osefrance.archive.ingest.deposit.Deposit;
import org.osefrance.archive.ingest.deposit.DepositTerms;
import org.osefrance.archive.ingest.deposit.DepositedFile;
import org.osefrance.archive.ingest.deposit.Fate;
import org.osefrance.archive.ingest.deposit.Replacement;
import org.osefrance.archive.ingest.intake.FileLabel;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.RefusalWords;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.springframework.context.MessageSource;

/** Says of deposits and their files what pages and receipts say of them, in the reader's language. */
final class DepositLines {

    private static final int THOUSAND = 1000;
    private static final String[] UNITS = {"bytes", "kilobytes", "megabytes", "gigabytes"};

    private final MessageSource messages;
    private final ReadableDates dates;

    DepositLines(MessageSource messages, ReadableDates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * A deposit in words.
     *
     * @param id of it
     * @param name what the depositor calls it; empty where nobody gave it one
     * @param way end of a message key
     * @param depositor who
     * @param opened when
     * @param closed when nothing more was to become of it; empty while it waits
     * @param state end of a message key
     * @param open whether files can be added
     * @param terms what was said of its files
     * @param replacing the page whose scan it replaces, and why
     */
    record DepositLine(
            String id,
            String name,
            String way,
            String depositor,
            String opened,
            Optional<String> closed,
            String state,
            boolean open,
            TermsLine terms,
            Optional<Replacement> replacing) {}

    /**
     * What was said of the files.
     *
     * @param into reference
     * @param dated as people write it; empty where nobody said
     * @param period name of a period; empty where nobody said
     * @param languages their names; empty where nobody said
     * @param each every file an item of its own
     */
    record TermsLine(String into, Optional<String> dated, Optional<String> period, String languages, boolean each) {}

    /**
     * One file in words.
     *
     * @param number within its deposit
     * @param label where it lay
     * @param size in words; empty where it was not known
     * @param sha512 whole; empty where it was not known
     * @param fate end of a message key
     * @param note why it was refused; empty otherwise
     * @param item where it is kept
     * @param held where it waits in quarantine, or did
     */
    record FileLine(
            int number,
            String label,
            String size,
            String sha512,
            String fate,
            String note,
            Optional<RecordId> item,
            Optional<RecordId> held) {}

    DepositLine deposit(Deposit deposit, Locale locale) {
        Deposit.Standing standing = deposit.standing();
        DepositTerms terms = deposit.terms();
        return new DepositLine(
                deposit.id().value(),
                deposit.origin().name(),
                deposit.origin().way().name(),
                deposit.origin().depositor(),
                moment(standing.openedAt(), locale),
                standing.closedAt().map(at -> moment(at, locale)),
                standing.state().name(),
                standing.state().isOpen(),
                new TermsLine(
                        terms.into(),
                        terms.dates().map(date -> dates.of(date, locale).words()),
                        terms.access().substance().category().map(Enum::name),
                        terms.languages().stream()
                                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(locale))
                                .collect(Collectors.joining(", ")),
                        terms.each()),
                deposit.replacing());
    }

    List<FileLine> files(List<DepositedFile> files, Locale locale) {
        return files.stream().map(file -> file(file, locale)).toList();
    }

    FileLine file(DepositedFile file, Locale locale) {
        Fate fate = file.fate();
        return new FileLine(
                file.number(),
                FileLabel.shown(file.label()),
                file.sizeBytes().map(bytes -> size(bytes, locale)).orElse(""),
                file.content().map(DepositedFile.Content::sha512).orElse(""),
                fate.getClass().getSimpleName(),
                note(file, locale),
                item(fate),
                fate instanceof Fate.Refused refused ? refused.held() : Optional.empty());
    }

    private String note(DepositedFile file, Locale locale) {
        if (file.fate() instanceof Fate.Refused refused) {
            return sentence(refused, locale);
        }
        return file.separator()
                .map(said -> messages.getMessage(
                        "separator.note",
                        new Object[] {
                            Stream.of(said.reference(), said.dated(), said.box())
                                    .filter(word -> !word.isEmpty())
                                    .collect(Collectors.joining(" · "))
                        },
                        locale))
                .orElse("");
    }

    String moment(Instant at, Locale locale) {
        return dates.moment(at, locale);
    }

    private static Optional<RecordId> item(Fate fate) {
        return switch (fate) {
            case Fate.Accepted accepted -> Optional.of(accepted.item());
            case Fate.Known known -> Optional.of(known.item());
            default -> Optional.empty();
        };
    }

    /** The reason of a refusal. */
    String sentence(Fate.Refused refused, Locale locale) {
        return RefusalWords.say(refused.code(), refused.details(), messages, locale);
    }

    /** Bytes in the unit that leaves the fewest digits. */
    String size(long bytes, Locale locale) {
        double number = bytes;
        int unit = 0;
        while (number >= THOUSAND && unit < UNITS.length - 1) {
            number /= THOUSAND;
            unit++;
        }
        double shown = unit == 0 ? number : Math.round(number * 10) / 10.0;
        return messages.getMessage("intake.size." + UNITS[unit], new Object[] {shown}, locale);
    }
}
