package org.osefrance.archive.index.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Records sorted by the fields that tell most, each of them first in turn. */
final class SortedOrders {

    private static final int MOST = 3;

    private SortedOrders() {}

    /** At least one order of all records. */
    static int[][] of(List<Column> columns, int records) {
        List<Column> telling = new ArrayList<>(columns);
        telling.sort(Comparator.comparingInt(SortedOrders::preference).thenComparing(column -> -column.different()));
        List<int[]> ranks =
                telling.stream().limit(MOST).map(SortedOrders::ranks).toList();
        int[][] orders = new int[Math.max(1, ranks.size())][];
        for (int turn = 0; turn < orders.length; turn++) {
            orders[turn] = order(telling, ranks, turn, records);
        }
        return orders;
    }

    private static int preference(Column column) {
        Field field = column.field();
        return field.bearer() == Field.Bearer.RELATIVE
                ? 3
                : switch (field.kind()) {
                    case SURNAME, GIVEN_NAME, WHOLE_NAME -> 0;
                    case TEXT, DATE -> 1;
                    default -> 2;
                };
    }

    private static int[] order(List<Column> telling, List<int[]> ranks, int turn, int records) {
        long[] first = new long[records];
        if (!ranks.isEmpty()) {
            for (int i = 0; i < records; i++) {
                for (int k = 0; k < Math.min(2, ranks.size()); k++) {
                    int which = (turn + k) % ranks.size();
                    int number = telling.get(which).number(i);
                    first[i] = first[i] << 31 | (number == Column.NOTHING ? 0 : 1 + ranks.get(which)[number]);
                }
            }
        }
        return IntStream.range(0, records)
                .boxed()
                .sorted(Comparator.comparingLong(i -> first[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] ranks(Column column) {
        int[] ranks = new int[column.different()];
        String[] folded = new String[ranks.length];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Folding.fold(column.written(i));
        }
        List<Integer> sorted = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparing(i -> folded[i]))
                .toList();
        for (int i = 0; i < ranks.length; i++) {
            ranks[sorted.get(i)] = i;
        }
        return ranks;
    }
}
