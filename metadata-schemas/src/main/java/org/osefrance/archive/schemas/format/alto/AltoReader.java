package org.osefrance.archive.schemas.format.alto;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osefrance.archive.schemas.format.xml.XmlRefusedException;
import org.osefrance.archive.schemas.format.xml.XmlSource;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.validation.Findings;

/**
 * Reads ALTO 2, 3 and 4, our own and other people's (Tesseract, FineReader, eScriptorium, OCR-D were tried). Whatever is
 * wrong is a finding; what can be read is returned. The words come in the order of the file; hyphens at line ends are
 * part of their word again; tags, styles and reading orders are passed over.
 *
 * <p>One reader may read many files, one at a time. The caller limits the size of what it hands in: a page is held in memory.
 */
public final class AltoReader {

    private static final Set<String> NAMESPACES = Set.of(
            "http://www.loc.gov/standards/alto/ns-v2#",
            "http://www.loc.gov/standards/alto/ns-v3#",
            AltoWriter.NAMESPACE);

    /**
     * Reads a file whose image is not at hand: boxes are in the file's own pixels.
     *
     * @param received when the file came, for files that do not say when they were made
     */
    public AltoReading read(InputStream file, Instant received) {
        return read(file, Optional.empty(), received);
    }

    /**
     * Reads a file for an image: boxes are scaled to it where the file measures in millimetres or inches, or was made
     * from a smaller copy.
     *
     * @param received when the file came, for files that do not say when they were made
     */
    public AltoReading read(InputStream file, PixelSize image, Instant received) {
        return read(file, Optional.of(image), received);
    }

    private AltoReading read(InputStream file, Optional<PixelSize> image, Instant received) {
        Findings findings = new Findings();
        AltoHeader header = new AltoHeader(received);
        List<AltoPage> pages = new ArrayList<>();
        try {
            XmlSource xml = new XmlSource(file);
            if (findRoot(xml, findings)) {
                readAll(xml, header, pages, findings);
            }
        } catch (XmlRefusedException e) {
            String code = e.isDocumentType() ? "XML_DOCUMENT_TYPE" : "XML_NOT_WELL_FORMED";
            findings.error(code, e.location(), String.valueOf(e.getMessage()));
        }
        boolean spaced = pages.stream().anyMatch(AltoPage::hasSpaces);
        if (!pages.isEmpty()) {
            header.report(findings);
        }
        List<PageText> texts = pages.stream()
                .flatMap(page -> page.finish(image, spaced, header, findings).stream())
                .toList();
        if (texts.isEmpty() && findings.list().isEmpty()) {
            findings.error("ALTO_NO_PAGE", "end", "the file has no page");
        }
        return new AltoReading(texts, findings.list());
    }

    private static boolean findRoot(XmlSource xml, Findings findings) throws XmlRefusedException {
        if (xml.next() != XmlSource.Step.START || !xml.name().equals("alto")) {
            findings.error("ALTO_NOT_ALTO", xml.location(), "the root element is not <alto>");
            return false;
        }
        if (!NAMESPACES.contains(xml.namespace())) {
            String message = "namespace '" + xml.namespace() + "' is none of ALTO 2 to 4; read as if it were";
            findings.warning("ALTO_NAMESPACE", xml.location(), message);
        }
        return true;
    }

    private static void readAll(XmlSource xml, AltoHeader header, List<AltoPage> pages, Findings findings)
            throws XmlRefusedException {
        for (XmlSource.Step step = xml.next(); step != XmlSource.Step.DONE; step = xml.next()) {
            boolean start = step == XmlSource.Step.START;
            if (start && xml.name().equals("Page")) {
                pages.add(new AltoPage(new AltoElement(xml, findings)));
            } else if (pages.isEmpty()) {
                if (start) {
                    header.start(xml);
                } else {
                    header.end(xml.name());
                }
            } else if (start) {
                pages.getLast().start(xml.name(), new AltoElement(xml, findings));
            } else {
                pages.getLast().end(xml.name());
            }
        }
    }
}
