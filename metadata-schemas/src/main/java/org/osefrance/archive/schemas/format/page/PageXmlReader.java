package org.osefrance.archive.schemas.format.page;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.osefrance.archive.schemas.format.xml.XmlRefusedException;
import org.osefrance.archive.schemas.format.xml.XmlSource;
import org.osefrance.archive.schemas.format.xml.XmlSource.Step;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.validation.Findings;

/**
 * Reads PAGE 2013 and 2019 for an image: boxes are scaled to it where the file was made from a smaller or larger copy. Whatever
 * is wrong is a finding; what can be read is returned. Regions come in the order of the file's reading order, where it has one.
 *
 * <p>The format does not say whether a person or a program wrote the words. They are taken for a program's: a reading never passes
 * for a person's by silence.
 *
 * <p>One reader may read many files, one at a time. The caller limits the size of what it hands in: a page is held in memory.
 */
public final class PageXmlReader {

    /** Begins the namespace of every version; a date follows. */
    private static final String NAMESPACE = "http://schema.primaresearch.org/PAGE/gts/pagecontent/";

    private static final List<String> KNOWN = List.of(NAMESPACE + "2013-07-15", NAMESPACE + "2019-07-15");

    /**
     * Reads a file.
     *
     * @param image the page's image as the archive has it
     * @param received when the file came, for files that do not say when they were made
     */
    public PageXmlReading read(InputStream file, PixelSize image, Instant received) {
        Findings findings = new Findings();
        Header header = new Header(received);
        PageLayout layout = new PageLayout(image, findings);
        try {
            XmlSource xml = new XmlSource(file);
            if (findRoot(xml, findings)) {
                readAll(xml, header, layout);
            }
        } catch (XmlRefusedException e) {
            String code = e.isDocumentType() ? "XML_DOCUMENT_TYPE" : "XML_NOT_WELL_FORMED";
            findings.error(code, e.location(), String.valueOf(e.getMessage()));
        }
        Optional<PageText> text = Optional.of(layout)
                .filter(PageLayout::hasPage)
                .map(read -> new PageText(image, read.blocks(), header.maker(), header.madeAt()));
        if (text.isEmpty() && findings.list().isEmpty()) {
            findings.error("PAGE_NO_PAGE", "end", "the file has no page");
        }
        return new PageXmlReading(text, layout.imageName(), findings.list());
    }

    private static boolean findRoot(XmlSource xml, Findings findings) throws XmlRefusedException {
        if (xml.next() != Step.START || !xml.name().equals("PcGts")) {
            findings.error("PAGE_NOT_PAGE", xml.location(), "the root element is not <PcGts>");
            return false;
        }
        if (!KNOWN.contains(xml.namespace())) {
            String message = "namespace '" + xml.namespace() + "' is neither PAGE 2013 nor 2019; read as if it were";
            findings.warning("PAGE_NAMESPACE", xml.location(), message);
        }
        return true;
    }

    private static void readAll(XmlSource xml, Header header, PageLayout layout) throws XmlRefusedException {
        for (Step step = xml.next(); step != Step.DONE; step = xml.next()) {
            if (step == Step.END) {
                layout.end(xml.name());
            } else if (!layout.hasPage() && header.start(xml)) {
                continue;
            } else {
                layout.start(xml);
            }
        }
    }

    /** The Metadata of a file: by which program, and when it was changed last. */
    private static final class Header {

        private final Instant received;
        private String creator = "";
        private String changed = "";

        Header(Instant received) {
            this.received = received;
        }

        /** Takes what it knows; false where the element is somebody else's. */
        boolean start(XmlSource xml) throws XmlRefusedException {
            switch (xml.name()) {
                case "Creator" -> creator = xml.text();
                case "Created", "LastChange" -> {
                    String written = xml.text();
                    changed = written.isEmpty() ? changed : written;
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        TextMaker maker() {
            String plain = creator.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            return new TextMaker.Reader(plain.isEmpty() ? "unknown" : plain, "", List.of());
        }

        Instant madeAt() {
            try {
                return changed.matches(".*([zZ]|[+-]\\d\\d:\\d\\d)")
                        ? OffsetDateTime.parse(changed).toInstant()
                        : LocalDateTime.parse(changed).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException unreadable) {
                return received;
            }
        }
    }
}
