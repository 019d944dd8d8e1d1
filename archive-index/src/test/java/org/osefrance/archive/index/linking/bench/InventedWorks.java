package org.osefrance.archive.index.linking.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** References to invented papers and books: columns that no rule for people knows. */
final class InventedWorks {

    private final Random random;
    private final Slips slips;
    private final NameList given = NameList.given();
    private final NameList surnames = NameList.surnames();

    private InventedWorks(long seed, double severity) {
        this.random = new Random(seed);
        this.slips = new Slips(random, severity);
    }

    static InventedSet references(int works, long seed, double severity) {
        InventedWorks make = new InventedWorks(seed, severity);
        InventedSet set = new InventedSet("references", "title", "authors", "venue", "published");
        List<String> venues = IntStream.range(0, 40)
                .mapToObj(i -> "proceedings of the conference on " + make.surnames.any(make.random) + " and "
                        + make.given.any(make.random))
                .toList();
        for (int i = 0; i < works; i++) {
            make.work(set, venues);
        }
        return set;
    }

    private void work(InventedSet set, List<String> venues) {
        String title = IntStream.range(0, 4 + random.nextInt(7))
                .mapToObj(i ->
                        i % 3 == 1 ? List.of("of", "the", "and", "for").get(random.nextInt(4)) : surnames.pick(random))
                .collect(Collectors.joining(" "));
        List<String[]> authors = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            authors.add(new String[] {given.pick(random), surnames.pick(random)});
        }
        String venue = venues.get(random.nextInt(venues.size()));
        int year = 1985 + random.nextInt(30);
        int person = set.nextPerson();
        int records = 1;
        while (records < 12 && slips.happens(0.6)) {
            records++;
        }
        for (int k = 0; k < records; k++) {
            boolean brief = slips.happens(0.5);
            String who = authors.stream()
                    .map(author -> (brief ? author[0].charAt(0) + ". " : author[0] + " ")
                            + (slips.goesWrong(0.1) ? slips.slip(author[1]) : author[1]))
                    .collect(Collectors.joining(", "));
            String cut = slips.goesWrong(0.1) && title.length() > 30 ? title.substring(0, 28) : title;
            String where =
                    slips.happens(0.4) ? venue.replace("proceedings of the conference on", "proc. conf.") : venue;
            set.add(
                    person,
                    slips.goesWrong(0.3) ? slips.slip(cut) : cut,
                    slips.goesWrong(0.1) ? "" : who,
                    slips.goesWrong(0.3) ? "" : where,
                    slips.goesWrong(0.2) ? "" : String.valueOf(year + (slips.goesWrong(0.05) ? 1 : 0)));
        }
    }
}
