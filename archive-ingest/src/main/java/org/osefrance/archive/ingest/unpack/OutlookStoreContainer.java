package org.osefrance.archive.ingest.unpack;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/**
 * A mailbox of Outlook (https://learn.microsoft.com/openspecs/office_file_formats/ms-pst), folder by folder. Its letters lie in
 * it in pieces, so each is written down as mail; the mailbox itself stays the original.
 */
final class OutlookStoreContainer implements ContainerReader {

    private static final int MOST_FOLDERS_DEEP = 50;

    @Override
    public void read(Path container, MemberSink sink) throws IOException {
        try {
            PSTFile store = new PSTFile(container.toFile());
            try {
                new Walk(sink).into(store.getRootFolder(), "", 0);
            } finally {
                store.close();
            }
        } catch (PSTException damaged) {
            throw new IOException("a mailbox of Outlook that cannot be read: " + damaged.getMessage(), damaged);
        }
    }

    private static final class Walk {
        private final MemberSink sink;
        private int letters;

        Walk(MemberSink sink) {
            this.sink = sink;
        }

        void into(PSTFolder folder, String path, int depth) throws PSTException, IOException {
            if (depth > MOST_FOLDERS_DEEP) {
                throw new IOException("its folders lie too deep in one another");
            }
            if (folder.getContentCount() > 0) {
                for (PSTObject child = folder.getNextChild(); child != null; child = folder.getNextChild()) {
                    if (child instanceof PSTMessage message) {
                        add(message, path);
                    }
                }
            }
            if (folder.hasSubfolders()) {
                for (PSTFolder inner : folder.getSubFolders()) {
                    into(inner, path + inner.getDisplayName().replace('/', ' ') + "/", depth + 1);
                }
            }
        }

        private void add(PSTMessage message, String path) throws PSTException, IOException {
            OutlookLetter letter = letter(message);
            Path file = sink.temporary();
            try {
                LetterWriter.write(letter, file);
                letters++;
                try (InputStream bytes = Files.newInputStream(file)) {
                    String name = path + LetterNames.of(letters, letter.subject());
                    int added = sink.add(name, MemberSink.NO_PARENT, Relation.MESSAGE, bytes, MemberSink.UNSAID);
                    MailContainer.readAttachments(sink.file(added), added, sink);
                }
            } finally {
                Files.delete(file);
            }
        }
    }

    private static OutlookLetter letter(PSTMessage message) throws PSTException, IOException {
        List<OutlookLetter.Attached> attachments = new ArrayList<>();
        for (int i = 0; i < message.getNumberOfAttachments(); i++) {
            attached(message.getAttachment(i), i + 1).ifPresent(attachments::add);
        }
        String rich = message.getBody().isBlank() && message.getBodyHTML().isBlank() ? said(message.getRTFBody()) : "";
        if (!rich.isBlank()) {
            byte[] bytes = rich.getBytes(MemberNames.BYTES);
            attachments.addFirst(new OutlookLetter.Attached("body.rtf", () -> new ByteArrayInputStream(bytes)));
        }
        return new OutlookLetter(
                said(message.getTransportMessageHeaders()),
                said(message.getSubject()),
                (said(message.getSenderName()) + " " + said(message.getSenderEmailAddress())).strip(),
                said(message.getDisplayTo()),
                said(message.getDisplayCC()),
                Optional.ofNullable(message.getClientSubmitTime()).map(Date::toInstant),
                said(message.getBody()),
                said(message.getBodyHTML()),
                attachments);
    }

    private static Optional<OutlookLetter.Attached> attached(PSTAttachment attachment, int number)
            throws PSTException, IOException {
        PSTMessage letter = attachment.getEmbeddedPSTMessage();
        if (letter != null) {
            byte[] mail = LetterWriter.bytes(letter(letter));
            String name = LetterNames.of(number, said(letter.getSubject()));
            return Optional.of(new OutlookLetter.Attached(name, () -> new ByteArrayInputStream(mail)));
        }
        if (attachment.getAttachMethod() != PSTAttachment.ATTACHMENT_METHOD_BY_VALUE) {
            return Optional.empty();
        }
        String name = said(attachment.getLongFilename()).isBlank()
                ? said(attachment.getFilename())
                : attachment.getLongFilename();
        String called = name.isBlank() ? "attachment " + number : name;
        return Optional.of(new OutlookLetter.Attached(called, () -> open(attachment)));
    }

    private static InputStream open(PSTAttachment attachment) throws IOException {
        try {
            return attachment.getFileInputStream();
        } catch (PSTException damaged) {
            throw new IOException(damaged);
        }
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }
}
