package org.osefrance.archive.portal.server;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;

/** Secrets that are planted where they may not be seen: words that stand nowhere else, and a colour that no paper has. */
final class Canaries {

    /** Invented words, one for each kind of hiding place, so that a finding tells where it came from. */
    static final String TITLE = "Zirkonblau";

    static final String SCOPE = "Quastenflosser";
    static final String PAGE = "Kakadugelb";
    static final String PASSAGE = "Mirabellenrot";
    static final String LINE = "Xanthippe";
    static final String PERSON = "Wolpertinger";
    static final String FILE_NAME = "Jubelpfad";
    static final String FONDS = "Yttrium";

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 1_400;

    static final List<String> WORDS = List.of(TITLE, SCOPE, PAGE, PASSAGE, LINE, PERSON, FILE_NAME, FONDS);

    private static final Color COLOUR = new Color(0xff, 0x00, 0xc8);
    /** Of every scan here. */
    static final PixelSize SIZE = new PixelSize(WIDTH, HEIGHT);

    private Canaries() {}

    /** A scan with the colour in each of the places, and words to read above. */
    static Path scan(Path file, PixelBox... places) throws IOException {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = page.createGraphics();
        pen.setColor(new Color(0xf4, 0xee, 0xe0));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x22, 0x22, 0x22));
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 48));
        pen.drawString("DOCUMENT INVENTÉ", 80, 120);
        // No two scans have the same bytes: the second would be known already.
        pen.fillRect(Math.floorMod(file.hashCode(), WIDTH - 20), HEIGHT - 40, 12, 12);
        pen.setColor(COLOUR);
        for (PixelBox place : places) {
            pen.fillRect(place.x(), place.y(), place.width(), place.height());
        }
        pen.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(page, "png", file.toFile());
        return file;
    }

    /** Which secrets an answer tells, in its address, its headers, its text or its pixels. */
    static List<String> in(Crawl.Answer answer) throws IOException {
        List<String> found = new ArrayList<>();
        String text =
                (answer.head() + "\n" + new String(answer.body(), StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            if (text.contains(word.toLowerCase(Locale.ROOT))) {
                found.add(word);
            }
        }
        if (answer.isImage() && answer.status() == 200 && hasColour(answer)) {
            found.add("the colour");
        }
        return found;
    }

    /** Whether an image shows the colour. */
    static boolean hasColour(Crawl.Answer answer) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        if (image == null) {
            return false; // an icon in SVG
        }
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                if ((rgb >> 16 & 255) > 170 && (rgb >> 8 & 255) < 90 && (rgb & 255) > 130) {
                    return true;
                }
            }
        }
        return false;
    }
}
