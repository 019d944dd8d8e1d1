package org.osefrance.archive.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * HTML, and XML by its root element: the readings ALTO, PAGE and hOCR. Other XML (finding aids, records) is imported, not
 * received. Nothing outside the file is ever fetched: document types and external entities are switched off.
 */
final class MarkupReader implements FormatReader {

    private static final Pattern HTML_START =
            Pattern.compile("\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html)\\b.*", Pattern.DOTALL);

    /** hOCR 1.2 § 2 and § 9: pages by class, the program by a meta element. */
    private static final Pattern HOCR = Pattern.compile("class=[\"']ocr_page|name=[\"']ocr-system");

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    @Override
    public Optional<Identified> read(byte[] head, FileBytes file, IntakeLimits limits) throws IOException {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String start = text.substring(Signatures.starts(head, 0xef, 0xbb, 0xbf) ? BYTE_ORDER_MARK.length : 0);
        if (HTML_START.matcher(start.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of(Identified.as(isHocr(file) ? FileKind.HOCR : FileKind.HTML));
        }
        boolean wide = Signatures.starts(head, 0xff, 0xfe, '<', 0) || Signatures.starts(head, 0xfe, 0xff, 0, '<');
        if (!wide && !start.stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        return xml(file);
    }

    private static boolean isHocr(FileBytes file) throws IOException {
        byte[] bytes = file.head(Identification.TEXT_BYTES);
        return HOCR.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
    }

    /** Empty when it only looks like XML: a play whose stage directions stand in angle brackets is text. */
    private static Optional<Identified> xml(FileBytes file) throws IOException {
        Optional<FileKind> kind = Optional.empty();
        try (InputStream bytes = file.stream()) {
            XMLStreamReader reader = factory().createXMLStreamReader(bytes);
            while (!reader.isStartElement()) {
                reader.next();
            }
            kind = kindOf(reader.getLocalName());
            if (kind.isEmpty()) {
                return Optional.of(Identified.not(new ForeignFile(ForeignFile.Type.XML)));
            }
            while (reader.hasNext()) {
                reader.next();
            }
            return kind.map(Identified::as);
        } catch (XMLStreamException e) {
            return kind.map(known -> Identified.not(new Refusal.Truncated(known, "closing tag")));
        }
    }

    private static Optional<FileKind> kindOf(String root) {
        return switch (root) {
            case "alto" -> Optional.of(FileKind.ALTO);
            case "PcGts" -> Optional.of(FileKind.PAGE_XML);
            default -> Optional.empty();
        };
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
