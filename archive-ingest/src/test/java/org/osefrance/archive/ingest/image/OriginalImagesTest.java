package org.osefrance.archive.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.ingest.image.ImageHeader.ColorNote;
import org.osefrance.archive.schemas.media.PixelSize;

/** Headers of sound, odd and damaged image files. */
class OriginalImagesTest {

    @TempDir
    Path folder;

    private ImageWorkshop workshop;
    private final OriginalImages originals = new OriginalImages(ImageLimits.standard());

    @BeforeEach
    void open() throws Exception {
        workshop = new ImageWorkshop(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "tiff"})
    void a_plain_scan_is_ready_as_stored(String form) throws Exception {
        Path file = workshop.store("scan." + form, ImageWorkshop.chart(301, 203));
        ImageHeader header = originals.list(file).getFirst();
        assertThat(header.stored()).isEqualTo(new PixelSize(301, 203));
        assertThat(header.isReadyAsStored()).isTrue();
        assertThat(header.kind().mediaType()).startsWith("image/");
    }

    @Test
    void the_kind_is_told_by_content_and_not_by_name() throws Exception {
        Path png = workshop.store("scan.png", ImageWorkshop.chart(30, 20));
        Path renamed = Files.move(png, folder.resolve("scan.jpg"));
        assertThat(originals.list(renamed).getFirst().kind()).isEqualTo(ImageKind.PNG);
    }

    @Test
    void all_eight_orientations_are_read_and_a_ninth_is_none() throws Exception {
        byte[] jpeg = Files.readAllBytes(workshop.store("flat.jpg", ImageWorkshop.chart(30, 20)));
        for (int orientation = 1; orientation <= 9; orientation++) {
            Path file = Files.write(folder.resolve("turned.jpg"), ExifSample.withOrientation(jpeg, orientation));
            ImageHeader header = originals.list(file).getFirst();
            assertThat(header.orientation()).isEqualTo(orientation == 9 ? 1 : orientation);
            boolean lying = orientation >= 5 && orientation <= 8;
            assertThat(header.upright()).isEqualTo(lying ? new PixelSize(20, 30) : new PixelSize(30, 20));
        }
    }

    @Test
    void a_profile_a_palette_and_transparency_are_noticed() throws Exception {
        Path rgb = workshop.store("rgb.png", ImageWorkshop.chart(30, 20));
        Path profiled = workshop.converted(rgb, "profiled.jpg[profile=srgb]", "copy");
        assertThat(originals.list(profiled).getFirst().color()).isEqualTo(ColorNote.BY_PROFILE);
        Path palette = workshop.converted(rgb, "palette.png[palette]", "copy");
        assertThat(originals.list(palette).getFirst().color()).isEqualTo(ColorNote.OTHER);
        Path clear = workshop.store("clear.png", new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB));
        assertThat(originals.list(clear).getFirst().mayHaveAlpha()).isTrue();
    }

    @Test
    void thumbnails_inside_a_tiff_are_not_pages() throws Exception {
        Path rgb = workshop.store("rgb.png", ImageWorkshop.chart(1200, 900));
        Path pyramid = workshop.converted(rgb, "levels.tif[pyramid,tile]", "copy");
        assertThat(originals.list(pyramid)).hasSize(1);
    }

    @Test
    void a_tiff_of_the_64_bit_form_is_read() throws Exception {
        Path rgb = workshop.store("rgb.png", ImageWorkshop.chart(120, 90));
        Path big = workshop.converted(rgb, "big.tif[bigtiff]", "copy");
        assertThat(originals.list(big).getFirst().stored()).isEqualTo(new PixelSize(120, 90));
    }

    @Test
    void a_chain_of_directories_that_bites_its_tail_is_damage() throws Exception {
        byte[] endless = {'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0};
        Path file = Files.write(folder.resolve("endless.tif"), endless);
        assertThatThrownBy(() -> originals.list(file))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void what_is_no_image_is_refused_in_plain_words() throws Exception {
        for (String content : new String[] {"", "x", "Maison des Tilleuls, liste du linge"}) {
            Path file = Files.writeString(folder.resolve("note.jpg"), content, StandardCharsets.UTF_8);
            assertThatThrownBy(() -> originals.list(file))
                    .isInstanceOf(UnreadableImageException.class)
                    .hasMessage("the file is not a JPEG, PNG, TIFF or JPEG 2000 image");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "tiff", "jp2"})
    void headers_cut_short_or_garbled_are_refused_and_never_crash(String form) throws Exception {
        Path png = workshop.store("good.png", ImageWorkshop.chart(40, 30));
        byte[] good = Files.readAllBytes(workshop.converted(png, "good2." + form, "copy"));
        Random random = new Random(7);
        Path file = folder.resolve("bad." + form);
        for (int round = 0; round < 300; round++) {
            byte[] bad = round % 2 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int i = 0; i < 6 && bad.length > 0; i++) {
                bad[random.nextInt(Math.min(bad.length, 200))] = (byte) random.nextInt();
            }
            Files.write(file, bad);
            assertThat(readsOrRefuses(file)).isTrue();
        }
    }

    private boolean readsOrRefuses(Path file) throws Exception {
        try {
            return !originals.list(file).isEmpty();
        } catch (UnreadableImageException refused) {
            return refused.getMessage() != null;
        }
    }
}
