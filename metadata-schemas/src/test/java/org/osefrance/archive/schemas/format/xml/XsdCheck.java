package org.osefrance.archive.schemas.format.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks documents against a schema among the test resources; what a schema imports comes from there too, never from the web. */
public final class XsdCheck {

    private final Schema schema;

    /** @param name file among the test resources of this package */
    public XsdCheck(String name) {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> local(systemId));
        try (InputStream file = open(name)) {
            this.schema = factory.newSchema(new StreamSource(file));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("no schema in " + name + ": " + e.getMessage(), e);
        }
    }

    /** What is invalid, one line each; empty for a valid document. */
    public List<String> faults(byte[] document) {
        List<String> faults = new ArrayList<>();
        try {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new Collector(faults));
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException | IOException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }

    private record Collector(List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) {
            error(fault);
        }

        @Override
        public void error(SAXParseException fault) {
            faults.add("line " + fault.getLineNumber() + ": " + fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) {
            error(fault);
        }
    }

    private static LSInput local(String systemId) {
        try {
            DOMImplementationLS dom = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            LSInput input = dom.createLSInput();
            input.setByteStream(open(systemId.substring(systemId.lastIndexOf('/') + 1)));
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK has no DOM Load and Save", e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(XsdCheck.class.getResourceAsStream(name), name);
    }
}
