package org.osefrance.archive.ingest.unpack;

import org.osefrance.archive.schemas.record.Wrapping.Relation;

/** Formats that hold other files and can be taken apart. */
public enum ContainerFormat {
    ZIP("application/zip", Relation.PACKED),
    TAR("application/x-tar", Relation.PACKED),
    GZIP("application/gzip", Relation.PACKED),
    BZIP2("application/x-bzip2", Relation.PACKED),
    XZ("application/x-xz", Relation.PACKED),
    SEVEN_ZIP("application/x-7z-compressed", Relation.PACKED),
    /** {@code winmail.dat}: what Outlook packs the enclosures of a letter into (MS-OXTNEF). */
    TNEF("application/vnd.ms-tnef", Relation.PACKED),
    /** Letters one after the other (RFC 4155). */
    MAILBOX("application/mbox", Relation.MESSAGE),
    /** A mailbox of Outlook (MS-PST). */
    OUTLOOK_STORE("application/vnd.ms-outlook-pst", Relation.MESSAGE),
    /** One letter with what was sent with it (RFC 5322). */
    MAIL("message/rfc822", Relation.ATTACHMENT),
    /** A letter saved by Outlook (MS-OXMSG). */
    OUTLOOK_MAIL("application/vnd.ms-outlook", Relation.ATTACHMENT);

    private final String mediaType;
    private final Relation relation;

    ContainerFormat(String mediaType, Relation relation) {
        this.mediaType = mediaType;
        this.relation = relation;
    }

    /** IANA media type, or the one in common use. */
    public String mediaType() {
        return mediaType;
    }

    /** What a file that comes out is to it. */
    public Relation relation() {
        return relation;
    }

    /** Whether it only wraps for transport. Letters and mailboxes are documents themselves and are kept. */
    public boolean isPacking() {
        return relation == Relation.PACKED;
    }
}
