package org.osefrance.archive.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.util.Matrix;

/** Makes PDF files for tests, a page at a time. Everything in them is invented. */
public final class InventedPdf implements AutoCloseable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float SIZE = 14;

    final PDDocument document = new PDDocument();
    private final PDFont font;

    /** One without pages. */
    public InventedPdf() throws IOException {
        try (var stream = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            this.font = PDType0Font.load(document, stream);
        }
    }

    /** What is put on a page. */
    @FunctionalInterface
    interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    PDPage page(PDRectangle box, Drawing drawing) throws IOException {
        PDPage page = new PDPage(box);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            drawing.on(content);
        }
        return page;
    }

    /** An A4 page with a line of text near its middle. */
    public PDPage page(String line) throws IOException {
        return page(
                PDRectangle.A4,
                content -> write(content, line, Matrix.getTranslateInstance(72, 500), RenderingMode.FILL));
    }

    /** An A4 page that an image fills, with what another program read below it. */
    public PDPage scan(BufferedImage image, String hidden) throws IOException {
        return page(PDRectangle.A4, content -> {
            write(content, hidden, Matrix.getTranslateInstance(72, 500), RenderingMode.NEITHER);
            PDRectangle all = PDRectangle.A4;
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, all.getWidth(), all.getHeight());
        });
    }

    void write(PDPageContentStream content, String line, Matrix place, RenderingMode mode) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.setRenderingMode(mode);
        content.setTextMatrix(place);
        content.showText(line);
        content.endText();
    }

    /** Puts a comment on a page, as a leaf that is opened. */
    public void comment(PDPage page, String words) throws IOException {
        add(page, new PDAnnotationText(), words, new PDRectangle(400, 700, 20, 20));
    }

    /** Writes over a page. */
    public void writeOver(PDPage page, String words) throws IOException {
        PDAnnotationFreeText text = new PDAnnotationFreeText();
        text.setDefaultAppearance("/Helv 14 Tf 0 g");
        add(page, text, words, new PDRectangle(60, 60, 300, 40));
    }

    static void add(PDPage page, PDAnnotation annotation, String words, PDRectangle place) throws IOException {
        annotation.setRectangle(place);
        annotation.setContents(words);
        page.getAnnotations().add(annotation);
    }

    /**
     * Forbids everything that can be forbidden.
     *
     * @param bits of the key: 40, 128 or 256
     * @param password without which it does not open; empty where it opens without one
     */
    public void lock(int bits, String password) throws IOException {
        AccessPermission nothing = new AccessPermission();
        nothing.setCanPrint(false);
        nothing.setCanModify(false);
        nothing.setCanExtractContent(false);
        StandardProtectionPolicy lock = new StandardProtectionPolicy("owner", password, nothing);
        lock.setEncryptionKeyLength(bits);
        lock.setPreferAES(bits > 40);
        document.protect(lock);
    }

    /** Puts it on disk. */
    public Path save(Path file) throws IOException {
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
