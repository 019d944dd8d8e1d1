package org.osefrance.archive.ingest.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/**
 * What Outlook packed for another Outlook (MS-OXTNEF), known to everybody else as {@code winmail.dat}: the enclosures of a letter,
 * and its words with their form. A letter that was enclosed lies in it as another such file.
 */
final class TnefContainer implements ContainerReader {

    private static final byte[] SIGNATURE = {0x78, (byte) 0x9f, 0x3e, 0x22};
    /** An enclosed object stands behind the identifier of its interface (MS-OXTNEF 2.1.3.4.1). */
    private static final int INTERFACE_BYTES = 16;

    @Override
    public void read(Path container, MemberSink sink) throws IOException {
        // POI stops at a million bytes of one enclosure; no part of the file is longer than the file.
        int longest = (int) Math.min(Integer.MAX_VALUE - 8, Files.size(container));
        TNEFAttribute.setMaxRecordLength(longest);
        MAPIAttribute.setMaxRecordLength(longest);
        HMEFMessage message;
        try (InputStream bytes = Files.newInputStream(container)) {
            message = new HMEFMessage(bytes);
        }
        Optional<String> words = Optional.ofNullable(message.getBody()).filter(text -> !text.isBlank());
        if (words.isPresent()) {
            add(sink, "message.rtf", words.get().getBytes(StandardCharsets.US_ASCII));
        }
        int number = 0;
        for (Attachment attachment : message.getAttachments()) {
            number++;
            Optional<byte[]> content = content(attachment);
            if (content.isPresent()) {
                add(sink, name(attachment, number), content.get());
            }
        }
    }

    private static void add(MemberSink sink, String name, byte[] content) throws IOException {
        int unused = sink.add(
                name, MemberSink.NO_PARENT, Relation.PACKED, new ByteArrayInputStream(content), content.length);
    }

    private static Optional<byte[]> content(Attachment attachment) {
        if (attachment.getAttribute(TNEFProperty.ID_ATTACHDATA) != null) {
            return Optional.of(attachment.getContents());
        }
        return Optional.ofNullable(attachment.getMAPIAttribute(MAPIProperty.ATTACH_DATA))
                .map(MAPIAttribute::getData)
                .filter(object -> object.length > INTERFACE_BYTES + SIGNATURE.length)
                .map(object -> Arrays.copyOfRange(object, INTERFACE_BYTES, object.length))
                .filter(enclosed -> Arrays.mismatch(enclosed, SIGNATURE) == SIGNATURE.length);
    }

    private static String name(Attachment attachment, int number) {
        return Stream.of(attachment.getLongFilename(), attachment.getFilename())
                .filter(Objects::nonNull)
                .map(name -> name.replace("\0", "").strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("attachment " + number);
    }
}
