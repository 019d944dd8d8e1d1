package org.osefrance.archive.ingest.unpack;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A letter as Outlook keeps it, in pieces.
 *
 * @param transportHeaders as they came over the network; empty for a letter that was never sent
 * @param subject empty when there is none
 * @param from who wrote it, as Outlook shows it
 * @param to to whom, as Outlook shows it
 * @param cc to whom else
 * @param sent when
 * @param plain its text; empty when there is none
 * @param html its text with its looks; empty when there is none
 * @param attachments sent with it
 */
record OutlookLetter(
        String transportHeaders,
        String subject,
        String from,
        String to,
        String cc,
        Optional<Instant> sent,
        String plain,
        String html,
        List<Attached> attachments) {

    OutlookLetter {
        attachments = List.copyOf(attachments);
    }

    /** Something sent along. */
    record Attached(String name, Bytes bytes) {}

    /** Opens the bytes of what was sent along. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws java.io.IOException;
    }
}
