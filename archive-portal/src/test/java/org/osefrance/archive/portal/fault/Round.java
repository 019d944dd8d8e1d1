package org.osefrance.archive.portal.fault;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * What is handed in before one kill: a folder for the command line (images of noise, notes, one packed, and an image that is cut
 * off) and two files for the upload page. No two rounds share a byte or a word.
 *
 * @param folder of the round
 */
record Round(Path folder, int number) {

    /** Items that come of it in the end. */
    static final int ITEMS = 9;

    private static final int IMAGES = 4;
    private static final int EDGE = 64;

    Path input() {
        return folder.resolve("input");
    }

    /** What was said before the halt. */
    Path log() {
        return folder.resolve("said");
    }

    /** Files for the upload page. */
    List<Path> uploads() {
        return List.of(folder.resolve("upload/" + word(7) + ".txt"), folder.resolve("upload/" + word(8) + ".png"));
    }

    /** A word for each item, by which it and nothing else is found: in its text, or in the name that is its title. */
    List<String> words() {
        return IntStream.range(0, ITEMS).mapToObj(this::word).toList();
    }

    /** Writes it all, once. */
    void prepare() throws IOException {
        Files.createDirectories(input());
        Files.createDirectories(folder.resolve("upload"));
        for (int i = 0; i < IMAGES; i++) {
            Files.write(input().resolve(word(i) + ".png"), image(i));
        }
        Files.write(input().resolve(word(4) + ".txt"), note(4));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(input().resolve("paquet.zip")))) {
            for (int i = 5; i <= 6; i++) {
                zip.putNextEntry(new ZipEntry(word(i) + ".txt"));
                zip.write(note(i));
            }
        }
        byte[] whole = image(IMAGES);
        Files.write(input().resolve("cut-off.png"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.write(uploads().get(0), note(7));
        Files.write(uploads().get(1), image(8));
    }

    private byte[] note(int file) {
        return ("Une note inventée sur " + word(file) + ", rien d'autre.\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] image(int file) throws IOException {
        Random random = new Random(number * 100L + file);
        BufferedImage image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < EDGE * EDGE; i++) {
            image.getRaster().setSample(i % EDGE, i / EDGE, 0, 90 + random.nextInt(80));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** Letters only, so that no analysis takes it apart. */
    private String word(int file) {
        StringBuilder word = new StringBuilder("zu");
        for (char digit :
                String.format(java.util.Locale.ROOT, "%04d%02d", number, file).toCharArray()) {
            word.append("bdfgklmnpr".charAt(digit - '0')).append('o');
        }
        return word.toString();
    }
}
