package org.osefrance.archive.ingest.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Writes text on pages of A4 as a PDF: both fonts embedded, every paragraph tagged (ISO 32000-1, 14.8), what turns from right to
 * left drawn so and said as it is read. Fonts are one regular and one of equal widths; headings stand out by size.
 */
public final class PrintedPages implements AutoCloseable {

    /** Liberation Sans lies in PDFBox: Latin of all Europe, Greek, Cyrillic, Hebrew with its points, Yiddish. */
    private static final String TEXT_FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String SIGN_FONT = "ibm-plex-mono.ttf";
    private static final float MARGIN = 56;
    private static final float SMALL = 8.5f;
    private static final float LINE = 1.35f;
    private static final float CODE = 260;

    private final PDDocument document = new PDDocument();
    private final PrintedText text;
    private final Type words;
    private final Type signs;
    private final PrintedTags tags;
    private @Nullable PDPageContentStream content;
    private @Nullable PDPage page;
    private float y;

    private PrintedPages(PrintedText text) throws IOException {
        this.text = text;
        this.words = type(TEXT_FONT);
        this.signs = type(SIGN_FONT);
        this.tags = new PrintedTags(document, text.title(), text.language());
    }

    /** Writes the document; its stream stays open. */
    public static void write(PrintedText text, OutputStream out) throws IOException {
        try (PrintedPages pages = new PrintedPages(text)) {
            pages.begin();
            for (PrintedText.Part part : text.parts()) {
                pages.add(part);
            }
            pages.end();
            pages.document.save(out);
        }
    }

    /** A font, with what it can draw. */
    private record Type(PDFont font, CmapLookup signs) {

        boolean has(int codePoint) {
            return signs.getGlyphId(codePoint) != 0;
        }

        float width(String drawn, float size) {
            try {
                return font.getStringWidth(drawn) / 1000 * size;
            } catch (IOException unreadable) {
                throw new UncheckedIOException("a font of the program cannot be read", unreadable);
            }
        }
    }

    /** How a part is set. */
    private record Setting(String tag, Type type, float size, float before) {}

    private Type type(String resource) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(PrintedPages.class.getResourceAsStream(resource), resource)) {
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
            return new Type(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    private Setting setting(PrintedText.Part part) {
        return switch (part) {
            case PrintedText.Part.Title title -> new Setting("H1", words, 20, 0);
            case PrintedText.Part.Heading heading -> new Setting("H2", words, 14, 14);
            case PrintedText.Part.Paragraph paragraph -> new Setting("P", words, 10.5f, 7);
            case PrintedText.Part.Note note -> new Setting("P", words, SMALL + 0.5f, 0);
            case PrintedText.Part.Signs digest -> new Setting("P", signs, SMALL, 1);
            case PrintedText.Part.Large large -> new Setting("P", words, 44, 12);
            case PrintedText.Part.Squares code -> new Setting("Figure", words, CODE, 20);
            case PrintedText.Part.NewPage page -> new Setting("", words, 0, 0);
        };
    }

    private void add(PrintedText.Part part) throws IOException {
        switch (part) {
            case PrintedText.Part.NewPage turned -> turn();
            case PrintedText.Part.Squares code -> fill(code);
            default -> set(part);
        }
    }

    /** Large enough to be found on a small copy of the scan. */
    private void fill(PrintedText.Part.Squares code) throws IOException {
        Setting setting = setting(code);
        if (y - setting.before() - CODE < MARGIN) {
            turn();
        }
        y -= setting.before() + CODE;
        float side = CODE / code.rows().size();
        float left = (PDRectangle.A4.getWidth() - CODE) / 2;
        PDPageContentStream into = stream();
        tags.begin(tags.figure(code.text()), into, page());
        for (int row = 0; row < code.rows().size(); row++) {
            String squares = code.rows().get(row);
            for (int column = 0; column < squares.length(); column++) {
                if (squares.charAt(column) == '1') {
                    into.addRect(left + column * side, y + CODE - (row + 1) * side, side, side);
                }
            }
        }
        into.fill();
        into.endMarkedContent();
    }

    private void set(PrintedText.Part part) throws IOException {
        Setting setting = setting(part);
        boolean toRight = text.rightToLeft() && setting.type() == words;
        PrintedLines lines = new PrintedLines(face(setting), toRight);
        List<String> broken = part.text()
                .lines()
                .flatMap(line -> lines.of(line, width()).stream())
                .toList();
        y -= setting.before();
        // A heading stays with what it heads, and a paragraph of few lines stays together.
        float needed = setting.size() * LINE * Math.min(broken.size(), 4)
                + (setting.tag().startsWith("H") ? 60 : 0);
        if (y - needed < MARGIN) {
            turn();
        }
        Optional<String> said =
                broken.stream().anyMatch(line -> !lines.drawn(line).equals(line))
                        ? Optional.of(part.text())
                        : Optional.empty();
        PrintedTags.Element element = tags.element(setting.tag(), said);
        for (String line : broken) {
            if (y - setting.size() * LINE < MARGIN) {
                turn();
            }
            y -= setting.size() * LINE;
            tags.begin(element, stream(), page());
            draw(lines.drawn(line), setting, start(lines.drawn(line), setting));
            stream().endMarkedContent();
        }
    }

    private float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    private float start(String drawn, Setting setting) {
        return text.rightToLeft()
                ? PDRectangle.A4.getWidth() - MARGIN - setting.type().width(drawn, setting.size())
                : MARGIN;
    }

    private static PrintedLines.Face face(Setting setting) {
        return new PrintedLines.Face() {
            @Override
            public float width(String signs) {
                return setting.type().width(signs, setting.size());
            }

            @Override
            public boolean has(int codePoint) {
                return setting.type().has(codePoint);
            }
        };
    }

    private void draw(String drawn, Setting setting, float x) throws IOException {
        if (drawn.isEmpty()) {
            return;
        }
        PDPageContentStream into = stream();
        into.beginText();
        into.setFont(setting.type().font(), setting.size());
        into.newLineAtOffset(x, y);
        into.showText(drawn);
        into.endText();
    }

    private void turn() throws IOException {
        end(stream());
        begin();
    }

    private void begin() throws IOException {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        tags.page(page);
        content = new PDPageContentStream(document, page);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void end(PDPageContentStream full) throws IOException {
        full.close();
        content = null;
    }

    /** Head and foot come last, when it is known how many pages there are; they are no part of the text. */
    private void end() throws IOException {
        end(stream());
        Setting small = new Setting("", words, SMALL, 0);
        PrintedLines lines = new PrintedLines(face(small), text.rightToLeft());
        int pages = document.getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            content = new PDPageContentStream(document, document.getPage(number - 1), AppendMode.APPEND, true, true);
            stream().beginMarkedContent(COSName.ARTIFACT);
            y = PDRectangle.A4.getHeight() - MARGIN / 2;
            edge(lines, small, text.head());
            y = MARGIN / 2;
            edge(lines, small, text.foot() + " · " + number + " / " + pages);
            stream().endMarkedContent();
            end(stream());
        }
        tags.finish();
    }

    private void edge(PrintedLines lines, Setting small, String said) throws IOException {
        String drawn = lines.drawn(lines.of(said, width()).getFirst());
        draw(drawn, small, start(drawn, small));
    }

    private PDPageContentStream stream() {
        return Objects.requireNonNull(content, "no page is open");
    }

    private PDPage page() {
        return Objects.requireNonNull(page, "no page is open");
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
