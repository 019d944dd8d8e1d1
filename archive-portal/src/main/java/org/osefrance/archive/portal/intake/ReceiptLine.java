package org.osefrance.archive.portal.intake;

import org.osefrance.archive.ingest.intake.AcceptanceEvent;

/**
 * What became of one file, as the upload page shows it.
 *
 * @param outcome end of the message key: accepted, known or refused
 * @param path as it came
 * @param note digest, or the reason of a refusal
 */
public record ReceiptLine(String outcome, String path, String note) {

    static ReceiptLine of(AcceptanceEvent event) {
        return switch (event) {
            case AcceptanceEvent.Accepted accepted ->
                new ReceiptLine(
                        "accepted",
                        accepted.path(),
                        "SHA-512 " + accepted.sha512().substring(0, 16) + "…");
            case AcceptanceEvent.Known known -> new ReceiptLine("known", known.path(), "");
            case AcceptanceEvent.Refused refused ->
                new ReceiptLine("refused", refused.path(), refused.reason().sentence());
        };
    }
}
