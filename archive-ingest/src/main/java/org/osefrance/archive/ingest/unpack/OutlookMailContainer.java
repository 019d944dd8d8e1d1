package org.osefrance.archive.ingest.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** What was sent with a letter that Outlook saved (MS-OXMSG). A letter sent along is written down as mail. */
final class OutlookMailContainer implements ContainerReader {

    @Override
    public void read(Path container, MemberSink sink) throws IOException {
        try (MAPIMessage message = new MAPIMessage(container.toFile())) {
            for (OutlookLetter.Attached attached : attachments(message)) {
                try (InputStream bytes = attached.bytes().open()) {
                    sink.add(attached.name(), MemberSink.NO_PARENT, Relation.ATTACHMENT, bytes, MemberSink.UNSAID);
                }
            }
        }
    }

    private static List<OutlookLetter.Attached> attachments(MAPIMessage message) throws IOException {
        List<OutlookLetter.Attached> attachments = new ArrayList<>();
        for (AttachmentChunks chunks : message.getAttachmentFiles()) {
            String name = name(chunks, attachments.size() + 1);
            if (chunks.isEmbeddedMessage()) {
                attachments.add(new OutlookLetter.Attached(
                        endingInMail(name),
                        () -> new ByteArrayInputStream(LetterWriter.bytes(letter(chunks.getEmbeddedMessage())))));
            } else if (chunks.getAttachData() != null) {
                byte[] bytes = chunks.getAttachData().getValue();
                attachments.add(new OutlookLetter.Attached(name, () -> new ByteArrayInputStream(bytes)));
            }
        }
        return attachments;
    }

    private static OutlookLetter letter(MAPIMessage message) throws IOException {
        message.setReturnNullOnMissingChunk(true);
        try {
            return new OutlookLetter(
                    message.getHeaders() == null ? "" : String.join("\r\n", message.getHeaders()),
                    said(message.getSubject()),
                    said(message.getDisplayFrom()),
                    said(message.getDisplayTo()),
                    said(message.getDisplayCC()),
                    Optional.ofNullable(message.getMessageDate()).map(Calendar::toInstant),
                    said(message.getTextBody()),
                    said(message.getHtmlBody()),
                    attachments(message));
        } catch (ChunkNotFoundException impossible) {
            throw new IOException(impossible);
        }
    }

    private static String name(AttachmentChunks chunks, int number) {
        return Stream.of(chunks.getAttachLongFileName(), chunks.getAttachFileName(), chunks.getAttachDisplayName())
                .filter(Objects::nonNull)
                .map(StringChunk::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse("attachment " + number);
    }

    private static String endingInMail(String name) {
        return name.endsWith(".eml") ? name : name + ".eml";
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }
}
