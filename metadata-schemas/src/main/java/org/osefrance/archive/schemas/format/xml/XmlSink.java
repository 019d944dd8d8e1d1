package org.osefrance.archive.schemas.format.xml;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one document in memory: UTF-8, one element a line, indented. Characters that XML 1.0 cannot hold (section 2.2)
 * become U+FFFD, so that a strange reading never makes a file nobody can open; line ends
 * become {@code \n}, which is what a parser makes of them anyway (section 2.11).
 */
public final class XmlSink {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;
    private boolean leaf;

    /** Begins the document with its root element in a default namespace. */
    public XmlSink(String root, String namespace) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            start(root);
            writer.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Begins an element. */
    public XmlSink start(String name) {
        try {
            indent();
            writer.writeStartElement(name);
            depth++;
            leaf = true;
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Adds an attribute to the element that just began. */
    public XmlSink attribute(String name, Object value) {
        try {
            writer.writeAttribute(name, writable(value.toString()));
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Declares a prefix on the element that just began. */
    public XmlSink namespace(String prefix, String namespace) {
        try {
            writer.writeNamespace(prefix, namespace);
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** An element that holds only text. */
    public XmlSink element(String name, String content) {
        return start(name).characters(content).end();
    }

    /** Text inside the element that just began; nothing but its end may follow. */
    public XmlSink characters(String content) {
        try {
            writer.writeCharacters(writable(content));
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Ends the innermost element. */
    public XmlSink end() {
        try {
            depth--;
            if (!leaf) {
                indent();
            }
            leaf = false;
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Ends what is open and returns the document. */
    public byte[] finish() {
        while (depth > 0) {
            end();
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void indent() throws XMLStreamException {
        writer.writeCharacters("\n" + " ".repeat(2 * depth));
    }

    private static String writable(String text) {
        String oneLineEnd = text.replace("\r\n", "\n").replace('\r', '\n');
        return oneLineEnd.codePoints().allMatch(XmlSink::isXml)
                ? oneLineEnd
                : oneLineEnd
                        .codePoints()
                        .map(character -> isXml(character) ? character : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }

    private static IllegalStateException unwritable(XMLStreamException cause) {
        return new IllegalStateException("cannot write XML in memory: " + cause.getMessage(), cause);
    }
}
