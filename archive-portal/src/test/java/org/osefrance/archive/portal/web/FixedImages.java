package org.osefrance.archive.portal.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.Word;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Draws invented sheets where the real archive serves scans, at the addresses of the IIIF Image API 3.0. */
@RestController
final class FixedImages {

    private final Catalog catalog;

    FixedImages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/iiif/image/3/{id}/info.json")
    Map<String, Object> info(@PathVariable String id) {
        return Map.of(
                "@context",
                "http://iiif.io/api/image/3/context.json",
                "id",
                "/iiif/image/3/" + id,
                "type",
                "ImageService3",
                "protocol",
                "http://iiif.io/api/image",
                "profile",
                "level2",
                "width",
                InventedPage.SHEET.width(),
                "height",
                InventedPage.SHEET.height(),
                "tiles",
                new Object[] {Map.of("width", 512, "height", 512, "scaleFactors", new int[] {1, 2, 4})});
    }

    @GetMapping(path = "/iiif/image/3/{id}/{region}/{size}/0/default.jpg", produces = MediaType.IMAGE_JPEG_VALUE)
    byte[] image(@PathVariable String id, @PathVariable String region, @PathVariable String size) throws IOException {
        int[] cut = region.equals("full")
                ? new int[] {0, 0, InventedPage.SHEET.width(), InventedPage.SHEET.height()}
                : numbers(region);
        double factor = factor(size, cut);
        int width = (int) Math.max(1, Math.round(cut[2] * factor));
        int height = (int) Math.max(1, Math.round(cut[3] * factor));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.scale(factor, factor);
        canvas.translate(-cut[0], -cut[1]);
        sheet(canvas, new RecordId(id));
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private void sheet(Graphics2D canvas, RecordId page) {
        canvas.setColor(new Color(0xE8DCC0));
        canvas.fillRect(0, 0, InventedPage.SHEET.width(), InventedPage.SHEET.height());
        canvas.setColor(new Color(0xB0562F));
        canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 60));
        canvas.drawString("DOCUMENT INVENTÉ", 180, 180);
        canvas.setColor(new Color(0x2B2A33));
        canvas.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 50));
        catalog.findText(Viewer.anyone(), page).ifPresent(text -> text.words().forEach(word -> word(canvas, word)));
    }

    private static void word(Graphics2D canvas, Word word) {
        canvas.drawString(word.text(), word.box().x(), word.box().bottom() - 12);
    }

    private static double factor(String size, int[] cut) {
        if (size.equals("max")) {
            return 1;
        }
        int[] asked = numbers(size.replace("!", "") + (size.endsWith(",") ? "0" : ""));
        double across = asked[0] / (double) cut[2];
        return size.startsWith("!") ? Math.min(across, asked[1] / (double) cut[3]) : across;
    }

    private static int[] numbers(String list) {
        return java.util.Arrays.stream(list.split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
