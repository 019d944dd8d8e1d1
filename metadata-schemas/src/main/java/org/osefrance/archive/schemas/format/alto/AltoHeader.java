package org.osefrance.archive.schemas.format.alto;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osefrance.archive.schemas.format.xml.XmlRefusedException;
import org.osefrance.archive.schemas.format.xml.XmlSource;
import org.osefrance.archive.schemas.media.TextMaker;
import org.osefrance.archive.schemas.validation.Findings;

/**
 * The Description of an ALTO file: unit of measurement, who made the text and when. Of several processing steps the one
 * that made the text counts: {@code ocrProcessingStep} (ALTO 2 to 4), else the last {@code Processing} (ALTO 4).
 */
final class AltoHeader {

    private static final Pattern NAME_WITH_VERSION = Pattern.compile("(.+?)[ /-]v?([0-9][^ ]*)");
    private static final String PIXEL = "pixel";

    private final Instant received;
    private final Map<String, String> maker = new HashMap<>();
    private final Map<String, String> step = new HashMap<>();
    private boolean ocrStepSeen;
    private String unit = PIXEL;

    AltoHeader(Instant received) {
        this.received = received;
    }

    void start(XmlSource xml) throws XmlRefusedException {
        String name = xml.name();
        switch (name) {
            case "MeasurementUnit" -> unit = xml.text();
            case "processingDateTime",
                    "processingAgency",
                    "processingStepDescription",
                    "processingStepSettings",
                    "softwareName",
                    "softwareVersion" -> step.put(name, xml.text());
            default -> {
                // Everything else of the header says nothing about the text.
            }
        }
    }

    void end(String name) {
        boolean ocr = name.equals("ocrProcessingStep");
        if (ocr || name.equals("Processing") && !ocrStepSeen) {
            maker.clear();
            maker.putAll(step);
            ocrStepSeen |= ocr;
        }
        if (ocr || name.equals("Processing") || name.endsWith("ProcessingStep")) {
            step.clear();
        }
    }

    boolean isInPixels() {
        return unit.equals(PIXEL);
    }

    String unit() {
        return unit;
    }

    void report(Findings findings) {
        if (maker.isEmpty()) {
            findings.warning(
                    "ALTO_NO_MAKER",
                    "Description",
                    "the file does not say who read the page; taken for an unknown program");
        }
    }

    /** Who made the text. Who is not named is taken for a machine: a reading never passes for a person's by silence. */
    TextMaker maker() {
        String program = maker.getOrDefault("softwareName", "unknown");
        String version = maker.getOrDefault("softwareVersion", "");
        Matcher both = NAME_WITH_VERSION.matcher(program);
        if (version.isEmpty() && both.matches()) {
            program = both.group(1);
            version = both.group(2);
        }
        return switch (maker.getOrDefault("processingStepDescription", "")) {
            case AltoWriter.TRANSCRIBED -> new TextMaker.Transcriber(maker.getOrDefault("processingAgency", "unknown"));
            case AltoWriter.EXTRACTED -> new TextMaker.Extractor(program, version);
            default -> new TextMaker.Reader(program, version, languages());
        };
    }

    Instant madeAt() {
        String written = maker.getOrDefault("processingDateTime", "");
        return List.<Function<String, Instant>>of(
                        text -> OffsetDateTime.parse(text).toInstant(),
                        text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
                        text -> LocalDate.parse(text)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())
                .stream()
                .flatMap(form -> parse(form, written).stream())
                .findFirst()
                .orElse(received);
    }

    private List<String> languages() {
        String settings = maker.getOrDefault("processingStepSettings", "");
        return settings.startsWith(AltoWriter.LANGUAGES)
                ? Arrays.stream(settings.substring(AltoWriter.LANGUAGES.length())
                                .split(" "))
                        .filter(language -> !language.isEmpty())
                        .toList()
                : List.of();
    }

    private static Optional<Instant> parse(Function<String, Instant> form, String written) {
        try {
            return Optional.of(form.apply(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
