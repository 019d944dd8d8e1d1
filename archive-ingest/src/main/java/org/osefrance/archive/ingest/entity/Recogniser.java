package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.osefrance.archive.index.authority.GivenNames;
import org.osefrance.archive.index.authority.SeedAuthorities;

/**
 * Finds what texts speak of. The lists are read once; after that it holds nothing that changes and may be used by several threads.
 */
public final class Recogniser {

    private final Map<String, LanguageRules> languages = LanguageRules.bundled();
    private final GivenNames givenNames;
    private final List<Finder> finders;

    private Recogniser(GivenNames givenNames, List<Finder> finders) {
        this.givenNames = givenNames;
        this.finders = finders;
    }

    /** With the authorities and lists that come with the archive. */
    public static Recogniser bundled() {
        Gazetteer gazetteer = Gazetteer.bundled(SeedAuthorities.bundled());
        SurnameShapes shapes = SurnameShapes.bundled();
        NameParts parts = new NameParts(gazetteer, shapes);
        return new Recogniser(
                GivenNames.bundled(),
                List.of(
                        new PlaceFinder(gazetteer),
                        new UnlistedCampFinder(),
                        new UnlistedPlaceFinder(shapes),
                        new PersonFinder(gazetteer, parts),
                        new GivenNameFinder(parts),
                        new OrganisationFinder(gazetteer),
                        new DateFinder(DateForms.bundled())));
    }

    /** What one text speaks of, in its order. */
    public List<Mention> recognise(LanguageText text) {
        return recogniseAll(List.of(text)).getFirst();
    }

    /**
     * What each part of a text speaks of. A name that is sure in one part is looked for in the others.
     *
     * @param parts sentences, lines or paragraphs of one text
     */
    public List<List<Mention>> recogniseAll(List<LanguageText> parts) {
        KnownNames known = new KnownNames(givenNames);
        List<Passage> passages = parts.stream()
                .map(part -> Passage.of(part.text(), part.language()))
                .toList();
        passages.forEach(known::read);
        for (Passage passage : passages) {
            LanguageRules rules = rules(passage.language());
            Overlaps.resolved(find(passage, rules, known)).stream()
                    .filter(mention -> mention.kind() == MentionKind.PERSON && mention.score() >= KnownNames.SURE)
                    .forEach(person -> known.remember(passage, person, rules));
        }
        List<List<Mention>> all = new ArrayList<>();
        for (Passage passage : passages) {
            all.add(Overlaps.resolved(find(passage, rules(passage.language()), known)));
        }
        return all;
    }

    private List<Mention> find(Passage passage, LanguageRules rules, KnownNames known) {
        List<Mention> found = new ArrayList<>();
        finders.forEach(finder -> finder.find(passage, rules, known, found::add));
        return found;
    }

    private LanguageRules rules(String language) {
        LanguageRules rules = languages.get(language);
        return rules != null ? rules : Objects.requireNonNull(languages.get(""), "rules for any language");
    }
}
