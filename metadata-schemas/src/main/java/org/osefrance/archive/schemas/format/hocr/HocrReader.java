package org.osefrance.archive.schemas.format.hocr;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.format.xml.XmlRefusedException;
import org.osefrance.archive.schemas.format.xml.XmlSource;
import org.osefrance.archive.schemas.format.xml.XmlSource.Step;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.validation.Findings;

/**
 * Reads hOCR 1.2 (https://kba.github.io/hocr-spec/1.2/) that is XHTML, as all programs tried write it: boxes are scaled to the
 * image where the file was made from a smaller or larger copy. Whatever is wrong is a finding; what can be read is returned.
 *
 * <p>Such a file names the document type of XHTML. That is passed over unread; one that declares anything of its own is refused, as
 * in every other XML.
 *
 * <p>The caller limits the size of what it hands in: a file is held in memory.
 */
public final class HocrReader {

    /** hOCR 1.2, 2 and 9: pages by class, the program by a meta element. */
    private static final Pattern MARK = Pattern.compile("class\\s*=\\s*[\"']ocr_page|name\\s*=\\s*[\"']ocr-system");

    private static final int MARK_WITHIN = 64 * 1024;
    private static final Pattern DOCUMENT_TYPE =
            Pattern.compile("<!DOCTYPE\\s+html[^\\[>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROGRAM = Pattern.compile("(.*?)\\s+v?(\\d\\S*)");

    /** Whether a file is hOCR, well made or not. */
    public static boolean recognises(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, MARK_WITHIN), StandardCharsets.ISO_8859_1);
        return MARK.matcher(head).find();
    }

    /**
     * Reads a file.
     *
     * @param image the image of its pages as the archive has it
     * @param received when the file came: the format does not say when it was made
     */
    public HocrReading read(byte[] file, PixelSize image, Instant received) {
        Findings findings = new Findings();
        HocrPages pages = new HocrPages(image, findings);
        TextMaker maker = new TextMaker.Reader("unknown", "", List.of());
        try {
            XmlSource xml = new XmlSource(new ByteArrayInputStream(plain(file)));
            for (Step step = xml.next(); step != Step.DONE; step = xml.next()) {
                pages.text(xml.passed());
                if (step == Step.END) {
                    pages.end();
                } else {
                    maker = program(xml).orElse(maker);
                    pages.start(xml);
                }
            }
        } catch (XmlRefusedException e) {
            String code = e.isDocumentType() ? "XML_DOCUMENT_TYPE" : "XML_NOT_WELL_FORMED";
            findings.error(code, e.location(), String.valueOf(e.getMessage()));
        }
        if (pages.isEmpty() && findings.list().isEmpty()) {
            findings.error("HOCR_NO_PAGE", "end", "the file has no page");
        }
        return new HocrReading(pages.texts(maker, received), findings.list());
    }

    private static Optional<TextMaker> program(XmlSource xml) {
        if (!xml.name().equals("meta")
                || xml.attribute("name").filter("ocr-system"::equals).isEmpty()) {
            return Optional.empty();
        }
        String said = xml.attribute("content")
                .orElse("")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        Matcher versioned = PROGRAM.matcher(said);
        if (versioned.matches() && !versioned.group(1).isEmpty()) {
            return Optional.of(new TextMaker.Reader(versioned.group(1), versioned.group(2), List.of()));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(new TextMaker.Reader(said, "", List.of()));
    }

    /** Without the document type, and with the one name of a character that such files use written as its number. */
    private static byte[] plain(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Matcher type = DOCUMENT_TYPE.matcher(text);
        String typeless = type.find() ? text.substring(0, type.start()) + text.substring(type.end()) : text;
        return typeless.replace("&nbsp;", "&#160;").getBytes(StandardCharsets.ISO_8859_1);
    }
}
