package org.osefrance.archive.portal.browse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osefrance.archive.index.catalog.Announcement;
import org.osefrance.archive.index.catalog.Catalog;
import org.osefrance.archive.index.catalog.Prospect;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.NotHereException;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.ReadableReasons;
import org.osefrance.archive.schemas.access.Viewer;
import org.osefrance.archive.schemas.identifier.RecordId;
import org.osefrance.archive.schemas.record.DescriptionLevel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Closed units that an archivist announced: what may be told of them, to anybody. */
@Component
final class AnnouncedLines {

    private static final int MOST = 500;

    private final Catalog catalog;
    private final ReadableDates dates;
    private final ReadableReasons reasons;

    AnnouncedLines(Catalog catalog, ReadableDates dates, ReadableReasons reasons) {
        this.catalog = catalog;
        this.dates = dates;
        this.reasons = reasons;
    }

    /** Those directly below a unit. */
    List<Line> below(Viewer viewer, RecordId parent, Locale locale) {
        return catalog.listAnnouncements(viewer, parent, MOST).stream()
                .map(announcement -> line(announcement, locale))
                .toList();
    }

    /**
     * The page of a unit that may not be seen.
     *
     * @throws NotHereException when nothing may be told of it
     */
    String show(Viewer viewer, String id, Locale locale, Model model) {
        Announcement announcement = RecordId.parse(id)
                .flatMap(known -> catalog.findAnnouncement(viewer, known))
                .orElseThrow(NotHereException::new);
        model.addAttribute("line", line(announcement, locale));
        model.addAttribute(
                "announced",
                announcement.level() == DescriptionLevel.ITEM ? List.of() : below(viewer, announcement.id(), locale));
        return "browse/announced";
    }

    private Line line(Announcement told, Locale locale) {
        return new Line(
                told.level() == DescriptionLevel.ITEM ? Addresses.item(told.id()) : "/collections/" + told.id(),
                told.title(),
                told.reference(),
                told.level(),
                told.genre(),
                told.dates().map(date -> dates.of(date, locale).words()),
                told.online().opens().map(day -> day(day, locale)),
                told.onsite().opens().map(day -> day(day, locale)),
                told.onsite().shown() == Prospect.Extent.WHOLE,
                reasons.of(told.online().bases(), locale));
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /**
     * One announced unit, for its template.
     *
     * @param title only where it names nobody
     * @param online day on which it opens on the web; empty where nobody can say
     * @param onsite the same in the reading room
     * @param readable whether it can be read in the reading room now
     */
    record Line(
            String href,
            Optional<String> title,
            String reference,
            DescriptionLevel level,
            Optional<String> genre,
            Optional<String> dates,
            Optional<String> online,
            Optional<String> onsite,
            boolean readable,
            List<String> reasons) {}
}
