package org.osefrance.archive.schemas.format.hocr;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.format.xml.XmlSource;
import org.osefrance.archive.schemas.media.PageText;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.media.Word;
import org.osefrance.archive.schemas.media.WordShares;
import org.osefrance.archive.schemas.validation.Findings;

/** Pages of an hOCR file under way: elements are pages, paragraphs, lines and words by their class, and have boxes by their title. */
final class HocrPages {

    private static final Set<String> BLOCKS = Set.of("ocr_carea", "ocr_par", "ocrx_block");
    private static final Set<String> LINES =
            Set.of("ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat");
    private static final Set<String> WORDS = Set.of("ocrx_word", "ocr_word");
    private static final Pattern BOX =
            Pattern.compile("\\bbbox\\s+(\\d{1,7})\\s+(\\d{1,7})\\s+(\\d{1,7})\\s+(\\d{1,7})");
    private static final Pattern CERTAINTY = Pattern.compile("\\bx_wconf\\s+(\\d{1,3})");

    private final PixelSize image;
    private final Findings findings;
    private final Deque<Part> open = new ArrayDeque<>();
    private final List<Page> pages = new ArrayList<>();

    HocrPages(PixelSize image, Findings findings) {
        this.image = image;
        this.findings = findings;
    }

    private enum Kind {
        PAGE,
        BLOCK,
        LINE,
        WORD,
        /** Emphasis, characters, what is not ours. */
        OTHER
    }

    /** An element that has begun. */
    private record Part(Kind kind, Optional<PixelBox> box, double confidence, StringBuilder text, List<Word> words) {}

    private record Page(PixelSize size, List<List<TextLine>> blocks) {}

    boolean isEmpty() {
        return pages.isEmpty();
    }

    void start(XmlSource xml) {
        Kind kind = kind(xml);
        String title = xml.attribute("title").orElse("");
        Optional<PixelBox> said = box(title);
        if (kind == Kind.PAGE) {
            startPage(said, xml.location());
        } else if (kind == Kind.BLOCK && !pages.isEmpty()) {
            pages.getLast().blocks().add(new ArrayList<>());
        }
        Optional<PixelBox> placed = pages.isEmpty() ? Optional.empty() : said.flatMap(this::onImage);
        if (kind == Kind.LINE && placed.isEmpty()) {
            findings.warning("HOCR_NO_BOX", xml.location(), "the line does not say where it stands; left out");
        }
        Matcher certainty = CERTAINTY.matcher(title);
        double confidence = certainty.find() ? Math.min(100, Integer.parseInt(certainty.group(1))) / 100.0 : 1;
        open.push(new Part(kind, placed, confidence, new StringBuilder(), new ArrayList<>()));
    }

    private void startPage(Optional<PixelBox> said, String location) {
        if (said.isEmpty()) {
            findings.warning("HOCR_NO_SIZE", location, "the page does not say how large its image was: taken for ours");
        }
        PixelSize size =
                said.map(box -> new PixelSize(box.right(), box.bottom())).orElse(image);
        pages.add(new Page(size, new ArrayList<>()));
    }

    private static Kind kind(XmlSource xml) {
        for (String name : xml.attribute("class").orElse("").split("\\s+")) {
            if (name.equals("ocr_page")) {
                return Kind.PAGE;
            } else if (BLOCKS.contains(name)) {
                return Kind.BLOCK;
            } else if (LINES.contains(name)) {
                return Kind.LINE;
            } else if (WORDS.contains(name)) {
                return Kind.WORD;
            }
        }
        return Kind.OTHER;
    }

    /** Text belongs to the word it stands in; outside of words, to the line. */
    void text(String text) {
        for (Part part : open) {
            if (part.kind() == Kind.WORD || part.kind() == Kind.LINE) {
                part.text().append(text);
                return;
            }
        }
    }

    void end() {
        Part ended = open.pop();
        switch (ended.kind()) {
            case WORD -> endWord(ended);
            case LINE -> endLine(ended);
            case PAGE, BLOCK, OTHER -> {}
        }
    }

    private void endWord(Part word) {
        Optional<Part> line =
                open.stream().filter(part -> part.kind() == Kind.LINE).findFirst();
        String written = tidy(word.text());
        Optional<PixelBox> place = word.box().or(() -> line.flatMap(Part::box));
        if (line.isPresent() && place.isPresent() && !written.isEmpty()) {
            boolean one = written.indexOf(' ') < 0;
            line.get()
                    .words()
                    .addAll(
                            one
                                    ? List.of(new Word(written, place.get(), word.confidence()))
                                    : WordShares.of(written, place.get(), word.confidence()));
        }
    }

    private void endLine(Part line) {
        String loose = tidy(line.text());
        if (line.box().isEmpty() || pages.isEmpty() || (line.words().isEmpty() && loose.isEmpty())) {
            return;
        }
        // Some programs write a line as one text, without words.
        List<Word> words =
                line.words().isEmpty() ? WordShares.of(loose, line.box().get(), line.confidence()) : line.words();
        List<List<TextLine>> blocks = pages.getLast().blocks();
        if (blocks.isEmpty()) {
            blocks.add(new ArrayList<>());
        }
        blocks.getLast().add(new TextLine(line.box().get(), words));
    }

    private static String tidy(CharSequence text) {
        return text.toString().replaceAll("[\\p{Z}\\p{Cntrl}\\s]+", " ").strip();
    }

    private static Optional<PixelBox> box(String title) {
        Matcher numbers = BOX.matcher(title);
        if (!numbers.find()) {
            return Optional.empty();
        }
        int left = Integer.parseInt(numbers.group(1));
        int top = Integer.parseInt(numbers.group(2));
        int width = Integer.parseInt(numbers.group(3)) - left;
        int height = Integer.parseInt(numbers.group(4)) - top;
        return width > 0 && height > 0 ? Optional.of(new PixelBox(left, top, width, height)) : Optional.empty();
    }

    /** The box on our image, and no further. */
    private Optional<PixelBox> onImage(PixelBox box) {
        PixelSize size = pages.getLast().size();
        double across = (double) image.width() / size.width();
        double down = (double) image.height() / size.height();
        int left = (int) Math.floor(box.x() * across);
        int top = (int) Math.floor(box.y() * down);
        int right = Math.min(image.width(), (int) Math.ceil(box.right() * across));
        int bottom = Math.min(image.height(), (int) Math.ceil(box.bottom() * down));
        return right > left && bottom > top
                ? Optional.of(new PixelBox(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    List<PageText> texts(TextMaker maker, Instant received) {
        return pages.stream()
                .map(page -> new PageText(
                        image,
                        page.blocks().stream()
                                .filter(lines -> !lines.isEmpty())
                                .map(TextBlock::around)
                                .toList(),
                        maker,
                        received))
                .toList();
    }
}
