package org.osefrance.archive.portal.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osefrance.archive.index.catalog.PageView;
import org.osefrance.archive.portal.web.Addresses;
import org.osefrance.archive.portal.web.Language;
import org.osefrance.archive.portal.web.PageLabels;
import org.osefrance.archive.portal.web.ReadableDates;
import org.osefrance.archive.portal.web.Site;
import org.osefrance.archive.schemas.format.iiif.LanguageMap;
import org.osefrance.archive.schemas.format.iiif.Manifest;
import org.osefrance.archive.schemas.format.iiif.Manifest.LabelledText;
import org.osefrance.archive.schemas.format.iiif.Manifest.ManifestPage;
import org.osefrance.archive.schemas.record.Description;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the manifest of an item from what a viewer may see of it, labels in every language of the site. */
@Component
final class Manifests {

    private final MessageSource messages;
    private final ReadableDates dates;
    private final Site site;
    private final PageLabels labels;

    Manifests(MessageSource messages, ReadableDates dates, Site site, PageLabels labels) {
        this.labels = labels;
        this.messages = messages;
        this.dates = dates;
        this.site = site;
    }

    /** The manifest; empty where none of the pages has an image to show. */
    Optional<Manifest> of(Description item, List<PageView> visible) {
        List<ManifestPage> pages =
                visible.stream().flatMap(page -> page(page).stream()).toList();
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        LabelledText held = new LabelledText(said("manifest.held"), LanguageMap.none(site.institution()));
        return Optional.of(new Manifest(
                item.id(),
                LanguageMap.none(item.title()),
                pages,
                metadata(item),
                Optional.of(held),
                Optional.empty(),
                true));
    }

    private Optional<ManifestPage> page(PageView view) {
        return view.page()
                .size()
                .map(size -> new ManifestPage(
                        view.page().id(),
                        Addresses.imageName(view.page()),
                        inEach(locale -> labels.of(view, locale)),
                        size,
                        Optional.of(Addresses.thumbnail(size)).filter(small -> !small.equals(size))));
    }

    private List<LabelledText> metadata(Description item) {
        List<LabelledText> metadata = new ArrayList<>();
        metadata.add(new LabelledText(said("unit.reference"), LanguageMap.none(site.cited(item.reference()))));
        item.dates()
                .ifPresent(date -> metadata.add(new LabelledText(
                        said("unit.dates"),
                        inEach(locale -> dates.of(date, locale).words()))));
        return metadata;
    }

    private LanguageMap said(String key, Object... arguments) {
        return inEach(locale -> messages.getMessage(key, arguments, locale));
    }

    private static LanguageMap inEach(Function<Locale, String> text) {
        Map<String, String> texts = Arrays.stream(Language.values())
                .collect(Collectors.toMap(Language::tag, language -> text.apply(language.locale())));
        return LanguageMap.of(texts);
    }
}
