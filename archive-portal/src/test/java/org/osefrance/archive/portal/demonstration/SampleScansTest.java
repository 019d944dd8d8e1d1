package org.osefrance.archive.portal.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleScansTest {

    @TempDir
    Path folder;

    @Test
    void the_sample_is_about_ten_pages_in_four_languages() {
        List<SampleItem> items = SampleScans.items();
        assertThat(items.stream().mapToInt(item -> item.pages().size()).sum()).isBetween(9, 12);
        assertThat(items).extracting(SampleItem::language).contains("fra", "deu", "eng", "heb");
        assertThat(items).extracting(SampleItem::reference).doesNotHaveDuplicates();
    }

    @Test
    void the_same_page_is_drawn_again_to_the_bit() {
        SampleItem item = SampleScans.items().getFirst();
        assertThat(SampleScans.write(item, folder.resolve("a")).getFirst())
                .hasSameBinaryContentAs(
                        SampleScans.write(item, folder.resolve("b")).getFirst());
    }

    @Test
    void every_tile_of_a_page_carries_the_mark_of_invention() throws IOException {
        Path page = SampleScans.write(SampleScans.items().get(6), folder).getFirst();
        BufferedImage image = ImageIO.read(page.toFile());
        for (int y = 0; y + 512 <= image.getHeight(); y += 512) {
            for (int x = 0; x + 512 <= image.getWidth(); x += 512) {
                assertThat(marked(image.getSubimage(x, y, 512, 512)))
                        .as("tile at %d,%d", x, y)
                        .isGreaterThan(1500);
            }
        }
    }

    /** Pixels near the colour of the mark that runs over the sheet. */
    private static int marked(BufferedImage tile) {
        int count = 0;
        for (int y = 0; y < tile.getHeight(); y++) {
            for (int x = 0; x < tile.getWidth(); x++) {
                int red = tile.getRGB(x, y) >> 16 & 0xFF;
                int blue = tile.getRGB(x, y) & 0xFF;
                count += red < 230 && red > 195 && red - blue > 28 ? 1 : 0;
            }
        }
        return count;
    }
}
