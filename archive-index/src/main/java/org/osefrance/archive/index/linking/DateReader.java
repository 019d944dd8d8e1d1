package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads days as people and programs write them. Of 3.4.1932 the day comes first, unless a column shows that it does not. */
final class DateReader {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("jui", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("aou", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("sty", 1),
            Map.entry("lut", 2),
            Map.entry("kwi", 4),
            Map.entry("maj", 5),
            Map.entry("cze", 6),
            Map.entry("lip", 7),
            Map.entry("sie", 8),
            Map.entry("wrz", 9),
            Map.entry("paz", 10),
            Map.entry("lis", 11),
            Map.entry("gru", 12));

    private final boolean monthFirst;

    DateReader(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    DateForm read(String written) {
        String folded = Folding.fold(written);
        if (folded.length() > 40) {
            return DateForm.UNREADABLE;
        }
        List<Integer> numbers = new ArrayList<>();
        int named = 0;
        for (String word : folded.split(" ")) {
            if (isDigits(word)) {
                numbers.add(Integer.parseInt(word.length() > 9 ? word.substring(0, 9) : word));
                if (word.length() == 8) {
                    return packed(word);
                }
            } else if (word.length() >= 3) {
                named = named == 0 ? month(word) : named;
            }
        }
        return put(numbers, named);
    }

    private static int month(String word) {
        String start = word.substring(0, 3);
        if (word.startsWith("juil") || word.equals("jul")) {
            return 7;
        }
        return MONTHS.getOrDefault(start, 0);
    }

    private DateForm packed(String word) {
        int first = Integer.parseInt(word.substring(0, 4));
        return first >= 1300 && first <= 2100
                ? new DateForm(first, Integer.parseInt(word.substring(4, 6)), Integer.parseInt(word.substring(6)))
                : ordered(
                        Integer.parseInt(word.substring(0, 2)),
                        Integer.parseInt(word.substring(2, 4)),
                        Integer.parseInt(word.substring(4)));
    }

    private DateForm put(List<Integer> numbers, int named) {
        if (named != 0) {
            return switch (numbers.size()) {
                case 1 ->
                    numbers.getFirst() > 31
                            ? new DateForm(year(numbers.getFirst()), named, 0)
                            : new DateForm(0, named, numbers.getFirst());
                case 2 ->
                    numbers.getFirst() > 31
                            ? new DateForm(numbers.getFirst(), named, numbers.get(1))
                            : new DateForm(year(numbers.get(1)), named, numbers.getFirst());
                default -> DateForm.UNREADABLE;
            };
        }
        return switch (numbers.size()) {
            case 1 -> numbers.getFirst() > 31 ? new DateForm(year(numbers.getFirst()), 0, 0) : DateForm.UNREADABLE;
            case 2 ->
                numbers.getFirst() > 31
                        ? new DateForm(year(numbers.getFirst()), numbers.get(1), 0)
                        : new DateForm(year(numbers.get(1)), numbers.getFirst(), 0);
            case 3, 4, 5, 6 ->
                numbers.getFirst() > 31
                        ? new DateForm(year(numbers.getFirst()), numbers.get(1), numbers.get(2))
                        : ordered(numbers.getFirst(), numbers.get(1), numbers.get(2));
            default -> DateForm.UNREADABLE;
        };
    }

    private DateForm ordered(int first, int second, int year) {
        boolean swap = monthFirst && first <= 12 || second > 12 && first <= 12;
        return swap ? new DateForm(year(year), first, second) : new DateForm(year(year), second, first);
    }

    /** Two figures are of the twentieth century. */
    private static int year(int written) {
        return written < 100 ? 1900 + written : written;
    }

    /** Whether a value shows that its column has the month first. */
    static boolean showsMonthFirst(String written) {
        String[] parts = Folding.fold(written).split(" ");
        return parts.length >= 3
                && isDigits(parts[0])
                && isDigits(parts[1])
                && parts[0].length() <= 2
                && parts[1].length() <= 2
                && Integer.parseInt(parts[0]) <= 12
                && Integer.parseInt(parts[1]) > 12;
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }
}
