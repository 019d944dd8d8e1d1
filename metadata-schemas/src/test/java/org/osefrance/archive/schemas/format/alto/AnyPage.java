package org.osefrance.archive.schemas.format.alto;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.UnreadRegion;
import org.osefrance.archive.schemas.media.Word;

/** Invents pages: any boxes, odd words, hyphens in odd places, every kind of maker. */
final class AnyPage {

    private static final PixelSize IMAGE = new PixelSize(800, 1200);
    private static final List<String> WORDS = List.of(
            "Kin-",
            "der",
            "l’été",
            "-",
            "--",
            "a-",
            "\"<&>'",
            "Paris",
            "מלכה",
            "é",
            "A-",
            "\uD83D\uDCDC",
            "ſo⸗",
            "1942,");

    private final Random random;

    AnyPage(long seed) {
        this.random = new Random(seed);
    }

    PageText page() {
        return new PageText(
                IMAGE,
                several(0, n -> block()),
                maker(),
                Instant.ofEpochSecond(random.nextInt(), 123_456_000),
                several(0, n -> unread()));
    }

    private UnreadRegion unread() {
        var kinds = UnreadRegion.Kind.values();
        return new UnreadRegion(box(), kinds[random.nextInt(kinds.length)]);
    }

    private TextBlock block() {
        var kinds = TextBlock.Kind.values();
        return new TextBlock(
                box(),
                several(1, n -> new TextLine(box(), several(1, m -> word()))),
                kinds[random.nextInt(kinds.length)]);
    }

    private Word word() {
        return new Word(WORDS.get(random.nextInt(WORDS.size())), box(), random.nextDouble());
    }

    private TextMaker maker() {
        return switch (random.nextInt(3)) {
            case 0 -> new TextMaker.Reader("tesseract", "5.3.0", List.of("deu", "fra"));
            case 1 -> new TextMaker.Extractor("tika", "3.3.1");
            default -> new TextMaker.Transcriber("M. Dupont & fils");
        };
    }

    private PixelBox box() {
        int x = random.nextInt(IMAGE.width());
        int y = random.nextInt(IMAGE.height());
        return new PixelBox(x, y, 1 + random.nextInt(IMAGE.width() - x), 1 + random.nextInt(IMAGE.height() - y));
    }

    private <T> List<T> several(int least, Function<Integer, T> make) {
        return IntStream.range(0, least + random.nextInt(4)).boxed().map(make).toList();
    }
}
