package org.osefrance.archive.index.linking.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the invented sets into a folder, a folder each. */
final class WriteSets {

    private WriteSets() {}

    static List<InventedSet> all(long seed, double severity) {
        return List.of(
                InventedPeople.children(1500, seed, severity),
                InventedPeople.voters(2500, seed, severity),
                InventedPeople.sparse(6000, seed, severity),
                InventedPeople.manySources(1200, seed, severity),
                InventedPeople.suburbs(3000, seed, severity),
                InventedWorks.references(900, seed, severity));
    }

    public static void main(String[] words) throws IOException {
        for (InventedSet set : all(Long.parseLong(words[1]), Double.parseDouble(words[2]))) {
            set.write(Path.of(words[0]).resolve(set.name().replaceAll("\\W", "-")));
        }
    }
}
