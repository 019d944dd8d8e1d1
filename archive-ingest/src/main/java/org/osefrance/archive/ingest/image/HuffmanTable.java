package org.osefrance.archive.ingest.image;

import java.util.Arrays;

/**
 * One Huffman table of a JPEG stream (ISO 10918-1 annex C): from the next sixteen bits to a symbol, and from a symbol to
 * its code.
 */
final class HuffmanTable {

    private static final int LONGEST = 16;

    /** For each sixteen bits: length of the code they begin with, times 256, plus its symbol; 0 where no code begins so. */
    private final short[] byBits = new short[1 << LONGEST];

    private final int[] codes = new int[256];
    private final int[] lengths = new int[256];

    /** @param counts number of codes of each length 1 to 16 */
    HuffmanTable(int[] counts, int[] symbols) {
        int code = 0;
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i < counts[length - 1]; i++) {
                int symbol = symbols[next++];
                codes[symbol] = code;
                lengths[symbol] = length;
                int from = code << (LONGEST - length);
                Arrays.fill(byBits, from, from + (1 << (LONGEST - length)), (short) (length << 8 | symbol));
                code++;
            }
            code <<= 1;
        }
    }

    /** The symbol the coming bits begin with, without taking them; -1 where they begin with no code. */
    int symbol(int sixteenBits) {
        int entry = byBits[sixteenBits];
        return entry == 0 ? -1 : entry & 0xFF;
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    int code(int symbol) {
        return codes[symbol];
    }

    boolean has(int symbol) {
        return lengths[symbol] > 0;
    }
}
