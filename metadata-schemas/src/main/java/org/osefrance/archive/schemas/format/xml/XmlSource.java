package org.osefrance.archive.schemas.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A document that is read from start to end. A document type declaration is refused by name: with it come entities that
 * expand without end or fetch files (OWASP, XML External Entity Prevention), and none of our formats needs one.
 *
 * <p>The caller closes the stream. Memory does not grow with the document, but one text or attribute is held whole.
 */
public final class XmlSource {

    private final XMLStreamReader reader;
    private final StringBuilder passed = new StringBuilder();

    /**
     * Starts reading.
     *
     * @throws XmlRefusedException when not even the beginning is XML
     */
    public XmlSource(InputStream bytes) throws XmlRefusedException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            this.reader = factory.createXMLStreamReader(XmlDecoding.reader(bytes));
        } catch (XMLStreamException e) {
            throw XmlRefusedException.malformed(e);
        } catch (IOException e) {
            throw XmlRefusedException.malformed(new XMLStreamException(e.getMessage(), e));
        }
    }

    /** The kinds of step that matter. */
    public enum Step {
        /** {@link #name()} begins; its attributes can be asked for. */
        START,
        /** {@link #name()} ends. */
        END,
        /** The document is over. */
        DONE
    }

    /**
     * Goes to the next beginning or end of an element.
     *
     * @throws XmlRefusedException when the document is not well formed or has a document type
     */
    public Step next() throws XmlRefusedException {
        passed.setLength(0);
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        passed.append(reader.getText());
                    case XMLStreamConstants.START_ELEMENT -> {
                        return Step.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return Step.END;
                    }
                    case XMLStreamConstants.DTD -> throw XmlRefusedException.documentType(location());
                    default -> {
                        // Comments, processing instructions: nothing to us.
                    }
                }
            }
            return Step.DONE;
        } catch (XMLStreamException e) {
            throw XmlRefusedException.malformed(e);
        }
    }

    /** The text that stood between this step and the one before. */
    public String passed() {
        return passed.toString();
    }

    /** Local name of the element, without its prefix. */
    public String name() {
        return reader.getLocalName();
    }

    /** Namespace of the element; empty string for none. */
    public String namespace() {
        return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    }

    /** Value of an attribute without namespace, or of any attribute with this local name. */
    public Optional<String> attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /**
     * The text of the element that just began, without space around it; the end of the element is passed.
     *
     * @throws XmlRefusedException when there are elements inside, or the document is not well formed
     */
    public String text() throws XmlRefusedException {
        try {
            return reader.getElementText().strip();
        } catch (XMLStreamException e) {
            throw XmlRefusedException.malformed(e);
        }
    }

    /** Where reading stands: {@code line 12, column 3}. */
    public String location() {
        return describe(reader.getLocation());
    }

    static String describe(Location location) {
        return "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
