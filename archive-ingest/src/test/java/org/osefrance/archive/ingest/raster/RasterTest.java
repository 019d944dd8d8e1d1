package org.osefrance.archive.ingest.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osefrance.archive.schemas.media.PixelBox;

/** Arithmetic on grey pictures drawn here. */
class RasterTest {

    @TempDir
    Path folder;

    @Test
    void faint_writing_on_shaded_paper_comes_out_black_on_white() {
        GreyRaster flat = Flattening.flatten(DrawnRaster.faint());
        Ink before = Ink.of(DrawnRaster.faint());
        Ink after = Ink.of(flat);
        assertThat(before.contrast()).isLessThan(80);
        assertThat(after.contrast()).isGreaterThan(200);
        assertThat(after.paper()).isGreaterThan(240);
        assertThat(after.pieces().size())
                .as("letters that did not melt into each other")
                .isGreaterThan(600);
    }

    @Test
    void ink_is_found_where_it_is_and_paper_is_none() {
        GreyRaster picture = GreyRaster.white(300, 200);
        for (int y = 50; y < 60; y++) {
            for (int x = 120; x < 124; x++) {
                picture.set(x, y, 30);
            }
        }
        assertThat(Ink.of(picture).pieces()).containsExactly(new Ink.Piece(new PixelBox(120, 50, 4, 10), 40));
        assertThat(Ink.of(GreyRaster.white(300, 200)).pieces()).isEmpty();
        var random = new Random(3);
        GreyRaster paper = DrawnRaster.mapped(GreyRaster.white(300, 200), (i, was) -> 200 + random.nextInt(9));
        assertThat(Ink.of(paper).pieces()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17})
    void softening_weighs_each_pixel_with_its_eight_neighbours(int width) {
        var random = new Random(5);
        GreyRaster picture = DrawnRaster.mapped(GreyRaster.white(width, 4), (i, was) -> random.nextInt(256));
        GreyRaster soft = picture.softened();
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < width; x++) {
                assertThat(soft.at(x, y)).isEqualTo(softened(picture, x, y));
            }
        }
    }

    /** Row by row first, as the whole picture is softened: each of three sums is rounded for itself. */
    private static int softened(GreyRaster picture, int x, int y) {
        int sum = 0;
        for (int row = -1; row <= 1; row++) {
            int across = 0;
            for (int column = -1; column <= 1; column++) {
                int at = picture.at(
                        Math.clamp(x + column, 0, picture.width() - 1), Math.clamp(y + row, 0, picture.height() - 1));
                across += (2 - Math.abs(column)) * at;
            }
            sum += (2 - Math.abs(row)) * ((across + 2) / 4);
        }
        return (sum + 2) / 4;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, -2, 0, 1.5, 4})
    void the_slant_of_a_page_is_found_to_a_fifth_of_a_degree(double degrees) {
        GreyRaster slanting = Turned.byDegrees(DrawnRaster.page(), -degrees);
        Slant slant = Slant.of(Ink.of(slanting));
        assertThat(slant.degrees()).isCloseTo(degrees, within(0.2));
        assertThat(slant.sideways()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_page_on_its_side_is_seen(int quarters) {
        assertThat(Slant.of(Ink.of(Turned.byQuarters(DrawnRaster.page(), quarters)))
                        .sideways())
                .isTrue();
    }

    @Test
    void few_letters_tell_no_slant() {
        assertThat(Slant.of(Ink.of(GreyRaster.white(400, 400)))).isEqualTo(Slant.NONE);
    }

    @Test
    void four_quarters_give_the_picture_back_and_one_moves_the_corner() {
        GreyRaster picture = GreyRaster.white(3, 2);
        picture.set(0, 0, 7);
        assertThat(Turned.byQuarters(picture, 1).at(1, 0)).isEqualTo(7);
        assertThat(Turned.byQuarters(picture, 1).width()).isEqualTo(2);
        assertThat(Turned.byQuarters(picture, 4).pixels()).isEqualTo(picture.pixels());
    }

    @Test
    void a_smaller_copy_has_the_mean_of_what_it_stands_for() {
        var picture = new GreyRaster(4, 2, new byte[] {0, 0, 100, 100, 0, 0, 100, 120});
        GreyRaster small = picture.shrunkTo(2);
        assertThat(small.height()).isEqualTo(1);
        assertThat(small.at(0, 0)).isZero();
        assertThat(small.at(1, 0)).isEqualTo(105);
        assertThat(picture.shrunkTo(9)).isSameAs(picture);
    }

    @Test
    void lines_that_lie_in_no_box_are_found_and_those_that_do_are_not() {
        Ink ink = Ink.of(DrawnRaster.page(10));
        PixelBox all = new PixelBox(90, 100, 800, 600);
        assertThat(Strips.beside(List.of(all), ink, 28).lines()).isEmpty();
        PixelBox withoutLastLine = new PixelBox(90, 100, 800, 515);
        Strips strips = Strips.beside(List.of(withoutLastLine), ink, 28);
        assertThat(strips.lines()).hasSize(1);
        assertThat(strips.lines().getFirst().y()).isBetween(615, 650);
        assertThat(strips.share()).isCloseTo(0.1, within(0.03));
    }

    @Test
    void a_picture_that_is_written_is_read_back() throws Exception {
        GreyRaster picture = DrawnRaster.faint();
        Path file = folder.resolve("p.pgm");
        PortableMap.write(picture, file);
        assertThat(PortableMap.read(file).pixels()).isEqualTo(picture.pixels());
    }

    @Test
    void sixteen_bits_and_comments_are_read() throws Exception {
        Path file = folder.resolve("deep.pgm");
        byte[] head = "P5\n# made by hand\n2 1\n65535\n".getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(head, head.length + 4);
        whole[head.length] = (byte) 200;
        whole[head.length + 2] = 9;
        Files.write(file, whole);
        assertThat(PortableMap.read(file).pixels()).containsExactly((byte) 200, (byte) 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P6 1 1 255 abc", "P5 4 4 255 ab", "P5 -1 4 255 ", "P5 x 4 255 ", "P5", "GIF89a"})
    void what_is_no_such_picture_is_refused(String content) throws Exception {
        Path file = folder.resolve("none.pgm");
        Files.writeString(file, content);
        assertThatThrownBy(() -> PortableMap.read(file)).isInstanceOf(IOException.class);
    }
}
