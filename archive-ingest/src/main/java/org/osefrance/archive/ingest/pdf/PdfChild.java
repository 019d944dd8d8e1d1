package org.osefrance.archive.ingest.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.osefrance.archive.ingest.child.Complaint;
import org.osefrance.archive.ingest.pdf.PdfPage.Drawer;
import org.osefrance.archive.ingest.pdf.PdfPage.WordSource;
import org.osefrance.archive.schemas.media.PixelSize;

/**
 * The program that runs in a JVM of its own: {@code open FILE} tries whether it opens, {@code layout FILE} says what is on each page, {@code draw FILE FOLDER
 * INDEX:WIDTH:HEIGHT …} makes an image of each and says {@code D INDEX}, or {@code N INDEX reason}.
 */
final class PdfChild {

    static final String OPEN = "open";
    static final String LAYOUT = "layout";
    static final String DRAW = "draw";

    /** A document of more pages is a data set; it is kept, and a person decides what of it is to be shown. */
    static final int MOST_PAGES = 5_000;

    private static final double USUAL_DOTS = 200;
    private static final double FEWEST_DOTS = 150;
    private static final double MOST_DOTS = 600;
    private static final long MOST_PIXELS = 80_000_000L;
    /** From here on pictures are the page, and the few words on it are stamps of whoever made the file. */
    private static final double IS_SCAN = 0.8;

    private static final int FEW_WORDS = 30;
    private static final double NONSENSE = 0.1;

    private final PrintStream out;

    private PdfChild(PrintStream out) {
        this.out = out;
    }

    /** Takes what is to be done, a file, and more. */
    public static void main(String[] arguments) throws IOException {
        // Whatever a library prints must not stand between the lines.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
            out.println(new PdfChild(out).perform(arguments));
        }
    }

    private String perform(String... arguments) {
        try (PDDocument document = Loader.loadPDF(new File(arguments[1]))) {
            if (arguments[0].equals(OPEN)) {
                return LayoutLines.WHOLE;
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                return LayoutLines.DAMAGED + " it has " + document.getNumberOfPages() + " pages; at most " + MOST_PAGES
                        + " are laid out";
            }
            String trouble = flatten(document);
            if (arguments[0].equals(DRAW)) {
                draw(document, Path.of(arguments[2]), List.of(arguments).subList(3, arguments.length));
                return LayoutLines.WHOLE;
            }
            forbidden(document).ifPresent(what -> out.println(LayoutLines.LOCKED + " " + what));
            return layout(document, trouble);
        } catch (InvalidPasswordException locked) {
            return LayoutLines.ENCRYPTED;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // A parser of damaged files throws whatever it runs into; here it is a statement about the file.
            return LayoutLines.DAMAGED + " " + Complaint.of(damaged);
        }
    }

    /** What the maker of a file forbade (ISO 32000-1, 7.6.3.2), where it opens without a password. */
    private static Optional<String> forbidden(PDDocument document) {
        if (!document.isEncrypted()) {
            return Optional.empty();
        }
        AccessPermission allowed = document.getCurrentAccessPermission();
        List<String> forbidden = new ArrayList<>();
        if (!allowed.canPrint()) {
            forbidden.add("printing");
        }
        if (!allowed.canModify()) {
            forbidden.add("changing");
        }
        if (!allowed.canExtractContent()) {
            forbidden.add("copying");
        }
        return Optional.of(forbidden.isEmpty() ? "nothing" : String.join(", ", forbidden));
    }

    /** What was filled into a form becomes part of the page, so that it is drawn and found alike. */
    private static String flatten(PDDocument document) {
        try {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            if (form != null) {
                form.flatten(form.getFields(), false);
            }
            return "";
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return "its form: " + Complaint.of(damaged);
        }
    }

    private String layout(PDDocument document, String formTrouble) {
        String trouble = formTrouble;
        for (int index = 0; index < document.getNumberOfPages(); index++) {
            PdfPage page;
            try {
                page = layout(document, index);
            } catch (IOException | RuntimeException | StackOverflowError damaged) {
                trouble = "page " + (index + 1) + ": " + Complaint.of(damaged);
                page = new PdfPage(
                        Sheet.usual().at(USUAL_DOTS, MOST_PIXELS), WordSource.IMAGE, List.of(), Drawer.PDFBOX);
            }
            LayoutLines.of(page).forEach(out::println);
        }
        return trouble.isEmpty() ? LayoutLines.WHOLE : LayoutLines.DAMAGED + " " + trouble;
    }

    private static PdfPage layout(PDDocument document, int index) throws IOException {
        Sheet sheet = Sheet.of(document.getPage(index));
        PicturesOfPage pictures = PicturesOfPage.of(document.getPage(index), sheet);
        double dots =
                pictures.dotsAnInch() == 0 ? USUAL_DOTS : Math.clamp(pictures.dotsAnInch(), FEWEST_DOTS, MOST_DOTS);
        PixelSize image = sheet.at(dots, MOST_PIXELS);
        WordsOfPage words = WordsOfPage.of(document, index, sheet, image);
        boolean isScan = pictures.covered() >= IS_SCAN && words.count() < FEW_WORDS;
        boolean inFile = words.count() > 0 && !isScan && words.unknownLetters() < NONSENSE;
        return new PdfPage(
                image,
                inFile ? WordSource.FILE : WordSource.IMAGE,
                inFile ? words.blocks() : List.of(),
                pictures.hasJpeg2000() ? Drawer.LIBVIPS : Drawer.PDFBOX,
                NotesOfPage.of(document.getPage(index), sheet, image));
    }

    private void draw(PDDocument document, Path folder, List<String> orders) {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        for (String order : orders) {
            String[] parts = order.split(":", -1);
            int index = Integer.parseInt(parts[0]);
            PixelSize size = new PixelSize(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            try {
                BufferedImage image = Grey.whereItIs(draw(renderer, Sheet.of(document.getPage(index)), index, size));
                if (!ImageIO.write(
                        image,
                        "tiff",
                        folder.resolve(order.replace(':', '-') + ".tif").toFile())) {
                    throw new IOException("no writer of TIFF");
                }
                out.println("D " + index);
            } catch (IOException | RuntimeException | StackOverflowError damaged) {
                out.println("N " + index + " " + Complaint.of(damaged));
            }
        }
    }

    private static BufferedImage draw(PDFRenderer renderer, Sheet sheet, int index, PixelSize size) throws IOException {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, size.width(), size.height());
        renderer.renderPageToGraphics(index, graphics, (float) (size.width() / sheet.shownWidth()), (float)
                (size.height() / sheet.shownHeight()));
        graphics.dispose();
        return image;
    }
}
