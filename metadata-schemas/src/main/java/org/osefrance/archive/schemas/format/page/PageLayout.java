package org.osefrance.archive.schemas.format.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osefrance.archive.schemas.format.xml.XmlRefusedException;
import org.osefrance.archive.schemas.format.xml.XmlSource;
import org.osefrance.archive.schemas.media.PixelBox;
import org.osefrance.archive.schemas.media.PixelSize;
import org.osefrance.archive.schemas.media.TextBlock;
import org.osefrance.archive.schemas.media.TextLine;
import org.osefrance.archive.schemas.validation.Findings;

/** The Page of a file while it is read: regions with lines with words, each with its outline and what is written there. */
final class PageLayout {

    private final PixelSize image;
    private final Findings findings;
    private final Deque<Shape> open = new ArrayDeque<>();
    private final List<Region> regions = new ArrayList<>();
    private final Map<String, Integer> order = new HashMap<>();
    private Optional<PixelSize> size = Optional.empty();
    private Optional<String> imageName = Optional.empty();
    private boolean page;

    PageLayout(PixelSize image, Findings findings) {
        this.image = image;
        this.findings = findings;
    }

    /** A region with its id, in the order of the file. */
    private record Region(String id, Shape shape, List<Shape> lines) {}

    boolean hasPage() {
        return page;
    }

    Optional<String> imageName() {
        return imageName;
    }

    void start(XmlSource xml) throws XmlRefusedException {
        switch (xml.name()) {
            case "Page" -> startPage(xml);
            case "RegionRefIndexed" ->
                xml.attribute("regionRef").ifPresent(ref -> order.putIfAbsent(ref, order.size()));
            case "TextRegion" -> {
                Shape region = push(xml);
                regions.add(new Region(xml.attribute("id").orElse(""), region, new ArrayList<>()));
            }
            case "TextLine" -> startLine(xml);
            case "Word" -> {
                Shape line = open.peek();
                Shape word = push(xml);
                if (line != null && line.is("TextLine")) {
                    line.words().add(word);
                }
            }
            case "Glyph" -> push(xml);
            case "Coords" -> outline(xml);
            case "TextEquiv" -> startText(xml);
            case "Unicode" -> readText(xml);
            default -> {
                // Borders, pictures, tables as such, labels: nothing of them is writing.
            }
        }
    }

    void end(String name) {
        Shape innermost = open.peek();
        if (innermost != null && innermost.is(name)) {
            open.pop();
        }
    }

    private void startPage(XmlSource xml) {
        page = true;
        imageName = xml.attribute("imageFilename").filter(name -> !name.isBlank());
        size = whole(xml, "imageWidth")
                .flatMap(width -> whole(xml, "imageHeight").map(height -> new PixelSize(width, height)));
        if (size.isEmpty()) {
            findings.warning(
                    "PAGE_NO_SIZE", xml.location(), "the file does not say how large its image was: taken for ours");
        }
    }

    private static Optional<Integer> whole(XmlSource xml, String attribute) {
        return xml.attribute(attribute)
                .filter(written -> written.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .filter(number -> number > 0);
    }

    private void startLine(XmlSource xml) {
        Shape line = push(xml);
        if (regions.isEmpty()) {
            regions.add(new Region("", new Shape("TextRegion", xml.location()), new ArrayList<>()));
        }
        regions.getLast().lines().add(line);
    }

    private Shape push(XmlSource xml) {
        Shape shape = new Shape(xml.name(), xml.location());
        open.push(shape);
        return shape;
    }

    private void outline(XmlSource xml) {
        Shape shape = open.peek();
        if (shape != null) {
            String points = xml.attribute("points").orElse("");
            shape.outline(Outline.of(points, size.orElse(image), image));
            if (shape.box().isEmpty()) {
                findings.warning("PAGE_OUTLINE", xml.location(), "the outline '" + points + "' is none; left out");
            }
        }
    }

    private void startText(XmlSource xml) {
        Shape shape = open.peek();
        if (shape != null) {
            shape.offer(whole(xml, "index").orElse(0), xml.attribute("conf").orElse(""));
        }
    }

    private void readText(XmlSource xml) throws XmlRefusedException {
        Shape shape = open.peek();
        String written = xml.text();
        if (shape != null) {
            shape.write(written);
        }
    }

    /** The regions in reading order, those it does not name behind. */
    List<TextBlock> blocks() {
        List<TextBlock> blocks = new ArrayList<>();
        regions.stream()
                .sorted(Comparator.comparing(region -> order.getOrDefault(region.id(), Integer.MAX_VALUE)))
                .forEach(region -> block(region).ifPresent(blocks::add));
        return blocks;
    }

    private Optional<TextBlock> block(Region region) {
        PixelBox whole = new PixelBox(0, 0, image.width(), image.height());
        PixelBox around = region.shape().box().orElse(whole);
        // Some programs write a region as one text, without lines.
        List<Shape> written = region.lines().isEmpty() ? List.of(region.shape()) : region.lines();
        List<TextLine> lines = written.stream()
                .flatMap(line -> line.line(around, findings).stream())
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                region.shape().box().map(box -> new TextBlock(box, lines)).orElseGet(() -> TextBlock.around(lines)));
    }
}
