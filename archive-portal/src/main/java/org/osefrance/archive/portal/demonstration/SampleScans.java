package org.osefrance.archive.portal.demonstration;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes the scans of the sample: JPEG files as a scanner would deliver them, one folder an item. */
final class SampleScans {

    private static final List<String> ITEMS = List.of(
            "01-lettre-economat",
            "02-brief-garten",
            "03-liste-linge",
            "04-menu-semaine",
            "05-circular-committee",
            "06-journal-petit-tilleul",
            "07-michtav",
            "08-visite-medicale");
    private static final float QUALITY = 0.82f;

    /** The invented documents, in the order of their shelfmarks. */
    static List<SampleItem> items() {
        return ITEMS.stream()
                .map(name -> SampleItem.parse(name, resource(name)))
                .toList();
    }

    /** Draws an item's pages into the folder; returns the files in page order. */
    static List<Path> write(SampleItem item, Path folder) {
        PeriodPaper paper = new PeriodPaper();
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (int page = 0; page < item.pages().size(); page++) {
                Path file = folder.resolve(item.name() + "_0" + (page + 1) + ".jpg");
                long seed = item.name().hashCode() * 31L + page;
                save(paper.draw(item.pages().get(page), item.language(), seed), file);
                files.add(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the sample cannot be drawn into " + folder, unwritable);
        }
        return files;
    }

    private static void save(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (OutputStream out = Files.newOutputStream(file);
                ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
    }

    private static String resource(String name) {
        try (InputStream text = SampleScans.class.getResourceAsStream("/demonstration/pages/" + name + ".txt")) {
            if (text == null) {
                throw new IllegalStateException("the sample " + name + " is missing from the jar");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the sample " + name + " cannot be read", unreadable);
        }
    }

    private SampleScans() {}
}
