package org.osefrance.archive.ingest.entity;

import java.util.ArrayList;
import java.util.List;
import org.osefrance.archive.index.authority.SeedAuthorities;
import org.osefrance.archive.ingest.entity.Listed.Sort;

/** What a look-up of the authorities' names finds, without rules, endings or other lists: the peer of the measurement. */
final class DictionaryAlone {

    private static final double FOUND = 0.5;

    /** A camp goes before the commune of its name, which stands in the tables for it. */
    private static final double CAMP_FOUND = 0.6;

    private final Gazetteer authorities;

    private DictionaryAlone(Gazetteer authorities) {
        this.authorities = authorities;
    }

    static DictionaryAlone bundled() {
        return new DictionaryAlone(Gazetteer.authoritiesAlone(SeedAuthorities.bundled()));
    }

    List<List<Mention>> recogniseAll(List<LanguageText> parts) {
        return parts.stream()
                .map(part -> Overlaps.resolved(find(Passage.of(part.text(), part.language()))))
                .toList();
    }

    private List<Mention> find(Passage passage) {
        List<Mention> found = new ArrayList<>();
        for (int at = 0; at < passage.size(); at++) {
            for (NameTrie.Match<Listed> match : authorities.find(passage, at, Endings.NONE)) {
                if (passage.at(at).isCapital()) {
                    match.entries()
                            .forEach(listed -> found.add(new Evidence(
                                            kind(listed.sort()) == MentionKind.CAMP ? CAMP_FOUND : FOUND,
                                            "is a name of " + listed.name())
                                    .of(
                                            kind(listed.sort()),
                                            passage,
                                            match.first(),
                                            match.last(),
                                            listed.authority())));
                }
            }
        }
        return found;
    }

    private static MentionKind kind(Sort sort) {
        return switch (sort) {
            case CAMP, CAMP_TOWN -> MentionKind.CAMP;
            case ORGANISATION -> MentionKind.ORGANISATION;
            case FIGURE -> MentionKind.PERSON;
            default -> MentionKind.PLACE;
        };
    }
}
