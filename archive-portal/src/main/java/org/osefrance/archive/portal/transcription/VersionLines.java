package org.osefrance.archive.portal.transcription;

import java.util.List;
import java.util.Locale;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.TextVersion;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.schemas.media.TextMaker;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Every text a page ever had, as the desk lists them: who, when, by which program. */
@Component
class VersionLines {

    private final Catalog catalog;
    private final ReadableDates dates;

    VersionLines(Catalog catalog, ReadableDates dates) {
        this.catalog = catalog;
        this.dates = dates;
    }

    /**
     * One of them.
     *
     * @param who account of a person, or program with its version
     * @param person whether a person wrote it
     * @param when in the reader's words
     * @param sure a program's own certainty in percent
     */
    record Line(int number, String who, boolean person, String when, long sure, boolean current) {}

    /** Newest first. */
    List<Line> list(Stand.Place place, Locale locale) {
        return catalog.listTexts(place.archivist(), place.id()).reversed().stream()
                .map(text -> line(text, locale))
                .toList();
    }

    /** Puts one before the page's template as {@code newest}, where it is there. */
    void find(Stand.Place place, int number, Model model) {
        list(place, LocaleContextHolder.getLocale()).stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .ifPresent(line -> model.addAttribute("newest", line));
    }

    private Line line(TextVersion text, Locale locale) {
        return new Line(
                text.number(),
                who(text.maker()),
                text.maker() instanceof TextMaker.Transcriber,
                dates.moment(text.madeAt(), locale),
                Math.round(100 * text.confidence()),
                text.current());
    }

    /** Account of a person, or program with its version. */
    static String who(TextMaker maker) {
        return switch (maker) {
            case TextMaker.Reader(var program, var version, var languages) ->
                (program + " " + version + " " + String.join(" ", languages)).strip();
            case TextMaker.Extractor(var program, var version) -> (program + " " + version).strip();
            case TextMaker.Transcriber(var name) -> name;
        };
    }
}
