package org.osefrance.archive.portal.transcription;

import java.util.Arrays;
import java.util.List;

/**
 * Which words of one text are words of another, in order: a longest common subsequence. Beginnings and ends that are alike are
 * paired first, so that the table is as large as what differs.
 */
final class WordAlignment {

    static final int NONE = -1;

    /** Cells of the table at most; of texts that differ by more nothing in the middle is paired. */
    private static final long LARGEST = 16_000_000;

    private WordAlignment() {}

    /** For each word of {@code after}, the place of its fellow in {@code before}, or {@link #NONE}. */
    static int[] of(List<String> before, List<String> after) {
        int[] fellows = new int[after.size()];
        Arrays.fill(fellows, NONE);
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            fellows[start] = start++;
        }
        int end = 0;
        while (end < shorter - start && fromEnd(before, end).equals(fromEnd(after, end))) {
            end++;
            fellows[after.size() - end] = before.size() - end;
        }
        pair(before.subList(start, before.size() - end), after.subList(start, after.size() - end), start, fellows);
        return fellows;
    }

    private static String fromEnd(List<String> words, int place) {
        return words.get(words.size() - 1 - place);
    }

    private static void pair(List<String> before, List<String> after, int start, int[] fellows) {
        if ((long) (before.size() + 1) * (after.size() + 1) > LARGEST) {
            return;
        }
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                fellows[start + j++] = start + i++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
