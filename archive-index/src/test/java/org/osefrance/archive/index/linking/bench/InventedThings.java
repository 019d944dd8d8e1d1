package org.osefrance.archive.index.linking.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Songs, restaurants and registers as many hands keep them: each source has its own way to write the same. */
final class InventedThings {

    private final Random random;
    private final Slips slips;
    private final NameList given = NameList.given();
    private final NameList surnames = NameList.surnames();

    private InventedThings(long seed, double severity) {
        this.random = new Random(seed);
        this.slips = new Slips(random, severity);
    }

    private String words(int least, int more) {
        return IntStream.range(0, least + random.nextInt(more))
                .mapToObj(i -> i % 2 == 1
                        ? List.of("of", "the", "in", "my", "and").get(random.nextInt(5))
                        : surnames.pick(random))
                .collect(Collectors.joining(" "));
    }

    private String maybe(double chance, String value) {
        return slips.goesWrong(chance) && !value.isEmpty() ? slips.slip(value) : value;
    }

    private String unless(double chance, String value) {
        return slips.goesWrong(chance) ? "" : value;
    }

    /** Songs of five catalogues. */
    static InventedSet songs(int songs, long seed, double severity) {
        InventedThings make = new InventedThings(seed, severity);
        InventedSet set = new InventedSet("songs", "number", "title", "length", "artist", "album", "year", "language");
        for (int i = 0; i < songs; i++) {
            make.song(set);
        }
        return set;
    }

    private void song(InventedSet set) {
        String title = words(1, 4);
        String artist = slips.happens(0.6)
                ? given.pick(random) + " " + surnames.pick(random)
                : "the " + surnames.pick(random) + "s";
        String album = slips.happens(0.3) ? title : words(1, 4);
        int number = 1 + random.nextInt(20);
        int seconds = 120 + random.nextInt(240);
        int year = 1960 + random.nextInt(55);
        String language =
                List.of("english", "english", "english", "german", "french").get(random.nextInt(5));
        int song = set.nextPerson();
        for (int source = 0; source < 5; source++) {
            if (!slips.happens(0.55)) {
                continue;
            }
            String named = maybe(0.15, title);
            set.add(
                    song,
                    source == 3 ? String.format(Locale.ROOT, "%02d", number) : String.valueOf(number),
                    source == 1
                            ? artist + " - " + named
                            : source == 2 ? String.format(Locale.ROOT, "%03d-%s", number, named) : named,
                    unless(
                            0.1,
                            source == 1
                                    ? String.valueOf(seconds * 1000 + random.nextInt(1000))
                                    : source == 4
                                            ? seconds / 60 + "m " + seconds % 60 + "sec"
                                            : String.valueOf(seconds)),
                    source == 1 ? "" : unless(0.08, maybe(0.15, artist)),
                    source == 3 ? unless(0.1, maybe(0.1, album) + " (" + year + ")") : unless(0.1, maybe(0.15, album)),
                    unless(0.3, source == 2 ? "'" + String.valueOf(year).substring(2) : String.valueOf(year)),
                    unless(0.3, source == 0 ? language.substring(0, 3) + "." : language));
        }
    }

    /** Restaurants of two guides. */
    static InventedSet restaurants(int places, long seed, double severity) {
        InventedThings make = new InventedThings(seed, severity);
        InventedSet set = new InventedSet("restaurants", "name", "addr", "city", "phone", "type");
        for (int i = 0; i < places; i++) {
            make.restaurant(set);
        }
        return set;
    }

    private void restaurant(InventedSet set) {
        String name = words(1, 3);
        String street = surnames.pick(random);
        int number = 1 + random.nextInt(400);
        String city = surnames.any(new Random(random.nextInt(8)));
        String phone = "0" + (100 + random.nextInt(4)) + " " + (1000 + random.nextInt(9000)) + random.nextInt(100);
        String type = List.of("french", "italian", "seafood", "deli", "american", "cafes")
                .get(random.nextInt(6));
        int place = set.nextPerson();
        set.add(place, name, number + " " + street + " st.", city, phone, type);
        if (slips.happens(0.25)) {
            set.add(
                    place,
                    maybe(0.2, name + (slips.happens(0.2) ? " restaurant" : "")),
                    maybe(0.2, number + " " + street + (slips.happens(0.5) ? " street" : " st. between avenues")),
                    slips.happens(0.2) ? city + " city" : city,
                    slips.goesWrong(0.15) ? slips.number(phone) : phone.replace(' ', '-'),
                    slips.happens(0.5) ? type : "continental");
        }
    }

    /** Two parts of each name, most second parts empty, and birth in three columns. */
    static InventedSet registry(int people, long seed, double severity) {
        InventedThings make = new InventedThings(seed, severity);
        InventedSet set = new InventedSet("registry", "fname_c1", "fname_c2", "lname_c1", "lname_c2", "by", "bm", "bd");
        for (int i = 0; i < people; i++) {
            make.entry(set);
        }
        return set;
    }

    private void entry(InventedSet set) {
        String[] person = {
            given.pick(random),
            slips.happens(0.1) ? given.pick(random) : "",
            surnames.pick(random),
            slips.happens(0.05) ? surnames.pick(random) : "",
            String.valueOf(1920 + random.nextInt(80)),
            String.valueOf(1 + random.nextInt(12)),
            String.valueOf(1 + random.nextInt(28))
        };
        int who = set.nextPerson();
        set.add(who, person);
        if (slips.happens(0.12)) {
            String[] again = person.clone();
            for (int field : new int[] {0, 2}) {
                again[field] = maybe(0.3, again[field]);
            }
            for (int field : new int[] {4, 5, 6}) {
                again[field] = slips.goesWrong(0.12) ? slips.number(again[field]) : again[field];
            }
            set.add(who, again);
        }
    }

    /** Names of survivors in one column, with the year, the town and the father's name, as several offices listed them. */
    static InventedSet survivors(int people, long seed, double severity) {
        InventedThings make = new InventedThings(seed, severity);
        InventedSet set =
                new InventedSet("survivors", "name", "birth year", "place of birth", "father's name", "remarks");
        for (int i = 0; i < people; i++) {
            make.survivor(set);
        }
        return set;
    }

    private void survivor(InventedSet set) {
        String first = given.pick(random);
        String last = surnames.pick(random);
        String place = surnames.any(new Random(random.nextInt(300))) + "ow";
        String father = given.pick(random);
        int year = 1890 + random.nextInt(55);
        int who = set.nextPerson();
        int records = slips.happens(0.5) ? 1 : 1 + random.nextInt(5);
        for (int k = 0; k < records; k++) {
            String one = slips.goesWrong(0.2) ? given.form(first, random) : maybe(0.15, first);
            String other = slips.goesWrong(0.2) ? surnames.form(last, random) : maybe(0.15, last);
            int form = random.nextInt(4);
            set.add(
                    who,
                    form == 0
                            ? other.toUpperCase(Locale.ROOT) + ", " + one
                            : form == 1
                                    ? other + " " + one
                                    : form == 2 ? one.charAt(0) + ". " + other : one + " " + other,
                    unless(0.15, String.valueOf(year + (slips.goesWrong(0.15) ? random.nextInt(5) - 2 : 0))),
                    unless(0.3, maybe(0.2, place)),
                    unless(0.5, maybe(0.1, father)),
                    slips.happens(0.9) ? "" : words(2, 4));
        }
    }
}
