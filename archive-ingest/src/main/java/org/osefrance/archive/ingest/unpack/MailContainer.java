package org.osefrance.archive.ingest.unpack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.osefrance.archive.schemas.record.Wrapping.Relation;

/**
 * What was sent with a letter (RFC 5322, RFC 2045 to 2049), letters forwarded within it included. What its writer wrote is
 * left where it is: text without a file's name is the letter.
 */
final class MailContainer implements ContainerReader {

    private static final MimeConfig LENIENT = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(10_000)
            .build();

    @Override
    public void read(Path container, MemberSink sink) throws IOException {
        readAttachments(container, MemberSink.NO_PARENT, sink);
    }

    /** Takes the attachments out of a letter that may itself have been added to the sink. */
    static void readAttachments(Path letter, int parent, MemberSink sink) throws IOException {
        var tokens = new MimeTokenStream(LENIENT, new DefaultBodyDescriptorBuilder());
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(letter))) {
            tokens.parse(bytes);
            int number = 0;
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                if (state == EntityState.T_BODY && tokens.getBodyDescriptor() instanceof MaximalBodyDescriptor part) {
                    Optional<String> name = fileName(part);
                    if (isAttachment(part, name)) {
                        number++;
                        sink.add(
                                name.orElse(nameless(number, part)),
                                parent,
                                Relation.ATTACHMENT,
                                tokens.getDecodedInputStream(),
                                MemberSink.UNSAID);
                    }
                }
            }
        } catch (MimeException damaged) {
            throw new IOException("mail that cannot be read: " + damaged.getMessage(), damaged);
        }
    }

    private static boolean isAttachment(MaximalBodyDescriptor part, Optional<String> name) {
        boolean readable =
                part.getMimeType().startsWith("text/") || part.getMimeType().startsWith("message/");
        boolean signature = part.getMimeType().matches("application/(pgp|x-pkcs7|pkcs7)-signature");
        boolean sentAlong = "attachment".equalsIgnoreCase(part.getContentDispositionType());
        return !signature && (!readable || name.isPresent() || sentAlong);
    }

    /** The name in the disposition, or the older one in the type; empty for none. */
    private static Optional<String> fileName(MaximalBodyDescriptor part) {
        return Optional.ofNullable(part.getContentDispositionFilename())
                .or(() -> Optional.ofNullable(part.getContentTypeParameters().get("name")))
                .map(name -> DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT, StandardCharsets.UTF_8))
                .filter(name -> !name.isBlank());
    }

    private static String nameless(int number, MaximalBodyDescriptor part) {
        String type = part.getSubType() == null ? "" : part.getSubType().replaceAll("[^A-Za-z0-9]", "");
        return "attachment " + number + (type.isEmpty() || type.length() > 5 ? "" : "." + type);
    }
}
