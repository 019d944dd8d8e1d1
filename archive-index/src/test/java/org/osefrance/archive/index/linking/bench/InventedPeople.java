package org.osefrance.archive.index.linking.bench;

import java.util.Random;

/** Sets of people's records, each with columns and errors of its own, so that nothing is fitted to one of them. */
final class InventedPeople {

    private final Random random;
    private final Slips slips;
    private final NameList given = NameList.given();
    private final NameList surnames = NameList.surnames();

    private InventedPeople(long seed, double severity) {
        this.random = new Random(seed);
        this.slips = new Slips(random, severity);
    }

    private String givenName(String name, double trouble) {
        if (!slips.goesWrong(trouble)) {
            return name;
        }
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> name.substring(0, 1);
            case 2, 3, 4 -> slips.slip(name);
            case 5 -> slips.slip(slips.slip(name));
            default -> given.form(name, random);
        };
    }

    private String surname(String name, double trouble) {
        if (!slips.goesWrong(trouble)) {
            return name;
        }
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> slips.slip(slips.slip(name));
            case 2, 3 -> surnames.form(name, random);
            default -> slips.slip(name);
        };
    }

    private String unless(double chance, String value) {
        return slips.goesWrong(chance) ? "" : value;
    }

    private int copies(double more, int most) {
        int n = 1;
        while (n < most && slips.happens(more)) {
            n++;
        }
        return n;
    }

    /** Lists of children of homes: families with brothers and sisters, one birth in fifty of twins. */
    static InventedSet children(int families, long seed, double severity) {
        InventedPeople make = new InventedPeople(seed, severity);
        InventedSet set = new InventedSet(
                "children's lists", "surname", "given name", "birth date", "birthplace", "father", "mother", "home");
        for (int i = 0; i < families; i++) {
            make.family(set);
        }
        return set;
    }

    private void family(InventedSet set) {
        String surname = surnames.pick(random);
        String place = surnames.pick(random) + "ow";
        String father = given.pick(random);
        String mother = given.pick(random);
        String home = "home " + given.pick(random);
        int year = 1922 + random.nextInt(14);
        int children = copies(0.45, 5);
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        for (int child = 0; child < children; child++) {
            if (child > 0 && !slips.happens(0.02)) {
                year += 1 + random.nextInt(4);
                month = 1 + random.nextInt(12);
                day = 1 + random.nextInt(28);
            }
            String name = given.pick(random);
            int person = set.nextPerson();
            int records = copies(0.5, 7);
            for (int k = 0; k < records; k++) {
                double trouble = slips.happens(0.25) ? 0.5 : 0.15;
                String first = givenName(name, trouble);
                String last = surname(surname, trouble);
                boolean swapped = slips.happens(0.04);
                set.add(
                        person,
                        swapped ? first : last,
                        swapped ? last : first,
                        slips.day(year, month, day, 0.15 + trouble / 2),
                        unless(0.25, slips.goesWrong(trouble) ? slips.slip(place) : place),
                        unless(0.4, givenName(father, trouble)),
                        unless(0.4, givenName(mother, trouble)),
                        slips.happens(0.4) ? "home " + given.pick(random) : home);
            }
        }
    }

    /** A register of voters: households, moves, marriages, nicknames, fathers and sons of one name. */
    static InventedSet voters(int households, long seed, double severity) {
        InventedPeople make = new InventedPeople(seed, severity);
        InventedSet set = new InventedSet(
                "voters",
                "first_name",
                "middle_name",
                "last_name",
                "sex",
                "birth_year",
                "street_address",
                "city",
                "zip");
        for (int i = 0; i < households; i++) {
            make.household(set);
        }
        return set;
    }

    private void household(InventedSet set) {
        String surname = surnames.pick(random);
        String[] address = address();
        String head = given.pick(random);
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            int person = set.nextPerson();
            String first = i == 2 && slips.happens(0.1) ? head : i == 0 ? head : given.pick(random);
            String middle = given.pick(random);
            String last = surname;
            String sex = slips.happens(0.5) ? "F" : "M";
            int year = i < 2 ? 1930 + random.nextInt(45) : 1975 + random.nextInt(25);
            String[] at = address;
            int records = copies(0.3, 4);
            for (int k = 0; k < records; k++) {
                if (k > 0 && slips.happens(0.35)) {
                    String[] moved = address();
                    at = slips.happens(0.5) ? new String[] {moved[0], at[1], at[2]} : moved;
                }
                if (k > 0 && sex.equals("F") && slips.happens(0.12)) {
                    last = surnames.pick(random);
                }
                String said = slips.happens(0.45) ? middle : slips.happens(0.5) ? middle.substring(0, 1) : "";
                set.add(
                        person,
                        givenName(first, 0.08),
                        said,
                        surname(last, 0.06),
                        unless(0.05, sex),
                        String.valueOf(year + (slips.goesWrong(0.03) ? 1 : 0)),
                        slips.goesWrong(0.08) ? slips.slip(at[0]) : at[0],
                        slips.goesWrong(0.04) ? slips.slip(at[1]) : at[1],
                        slips.goesWrong(0.03) ? slips.number(at[2]) : at[2]);
            }
        }
    }

    private String[] address() {
        int town = (int) (60 * random.nextDouble() * random.nextDouble());
        Random fixed = new Random(town);
        String city = surnames.any(fixed) + (fixed.nextBoolean() ? "ville" : " springs");
        String kind = new String[] {"st", "ave", "road", "dr", "lane"}[random.nextInt(5)];
        return new String[] {
            (1 + random.nextInt(900)) + " " + surnames.pick(random) + " " + kind,
            city,
            String.valueOf(27000 + town * 7 + random.nextInt(3))
        };
    }

    /** Only given name, surname and year of birth. */
    static InventedSet sparse(int people, long seed, double severity) {
        InventedPeople make = new InventedPeople(seed, severity);
        InventedSet set = new InventedSet("three columns", "vorname", "nachname", "geburtsjahr");
        for (int i = 0; i < people; i++) {
            make.sparse(set);
        }
        return set;
    }

    private void sparse(InventedSet set) {
        String first = given.pick(random);
        String last = surnames.pick(random);
        int year = 1900 + random.nextInt(45);
        int person = set.nextPerson();
        int records = copies(0.25, 3);
        for (int k = 0; k < records; k++) {
            set.add(
                    person,
                    givenName(first, k == 0 ? 0.05 : 0.25),
                    surname(last, k == 0 ? 0.05 : 0.25),
                    unless(0.05, String.valueOf(year + (slips.goesWrong(0.07) ? random.nextInt(5) - 2 : 0))));
        }
    }

    /** Known people in many sources, up to twelve records each: much is missing, days become the first of January. */
    static InventedSet manySources(int people, long seed, double severity) {
        InventedPeople make = new InventedPeople(seed, severity);
        InventedSet set = new InventedSet(
                "many sources", "first_name", "surname", "dob", "birth_place", "postcode_fake", "gender", "occupation");
        for (int i = 0; i < people; i++) {
            make.known(set);
        }
        return set;
    }

    private void known(InventedSet set) {
        String first = given.pick(random);
        String second = slips.happens(0.4) ? " " + given.pick(random) : "";
        String last = surnames.pick(random) + (slips.happens(0.05) ? "-" + surnames.pick(random) : "");
        int year = 1800 + random.nextInt(100);
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        String place = surnames.pick(random) + (slips.happens(0.5) ? "ton" : " upon " + given.pick(random));
        String postcode = "" + (char) ('a' + random.nextInt(20)) + random.nextInt(40) + " " + random.nextInt(10) + "qx";
        String gender = slips.happens(0.7) ? "male" : "female";
        String work = new String[] {
                    "politician", "writer", "painter", "footballer", "judge", "cleric", "officer", "singer"
                }
                [random.nextInt(8)];
        int person = set.nextPerson();
        int records = copies(0.85, 12);
        for (int k = 0; k < records; k++) {
            double trouble = slips.happens(0.3) ? 0.6 : 0.2;
            String written = slips.happens(0.6) ? first : slips.happens(0.5) ? first + second : "sir " + first;
            boolean swapped = slips.happens(0.03);
            String one = slips.happens(0.4) ? givenName(first, trouble) : written;
            String other = surname(last, trouble);
            set.add(
                    person,
                    swapped ? other : one,
                    swapped ? one : other,
                    slips.happens(0.15) ? Slips.iso(year, 1, 1) : slips.day(year, month, day, trouble),
                    unless(0.2, slips.goesWrong(trouble / 2) ? slips.slip(place) : place),
                    unless(0.2, slips.goesWrong(trouble / 2) ? slips.number(postcode) : postcode),
                    unless(0.3, slips.happens(0.03) ? "male" : gender),
                    unless(0.4, slips.happens(0.2) ? "politician" : work));
        }
    }

    /** Name, suburb and postcode alone, two to five spoilt copies. */
    static InventedSet suburbs(int people, long seed, double severity) {
        InventedPeople make = new InventedPeople(seed, severity);
        InventedSet set = new InventedSet("name and suburb", "givenname", "surname", "suburb", "postcode");
        for (int i = 0; i < people; i++) {
            make.suburb(set);
        }
        return set;
    }

    private void suburb(InventedSet set) {
        String first = given.pick(random);
        String last = surnames.pick(random);
        String[] at = address();
        int person = set.nextPerson();
        int records = copies(0.45, 5);
        for (int k = 0; k < records; k++) {
            double trouble = slips.happens(0.4) ? 0.45 : 0.1;
            set.add(
                    person,
                    givenName(first, trouble),
                    surname(last, trouble),
                    slips.goesWrong(trouble) ? slips.slip(at[1]) : at[1],
                    slips.goesWrong(trouble) ? slips.number(at[2]) : at[2]);
        }
    }
}
