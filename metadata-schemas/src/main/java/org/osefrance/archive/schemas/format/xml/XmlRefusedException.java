package org.osefrance.archive.schemas.format.xml;

import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** A document that cannot be read on: not well formed, cut off, or with a document type. */
public final class XmlRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean documentType;
    private final String location;

    private XmlRefusedException(boolean documentType, String location, String message, Throwable cause) {
        super(message, cause);
        this.documentType = documentType;
        this.location = location;
    }

    static XmlRefusedException documentType(String location) {
        return new XmlRefusedException(
                true,
                location,
                "the document declares a document type (DOCTYPE); such documents are not read",
                new XMLStreamException("DOCTYPE"));
    }

    static XmlRefusedException malformed(XMLStreamException cause) {
        String location = Optional.ofNullable(cause.getLocation())
                .map(XmlSource::describe)
                .orElse("start");
        String message = Objects.requireNonNullElse(cause.getMessage(), "unknown fault");
        return new XmlRefusedException(
                false,
                location,
                "not well-formed XML: "
                        + message.lines().reduce("", (a, b) -> a + " " + b).strip(),
                cause);
    }

    /** Whether it is refused for its document type rather than for being broken. */
    public boolean isDocumentType() {
        return documentType;
    }

    /** Where reading stopped: {@code line 12, column 3}. */
    public String location() {
        return location;
    }
}
