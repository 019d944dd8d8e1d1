package org.osefrance.archive.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Opens the messages of a mailbox, each on a page of its own, and nothing else that lies inside another file: an
 * attachment is a file in its own right, and a file inside a file inside a file is how a bomb is built.
 */
final class MessagesOnly implements EmbeddedDocumentExtractor {

    private final EmbeddedDocumentExtractor opening;
    private final PagedText text;

    MessagesOnly(ParseContext context, PagedText text) {
        this.opening = new ParsingEmbeddedDocumentExtractor(context);
        this.text = text;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        String declared = metadata.get(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE);
        return isMessage(type) || isMessage(declared);
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        int page = text.beginPage();
        opening.parseEmbedded(stream, handler, metadata, outputHtml);
        text.head(page, letterHead(metadata));
    }

    /** Subject, writer, recipients and day of a mail, which Tika keeps apart from its text, under their RFC 5322 names. */
    static String letterHead(Metadata metadata) {
        if (!isMessage(metadata.get(Metadata.CONTENT_TYPE))) {
            return "";
        }
        return Stream.of(
                        line("Subject", metadata.getValues(TikaCoreProperties.TITLE)),
                        line("From", metadata.getValues(Message.MESSAGE_FROM)),
                        line("To", metadata.getValues(Message.MESSAGE_TO)),
                        line("Cc", metadata.getValues(Message.MESSAGE_CC)),
                        line("Date", metadata.getValues(TikaCoreProperties.CREATED)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String line(String field, String[] values) {
        return values.length == 0 ? "" : field + ": " + String.join(", ", values);
    }

    private static boolean isMessage(@Nullable String type) {
        return type != null && (type.startsWith("message/rfc822") || type.startsWith("application/x-tika-pst-mail"));
    }
}
