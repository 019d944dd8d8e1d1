package org.osefrance.archive.schemas.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.QuarterTurn;

/**
 * Whatever is done to pages one after the other, every citation (page, image, region) made at any moment shows the same pixels
 * afterwards, on the very image it was made on and, where that is the same picture, on the one shown now; no page is lost or
 * doubled; and each step has an inverse.
 */
class ArrangedPagesPropertyTest {

    private static final PixelSize SIZE = new PixelSize(12, 9);
    private static final RecordId FIRST = new RecordId("item-first");
    private static final RecordId SECOND = new RecordId("item-second");

    @Property(tries = 300)
    void every_citation_shows_the_same_pixels_for_ever(@ForAll long seed) {
        World world = new World(seed);
        for (int step = 0; step < 40; step++) {
            world.doSomething();
            world.cite();
            world.check();
        }
    }

    @Property(tries = 300)
    void every_arrangement_is_undone_by_its_inverse(@ForAll long seed) {
        World world = new World(seed);
        Arrangement first = world.arrangement;
        List<Arrangement> path = new ArrayList<>();
        for (int step = 0; step < 10; step++) {
            path.add(world.arrangement);
            world.arrange();
        }
        for (Arrangement before : path.reversed()) {
            world.arrangement = world.backTo(before);
            assertThat(world.arrangement.pages(FIRST)).isEqualTo(before.pages(FIRST));
            assertThat(world.arrangement.pages(SECOND)).isEqualTo(before.pages(SECOND));
        }
        assertThat(world.arrangement).isEqualTo(first);
    }

    @Test
    void a_page_is_neither_left_out_nor_put_in_twice() {
        RecordId one = new RecordId("page-one");
        RecordId two = new RecordId("page-two");
        Arrangement both = new Arrangement(Map.of(FIRST, List.of(one, two)));
        assertThatThrownBy(() -> both.ordered(FIRST, List.of(one))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> both.ordered(FIRST, List.of(one, one))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> both.moved(FIRST, List.of(one, one), SECOND, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> both.moved(SECOND, List.of(one), FIRST, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Arrangement(Map.of(FIRST, List.of(one), SECOND, List.of(one))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A few pages of two items, their pictures, and what was cited of them. */
    private static final class World {

        private final Random random;
        private final Map<RecordId, Page> pages = new TreeMap<>();
        private final Map<RecordId, int[][]> pictures = new HashMap<>();
        private final List<Cited> citations = new ArrayList<>();
        private final int everybody;
        private Arrangement arrangement;

        World(long seed) {
            random = new Random(seed);
            Map<RecordId, List<RecordId>> items = new LinkedHashMap<>();
            for (RecordId item : List.of(FIRST, SECOND)) {
                List<RecordId> there = new ArrayList<>();
                for (int position = 0; position < 3; position++) {
                    Page page = new Page(RecordId.random(random), item, position, scan(), 0, Optional.of(SIZE));
                    pages.put(page.id(), page);
                    there.add(page.id());
                }
                items.put(item, there);
            }
            everybody = pages.size();
            arrangement = new Arrangement(items);
        }

        /** One number a pixel, none twice: two places never look alike. */
        private RecordId scan() {
            RecordId file = RecordId.random(random);
            int[][] picture = new int[SIZE.height()][SIZE.width()];
            for (int[] row : picture) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = random.nextInt();
                }
            }
            pictures.put(file, picture);
            return file;
        }

        private Page page(RecordId id) {
            return Objects.requireNonNull(pages.get(id));
        }

        void doSomething() {
            Page page = page(oneOf(List.copyOf(pages.keySet())));
            Page after = switch (random.nextInt(6)) {
                case 0 -> page.marked(Optional.of(oneOf(List.of(Page.Side.values()))));
                case 1 -> page.showing(page.image().turned(oneOf(List.of(QuarterTurn.values()))));
                case 2 -> page.showing(new PageImage(scan(), 0, QuarterTurn.NONE, Optional.of(SIZE)));
                case 3 ->
                    page.showing(page.findImage(1 + random.nextInt(page.imageNumber()))
                            .orElseThrow());
                default -> {
                    arrange();
                    yield page;
                }
            };
            pages.put(page.id(), after);
        }

        void arrange() {
            RecordId from = random.nextBoolean() ? FIRST : SECOND;
            RecordId into = from.equals(FIRST) ? SECOND : FIRST;
            List<RecordId> there = new ArrayList<>(arrangement.pages(from));
            Collections.shuffle(there, random);
            List<RecordId> some = there.subList(0, random.nextInt(there.size() + 1));
            arrangement = random.nextBoolean()
                    ? arrangement.ordered(from, there)
                    : arrangement.moved(
                            from,
                            some,
                            into,
                            random.nextInt(arrangement.pages(into).size() + 1));
        }

        /** By the same steps: what went away is moved back, then put in order. */
        Arrangement backTo(Arrangement before) {
            Arrangement now = arrangement;
            for (RecordId item : List.of(FIRST, SECOND)) {
                RecordId other = item.equals(FIRST) ? SECOND : FIRST;
                List<RecordId> strangers = now.pages(item).stream()
                        .filter(page -> !before.pages(item).contains(page))
                        .toList();
                now = now.moved(item, strangers, other, 0);
            }
            return now.ordered(FIRST, before.pages(FIRST)).ordered(SECOND, before.pages(SECOND));
        }

        void cite() {
            Page page = page(oneOf(List.copyOf(pages.keySet())));
            PixelSize size = page.size().orElseThrow();
            int x = random.nextInt(size.width());
            int y = random.nextInt(size.height());
            PixelBox box =
                    new PixelBox(x, y, 1 + random.nextInt(size.width() - x), 1 + random.nextInt(size.height() - y));
            citations.add(new Cited(page.id(), page.imageNumber(), box, cut(page.image(), box)));
        }

        void check() {
            assertThat(arrangement.items().values().stream().flatMap(List::stream))
                    .hasSize(everybody)
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
            for (Cited cited : citations) {
                Page page = page(cited.page());
                PageImage drawnOn = page.findImage(cited.image()).orElseThrow();
                assertThat(cut(drawnOn, cited.box())).isEqualTo(cited.pixels());
                Optional<PixelBox> now = page.place(cited.box(), cited.image());
                assertThat(now.isPresent()).isEqualTo(drawnOn.isOfSamePicture(page.image()));
                now.ifPresent(box -> assertThat(turned(
                                cut(page.image(), box),
                                page.image().turnTo(drawnOn).orElseThrow()))
                        .isEqualTo(cited.pixels()));
            }
        }

        private List<List<Integer>> cut(PageImage image, PixelBox box) {
            List<List<Integer>> picture =
                    turned(lines(Objects.requireNonNull(pictures.get(image.file()))), image.turn());
            return picture.subList(box.y(), box.bottom()).stream()
                    .map(row -> List.copyOf(row.subList(box.x(), box.right())))
                    .toList();
        }

        private static List<List<Integer>> lines(int[][] picture) {
            List<List<Integer>> lines = new ArrayList<>();
            for (int[] row : picture) {
                List<Integer> line = new ArrayList<>();
                for (int pixel : row) {
                    line.add(pixel);
                }
                lines.add(line);
            }
            return lines;
        }

        /** Pixel by pixel, by another arithmetic than the one that is tested: the last row becomes the first column. */
        private static List<List<Integer>> turned(List<List<Integer>> picture, QuarterTurn turn) {
            List<List<Integer>> now = picture;
            for (int quarter = 0; quarter < turn.degrees() / 90; quarter++) {
                List<List<Integer>> rows = now.reversed();
                List<List<Integer>> next = new ArrayList<>();
                for (int x = 0; x < rows.getFirst().size(); x++) {
                    int column = x;
                    next.add(rows.stream().map(row -> row.get(column)).toList());
                }
                now = next;
            }
            return now.stream().map(List::copyOf).toList();
        }

        private <T> T oneOf(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }

    private record Cited(RecordId page, int image, PixelBox box, List<List<Integer>> pixels) {}
}
