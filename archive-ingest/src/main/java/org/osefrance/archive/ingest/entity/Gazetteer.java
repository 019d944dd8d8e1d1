package org.osefrance.archive.ingest.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osefrance.archive.index.authority.SeedAuthorities;
import org.osefrance.archive.ingest.entity.Listed.Sort;
import org.osefrance.archive.schemas.format.csv.CsvRow;
import org.osefrance.archive.schemas.record.Authority;
import org.osefrance.archive.schemas.record.PlaceRecord;

/** All names that are looked for: those of the authorities, and lists of general knowledge beside them. */
final class Gazetteer {

    private static final Map<String, Sort> USUALLY =
            Map.of("camp", Sort.CAMP, "town", Sort.CAMP_TOWN, "ghetto", Sort.GHETTO);
    private static final Map<String, Sort> PLACES =
            Map.of("country", Sort.COUNTRY, "region", Sort.COUNTRY, "water", Sort.COUNTRY, "city", Sort.KNOWN_PLACE);
    private static final Map<String, Sort> ORDINARY = Map.of("yes", Sort.ORDINARY_TOWN, "no", Sort.TOWN);

    private static final int LONG_IN_YIDDISH = 6;

    private final NameTrie<Listed> names = new NameTrie<>();

    private Gazetteer() {}

    /** The authorities and every list. */
    static Gazetteer bundled(SeedAuthorities authorities) {
        Gazetteer gazetteer = authoritiesAlone(authorities);
        for (CsvRow row : ListFile.rows("places.csv")) {
            gazetteer.add(row.oneOf("kind", PLACES), row.filled("name"), row.list("forms"));
        }
        for (CsvRow row : ListFile.rows("towns.csv")) {
            gazetteer.add(row.oneOf("ordinary", ORDINARY), row.filled("name"), yiddish(row));
        }
        for (String file : List.of("camps.csv", "ghettos.csv")) {
            for (CsvRow row : ListFile.rows(file)) {
                gazetteer.add(row.oneOf("usually", USUALLY), row.filled("name"), row.list("forms"));
            }
        }
        for (CsvRow row : ListFile.rows("organisations.csv")) {
            gazetteer.add(Sort.ORGANISATION, row.filled("name"), List.of());
        }
        for (CsvRow row : ListFile.rows("figures.csv")) {
            gazetteer.add(Sort.FIGURE, row.filled("name"), row.list("forms"));
        }
        Adjectives.bundled().forEach(listed -> gazetteer.names.add(listed.form(), listed));
        return gazetteer;
    }

    /** The authorities and nothing else: what a search for their names would find. */
    static Gazetteer authoritiesAlone(SeedAuthorities authorities) {
        Gazetteer gazetteer = new Gazetteer();
        authorities.places().stream()
                .filter(Gazetteer::isTown)
                .forEach(place -> gazetteer.add(Sort.KNOWN_PLACE, place));
        authorities
                .camps()
                .forEach(camp -> gazetteer.add(
                        camp.id().value().matches("camp-(auschwitz|buchenwald|bergen-belsen|drancy|gurs|rivesaltes)")
                                ? Sort.CAMP
                                : Sort.CAMP_TOWN,
                        camp));
        authorities.homes().forEach(home -> gazetteer.add(Sort.HOME, home));
        authorities.networks().forEach(network -> gazetteer.add(Sort.ORGANISATION, network));
        authorities.organisations().forEach(one -> gazetteer.add(Sort.ORGANISATION, one));
        authorities.people().forEach(person -> gazetteer.add(Sort.FIGURE, person));
        return gazetteer;
    }

    /** A short name would be read in too many other words of a script without capitals. */
    private static List<String> yiddish(CsvRow town) {
        String written = town.text("country").equals("PL") ? YiddishSpelling.ofPolish(town.filled("name")) : "";
        return written.length() >= LONG_IN_YIDDISH ? List.of(written) : List.of();
    }

    /** Names that begin with this word of a text. */
    List<NameTrie.Match<Listed>> find(Passage passage, int first, Endings endings) {
        return names.find(passage, first, endings);
    }

    /** A commune that stands in the tables for its homes alone is called by its name like any other town. */
    private static boolean isTown(PlaceRecord place) {
        return !place.id().value().startsWith("site-");
    }

    private void add(Sort sort, Authority authority) {
        Stream.concat(Stream.of(authority.name()), authority.otherNames().stream())
                .filter(form -> sort != Sort.FIGURE || form.indexOf(' ') > 0)
                .forEach(
                        form -> names.add(form, new Listed(sort, authority.name(), form, Optional.of(authority.id()))));
    }

    private void add(Sort sort, String name, List<String> forms) {
        names.add(name, new Listed(sort, name, name, Optional.empty()));
        forms.forEach(form -> names.add(form, new Listed(sort, name, form, Optional.empty())));
    }
}
