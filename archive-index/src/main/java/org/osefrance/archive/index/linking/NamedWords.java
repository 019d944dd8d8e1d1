package org.osefrance.archive.index.linking;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Words of names: the same but for slips, cut short, the same by sound, or another form of the same name. */
final class NamedWords implements WordLikeness {

    private static final double BY_SOUND = 0.8;

    /** What is known of a word. */
    private record Known(String sound, int[] groups) {}

    private final WordLikeness written = new WrittenWords();
    private final NameGroups groups;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    NamedWords(NameGroups groups) {
        this.groups = groups;
    }

    @Override
    public double of(String a, String b) {
        double likeness = written.of(a, b);
        if (likeness >= BY_SOUND || a.length() < 3 || b.length() < 3) {
            return likeness;
        }
        Known one = known.computeIfAbsent(a, this::know);
        Known other = known.computeIfAbsent(b, this::know);
        boolean sound = one.sound().length() > 1 && one.sound().equals(other.sound());
        return sound || NameComparator.sharesGroup(one.groups(), other.groups()) ? BY_SOUND : likeness;
    }

    private Known know(String word) {
        return new Known(SoundKey.of(word), groups.listOf(List.of(word)));
    }
}
