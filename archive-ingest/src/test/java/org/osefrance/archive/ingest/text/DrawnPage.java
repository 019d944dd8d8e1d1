package org.osefrance.archive.ingest.text;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/** A page drawn by the test itself, so that it knows where each word stands. */
final class DrawnPage {

    static final int WIDTH = 1240;
    static final int HEIGHT = 874;
    private static final Font FONT = new Font("Liberation Serif", Font.PLAIN, 34);
    private static final Font HEBREW = new Font("DejaVu Sans", Font.PLAIN, 36);
    private static final int LEFT = 110;
    private static final int TOP = 120;
    private static final int LINE = 62;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final List<PixelBox> boxes = new ArrayList<>();

    private DrawnPage(List<String> lines) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        for (int i = 0; i < lines.size(); i++) {
            drawLine(pen, lines.get(i), TOP + i * LINE);
        }
        pen.dispose();
    }

    static DrawnPage of(String... lines) {
        return new DrawnPage(List.of(lines));
    }

    /** The lines repeated until the page is full, as a language needs words to show itself. */
    static DrawnPage full(String... lines) {
        var all = new ArrayList<String>();
        while (TOP + all.size() * LINE < HEIGHT - LINE) {
            all.add(lines[all.size() % lines.length]);
        }
        return new DrawnPage(all);
    }

    private void drawLine(Graphics2D pen, String line, int baseline) {
        pen.setFont(
                FONT.canDisplayUpTo(line) < 0 && line.codePoints().noneMatch(c -> c >= 0x590 && c < 0x600)
                        ? FONT
                        : HEBREW);
        var metrics = pen.getFontMetrics();
        pen.drawString(line, LEFT, baseline);
        int from = 0;
        for (String word : line.split(" ")) {
            int x = LEFT + metrics.stringWidth(line.substring(0, from));
            int y = baseline - metrics.getAscent();
            boxes.add(new PixelBox(x, y, Math.max(1, metrics.stringWidth(word)), metrics.getHeight()));
            from += word.length() + 1;
        }
    }

    /** Where each word was drawn, with the room its line takes. */
    List<PixelBox> boxes() {
        return boxes;
    }

    static PixelSize size() {
        return new PixelSize(WIDTH, HEIGHT);
    }

    BufferedImage image() {
        return image;
    }

    PageImage png(Path file) throws IOException {
        ImageIO.write(image, "png", file.toFile());
        return new PageImage(file, 0, 1, size());
    }

    /** A JPEG stored a quarter turn to the left, with the Exif note (orientation 6) that says to turn it right. */
    PageImage jpegLyingOnItsSide(Path file) throws IOException {
        var turn = new AffineTransform();
        turn.rotate(-Math.PI / 2);
        turn.translate(-WIDTH, 0);
        var lying = new BufferedImage(HEIGHT, WIDTH, BufferedImage.TYPE_INT_RGB);
        new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, lying);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpeg", jpeg);
        Files.write(file, withOrientation(jpeg.toByteArray(), 6));
        return new PageImage(file, 0, 6, size());
    }

    /** Puts an APP1 segment with one Exif entry, tag 274, behind the JPEG's start marker. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** All pages in one TIFF file. */
    static void tiff(Path file, DrawnPage... pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (DrawnPage page : pages) {
                writer.writeToSequence(new IIOImage(page.image, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }
}
