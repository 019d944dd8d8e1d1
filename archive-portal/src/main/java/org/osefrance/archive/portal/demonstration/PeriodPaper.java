package org.osefrance.archive.portal.demonstration;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.List;
import java.util.Random;

/**
 * Draws a typed page of the nineteen-forties on an A4 sheet at 200 dpi: yellowed, a little turned, the type worn and
 * uneven. The words DOCUMENT INVENTÉ stand at head and foot and run all over the sheet, so that every tile and every
 * crop carries them.
 */
final class PeriodPaper {

    static final int WIDTH = 1654;
    static final int HEIGHT = 2339;

    private static final String MARK = "DOCUMENT INVENTÉ";
    private static final int MARGIN = 190;
    private static final int TOP = 250;
    private static final int LINE_HEIGHT = 58;
    private static final Color PAPER = new Color(0xEF, 0xE6, 0xD0);
    private static final Color FAINT_MARK = new Color(0xDF, 0xCF, 0xB4);
    private static final Color STAMP = new Color(0xA8, 0x3A, 0x2A);

    private final Font typewriter;
    private final Font hebrew;

    PeriodPaper() {
        typewriter = font("special-elite.ttf", 34f);
        hebrew = font("frank-ruhl-libre-hebrew.ttf", 44f);
    }

    /** Draws one page; the seed decides every stain and every crooked letter, so that the same page comes out again. */
    BufferedImage draw(List<String> lines, String language, long seed) {
        Random chance = new Random(seed);
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        stain(pen, chance);
        spreadMark(pen);
        AffineTransform straight = pen.getTransform();
        pen.rotate(Math.toRadians(chance.nextGaussian() * 0.35), WIDTH / 2.0, HEIGHT / 2.0);
        if (language.equals("heb")) {
            writeFromTheRight(pen, lines, chance);
        } else {
            type(pen, lines, chance);
        }
        pen.setTransform(straight);
        stampMark(pen);
        pen.dispose();
        grain(sheet, chance);
        return sheet;
    }

    private void type(Graphics2D pen, List<String> lines, Random chance) {
        float advance = advance(pen);
        int y = TOP;
        for (String line : lines) {
            float x = MARGIN;
            for (int i = 0; i < line.length(); i++, x += advance) {
                if (line.charAt(i) != ' ') {
                    pen.setColor(ink(chance));
                    String letter = String.valueOf(line.charAt(i));
                    float width = (float) typewriter
                            .getStringBounds(letter, pen.getFontRenderContext())
                            .getWidth();
                    pen.setFont(typewriter);
                    pen.drawString(letter, x + (advance - width) / 2, (float) (y + chance.nextGaussian() * 0.9));
                }
            }
            y += LINE_HEIGHT;
        }
    }

    private void writeFromTheRight(Graphics2D pen, List<String> lines, Random chance) {
        int y = TOP + 40;
        for (String line : lines) {
            if (!line.isBlank()) {
                pen.setColor(ink(chance));
                TextLayout layout = new TextLayout(mixed(line.strip()).getIterator(), pen.getFontRenderContext());
                int indent = line.length() - line.stripLeading().length();
                layout.draw(pen, WIDTH - MARGIN - layout.getAdvance() - indent * 12f, y);
            }
            y += (int) (LINE_HEIGHT * 1.6);
        }
    }

    /** The Hebrew face has letters only: commas and full stops come from the typewriter. */
    private AttributedString mixed(String line) {
        AttributedString text = new AttributedString(line);
        text.addAttribute(TextAttribute.FONT, hebrew);
        for (int i = 0; i < line.length(); i++) {
            if (!hebrew.canDisplay(line.charAt(i))) {
                text.addAttribute(TextAttribute.FONT, typewriter, i, i + 1);
            }
        }
        text.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL);
        return text;
    }

    /** The widest line of the samples has 66 characters; they fill the space between the margins. */
    private float advance(Graphics2D pen) {
        float natural = (float)
                typewriter.getStringBounds("n", pen.getFontRenderContext()).getWidth();
        return Math.min(natural * 1.04f, (WIDTH - 2f * MARGIN) / 66f);
    }

    private static Color ink(Random chance) {
        int shade = 28 + (int) Math.abs(chance.nextGaussian() * 22);
        return new Color(shade, shade, Math.min(255, shade + 14));
    }

    private static void spreadMark(Graphics2D pen) {
        AffineTransform straight = pen.getTransform();
        pen.setColor(FAINT_MARK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 30));
        pen.rotate(Math.toRadians(-28), WIDTH / 2.0, HEIGHT / 2.0);
        for (int y = -600, row = 0; y < HEIGHT + 600; y += 150, row++) {
            for (int x = -900 + row % 2 * 210; x < WIDTH + 900; x += 420) {
                pen.drawString(MARK, x, y);
            }
        }
        pen.setTransform(straight);
    }

    private static void stampMark(Graphics2D pen) {
        pen.setColor(STAMP);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        int width = pen.getFontMetrics().stringWidth(MARK);
        for (int y : new int[] {110, HEIGHT - 70}) {
            pen.drawString(MARK, (WIDTH - width) / 2, y);
            pen.setStroke(new BasicStroke(4));
            pen.drawRect((WIDTH - width) / 2 - 24, y - 50, width + 48, 68);
        }
    }

    private static void stain(Graphics2D pen, Random chance) {
        for (int i = 0; i < 5; i++) {
            float radius = 90 + chance.nextInt(260);
            float x = chance.nextInt(WIDTH);
            float y = chance.nextInt(HEIGHT);
            pen.setComposite(AlphaComposite.SrcOver.derive(0.10f + chance.nextFloat() * 0.12f));
            pen.setPaint(new RadialGradientPaint(x, y, radius, new float[] {0f, 0.8f, 1f}, new Color[] {
                new Color(150, 110, 60, 120), new Color(140, 100, 50, 170), new Color(140, 100, 50, 0)
            }));
            pen.fill(new Ellipse2D.Float(x - radius, y - radius, 2 * radius, 2 * radius));
        }
        pen.setComposite(AlphaComposite.SrcOver);
    }

    private static void grain(BufferedImage sheet, Random chance) {
        int[] row = new int[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            sheet.getRGB(0, y, WIDTH, 1, row, 0, WIDTH);
            for (int x = 0; x < WIDTH; x++) {
                int shift = chance.nextInt(9) - 4;
                row[x] = channel(row[x] >> 16, shift) << 16 | channel(row[x] >> 8, shift) << 8 | channel(row[x], shift);
            }
            sheet.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
    }

    private static int channel(int value, int shift) {
        return Math.clamp((value & 0xFF) + (long) shift, 0, 255);
    }

    private static Font font(String name, float size) {
        try (InputStream file = PeriodPaper.class.getResourceAsStream("/demonstration/fonts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the font " + name + " is missing from the jar");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(size);
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException("the font " + name + " cannot be read", unreadable);
        }
    }
}
