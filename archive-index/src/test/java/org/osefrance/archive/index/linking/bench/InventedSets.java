package org.osefrance.archive.index.linking.bench;

import java.util.List;

/** The invented sets, all of one seed. */
final class InventedSets {

    private InventedSets() {}

    static List<InventedSet> all(long seed, double severity) {
        return List.of(
                InventedPeople.children(1500, seed, severity),
                InventedPeople.voters(2500, seed, severity),
                InventedPeople.sparse(6000, seed, severity),
                InventedPeople.manySources(1200, seed, severity),
                InventedPeople.suburbs(3000, seed, severity),
                InventedWorks.references(900, seed, severity),
                InventedThings.songs(2500, seed, severity),
                InventedThings.restaurants(800, seed, severity),
                InventedThings.registry(6000, seed, severity),
                InventedThings.survivors(2500, seed, severity));
    }
}
