package org.osefrance.archive.index.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words as a poor eye sees them: letters that look alike on faint typescript are one sign, and those that fall apart into strokes are
 * their strokes. An f is taken for a long s as well as for a t, so that a word with one has two shapes.
 */
final class Shape {

    private static final int PAIR = 2;

    private Shape() {}

    /** The whole word, once or twice. */
    static List<String> wholes(String word) {
        return Stream.of(of(word, 's'), of(word, 't')).distinct().toList();
    }

    /** Pairs of signs, with a blank at both ends. */
    static List<String> pairs(String word) {
        String shape = ' ' + of(word, 's') + ' ';
        Set<String> pairs = new LinkedHashSet<>();
        for (int at = 0; at + PAIR <= shape.length(); at++) {
            pairs.add(shape.substring(at, at + PAIR));
        }
        return List.copyOf(pairs);
    }

    private static String of(String word, char likeF) {
        StringBuilder shape = new StringBuilder(word.length() + 2);
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            switch (letter) {
                case 'm' -> shape.append("nn");
                case 'r' -> shape.append(at + 1 < word.length() && word.charAt(at + 1) == 'n' ? 'n' : 'l');
                case 'w' -> shape.append("vv");
                case 'd' -> shape.append("ol");
                case 'e', 'c', 'o', 'a', '0' -> shape.append('o');
                case 'u', 'n' -> shape.append('n');
                case 'i', 'l', 'j', '1' -> shape.append('l');
                case 't' -> shape.append(likeF == 't' ? 't' : 'l');
                case 'f' -> shape.append(likeF);
                case 's', 'z', '5' -> shape.append('s');
                case 'h', 'b', 'k', '6', '8' -> shape.append('b');
                case 'g', 'q' -> shape.append('g');
                case 'y', 'v' -> shape.append('v');
                case '\'' -> {}
                default -> shape.append(letter);
            }
        }
        return shape.toString();
    }
}
