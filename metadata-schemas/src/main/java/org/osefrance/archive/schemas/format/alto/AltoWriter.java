package org.osefrance.archive.schemas.format.alto;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osefrance.archive.schemas.format.xml.XmlSink;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.media.Word;

/**
 * Writes a page's text as ALTO 4.4, valid against the schema of the Library of Congress. {@link AltoReader} gives back
 * the same text, but for lines and blocks without words: ALTO has no line without a string.
 *
 * <p>Boxes are in pixels, {@code WC} is the reader's certainty. Who made the text stands in one {@code Processing} step:
 * its description is {@value #READ}, {@value #EXTRACTED} or {@value #TRANSCRIBED}, its settings name the languages the
 * reader was told to expect.
 *
 * <p>A place that was not read is an {@code Illustration} with its kind as {@code TYPE} and a layout tag that says {@value
 * #NOT_READABLE}: to every other reader of ALTO a place without words, which it is. A note in the file is a block with a layout tag
 * that says {@value #ADDED}.
 */
public final class AltoWriter {

    static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";
    static final String READ = "read by a program";
    static final String EXTRACTED = "extracted by a program";
    static final String TRANSCRIBED = "transcribed by a person";
    static final String LANGUAGES = "languages: ";
    static final String NOT_READABLE = "not machine-readable";
    static final String ADDED = "a note somebody put into the file later";

    private static final String SCHEMA = NAMESPACE + " http://www.loc.gov/standards/alto/v4/alto-4-4.xsd";

    /** The file for a page, in UTF-8. Equal texts give equal bytes. */
    public byte[] write(PageText page) {
        XmlSink xml = new XmlSink("alto", NAMESPACE);
        xml.namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", SCHEMA)
                .attribute("SCHEMAVERSION", "4.4");
        writeDescription(xml, page);
        writeTags(xml, page);
        xml.start("Layout");
        xml.start("Page")
                .attribute("ID", "page")
                .attribute("PHYSICAL_IMG_NR", 1)
                .attribute("PROCESSINGREFS", "made")
                .attribute("WIDTH", page.image().width())
                .attribute("HEIGHT", page.image().height());
        PixelBox whole = new PixelBox(0, 0, page.image().width(), page.image().height());
        writeBox(xml.start("PrintSpace"), whole);
        int number = 0;
        for (TextBlock block : page.blocks()) {
            writeBlock(xml, block, "b" + ++number);
        }
        number = 0;
        for (UnreadRegion region : page.unread()) {
            String kind = region.kind().code();
            xml.start("Illustration").attribute("ID", "u" + ++number);
            writeBox(xml.attribute("TAGREFS", kind), region.box());
            xml.attribute("TYPE", kind).end();
        }
        return xml.finish();
    }

    private static void writeTags(XmlSink xml, PageText page) {
        Map<String, String> tags = new TreeMap<>();
        page.unread().forEach(region -> tags.put(region.kind().code(), NOT_READABLE));
        page.blocks().stream()
                .filter(block -> block.kind() == TextBlock.Kind.NOTE)
                .forEach(block -> tags.put(block.kind().code(), ADDED));
        if (tags.isEmpty()) {
            return;
        }
        xml.start("Tags");
        tags.forEach((kind, description) -> xml.start("LayoutTag")
                .attribute("ID", kind)
                .attribute("LABEL", kind)
                .attribute("DESCRIPTION", description)
                .end());
        xml.end();
    }

    private static void writeDescription(XmlSink xml, PageText page) {
        xml.start("Description").element("MeasurementUnit", "pixel");
        xml.start("Processing").attribute("ID", "made");
        xml.element("processingCategory", "contentGeneration");
        xml.element("processingDateTime", page.madeAt().toString());
        switch (page.maker()) {
            case TextMaker.Reader reader -> {
                xml.element("processingStepDescription", READ);
                xml.element("processingStepSettings", LANGUAGES + String.join(" ", reader.languages()));
                writeSoftware(xml, reader.program(), reader.version());
            }
            case TextMaker.Extractor extractor -> {
                xml.element("processingStepDescription", EXTRACTED);
                writeSoftware(xml, extractor.program(), extractor.version());
            }
            case TextMaker.Transcriber transcriber -> {
                xml.element("processingAgency", transcriber.name());
                xml.element("processingStepDescription", TRANSCRIBED);
            }
        }
        xml.end().end();
    }

    private static void writeSoftware(XmlSink xml, String name, String version) {
        xml.start("processingSoftware")
                .element("softwareName", name)
                .element("softwareVersion", version)
                .end();
    }

    private static void writeBlock(XmlSink xml, TextBlock block, String id) {
        xml.start("TextBlock").attribute("ID", id);
        if (block.kind() == TextBlock.Kind.NOTE) {
            xml.attribute("TAGREFS", block.kind().code());
        }
        writeBox(xml, block.box());
        List<TextLine> lines =
                block.lines().stream().filter(line -> !line.words().isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            writeBox(
                    xml.start("TextLine").attribute("ID", id + "l" + (i + 1)),
                    lines.get(i).box());
            boolean first =
                    i > 0 && Hyphenation.between(lines.get(i - 1), lines.get(i)).isPresent();
            writeWords(xml, lines, i, first);
            xml.end();
        }
        xml.end();
    }

    private static void writeWords(XmlSink xml, List<TextLine> lines, int index, boolean continued) {
        List<Word> words = lines.get(index).words();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                xml.start("SP").end();
            }
            Word word = words.get(i);
            boolean last = i == words.size() - 1 && index < lines.size() - 1;
            var broken = last ? Hyphenation.between(lines.get(index), lines.get(index + 1)) : Hyphenation.NONE;
            xml.start("String")
                    .attribute("CONTENT", broken.map(Hyphenation::firstPart).orElse(word.text()));
            writeBox(xml, word.box());
            xml.attribute("WC", word.confidence());
            broken.ifPresent(hyphen -> hyphen.mark(xml, "HypPart1"));
            if (i == 0 && continued && broken.isEmpty()) {
                Hyphenation.between(lines.get(index - 1), lines.get(index)).ifPresent(h -> h.mark(xml, "HypPart2"));
            }
            xml.end();
            broken.ifPresent(hyphen ->
                    xml.start("HYP").attribute("CONTENT", hyphen.sign()).end());
        }
    }

    private static void writeBox(XmlSink xml, PixelBox box) {
        xml.attribute("HPOS", box.x())
                .attribute("VPOS", box.y())
                .attribute("WIDTH", box.width())
                .attribute("HEIGHT", box.height());
    }
}
