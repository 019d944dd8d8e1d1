package org.osefrance.archive.ingest.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osefrance.archive.ingest.intake.Arrival.Received;

/** A side of a leaf. */
public enum LeafSide {
    RECTO,
    VERSO;

    /**
     * What the names of scans say, by label: {@code 012r} and {@code 012v}, {@code carte_recto} and {@code carte_verso}. The letters
     * a and b are sides only where both are there, as they may also be part of a shelfmark.
     */
    public static Map<String, LeafSide> of(Collection<Received> files) {
        Set<String> there = new HashSet<>();
        files.stream()
                .filter(file -> file.kind().isScan())
                .forEach(file -> there.add(leaf(file, page(file).side())));
        Map<String, LeafSide> sides = new HashMap<>();
        for (Received file : files) {
            int side = page(file).side();
            if (file.kind().isScan() && side > 0 && (!isLettered(file) || there.contains(leaf(file, 3 - side)))) {
                sides.put(file.label(), side == 1 ? RECTO : VERSO);
            }
        }
        return sides;
    }

    private static PageLabel page(Received file) {
        return PageLabel.of(file.baseName());
    }

    private static String leaf(Received file, int side) {
        PageLabel page = page(file);
        return file.folder() + "\n" + page.stem().toLowerCase(Locale.ROOT) + "\n" + page.number() + "\n" + side;
    }

    private static boolean isLettered(Received file) {
        return file.baseName().matches("(?si).*[ab][)\\]]*");
    }
}
