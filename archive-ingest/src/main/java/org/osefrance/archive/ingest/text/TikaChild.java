package org.osefrance.archive.ingest.text;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.pst.OutlookPSTParser;
import org.apache.tika.parser.microsoft.pst.PSTMailItemParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.wordperfect.QuattroProParser;
import org.apache.tika.parser.wordperfect.WordPerfectParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.osefrance.archive.ingest.child.Complaint;
import org.xml.sax.SAXException;

/**
 * The program that runs in a JVM of its own and takes the text out of one file. It writes the pages to standard output,
 * each ended by a form feed, and then one line: how it ended. It knows the parsers of texts only: those of pictures, of
 * archives, and the one that calls other programs are left out.
 */
final class TikaChild {

    /** Begins the last line: all was read. */
    static final String WHOLE = "WHOLE";

    /** Begins the last line: the file is encrypted. */
    static final String ENCRYPTED = "ENCRYPTED";

    /** Begins the last line: the file is damaged; a sentence follows. */
    static final String DAMAGED = "DAMAGED";

    private TikaChild() {}

    /** Takes the path of a file. */
    public static void main(String[] arguments) throws IOException {
        // Whatever a library prints must not stand between the pages.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        var text = new PagedText();
        String end = read(Path.of(arguments[0]), text);
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            for (String page : text.pages()) {
                out.write((page + PagedText.PAGE_END).getBytes(StandardCharsets.UTF_8));
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String read(Path file, PagedText text) {
        var detector = new EightBitText();
        var parser = new AutoDetectParser(detector, parsers());
        var context = new ParseContext();
        // Without it Tika loads its default set, the parsers left out and the programs they look for included.
        context.set(Detector.class, detector);
        context.set(Parser.class, parser);
        context.set(EmbeddedDocumentExtractor.class, new MessagesOnly(context, text));
        var metadata = new Metadata();
        try (var stream = TikaInputStream.get(file, metadata)) {
            parser.parse(stream, text, metadata, context);
            text.head(0, MessagesOnly.letterHead(metadata));
            return WHOLE;
        } catch (ZeroByteFileException empty) {
            return WHOLE;
        } catch (EncryptedDocumentException encrypted) {
            return ENCRYPTED;
        } catch (TikaException | SAXException | IOException damaged) {
            return DAMAGED + " " + Complaint.of(damaged);
        } catch (RuntimeException | StackOverflowError thrownByParser) {
            // Parsers of damaged files throw whatever they run into; here it is a statement about the file.
            return DAMAGED + " " + Complaint.of(thrownByParser);
        }
    }

    private static Parser[] parsers() {
        var encodings = new EncodingsInUse();
        return new Parser[] {
            new PDFParser(),
            new OfficeParser(),
            new OldExcelParser(),
            new OOXMLParser(),
            new WordMLParser(),
            new RTFParser(),
            new OpenDocumentParser(),
            new FlatOpenDocumentParser(),
            new WordPerfectParser(),
            new QuattroProParser(),
            new EpubParser(),
            new JSoupParser(encodings),
            new DcXMLParser(),
            new TextAndCSVParser(encodings),
            new RFC822Parser(),
            new MboxParser(),
            new OutlookPSTParser(),
            new PSTMailItemParser()
        };
    }
}
