package org.osefrance.archive.portal.intake;

import java.util.Locale;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.Refusal;
import org.springframework.context.MessageSource;

/**
 * What became of one file, as the upload page shows it.
 *
 * @param outcome end of the message key: accepted, known or refused
 * @param path as it came
 * @param note digest, or the reason of a refusal, in the reader's language
 */
record ReceiptLine(String outcome, String path, String note) {

    private static final int DIGITS_SHOWN = 16;

    static ReceiptLine of(AcceptanceEvent event, MessageSource messages, Locale locale) {
        return switch (event) {
            case AcceptanceEvent.Accepted accepted -> {
                String start = accepted.sha512().substring(0, DIGITS_SHOWN) + "…";
                yield new ReceiptLine(
                        "accepted",
                        accepted.path(),
                        messages.getMessage("intake.digest", new Object[] {start}, locale));
            }
            case AcceptanceEvent.Known known -> new ReceiptLine("known", known.path(), "");
            case AcceptanceEvent.Refused refused ->
                new ReceiptLine("refused", refused.path(), sentence(refused.reason(), messages, locale));
        };
    }

    private static String sentence(Refusal reason, MessageSource messages, Locale locale) {
        Object[] details = reason.details().stream().map(ReceiptLine::readable).toArray();
        return messages.getMessage("refusal." + reason.code(), details, locale);
    }

    /** A number is written as the reader's language writes numbers. */
    private static Object readable(String detail) {
        return detail.matches("[0-9]{1,18}") ? (Object) Long.valueOf(detail) : detail;
    }
}
