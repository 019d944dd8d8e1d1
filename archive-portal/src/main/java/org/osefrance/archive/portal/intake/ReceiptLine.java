package org.osefrance.archive.portal.intake;

import java.util.Locale;
import org.osefrance.archive.ingest.intake.AcceptanceEvent;
import org.osefrance.archive.ingest.intake.FileLabel;
import org.osefrance.archive.ingest.intake.Refusal;
import org.osefrance.archive.portal.web.RefusalWords;
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
                        FileLabel.shown(accepted.path()),
                        messages.getMessage("intake.digest", new Object[] {start}, locale));
            }
            case AcceptanceEvent.Known known -> new ReceiptLine("known", FileLabel.shown(known.path()), "");
            case AcceptanceEvent.Refused refused ->
                new ReceiptLine("refused", FileLabel.shown(refused.path()), sentence(refused, messages, locale));
        };
    }

    private static String sentence(AcceptanceEvent.Refused refused, MessageSource messages, Locale locale) {
        Refusal reason = refused.reason();
        String why = RefusalWords.say(reason.code().name(), reason.details(), messages, locale);
        return refused.quarantine().isPresent()
                ? why + " " + messages.getMessage("quarantine.waits", null, locale)
                : why;
    }
}
