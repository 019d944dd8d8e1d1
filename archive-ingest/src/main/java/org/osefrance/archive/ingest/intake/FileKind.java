package org.osefrance.archive.ingest.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.ingest.unpack.ContainerFormat;

/** Kinds of file that are accepted, as their content shows them. */
public enum FileKind {
    JPEG(Family.IMAGE, "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    TIFF(Family.IMAGE, "image/tiff", "tif", "tiff"),
    /** TIFF with 64-bit offsets; the media type is the same (RFC 3302 knows one). */
    BIG_TIFF(Family.IMAGE, "image/tiff", "tif", "tiff", "btf", "tf8"),
    PNG(Family.IMAGE, "image/png", "png"),
    JPEG_2000(Family.IMAGE, "image/jp2", "jp2", "j2k", "jpf", "jpx", "j2c", "jpc"),
    GIF(Family.IMAGE, "image/gif", "gif"),
    PDF(Family.PDF, "application/pdf", "pdf"),
    WORD(Family.DOCUMENT, "application/msword", "doc", "dot"),
    WORD_XML(
            Family.DOCUMENT,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "docm",
            "dotx"),
    OPEN_DOCUMENT(Family.DOCUMENT, "application/vnd.oasis.opendocument.text", "odt", "ott"),
    /** OpenOffice and StarOffice before OpenDocument. */
    OPEN_OFFICE(Family.DOCUMENT, "application/vnd.sun.xml.writer", "sxw", "stw"),
    RTF(Family.DOCUMENT, "application/rtf", "rtf"),
    WORD_PERFECT(Family.DOCUMENT, "application/vnd.wordperfect", "wpd", "wp", "wp5", "wp6"),
    HTML(Family.TEXT, "text/html", "html", "htm", "xhtml"),
    TEXT(Family.TEXT, "text/plain", "txt", "text", "asc", "md"),
    MAIL(Family.TEXT, "message/rfc822", "eml"),
    /** A letter saved by Outlook (MS-OXMSG). */
    OUTLOOK_MAIL(Family.TEXT, "application/vnd.ms-outlook", "msg"),
    MAILBOX(Family.MAILBOX, "application/mbox", "mbox", "mbx"),
    /** A mailbox of Outlook (MS-PST). */
    OUTLOOK_STORE(Family.MAILBOX, "application/vnd.ms-outlook-pst", "pst", "ost"),
    ALTO(Family.READING, "application/alto+xml", "xml", "alto"),
    PAGE_XML(Family.READING, "application/vnd.prima.page+xml", "xml", "page"),
    HOCR(Family.READING, "text/vnd.hocr+html", "hocr", "html", "htm", "xml"),
    /** Of no kind that is known: accepted out of quarantine by somebody who looked at it. */
    AS_IT_IS(Family.OTHER, "application/octet-stream");

    /** What kinds have in common when they are received. */
    public enum Family {
        /** Pictures: pages with an image. */
        IMAGE,
        PDF,
        /** What word processors write. */
        DOCUMENT,
        TEXT,
        /** Letters in one file: kept as it is, and read letter by letter. */
        MAILBOX,
        /** A reading of a scan by somebody else: kept beside its scan, never an item of its own. */
        READING,
        OTHER
    }

    private final Family family;
    private final String mediaType;
    private final List<String> extensions;

    FileKind(Family family, String mediaType, String... extensions) {
        this.family = family;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** What it has in common with others. */
    public Family family() {
        return family;
    }

    /** IANA media type, or the one in common use. */
    public String mediaType() {
        return mediaType;
    }

    /** How it is taken apart; empty for what holds no other files. */
    public Optional<ContainerFormat> container() {
        return switch (this) {
            case MAIL -> Optional.of(ContainerFormat.MAIL);
            case OUTLOOK_MAIL -> Optional.of(ContainerFormat.OUTLOOK_MAIL);
            case MAILBOX -> Optional.of(ContainerFormat.MAILBOX);
            case OUTLOOK_STORE -> Optional.of(ContainerFormat.OUTLOOK_STORE);
            default -> Optional.empty();
        };
    }

    /** Whether a file of this media type holds letters that are items of their own, and has no text or image itself. */
    public static boolean isMailbox(String mediaType) {
        return List.of(values()).stream()
                .anyMatch(kind -> kind.family == Family.MAILBOX && kind.mediaType.equals(mediaType));
    }

    /** Whether a name that ends so claims a kind that is accepted. */
    static boolean isClaimedBy(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return List.of(values()).stream().anyMatch(kind -> kind.extensions.contains(lower));
    }

    /** Whether files of this kind are pages of an item rather than documents by themselves. */
    public boolean isScan() {
        return family == Family.IMAGE;
    }

    /**
     * Whether a name that claims a kind claims another family than this one. A PNG called {@code .jpg} is a slip, a web
     * page called {@code .jpg} is not what somebody meant to hand in. Names without a known extension claim nothing.
     *
     * @param extension without the dot, in any case
     */
    boolean contradicts(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        List<Family> claimed = List.of(values()).stream()
                .filter(kind -> kind.extensions.contains(lower))
                .map(FileKind::family)
                .distinct()
                .toList();
        boolean textual = isTextual(family) && claimed.stream().anyMatch(FileKind::isTextual);
        return !claimed.isEmpty() && !claimed.contains(family) && !textual;
    }

    /** Text, mark-up and word processing go by each other's names: a letter of 1998 called {@code .doc} is often RTF or HTML. */
    private static boolean isTextual(Family family) {
        return family == Family.TEXT
                || family == Family.READING
                || family == Family.DOCUMENT
                || family == Family.MAILBOX;
    }
}
